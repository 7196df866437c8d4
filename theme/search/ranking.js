"use strict";

// Finds the pages for a query, the best first: names before texts, rare words before common ones, and words that stand together before others.
// The last is known when the sentences of the first results are there: `refined` is a promise of the results in that order.
almanacSearch.find = (() => {
  const { load, shards, lastBefore, places, matching } = almanacSearch;
  const mostShards = 3;
  const mostSpellings = 2;

  const read = (text, { folding, stopWords }) => {
    const words = folding.words(text.replace(/(?<![^\s"“«])(\p{L})[\s-](?=\d)/gu, "$1")).filter((word) => !word.isJoined).slice(0, 12);
    const isAllStop = words.every((word) => stopWords.has(word.plain));
    const isOpen = /[^\s"”»?!.,;:)]$/.test(text);
    return words.map((word, i) => {
      const open = isOpen && i === words.length - 1;
      return {
        ...word, isOpen: open, isStop: !isAllStop && stopWords.has(word.plain), typos: new Map(),
        beginnings: open ? folding.beginnings(word.plain) : [word.key],
      };
    });
  };

  // What stands in quotation marks, as words of the query.
  const phrasesOf = (text, { folding }, words) =>
    Array.from(text.matchAll(/["“”«„]([^"“”«»„]+)["“”»]/g), ([, phrase]) => folding.words(phrase).filter((word) => !word.isJoined)
      .map((own) => words.find((word) => word.plain === own.plain)).filter(Boolean)).filter((phrase) => phrase.length > 0);

  const all = async (head, kind, numbers) => Promise.all(Array.from(new Set(numbers), (number) => load(kind, number, head)));

  // The names and words of the shards that a query's words lead to.
  const gather = async (head, words) => {
    const numbers = (kind) => words.filter((word) => !word.isStop).flatMap((word) => [
      ...word.beginnings.flatMap((key) => shards(head, kind, key, word.isOpen ? mostShards : 1)),
      ...Array.from(word.typos.keys(), (key) => lastBefore(head[kind], key)),
    ]);
    const [names, texts] = [numbers("names"), numbers("words")];
    const [rows, dictionaries] = await Promise.all([all(head, "names", names), all(head, "words", texts)]);
    const byNumber = new Map();
    for (const row of rows.flat()) {
      const known = byNumber.get(row.number);
      byNumber.set(row.number, known ? { ...row, names: Array.from(new Map([...known.names, ...row.names].map((name) => [name.text, name])).values()) } : row);
    }
    return { rows: Array.from(byNumber.values()), dictionaries };
  };

  const isExact = (word, { rows, dictionaries }) =>
    dictionaries.some((dictionary) => dictionary.rows.has(word.key)) || rows.some((row) => row.names.some((name) => name.words.some((other) => other.key === word.key)));

  const isKnown = (word, { rows, dictionaries }) =>
    isExact(word, { rows, dictionaries })
    || rows.some((row) => row.names.some((name) => name.joined === word.key || name.initials === word.plain || name.words.some((other) => matching.ofWord(word, other) > 0)));

  // Looks for what a word may have been meant to be, in the names and in the words at hand.
  const correct = async (head, word, { dictionaries }) => {
    const middle = lastBefore(head.spellings, word.key);
    const spellings = await all(head, "spellings", head.spellings.map((_, i) => i).filter((i) => Math.abs(i - middle) <= mostSpellings));
    for (const [key, fit] of matching.nearest(word, spellings.flat())) word.typos.set(key, fit);
    for (const [key, fit] of matching.nearest(word, dictionaries.flatMap((dictionary) => dictionary.keys))) {
      if (!word.typos.has(key)) word.typos.set(key, fit - 0.3);
    }
  };

  // How well a name fits the words: how much of them it has, and how much of it they are.
  const ofName = (name, words, weights) => {
    const fits = words.map((word) => {
      let best = 0;
      for (const other of name.words) best = Math.max(best, matching.ofWord(word, other));
      return best;
    });
    for (let i = 0; i < words.length; i++) {
      if (fits[i] === 0 && words[i].key.length > 1 && (name.joined === words[i].key || name.initials === words[i].plain)) fits[i] = name.joined === words[i].key ? 0.9 : 0.8;
      else if (fits[i] < 0.5 && words[i].isOpen && words[i].key.length > 5 && name.joined.startsWith(words[i].key)) fits[i] = 0.7;
    }
    let [have, whole, covered] = [0, 0, 0];
    words.forEach((word, i) => {
      have += fits[i] * weights[i];
      whole += weights[i];
      if (fits[i] > 0 && !word.isStop) covered += Math.min(1, fits[i]) * word.key.length;
    });
    const isWhole = words.length === 1 && fits[0] > 0 && (name.joined === words[0].key || name.initials === words[0].plain);
    return { fits, share: have / whole, fill: isWhole ? 1 : Math.min(1, covered / Math.max(1, name.length)) };
  };

  const scoreNames = (rows, words, weights) => {
    const plain = words.map((word) => word.plain).join(" ");
    const key = words.map((word) => word.key).join(" ");
    return rows.map((row) => {
      let best = { score: 0, fits: words.map(() => 0) };
      for (const name of row.names) {
        const own = ofName(name, words, weights);
        if (own.share === 0 || (name.isRole && words.some((word, i) => !word.isStop && own.fits[i] === 0))) continue;
        let score = own.share * own.share * (1 + own.fill);
        if (name.plain === plain) score += 1.5;
        else if (name.parts.map((part) => part.key).join(" ") === key) score += 1;
        else if (own.fill > 0.9) score += 0.8 * own.share * own.share;
        if (name.text === row.title) score *= 1.05;
        if (score > best.score) best = { ...own, score, name };
      }
      return { row, ...best };
    }).filter((found) => found.score > 0);
  };

  // The documents that have a word in their text, with its sentences.
  const wordPlaces = (word, dictionaries, count) => {
    const found = new Map();
    let many = 0;
    if (word.isStop) return { found, idf: 0 };
    const rows = [];
    for (const dictionary of dictionaries) {
      for (const key of dictionary.keys) {
        const fit = matching.ofKey(word, key);
        if (fit > 0) rows.push([key, fit, dictionary.rows.get(key)]);
      }
    }
    rows.sort((a, b) => b[1] - a[1]);
    const exact = rows.find(([key]) => key === word.key);
    for (const [key, fit, row] of rows.slice(0, 30)) {
      const list = places(row);
      if (!exact || key === word.key) many += row.many || list.length;
      for (const { document, sentences } of list) {
        let own = found.get(document);
        if (!own) found.set(document, own = new Map());
        for (const sentence of sentences) own.set(sentence, Math.max(fit, own.get(sentence) ?? 0));
      }
    }
    return { found, idf: Math.log(1 + count / Math.max(1, many)) / Math.log(1 + count) };
  };

  const scoreTexts = (words, texts, weights) => {
    const byDocument = new Map();
    words.forEach((word, i) => {
      for (const [document, sentences] of texts[i].found) {
        let own = byDocument.get(document);
        if (!own) byDocument.set(document, own = { fits: words.map(() => 0), sentences: new Map(), sentence: 0 });
        let sum = 0;
        for (const [sentence, fit] of sentences) {
          sum += sentence === 0 ? 2 * fit : fit;
          if (!own.sentences.has(sentence)) own.sentences.set(sentence, { fits: words.map(() => 0), score: 0 });
          const at = own.sentences.get(sentence);
          at.fits[i] = fit;
          at.score += fit * weights[i];
        }
        own.fits[i] = (0.6 + 0.4 * (sum / (sum + 2))) * Math.max(...sentences.values());
      }
    });
    for (const own of byDocument.values()) {
      for (const [sentence, { score }] of own.sentences) {
        const best = own.sentences.get(own.sentence)?.score ?? 0;
        if (score > best + 1e-9 || (score > best - 1e-9 && sentence < own.sentence)) own.sentence = sentence;
      }
    }
    return byDocument;
  };

  // The most words that one sentence has together with the name.
  const nearness = ({ fits, text }, weights) => {
    const sum = (of) => weights.reduce((all, weight, i) => all + weight * Math.max(0.8 * fits[i], of[i] ?? 0), 0);
    let most = sum([]);
    for (const sentence of text?.sentences.values() ?? []) most = Math.max(most, sum(sentence.fits));
    return most;
  };

  return async (text, kind) => {
    const head = await almanacSearch.head();
    const words = read(text, head);
    if (words.length === 0) return { words, results: [], refined: Promise.resolve([]) };
    let gathered = await gather(head, words);
    for (const word of words) {
      if (isExact(word, gathered)) word.beginnings = [word.key];
    }
    const misspelt = words.filter((word) => !word.isStop && !isKnown(word, gathered));
    if (misspelt.length > 0) {
      await Promise.all(misspelt.map((word) => correct(head, word, gathered)));
      gathered = await gather(head, words);
    }

    const texts = words.map((word) => wordPlaces(word, gathered.dictionaries, head.count));
    const isRepeated = (word, i) => words.findIndex((other) => other.key === word.key) < i;
    const isStray = (word) => misspelt.includes(word) && misspelt.length < words.length;
    const weights = words.map((word, i) => (isRepeated(word, i) ? 0.1 : isStray(word) && word.typos.size === 0 ? 0.2 : word.isStop ? 0.15 : (0.3 + texts[i].idf) * (/^(1|2)\d{3}$/.test(word.plain) ? 1.5 : isStray(word) ? 0.6 : 1)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const scored = new Map();
    for (const found of scoreNames(gathered.rows, words, weights)) scored.set(found.row.number, { number: found.row.number, ...found });
    const byDocument = scoreTexts(words, texts, weights);
    for (const [number, own] of byDocument) {
      if (!scored.has(number)) scored.set(number, { number, score: 0, fits: words.map(() => 0) });
      scored.get(number).text = own;
    }

    const kindOf = (number) => head.kinds[lastBefore(head.kinds.map(([, first]) => first), number)][0];
    const happening = words.some((word) => head.eventWords.has(word.plain)) ? 1 : 0;
    const results = [];
    for (const found of scored.values()) {
      if (kind && kindOf(found.number) !== kind) continue;
      const inText = words.map((word, i) => found.text?.fits[i] ?? 0);
      const covered = words.reduce((sum, word, i) => sum + weights[i] * Math.max(found.fits[i], 0.9 * inText[i], word.isStop ? 0.5 : 0), 0) / total;
      const prose = words.reduce((sum, _, i) => sum + weights[i] * inText[i], 0) / total;
      const near = nearness(found, weights) / total;
      const missing = words.some((word, i) => !word.isStop && found.fits[i] === 0);
      // With other words beside it, the name of a place says where, not what is sought.
      const [named, known] = missing && kindOf(found.number) === "place" ? [0.3 * found.score, 0] : [found.score, Math.min(8, found.row?.weight ?? 0)];
      const score = 2 * named * covered ** 1.5 + 1.2 * covered * covered + 0.5 * prose + 0.7 * near * near + 0.03 * known + ({ event: happening, text: -0.1 }[kindOf(found.number)] ?? 0) * covered - 0.004 * Math.min(60, found.row?.title.length ?? 60);
      results.push({ number: found.number, score, row: found.row, name: found.name, text: found.text, sentence: missing ? found.text?.sentence : undefined, missing, covered });
    }
    results.sort((a, b) => b.score - a.score || a.number - b.number);
    const fitting = results.filter((result) => result.covered > 0.3 * results[0].covered);
    const phrases = phrasesOf(text, head, words);
    const isPlain = phrases.length === 0 && (words.filter((word) => !word.isStop).length < 2 || fitting[0]?.missing === false);
    return { words, results: phrases.length > 0 ? [] : fitting, refined: isPlain ? Promise.resolve(fitting) : almanacSearch.refine(head, fitting.map((result) => ({ ...result })), words, phrases) };
  };
})();
