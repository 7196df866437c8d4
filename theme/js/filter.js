"use strict";

// Hides the rows of a list that a form doesn't ask for, with the groups that have none left, and says how many are left.
// A group is { element, rows: [{ element, … }] }; `read` reads the form, and returns what tells whether a row of a group fits.
const listFilter = (form, groups, read) => {
  const shown = form.querySelector(".found");

  const apply = () => {
    const fits = read();
    let found = 0;
    for (const group of groups) {
      let left = 0;
      for (const row of group.rows) {
        row.element.hidden = !fits(row, group);
        if (!row.element.hidden) left++;
      }
      group.element.hidden = left === 0;
      found += left;
    }
    if (shown.textContent !== String(found)) shown.textContent = found;
  };

  const showAll = () => {
    for (const field of form.querySelectorAll("input, select")) field.value = "";
    apply();
  };

  // A link may lead to a row that the filter hides.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    showAll();
    target.scrollIntoView();
  };

  form.addEventListener("input", apply);
  form.querySelector("button").addEventListener("click", showAll);
  addEventListener("hashchange", reveal);
  form.hidden = false;
  apply();
};
