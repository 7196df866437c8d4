"use strict";

// Filters the timeline's list by actor and by place, and says how many events are left.
(() => {
  const filter = document.querySelector(".timeline .filter");
  if (!filter) return;
  const choices = Array.from(filter.querySelectorAll("select"));
  const shown = filter.querySelector(".found");
  const years = Array.from(document.querySelectorAll(".years > ol > li"), (year) => ({
    year,
    events: Array.from(year.querySelectorAll(":scope > ul > li"), (event) => ({ event, ties: (event.dataset.ties ?? "").split(" ") })),
  }));

  const apply = () => {
    const wanted = choices.map((choice) => choice.value).filter((value) => value !== "");
    let found = 0;
    for (const { year, events } of years) {
      let left = 0;
      for (const { event, ties } of events) {
        event.hidden = !wanted.every((value) => ties.includes(value));
        if (!event.hidden) left++;
      }
      year.hidden = left === 0;
      found += left;
    }
    if (shown.textContent !== String(found)) shown.textContent = found;
  };

  const showAll = () => {
    for (const choice of choices) choice.value = "";
    apply();
  };

  // A link may lead to a year that the filter hides.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    showAll();
    target.scrollIntoView();
  };

  filter.addEventListener("input", apply);
  filter.querySelector("button").addEventListener("click", showAll);
  addEventListener("hashchange", reveal);
  filter.hidden = choices.length === 0;
  apply();
})();
