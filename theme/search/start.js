"use strict";

// Joins the search to each of its forms: results while one types, arrow keys among them, and on the search page the query in the address.
(() => {
  const pause = 120;
  const atOnce = 10;
  const inPanel = 6;
  const mostAhead = 12;

  const addStatus = (form) => {
    const status = Object.assign(document.createElement("p"), { className: "unseen", role: "status" });
    form.append(status);
    return status;
  };

  const join = (form) => {
    const isPage = Boolean(form.closest(".search-page"));
    const input = form.elements.q;
    const list = form.querySelector(".search-found");
    const status = form.querySelector("[role=status]") ?? addStatus(form);
    const says = list.dataset;
    const { root } = form.dataset;
    let [turn, timer, asked] = [0, 0, ""];

    const say = (words) => {
      if (status.textContent !== words) status.textContent = words;
    };
    const close = () => {
      turn++;
      clearTimeout(timer);
      asked = "";
      list.hidden = true;
      list.replaceChildren();
      say("");
    };
    const kind = () => (isPage ? form.elements.kind.value : "");

    const rows = (found, from, to) => Promise.all(found.results.slice(from, to).map((result) => almanacSearch.show(result, found.words, { root, also: says.also })));

    const more = (found, ol, shown) => {
      if (found.results.length <= shown) return [];
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = says.more;
      button.addEventListener("click", async () => {
        const added = await rows(found, shown, shown + atOnce);
        ol.append(...added);
        button.replaceWith(...more(found, ol, shown + atOnce));
        added[0].querySelector("a").focus();
      });
      return [button];
    };

    const run = async () => {
      const query = input.value.trim();
      if (`${kind()} ${input.value}` === asked && !list.hidden) return;
      asked = `${kind()} ${input.value}`;
      if (isPage) remember(query);
      if (query === "") return close();
      const own = ++turn;
      try {
        const found = await almanacSearch.find(input.value, kind());
        const first = await rows(found, 0, isPage ? atOnce : inPanel);
        if (own !== turn || list.contains(document.activeElement)) return;
        const ol = document.createElement("ol");
        ol.append(...first);
        const count = found.results.length;
        const told = count === 0 ? says.none.replace("%", () => query) : count === 1 ? says.one : says.many.replace("%", count);
        const rest = isPage ? more(found, ol, atOnce) : count > inPanel ? [link(query, count)] : [];
        list.replaceChildren(...(count > 0 ? [ol, ...rest] : isPage ? [] : [Object.assign(document.createElement("p"), { textContent: told })]));
        list.hidden = isPage && count === 0;
        say(told);
      } catch {
        if (own === turn) say(says.failed);
      }
    };

    const link = (query, count) => {
      const p = document.createElement("p");
      const a = document.createElement("a");
      a.href = `${root}search.html?q=${encodeURIComponent(query)}`;
      a.textContent = says.all.replace("%", count);
      p.append(a);
      return p;
    };

    const remember = (query) => {
      const address = new URLSearchParams();
      if (query) address.set("q", query);
      if (kind()) address.set("kind", kind());
      history.replaceState(null, "", `?${address}`);
    };

    const step = (event) => {
      const links = [input, ...list.querySelectorAll("li > a, :scope > p a, :scope > button")];
      const at = links.indexOf(document.activeElement);
      if (event.key === "Escape" && !isPage && !list.hidden) {
        input.focus();
        close();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && at >= 0 && links.length > 1) {
        links[Math.max(0, Math.min(links.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
      } else {
        return;
      }
      event.preventDefault();
    };

    form.addEventListener("keydown", step);
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(run, pause);
    });
    form.addEventListener("submit", (event) => {
      if (!isPage) return;
      event.preventDefault();
      run();
    });
    if (isPage) {
      const address = new URLSearchParams(location.search);
      input.value = address.get("q") ?? "";
      for (const radio of form.querySelectorAll("[name=kind]")) radio.checked = radio.value === (address.get("kind") ?? "");
      if (!form.querySelector("[name=kind]:checked")) form.querySelector("[name=kind]").checked = true;
      if (!input.value) input.focus();
    } else {
      input.addEventListener("focus", run);
      form.addEventListener("focusout", (event) => {
        if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
      });
      addEventListener("pointerdown", (event) => {
        if (!form.contains(event.target)) close();
      });
    }
    if (input.value) run();
  };

  // The names and words of a small almanac are there before the first letter is typed, so that no answer waits for a slow network.
  const ahead = async () => {
    const head = await almanacSearch.head();
    const few = ["names", "words"].flatMap((kind) => head[kind].map((_, number) => [kind, number]));
    if (few.length > mostAhead || navigator.connection?.saveData) return;
    for (const [kind, number] of few) almanacSearch.load(kind, number, head).catch(() => {});
  };

  ahead().catch(() => {});
  for (const form of document.querySelectorAll("form.search")) join(form);
})();
