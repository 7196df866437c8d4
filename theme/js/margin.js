"use strict";

// On wide screens the notes of a profile stand in its margin, level with their markers. The list at the foot stays; what stands
// in the margin is a copy for the eye, so it is hidden from screen readers and left out of the order of the keyboard.
(() => {
  const columns = document.querySelector(".profile .columns");
  const body = columns?.querySelector(".body");
  if (!body || getComputedStyle(body).direction === "rtl") return;

  const wide = matchMedia("(min-width: 75rem)");
  const [gap, narrowest, widest, farthest] = [10, 208, 320, 64];
  const margin = document.createElement("div");
  margin.className = "margin-notes";
  margin.setAttribute("aria-hidden", "true");
  let notes = [];

  const link = (marker, className, words) => {
    const made = document.createElement("a");
    made.className = className;
    made.href = marker.getAttribute("href");
    made.dataset.from = marker.id;
    made.textContent = words;
    return made;
  };

  const copy = (marker) => {
    const listed = document.getElementById(marker.getAttribute("href").slice(1));
    if (!listed) return [];
    const [row, text] = [document.createElement("div"), document.createElement("p")];
    row.className = "margin-note";
    text.append(...listed.cloneNode(true).childNodes);
    text.querySelector(".backs")?.remove();
    text.prepend(link(marker, "number", marker.textContent.slice(1, -1)), " ");
    row.append(text, link(marker, "whole", `… ${marker.ariaLabel} ↓`));
    for (const part of row.querySelectorAll("a")) part.tabIndex = -1;
    const light = (event) => [row, marker].forEach((part) => part.classList.toggle("lit", event.type === "pointerenter"));
    for (const part of [row, marker]) ["pointerenter", "pointerleave"].forEach((type) => part.addEventListener(type, light));
    return [{ row, text, marker }];
  };

  // The free stretch between the text and the edge of the page, from the columns' corner, and where what stands in it ends.
  const room = () => {
    const outer = columns.getBoundingClientRect();
    const text = Math.max(...Array.from(body.querySelectorAll("p"), (part) => part.getBoundingClientRect().right));
    const left = Math.max(text + 32, outer.right - widest);
    const beside = Array.from(columns.children).filter((part) => part !== body && part !== margin && part.getBoundingClientRect().right > left);
    const stays = beside.some((part) => ["sticky", "fixed"].includes(getComputedStyle(part).position));
    const end = Math.max(outer.top, ...beside.map((part) => part.getBoundingClientRect().bottom + gap));
    return { left: left - outer.left, width: stays ? 0 : outer.right - left, top: end - outer.top };
  };

  // Each note at its marker or, where the one before it still stands there, below that one; `off` is how far down the worst
  // of its neighbours was moved.
  const stack = (top) => {
    const origin = columns.getBoundingClientRect().top;
    const levels = notes.map(({ marker, row }) => [marker.getBoundingClientRect().top - origin, row.offsetHeight]);
    let [next, crowd] = [top, { off: 0 }];
    return levels.map(([level, height]) => {
      if (level >= next) crowd = { off: 0 };
      const y = Math.max(level, next);
      crowd.off = Math.max(crowd.off, y - level);
      next = y + height + gap;
      return { y, height, crowd };
    });
  };

  const lay = () => {
    const { left, width, top } = room();
    margin.hidden = !wide.matches || width < narrowest;
    if (!margin.hidden) {
      if (notes.length === 0) {
        notes = Array.from(body.querySelectorAll("[role=doc-noteref]")).flatMap(copy);
        margin.append(...notes.map(({ row }) => row));
      }
      margin.style.left = `${left}px`;
      margin.style.width = `${width}px`;
      for (const { row } of notes) row.classList.remove("short");
      const long = stack(top);
      long.forEach(({ crowd }, i) => notes[i].row.classList.toggle("short", crowd.off > farthest));
      const places = stack(top);
      let end = columns.offsetHeight;
      for (let i = places.length - 1; i >= 0; i--) {
        const y = Math.min(places[i].y, end - places[i].height);
        notes[i].row.style.top = `${y}px`;
        if (y + long[i].height <= end) notes[i].row.classList.remove("short");
        end = y - gap;
      }
    }
    const clipped = notes.map(({ text }) => text.scrollHeight > text.clientHeight + 1);
    notes.forEach(({ row, marker }, i) => {
      row.classList.toggle("clipped", clipped[i]);
      marker.classList.toggle("beside", !margin.hidden && !clipped[i]);
    });
  };

  columns.append(margin);
  wide.addEventListener("change", lay);
  new ResizeObserver(lay).observe(body);
})();
