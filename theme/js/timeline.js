"use strict";

// Filters the timeline's list by actor and by place.
(() => {
  const filter = document.querySelector(".timeline .filter");
  const choices = Array.from(filter?.querySelectorAll("select") ?? []);
  if (choices.length === 0) return;
  const years = Array.from(document.querySelectorAll(".years > ol > li"), (year) => ({
    element: year,
    rows: Array.from(year.querySelectorAll(":scope > ul > li"), (event) => ({ element: event, ties: (event.dataset.ties ?? "").split(" ") })),
  }));

  listFilter(filter, years, () => {
    const wanted = choices.map((choice) => choice.value).filter((value) => value !== "");
    return ({ ties }) => wanted.every((value) => ties.includes(value));
  });
})();
