"use strict";

// Before anything is drawn: the colours that the reader chose, where they chose any.
try {
  const chosen = localStorage.getItem("colours");
  if (chosen) document.documentElement.dataset.colours = chosen;
} catch {}
