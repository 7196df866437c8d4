"use strict";

// Filters the works that the page lists, by words or a publication and by year, and says how many are left.
(() => {
  const filter = document.querySelector(".register .filter");
  if (!filter) return;
  const [words, years, all, shown] = ["[name=words]", "[name=year]", "button", ".found"].map((part) => filter.querySelector(part));

  const fold = (text) => text.normalize("NFD").replace(/[\p{M}'’‘ʼ]/gu, "").replace(/[\s\p{Pd}]+/gu, " ").trim().toLowerCase();
  const groups = Array.from(document.querySelectorAll(".register section"), (section) => {
    const title = fold(section.firstElementChild.firstChild.textContent);
    const rows = Array.from(section.querySelectorAll(":scope > .works > li"), (row) => ({
      row,
      year: row.dataset.year,
      text: `${title} ${fold(row.querySelector("p").textContent)}`,
    }));
    return { section, title, rows };
  });

  const apply = () => {
    const wanted = fold(words.value);
    const parts = wanted.split(" ");
    const year = years.value;
    const exact = groups.some((group) => group.title === wanted);
    let found = 0;
    for (const { section, title, rows } of groups) {
      let left = 0;
      for (const { row, year: own, text } of rows) {
        const fits = (year === "" || year === own) && (exact ? title === wanted : parts.every((part) => text.includes(part)));
        row.hidden = !fits;
        if (fits) left++;
      }
      section.hidden = left === 0;
      found += left;
    }
    if (shown.textContent !== String(found)) shown.textContent = found;
  };

  const showAll = () => {
    words.value = "";
    years.value = "";
    apply();
  };

  // A link may lead to a row that the filter hides.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    showAll();
    target.scrollIntoView();
  };

  filter.addEventListener("input", apply);
  all.addEventListener("click", showAll);
  addEventListener("hashchange", reveal);
  filter.hidden = false;
  apply();
})();
