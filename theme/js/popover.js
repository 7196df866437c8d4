"use strict";

// The one popover of a page. It opens beside a link that is pointed at, tabbed to or (where the offer says so) tapped, and
// stays while the link or the popover is pointed at or has the focus. The browser closes it on Escape and on a click outside.
// Other scripts offer what it shows: `find` gives the link that an element belongs to, `fill` the nodes for it or a promise of
// them, `at` the node that the popover follows in the page, `quiet` whether pointing at the link opens nothing.
const popover = (() => {
  const offers = [];
  if (!("popover" in HTMLElement.prototype)) return { offer() {} };

  const box = document.createElement("div");
  box.className = "popover";
  box.id = "popover";
  box.popover = "auto";
  box.setAttribute("role", "note");

  let shown = null; // the link that it is open for
  let wanted = null; // the link that it shall open for
  let before = null; // the link that it was open for when the pointer went down
  let tabbed = false;
  let touched = false;
  let opening = 0;
  let closing = 0;

  const find = (target) => {
    if (!(target instanceof Element) || box.contains(target)) return [];
    for (const offer of offers) {
      const link = offer.find(target);
      if (link) return [link, offer];
    }
    return [];
  };

  const close = () => shown && box.hidePopover();

  const kept = () => [shown, box].some((part) => part.matches(":hover, :focus, :focus-within"));

  const leave = () => {
    closing = 0;
    if (shown && !kept()) close();
  };

  const stay = () => {
    clearTimeout(closing);
    closing = 0;
  };

  const stop = () => {
    clearTimeout(opening);
    wanted = null;
  };

  // Below the link or, where there is more room, above it; never over it.
  const place = (link, x) => {
    const [gap, edge] = [4, 8];
    const { clientWidth, clientHeight } = document.documentElement;
    const whole = link.getBoundingClientRect();
    const line = Array.from(link.getClientRects()).find((part) => part.left <= x && x <= part.right) ?? link.getClientRects()[0];
    box.style.maxHeight = "";
    const [above, below] = [whole.top - gap - edge, clientHeight - whole.bottom - gap - edge];
    const under = box.offsetHeight <= below || below >= above;
    box.style.maxHeight = `${Math.max(under ? below : above, 96)}px`;
    const left = Math.min(line.left + line.width / 2 - box.offsetWidth / 2, clientWidth - edge - box.offsetWidth);
    box.style.left = `${scrollX + Math.max(left, edge)}px`;
    box.style.top = `${scrollY + (under ? whole.bottom + gap : whole.top - gap - box.offsetHeight)}px`;
  };

  const show = async (link, offer, x) => {
    stop();
    wanted = link;
    const nodes = await offer.fill(link);
    const other = Array.from(document.querySelectorAll(":popover-open")).some((open) => open !== box && !open.contains(link));
    if (wanted !== link || !nodes || other) return;
    stay();
    close();
    box.replaceChildren(...nodes);
    box.setAttribute("aria-label", offer.label(link));
    offer.at(link).after(box);
    box.showPopover();
    place(link, x);
    shown = link;
    if (offer.tap) link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-details", box.id);
  };

  box.addEventListener("beforetoggle", (event) => {
    if (event.newState === "open" || !shown) return;
    const link = shown;
    shown = null;
    stay();
    link.removeAttribute("aria-expanded");
    link.removeAttribute("aria-details");
    if (!box.contains(document.activeElement)) return;
    tabbed = false;
    link.focus({ preventScroll: true });
  });

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const [link, offer] = find(event.target);
    stop();
    if (shown && (link === shown || box.contains(event.target))) return stay();
    if (shown && !closing) closing = setTimeout(leave, 300);
    if (!link || offer.quiet?.(link)) return;
    offer.prepare?.(link);
    opening = setTimeout(() => show(link, offer, event.clientX), offer.delay);
  });

  document.addEventListener("focusin", (event) => {
    const [link, offer] = find(event.target);
    stop();
    if (shown && link !== shown) leave();
    if (tabbed && link && link !== shown) opening = setTimeout(() => show(link, offer), offer.delay);
  });

  document.addEventListener("keydown", (event) => {
    tabbed = event.key === "Tab";
    if (event.key === "Escape") stop();
  }, true);

  document.addEventListener("pointerdown", (event) => {
    tabbed = false;
    touched = event.pointerType === "touch";
    before = shown;
  }, true);

  document.addEventListener("click", (event) => {
    stop();
    if (box.contains(event.target)) {
      if (event.target.closest("a[href^='#']")) close();
      return;
    }
    const [link, offer] = find(event.target);
    if (!offer?.tap || !touched || event.detail === 0) return;
    event.preventDefault();
    if (before !== link) show(link, offer);
  });

  addEventListener("resize", close);
  addEventListener("pagehide", close);

  return { offer: (offer) => offers.push(offer) };
})();
