"use strict";

// Loads the search itself when a search field is first used, also by the key “/”; on its own page at once.
(() => {
  const forms = Array.from(document.querySelectorAll("form.search"));
  if (forms.length === 0) return;
  let isLoading = false;
  const load = () => {
    if (isLoading) return;
    isLoading = true;
    const script = document.createElement("script");
    script.src = forms[0].dataset.root + almanacSearchScript;
    document.head.append(script);
  };

  for (const form of forms) form.addEventListener("focusin", load);
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
    const field = forms.map((form) => form.elements.q).find((input) => input.checkVisibility());
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  if (document.querySelector(".search-page") || forms.some((form) => form.contains(document.activeElement))) load();
})();
