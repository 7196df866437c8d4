"use strict";

// How well one word fits another: 1 for the same, less for other spellings, beginnings, endings and typing mistakes, 0 for none.
almanacSearch.matching = (() => {
  const endings = new Set(["", "an", "ed", "er", "ers", "ian", "ians", "ing", "ings", "ion", "ions", "ist", "ists", "ment", "ments", "al", "ly", "d", "r", "rs"]);

  // The distance of two keys in added, lost, changed and swapped letters; with isOpen, that of the first to any beginning of the second.
  const distance = (sought, key, isOpen, most) => {
    if (!isOpen && Math.abs(sought.length - key.length) > most) return most + 1;
    let before = null;
    let row = Array.from({ length: key.length + 1 }, (_, j) => j);
    for (let i = 1; i <= sought.length; i++) {
      const next = [i];
      for (let j = 1; j <= key.length; j++) {
        const change = sought[i - 1] === key[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change);
        if (i > 1 && j > 1 && sought[i - 1] === key[j - 2] && sought[i - 2] === key[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > most) return most + 1;
      [before, row] = [row, next];
    }
    return isOpen ? Math.min(...row) : row.at(-1);
  };

  // The mistakes that are forgiven in a word: none in numbers and the shortest words.
  const allowed = (key) => (/^\d/.test(key) || key.length < 3 ? 0 : key.length < 7 ? 1 : 2);

  // Two words of one stem: a common beginning with known endings, as “kidnapped” and “kidnapping”.
  const isOfStem = (sought, key) => {
    let same = 0;
    while (same < sought.length && sought[same] === key[same]) same++;
    return same >= 4 && endings.has(sought.slice(same).replace(/i(?=[drs])/g, "e").replace("iun", "ion")) && endings.has(key.slice(same).replace(/i(?=[drs])/g, "e").replace("iun", "ion"));
  };

  const ofKey = (word, key) => {
    if (key === word.key) return key.length < 3 ? 0.6 : 0.95;
    const begun = word.beginnings.find((beginning) => key.startsWith(beginning));
    if (begun !== undefined && word.plain.length > (word.isOpen ? 0 : 2) && !/^\d+$/.test(word.isOpen ? "" : word.key)) {
      return (word.isOpen ? 0.55 : 0.45) + 0.3 * (begun.length / key.length);
    }
    if (word.key.length > 4 && isOfStem(word.key, key)) return 0.7;
    return word.typos.get(key) ?? 0;
  };

  const ofWord = (word, other) => {
    if (other.plain === word.plain) return 1;
    const fit = ofKey(word, other.key);
    return fit > 0 && fit < 0.9 && other.plain.startsWith(word.plain) ? fit + 0.05 : fit;
  };

  // The keys nearest to a misspelt word, with how well they fit.
  const nearest = (word, keys) => {
    const most = allowed(word.key);
    let found = [];
    let least = most + 1;
    for (const key of most > 0 ? keys : []) {
      const own = Math.min(distance(word.key, key, false, most), word.isOpen && word.key.length > 4 ? distance(word.key, key, true, most) + 0.5 : most + 1) + (key[0] === word.key[0] ? 0 : 0.4);
      if (own >= most + 1 || own > least + 0.4) continue;
      least = Math.min(least, own);
      found.push([key, own]);
    }
    return found.filter(([, own]) => own <= least + 0.4).sort((a, b) => a[1] - b[1]).slice(0, 6).map(([key, own]) => [key, 0.75 - 0.15 * own]);
  };

  return { ofKey, ofWord, nearest, distance };
})();
