import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import graphology from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { read, root } from './site.mjs';

globalThis.DOMParser = DOMParser;
const table = (name) => parse(read(`data/${name}`), { columns: true, bom: true, relax_column_count: false });
const entries = JSON.parse(read('data/entries.json')).entries;
const works = JSON.parse(read('data/works.json'));
const relations = table('relations.csv');
const events = table('events.csv');
const citations = table('citations.csv');

test('every event is a row, with days that its date can mean', () => {
  assert.deepEqual(events.map((e) => e.event_id).sort(), entries.filter((e) => e.kind === 'events').map((e) => e.id).sort());
  for (const event of events) {
    if (event.date_start && event.date_end) assert.ok(event.date_start <= event.date_end, event.event_id);
    for (const day of [event.date_start, event.date_end]) if (day) assert.equal(new Date(day).toISOString().slice(0, 10), day, event.event_id);
    if (event.deaths_low && event.deaths_high) assert.ok(Number(event.deaths_low) <= Number(event.deaths_high), event.event_id);
    assert.ok(existsSync(join(root, `${event.event_id}.html`)));
  }
});

test('a relation that entries.json shows on both sides is one row', () => {
  const both = entries.flatMap((e) => e.relations).length;
  const loops = relations.filter((r) => r.from === r.to).length;
  assert.equal(relations.length * 2 - loops, both);
  const ids = new Set(entries.map((e) => e.id));
  for (const row of relations) assert.ok(ids.has(row.from) && ids.has(row.to), JSON.stringify(row));
});

test('every citation leads to a place that the page has', () => {
  const ids = new Map();
  for (const row of citations) {
    const [page, anchor] = row.page.replace(/^https:\/\/[^/]+\//, '').split('#');
    if (!ids.has(page)) ids.set(page, new Set([...read(page).matchAll(/ id="([^"]+)"/g)].map((m) => m[1])));
    assert.ok(ids.get(page).has(anchor), row.page);
    assert.ok(row.words.length > 0);
  }
  const known = new Set(works.map((w) => w.id));
  for (const row of citations) for (const work of row.works.split('; ').filter(Boolean)) assert.ok(known.has(work), work);
});

test('no cell starts a formula', () => {
  for (const row of [...events, ...relations, ...citations]) {
    for (const [column, cell] of Object.entries(row)) assert.doesNotMatch(cell, /^\s*[=+@\t\r]|^\s*-(?![\d.])/, column);
  }
});

for (const [name, parser] of [['network.graphml', graphml], ['network.gexf', gexf]]) {
  test(`graphology reads ${name} with every node and edge`, () => {
    const graph = parser.parse(graphology.MultiGraph, read(`data/${name}`));
    assert.equal(graph.order, entries.filter((e) => e.relations.length > 0).length);
    assert.equal(graph.size, relations.length);
    const [edge] = graph.findEdge(() => true) ? [graph.edges()[0]] : [];
    assert.ok(graph.getEdgeAttribute(edge, 'relation'));
  });
}

const plain = (text) => String(text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

test('citation-js reads CSL-JSON', () => {
  const back = new Cite(works).data;
  assert.equal(back.length, works.length);
  assert.equal(new Set(back.map((w) => w.id)).size, works.length);
});

for (const [file, of] of [['works.bib', 'BibTeX'], ['works.ris', 'RIS']]) {
  test(`citation-js reads ${of} with the titles, addresses and years of the CSL-JSON`, () => {
    const back = new Map(new Cite(read(`data/${file}`)).data.map((w) => [w.id, w]));
    assert.equal(back.size, works.length);
    for (const work of works) {
      const found = back.get(work.id);
      assert.ok(found, work.id);
      assert.equal(plain(found.title), plain(work.title), work.id);
      assert.equal(found.URL ?? undefined, work.URL, work.id);
      assert.equal(found.issued?.['date-parts'][0][0], work.issued?.['date-parts'][0][0], work.id);
      assert.equal((found.author ?? []).filter((a) => (a.family ?? a.literal) !== 'others').length, (work.author ?? []).length, work.id);
    }
  });
}
