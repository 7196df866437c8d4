"use strict";

// Shows beside a link to an entry what it is. The build writes the previews into script files by a hash of the entry's id; one
// is loaded when a link that needs it is first pointed at, as a script, since a page on the disk may load nothing else.
(() => {
  const script = document.currentScript;
  const count = Number(script?.dataset.previews);
  const main = document.querySelector("main");
  if (!count || !main || navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches) return;

  const root = new URL("../", script.src).href;
  const [entries, files] = [new Map(), new Map()];
  window.almanacPreviews = (more) => Object.entries(more).forEach(([id, entry]) => entries.set(id, entry));

  // FNV-1a, as site/Composing/Pages/Previews.cs computes it.
  const fileOf = (id) => Array.from(id).reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0, 2166136261) % count;

  const load = (id) => {
    const number = fileOf(id);
    if (!files.has(number)) {
      files.set(number, new Promise((done) => {
        const file = document.createElement("script");
        file.src = `${root}assets/previews/${number}.js`;
        file.onload = file.onerror = done;
        document.head.append(file);
      }));
    }
    return files.get(number);
  };

  const idOf = (link) => {
    const address = new URL(link.getAttribute("href"), location.href).href;
    if (!address.startsWith(root) || address === location.href.split("#")[0]) return null;
    return /^((groups|people|events|places)\/(?!index\.)[a-z0-9-]+)\.html$/.exec(address.slice(root.length))?.[1];
  };

  const element = (name, className, ...content) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  };

  popover.offer({
    delay: 350,
    find: (target) => {
      const link = target.closest("main a[href]");
      return link && !link.closest(".card, nav") && idOf(link) ? link : null;
    },
    label: (link) => entries.get(idOf(link))[0],
    at: () => main.lastElementChild,
    prepare: (link) => load(idOf(link)),
    fill: async (link) => {
      await load(idOf(link));
      const entry = entries.get(idOf(link));
      if (!entry) return null;
      const [title, kind, summary, facts] = entry;
      const rows = [];
      for (let i = 0; i < facts.length; i += 2) rows.push(element("div", "", element("dt", "", facts[i]), element("dd", "", facts[i + 1])));
      return [
        element("p", "title", element("bdi", "", title)),
        element("p", "kind", kind),
        ...(summary ? [element("p", "", summary)] : []),
        ...(rows.length > 0 ? [element("dl", "", ...rows)] : []),
      ];
    },
  });
})();
