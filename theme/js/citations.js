"use strict";

// Shows the note of a marker in place, out of the list at the foot, and in the list the way back to the marker that led there.
(() => {
  const marked = (id) => document.querySelector(`[role=doc-backlink][href="#${id}"]`);
  const rowOf = (marker) => document.getElementById(marker.getAttribute("href").slice(1));

  popover.offer({
    delay: 150,
    tap: true,
    find: (element) => {
      const marker = element.closest("a[role=doc-noteref]");
      return marker && rowOf(marker) ? marker : null;
    },
    quiet: (marker) => marker.classList.contains("beside"),
    label: (marker) => marker.ariaLabel,
    at: (marker) => marker,
    fill: (marker) => {
      const note = rowOf(marker).cloneNode(true);
      note.querySelector(".backs")?.remove();
      const way = document.createElement("a");
      way.className = "way";
      way.href = marker.getAttribute("href");
      way.dataset.from = marker.id;
      way.textContent = `${marker.ariaLabel} ↓`;
      return [way, ...note.childNodes];
    },
  });

  let way = null;
  const forget = () => {
    way?.removeAttribute("aria-current");
    way = null;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#cite-']");
    if (!link || event.defaultPrevented) return;
    forget();
    way = marked(link.dataset.from ?? link.id);
    way?.setAttribute("aria-current", "true");
  });

  addEventListener("hashchange", () => {
    if (way && !way.closest(":target")) forget();
  });
})();
