"use strict";

// Filters the works that the page lists, by words or a publication and by year.
(() => {
  const filter = document.querySelector(".register .filter");
  if (!filter) return;
  const [words, years] = ["words", "year"].map((name) => filter.querySelector(`[name=${name}]`));

  const fold = (text) => text.normalize("NFD").replace(/[\p{M}'’‘ʼ]/gu, "").replace(/[\s\p{Pd}]+/gu, " ").trim().toLowerCase();
  const publications = Array.from(document.querySelectorAll(".register section"), (section) => {
    const title = fold(section.firstElementChild.firstChild.textContent);
    const rows = Array.from(section.querySelectorAll(":scope > .works > li"), (row) => ({
      element: row,
      year: row.dataset.year,
      text: `${title} ${fold(row.querySelector("p").textContent)}`,
    }));
    return { element: section, title, rows };
  });

  listFilter(filter, publications, () => {
    const wanted = fold(words.value);
    const parts = wanted.split(" ");
    const year = years.value;
    const isTitle = publications.some(({ title }) => title === wanted);
    return (row, { title }) => (year === "" || year === row.year) && (isTitle ? title === wanted : parts.every((part) => row.text.includes(part)));
  });
})();
