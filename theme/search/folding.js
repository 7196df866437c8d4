"use strict";

// Folds words as the build did (site/Composing/Search/SearchFolding.cs and SearchWords.cs), with its tables.
almanacSearch.folding = (tables) => {
  const letters = new Map(tables.letters.flatMap(([plain, all]) => Array.from(all, (letter) => [letter, plain])));
  const isSilent = (c) => tables.apostrophes.includes(c) || (c >= "\u00AD" && /[\p{Mn}\p{Me}\p{Cf}]/u.test(c));
  const isDigit = (c) => c >= "0" && c <= "9";
  const isAsciiLetter = (c) => /[a-z]/i.test(c);

  const plains = new Map();
  const plainOf = (c) => {
    if (c < "\u0080" && c !== "'" && c !== "`") return /[a-z0-9]/i.test(c) ? c.toLowerCase() : null;
    if (letters.has(c)) return letters.get(c);
    if (isSilent(c)) return "";
    return /[\p{L}\p{Nd}\p{Mc}\uD800-\uDFFF]/u.test(c) ? c.toLowerCase() : null;
  };
  const plain = (c) => {
    if (!plains.has(c)) plains.set(c, plainOf(c));
    return plains.get(c);
  };

  const key = (word) => {
    const article = tables.articles.find((a) => word.length >= a.length + 2 && word.startsWith(a));
    if (article) word = word.slice(article.length);
    if (word.length > 3 && word.at(-1) === "s" && word.at(-2) !== "s") word = word.slice(0, -1);
    if (word.length > 3 && word.at(-1) === "e") word = word.slice(0, -1);
    let made = "";
    for (let i = 0; i < word.length;) {
      const [from, sound] = tables.sounds.find(([from, sound]) => word.startsWith(from, i) && (i > 0 || sound !== "")) ?? [word[i], word[i]];
      i += from.length;
      for (let j = 0; j < sound.length; j++) {
        if (made.at(-1) !== sound[j] || isDigit(sound[j])) made += sound[j];
      }
    }
    return made;
  };

  // The keys that a word may begin with while it is typed: “c” may be about to become “ch”.
  const beginnings = (word) => {
    const found = new Set([key(word)]);
    for (const [from] of tables.sounds) {
      if (from.length === 2 && word.endsWith(from[0])) found.add(key(word + from[1]));
    }
    for (const article of tables.articles) {
      if (word.startsWith(article)) found.add(word.slice(article.length));
    }
    if (word.endsWith("s") || word.endsWith("e")) found.add(key(`${word}x`).slice(0, -2));
    found.delete("");
    return Array.from(found);
  };

  const isWord = (text, at) => at < text.length && Boolean(plain(text[at]));
  const isWithin = (text, at) => {
    if (at === 0 || at + 1 >= text.length) return false;
    if (text[at] === ".") return isAsciiLetter(text[at - 1]) && (at === 1 || !isWord(text, at - 2)) && isAsciiLetter(text[at + 1]) && !isWord(text, at + 2);
    return text[at] === "," && isDigit(text[at - 1]) && isDigit(text[at + 1]);
  };

  const words = (text) => {
    const found = [];
    const add = (start, end, plainWord, isJoined) => {
      const made = key(plainWord);
      if (made !== "") found.push({ start, end, plain: plainWord, key: made, isJoined });
    };
    let [i, parts, firstStart, joined] = [0, 0, 0, ""];
    while (i < text.length) {
      if (!plain(text[i])) {
        i++;
        continue;
      }
      const start = i;
      if (parts === 0) firstStart = start;
      let [end, word] = [i, ""];
      for (; i < text.length; i++) {
        if (tables.apostrophes.includes(text[i]) && word.length === 1 && isWord(text, i + 1)) break;
        const own = plain(text[i]);
        if (own !== null) {
          word += own;
          if (own !== "") end = i + 1;
        } else if (!isWithin(text, i)) break;
      }
      add(start, end, word, false);
      joined += word;
      parts++;
      if (i < text.length && isWord(text, i + 1) && (tables.hyphens.includes(text[i]) || tables.apostrophes.includes(text[i]))) {
        i++;
        continue;
      }
      if (parts > 1) add(firstStart, end, joined, true);
      [joined, parts] = ["", 0];
    }
    return found;
  };

  return { words, key, beginnings };
};

// A name with its words, and the keys of all of them written as one and as initials.
almanacSearch.nameOf = (text, { folding, stopWords }) => {
  const words = folding.words(text);
  const parts = words.filter((word) => !word.isJoined);
  const bare = parts.filter((word) => !stopWords.has(word.plain));
  return {
    text, words, parts,
    length: (bare.length > 0 ? bare : parts).reduce((sum, word) => sum + word.key.length, 0),
    plain: parts.map((word) => word.plain).join(" "),
    joined: parts.length > 1 ? folding.key(parts.map((word) => word.plain).join("")) : "",
    initials: bare.length > 2 ? bare.map((word) => word.plain[0]).join("") : "",
  };
};
