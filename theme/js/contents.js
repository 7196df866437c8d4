"use strict";

// Marks, in the contents of a page, the section that the reader is in; opens them where they stand beside the text.
(() => {
  const contents = document.querySelector(".contents.aside");
  if (!contents) return;
  const wide = matchMedia("(min-width: 75rem)");
  const details = contents.querySelector("details");
  const fit = () => (details.open = wide.matches);
  wide.addEventListener("change", fit);
  fit();

  const links = new Map();
  for (const link of contents.querySelectorAll("a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  let current;
  // The current section is the last whose heading has passed the top sixth of the screen.
  const mark = () => {
    const line = innerHeight / 6;
    const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const heading = atEnd ? headings.at(-1) : headings.findLast((h) => h.getBoundingClientRect().top < line);
    const link = links.get(heading);
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    current = link;
    if (link && wide.matches) {
      const box = contents.getBoundingClientRect();
      const own = link.getBoundingClientRect();
      if (own.top < box.top || own.bottom > box.bottom) contents.scrollTop += own.top - box.top - box.height / 2;
    }
  };
  // All that lies above that line counts as in sight, so that a jump is noticed too.
  const watcher = new IntersectionObserver(mark, { rootMargin: "1000000px 0px -83% 0px" });
  headings.forEach((heading) => watcher.observe(heading));
  new IntersectionObserver(mark).observe(document.querySelector(".colophon"));
})();
