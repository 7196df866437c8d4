"use strict";

// Says how old a copy is by the reader's clock; nothing where that clock runs before the day on which the copy was made.
(() => {
  const fields = document.querySelectorAll(".age[data-made]");
  for (const field of fields) {
    const words = field.dataset;
    const [year, month, day] = words.made.split("-").map(Number);
    const now = new Date();
    const days = Math.floor((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(year, month - 1, day)) / 86400000);
    if (!(days >= 0)) continue;
    const months = (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month - (now.getDate() < day ? 1 : 0);
    const say = (number, one, many) => (number === 1 ? one : many).replace("%", number);
    const years = Math.floor(months / 12);
    field.textContent = days === 0 ? words.today
      : months < 2 ? say(days, words.day, words.days)
      : months < 24 ? say(months, words.month, words.months)
      : say(years, words.year, words.years);
    field.hidden = false;
  }
})();
