"use strict";

// Looks at the sentences of the first results: words that stand side by side as in the query lift a result, and what stands in quotation marks must.
almanacSearch.refine = (() => {
  const { load, lastBefore, matching } = almanacSearch;

  // The page of a result, from the shard that has it: its path, title and detail, and its sentences.
  const page = async (head, number) => {
    const shard = lastBefore(head.pages, number);
    const [path, title, detail, , ...parts] = (await load("pages", shard, head))[number - head.pages[shard]];
    return { path, title, detail, sentences: parts.flatMap(([anchor, ...sentences]) => sentences.map((text) => ({ anchor, text }))) };
  };

  // The most words of the query that stand side by side in a list of words, in their order.
  const longestRun = (words, others) => {
    let longest = 0;
    let before = [];
    for (const other of others) {
      const runs = words.map((word, i) => (matching.ofWord(word, other) > 0.6 ? (before[i - 1] ?? 0) + 1 : 0));
      longest = Math.max(longest, ...runs);
      before = runs;
    }
    return longest;
  };

  const refine = async (head, results, words, phrases) => {
    const parts = (text) => head.folding.words(text).filter((word) => !word.isJoined);
    const looked = results.slice(0, phrases.length > 0 ? 40 : 8);
    const rest = phrases.length > 0 ? [] : results.slice(8);
    const fits = await Promise.all(looked.map(async (result) => {
      const { sentences } = result.text ? await page(head, result.number) : { sentences: [] };
      const names = result.row?.names.map((name) => name.parts) ?? [];
      const missing = new Set(phrases.filter((phrase) => !names.some((name) => longestRun(phrase, name) === phrase.length)));
      let best = 0;
      for (const number of result.text?.sentences.keys() ?? []) {
        if (missing.size === 0 && result.text.sentences.get(number).score < 0.6 * result.text.sentences.get(result.text.sentence).score) continue;
        const others = parts(sentences[number].text);
        const run = longestRun(words, others);
        const isPhrase = Array.from(missing).filter((phrase) => longestRun(phrase, others) === phrase.length);
        for (const phrase of isPhrase) missing.delete(phrase);
        const lift = (run < 2 ? 0 : 0.5 * (run / words.length)) + (run === words.length && sentences[number].anchor === "facts" ? 0.4 : 0) + isPhrase.length;
        if (lift > best) {
          best = lift;
          if (result.sentence !== undefined) result.sentence = number;
        }
      }
      result.score += best;
      return missing.size === 0;
    }));
    return [...looked.filter((_, i) => fits[i]).sort((a, b) => b.score - a.score || a.number - b.number), ...rest];
  };

  return Object.assign(refine, { page });
})();
