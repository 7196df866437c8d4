"use strict";

// Joins the search to each of its forms: results while one types, arrow keys among them, and on the search page the query in the address.
(() => {
  const pause = 100;
  const patience = 40;
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

    const rows = (words, results) => Promise.all(results.map((result) => almanacSearch.show(result, words, { root, also: says.also })));

    const more = (words, results, ol, shown) => {
      if (results.length <= shown) return [];
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = says.more;
      button.addEventListener("click", async () => {
        const added = await rows(words, results.slice(shown, shown + atOnce));
        ol.append(...added);
        button.replaceWith(...more(words, results, ol, shown + atOnce));
        added[0].querySelector("a").focus();
      });
      return [button];
    };

    // Where the line is slow, what is there already: all of the results, or none.
    const sketch = async (words, results) => {
      const head = await almanacSearch.head();
      const drawn = results.map((result) => almanacSearch.show.sketch(result, words, head, { root, also: says.also }));
      return drawn.every(Boolean) ? drawn : [];
    };

    const listOf = (drawn) => {
      const ol = document.createElement("ol");
      ol.append(...drawn);
      return ol;
    };

    // Shows an answer, unless another was asked for since or the reader is in the one that shows.
    const put = (own, ...answer) => {
      if (own !== turn || list.contains(document.activeElement)) return false;
      list.replaceChildren(...answer);
      list.hidden = answer.length === 0;
      return true;
    };

    const run = async () => {
      const query = input.value.trim();
      if (`${kind()} ${input.value}` === asked && !list.hidden) return;
      asked = `${kind()} ${input.value}`;
      if (isPage) remember(query);
      if (query === "") return close();
      const own = ++turn;
      try {
        const { words, results, refined } = await almanacSearch.find(input.value, kind());
        const most = isPage ? atOnce : inPanel;
        const whole = refined.then(async (last) => [last, await rows(words, last.slice(0, most))]);
        const isSlow = await Promise.race([whole, new Promise((resolve) => setTimeout(resolve, patience))]) === undefined;
        const sketches = isSlow ? await sketch(words, results.slice(0, most)) : [];
        if (sketches.length > 0) put(own, listOf(sketches));
        const [last, first] = await whole;
        const count = last.length;
        const told = count === 0 ? says.none.replace("%", () => query) : count === 1 ? says.one : says.many.replace("%", count);
        const ol = listOf(first);
        const rest = isPage ? more(words, last, ol, atOnce) : count > inPanel ? [link(query, count)] : [];
        const none = isPage ? [] : [Object.assign(document.createElement("p"), { textContent: told })];
        if (put(own, ...(count > 0 ? [ol, ...rest] : none))) say(told);
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
