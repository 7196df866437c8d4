"use strict";

// The index: its files are classic scripts, loaded when needed, each of which calls almanacSearch(kind, number, data).
globalThis.almanacSearch = (() => {
  const root = document.querySelector("form.search").dataset.root;
  const files = new Map();
  const parsers = {};

  const receive = (kind, number, data) => {
    const file = files.get(`${kind}-${number}`);
    file.resolve(parsers[kind] ? parsers[kind](data, file.head) : data);
  };

  // What a file holds, as a promise; a file that failed is tried again at the next search.
  receive.load = (kind, number, head) => {
    const path = head ? `search/${kind}-${number}.${head.sums[kind].slice(6 * number, 6 * number + 6)}` : "search-head";
    const name = `${kind}-${number}`;
    if (files.has(name)) return files.get(name).promise;
    const file = { head };
    files.set(name, file);
    file.promise = new Promise((resolve, reject) => {
      file.resolve = resolve;
      const script = document.createElement("script");
      script.src = `${root}assets/${path}.js`;
      script.onerror = () => {
        files.delete(name);
        reject(new Error(name));
      };
      document.head.append(script);
    });
    return file.promise;
  };

  receive.head = async () => {
    const head = await receive.load("head", 0);
    head.folding ??= receive.folding(head);
    head.stopWords ??= new Set(head.stop.split(" "));
    head.eventWords ??= new Set(head.event.split(" "));
    return head;
  };

  // The last of the sorted values that is not behind the one sought; 0 where there is none.
  receive.lastBefore = (sorted, sought) => {
    let [low, high] = [0, sorted.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sorted[middle] <= sought) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  // The shards of a kind that may hold words with a beginning, but no more than so many.
  receive.shards = (head, kind, prefix, most) => {
    const firsts = head[kind];
    const numbers = [];
    for (let i = receive.lastBefore(firsts, prefix); i < firsts.length && numbers.length < most; i++) {
      if (numbers.length > 0 && !firsts[i].startsWith(prefix)) break;
      numbers.push(i);
    }
    return numbers;
  };

  // What the files of names that are there say of a document, by its number.
  receive.known = new Map();

  // The words of all names with their keys, so that they are folded once; a role comes in an array of its own.
  parsers.names = (rows, head) => rows.map(([number, path, title, detail, weight, summary, ...names]) => {
    const row = {
      number, path, title, detail, weight, summary,
      names: names.map((name) => (Array.isArray(name) ? { ...receive.nameOf(name[0], head), isRole: true } : receive.nameOf(name, head))),
    };
    receive.known.set(number, row);
    return row;
  });

  parsers.words = (text) => {
    const rows = new Map();
    for (const row of text.split("|")) {
      const blank = row.indexOf(" ");
      const [key, many] = row.slice(0, blank).split("*");
      rows.set(key, { many: Number(many ?? 0), places: row.slice(blank + 1) });
    }
    return { keys: Array.from(rows.keys()), rows };
  };

  parsers.spellings = (text) => text.split("|");

  // Where a word stands: the documents, each with its sentences.
  receive.places = (row) => row.list ??= (() => {
    let document = 0;
    return row.places.split(";").map((place) => {
      const [distance, sentences] = place.split(":");
      document += parseInt(distance, 36);
      let sentence = 0;
      return { document, sentences: sentences.split(",").map((step) => (sentence += parseInt(step, 36))) };
    });
  })();

  return receive;
})();
