"use strict";

// Shows of the whole network the kinds, families and year that are asked for, in the picture and in the table; the address keeps them.
(() => {
  const form = document.querySelector(".whole .shown");
  if (!form) return;
  const [any, year, undated, output, found] = ["[name=any]", "[name=year]", "[name=undated]", ".slider b", ".found"].map((part) => form.querySelector(part));
  const boxes = [...form.querySelectorAll("[name=kind], [name=family]")];
  const lines = Array.from(document.querySelectorAll(".whole line[data-tie]"), (line) => {
    const [first, last] = line.dataset.years.split("/");
    const ends = line.dataset.ends.split(" ").map((end) => [...line.ownerSVGElement.querySelectorAll(`[data-node="${end}"]`)][0]);
    return { line, ends, family: line.classList[0], first: +first || -Infinity, last: +last || Infinity, isDated: line.dataset.years !== "/", row: document.getElementById(`tie-${line.dataset.tie}`) };
  });
  const nodes = [...document.querySelectorAll(".whole [data-node]")];
  const kindOf = (node) => node.firstElementChild.classList[1];

  const apply = () => {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
    const isAny = !any || any.checked;
    const wanted = year ? +year.value : 0;
    const joined = new Set();
    const shown = new Set();
    for (const { line, ends, family, first, last, isDated, row } of lines) {
      const fits = !off.has(family) && !ends.some((end) => off.has(kindOf(end)))
        && (isAny || (isDated ? first <= wanted && wanted <= last : undated.checked));
      line.classList.toggle("off", !fits);
      if (row) row.hidden = !fits;
      if (!fits) continue;
      shown.add(line.dataset.tie);
      for (const end of ends) joined.add(end);
    }
    for (const node of nodes) node.classList.toggle("off", !joined.has(node));
    if (undated) undated.disabled = isAny;
    if (output) output.textContent = isAny ? "" : wanted;
    if (found.textContent !== String(shown.size)) found.textContent = shown.size;
    return { off, isAny, wanted };
  };

  const remember = () => {
    const { off, isAny, wanted } = apply();
    const state = new URLSearchParams();
    if (!isAny) state.set("year", wanted);
    if (!isAny && undated.checked) state.set("undated", "yes");
    if (off.size > 0) state.set("without", [...off].join(" "));
    history.replaceState(null, "", state.size > 0 ? `#${state}` : location.pathname + location.search);
  };

  const recall = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    if (location.hash.length > 1 && !["year", "undated", "without"].some((key) => state.has(key))) return;
    const off = (state.get("without") ?? "").split(" ");
    for (const box of boxes) box.checked = !off.includes(box.value);
    if (any) {
      any.checked = !state.has("year");
      if (state.has("year")) year.value = state.get("year");
      undated.checked = state.has("undated");
    }
    apply();
  };

  form.addEventListener("input", (event) => {
    if (event.target === year) any.checked = false;
    remember();
  });
  addEventListener("hashchange", recall);
  form.hidden = false;
  document.querySelector(".whole .key").hidden = true;
  recall();
})();
