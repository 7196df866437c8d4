"use strict";

// What a result shows: its title, what it is, and the sentence that has the words, with the words marked.
almanacSearch.show = (() => {
  const { matching, refine } = almanacSearch;
  const longest = 220;

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // The text with the words of the query marked; a long one begins shortly before the first of them.
  const marked = (text, words, folding) => {
    const spans = folding.words(text).filter((other) => words.some((word) => !word.isStop && matching.ofWord(word, other) > 0));
    const parts = [];
    let at = 0;
    let end = text.length;
    if (text.length > longest) {
      const first = spans[0]?.start ?? 0;
      if (first > longest / 2) at = text.indexOf(" ", first - longest / 3) + 1;
      const cut = text.lastIndexOf(" ", at + longest);
      if (at + longest < text.length && cut > at) end = cut;
      if (at > 0) parts.push("… ");
    }
    for (const span of spans) {
      if (span.start < at || span.end > end) continue;
      parts.push(text.slice(at, span.start), element("mark", {}, text.slice(span.start, span.end)));
      at = span.end;
    }
    parts.push(text.slice(at, end));
    if (end < text.length) parts.push(" …");
    return parts;
  };

  const row = (source, said, result, words, { folding }, { root, also }) => {
    const address = root + source.path;
    const made = element("li", {}, element("a", { href: address }, element("bdi", {}, ...marked(source.title, words, folding))));
    const kind = element("span", { className: "kind" }, source.detail);
    if (result.name && result.name.text !== source.title) kind.append(result.name.isRole ? ", " : `, ${also} `, element("bdi", {}, ...marked(result.name.text, words, folding)));
    made.append(" ", kind);
    if (said.text) {
      const text = element("bdi", {}, ...marked(said.text, words, folding));
      const isElsewhere = said.anchor !== "";
      made.append(element("p", {}, isElsewhere ? element("a", { href: `${address.split("#")[0]}#${said.anchor}`, tabIndex: -1 }, text) : text));
    }
    return made;
  };

  const summaryOf = (known) => ({ anchor: "", text: known?.summary ?? "" });

  const show = async (result, words, says) => {
    const head = await almanacSearch.head();
    const source = result.sentence !== undefined || !result.row ? await refine.page(head, result.number) : result.row;
    return row(source, source.sentences?.[result.sentence ?? 0] ?? summaryOf(result.row), result, words, head, says);
  };

  // The same with what is there at once: its summary in place of a sentence; nothing where not even its title is.
  const sketch = (result, words, head, says) => {
    const known = result.row ?? almanacSearch.known.get(result.number);
    return known && row(known, summaryOf(known), result, words, head, says);
  };

  return Object.assign(show, { sketch });
})();
