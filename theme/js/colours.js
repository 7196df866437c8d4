"use strict";

// The switch between light and dark. A choice that is the system's own is not kept, so that the page follows the system again.
(() => {
  const button = document.querySelector(".switch");
  if (!button || !CSS.supports("color", "light-dark(#000, #fff)")) return;
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.colours ? root.dataset.colours === "dark" : system.matches);
  const show = () => button.setAttribute("aria-pressed", isDark());

  button.addEventListener("click", () => {
    const dark = !isDark();
    if (dark === system.matches) delete root.dataset.colours;
    else root.dataset.colours = dark ? "dark" : "light";
    try {
      if (root.dataset.colours) localStorage.setItem("colours", root.dataset.colours);
      else localStorage.removeItem("colours");
    } catch {}
    show();
  });
  system.addEventListener("change", show);
  show();
  button.hidden = false;
})();
