"use strict";

// Searches the sections of this file: their titles and other names first, then their texts.
(() => {
  const form = document.querySelector(".single-search");
  const [input, status, list] = ["input", "[role=status]", "ul"].map((part) => form.querySelector(part));
  const most = 30;

  const fold = (text) => text.normalize("NFD").replace(/[\p{M}'’‘ʼ`]/gu, "").replace(/[\s\p{Pd}]+/gu, " ").trim().toLowerCase();
  let sections = null;
  const read = () => Array.from(document.querySelectorAll(".bound"), (section) => {
    const heading = section.querySelector("h2");
    const names = [heading, ...section.querySelectorAll(".aliases li")].map((name) => fold(name?.textContent ?? ""));
    return { id: section.id, title: heading?.textContent ?? section.id, names, section, text: null };
  });

  const rank = (section, words, whole) => {
    if (section.names.includes(whole)) return 0;
    if (section.names.some((name) => name.startsWith(whole))) return 1;
    if (section.names.some((name) => words.every((word) => name.includes(word)))) return 2;
    section.text ??= fold(section.section.textContent);
    return words.every((word) => section.text.includes(word)) ? 3 : 4;
  };

  const search = () => {
    const whole = fold(input.value);
    const words = whole.split(" ").filter(Boolean);
    list.replaceChildren();
    status.textContent = "";
    if (whole.length < 2) return;
    sections ??= read();
    const found = sections.map((section) => [rank(section, words, whole), section]).filter(([place]) => place < 4).sort(([a], [b]) => a - b);
    for (const [, section] of found.slice(0, most)) {
      const [item, link] = [document.createElement("li"), document.createElement("a")];
      link.href = `#${section.id}`;
      link.textContent = section.title;
      item.append(link);
      list.append(item);
    }
    status.textContent = found.length === 0 ? form.dataset.none : found.length > most ? form.dataset.more : "";
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  input.addEventListener("input", search);
  form.hidden = false;
})();
