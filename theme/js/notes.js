"use strict";

// Opens a footnote index entry that an address leads into, so that what is linked can be seen.
(() => {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    target?.querySelector(":scope > details")?.setAttribute("open", "");
  };
  addEventListener("hashchange", open);
  open();
})();
