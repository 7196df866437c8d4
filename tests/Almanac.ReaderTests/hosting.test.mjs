import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import evaluator from 'csp_evaluator/dist/evaluator.js';
import parser from 'csp_evaluator/dist/parser.js';
import { root } from './site.mjs';
import { config, parse, serve } from './server.mjs';

const starter = fileURLToPath(new URL('../../site/Starter/netlify.toml', import.meta.url));
const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => relative(root, join(f.parentPath, f.name)));
const pages = files.filter((f) => f.endsWith('.html') && !f.startsWith('offline/'));
const moved = pages.filter((p) => readFileSync(join(root, p), 'utf8').includes('http-equiv="refresh"'));
const { headers, redirects } = await parse(root);
const site = await serve(resolve(root));
after(() => site.close());
const get = (path) => fetch(site.url + path, { redirect: 'manual' });

for (const [name, file] of [['netlify.toml', config], ['the netlify.toml of a new almanac', starter]]) {
  test(`Netlify reads _headers, _redirects and ${name} without an error`, async () => {
    const read = await parse(root, file);
    assert.deepEqual([...read.headers.errors, ...read.redirects.errors].map((e) => e.message), []);
    assert.ok(read.headers.headers.length > 10 && read.redirects.redirects.length > pages.length / 2);
  });
}

test('every status is one that hosts know', () => {
  for (const rule of redirects.redirects) assert.ok([301, 404].includes(rule.status), JSON.stringify(rule));
});

test('csp_evaluator finds nothing of weight in the policy of pages', () => {
  const policy = headers.headers.find((h) => h.for === '/*').values['Content-Security-Policy'];
  assert.doesNotMatch(policy, /unsafe|\*|data:|https?:/);
  const found = new evaluator.CspEvaluator(new parser.CspParser(policy).csp).evaluate();
  assert.deepEqual(found.filter((f) => f.severity < 50).map((f) => f.description), []);
});

test('every file is served as it is, guarded, and kept as long as its name allows', async () => {
  for (const file of files.filter((f) => !moved.includes(f))) {
    const answer = await get(`/${file}`);
    assert.equal(answer.status, 200, file);
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), readFileSync(join(root, file)), file);
    for (const name of ['content-security-policy', 'permissions-policy', 'strict-transport-security']) assert.ok(answer.headers.get(name), `${file} ${name}`);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    if (file === '.almanac') continue;
    assert.equal(answer.headers.get('cache-control'), /\.[0-9a-f]{6}\.(css|js)$/.test(file) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate', file);
  }
});

test('every page is reached without its ending, with a slash behind it or not, in one step', async () => {
  assert.ok(moved.length > 0);
  for (const page of pages.filter((p) => !/(^|\/)404\.html$/.test(p) && p !== 'index.html' && !moved.includes(p))) {
    const name = page.replace(/(\/index)?\.html$/, '');
    for (const path of [`/${name}`, `/${name}/`]) {
      const answer = await get(path);
      assert.deepEqual([answer.status, answer.headers.get('location')], [301, `/${page}`], path);
    }
  }
  for (const page of moved) {
    for (const path of [`/${page}`, `/${page.replace('.html', '')}`]) {
      const answer = await get(path);
      assert.equal(answer.status, 301, path);
      assert.equal((await get(answer.headers.get('location'))).status, 200, path);
    }
  }
});

test('an address without a page shows the page for that, in the language of the folder', async () => {
  for (const [path, file] of [['/none', '404.html'], ['/groups/none', '404.html'], ['/groups/none.html', '404.html'], ['/fr/groups/none', 'fr/404.html']]) {
    const answer = await get(path);
    assert.equal(answer.status, 404, path);
    assert.equal(await answer.text(), readFileSync(join(root, file), 'utf8'), path);
  }
});

for (const [name, file] of [['netlify.toml', config], ['the netlify.toml of a new almanac', starter]]) {
  for (const [context, url, isPreview] of [['production', 'https://site.example', false], ['deploy-preview', 'https://preview.example', true], ['branch-deploy', 'https://preview.example', true]]) {
    test(`the command of ${name} builds for ${context}, ${isPreview ? 'and asks search engines to leave it out' : 'for all to find'}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'almanac-'));
      try {
        mkdirSync(join(folder, 'bin'));
        writeFileSync(join(folder, 'bin', 'dotnet'), '#!/bin/sh\nmkdir -p output\ntouch output/_headers\nprintf \'%s\\n\' "$@" > arguments\n');
        chmodSync(join(folder, 'bin', 'dotnet'), 0o755);
        const [, command] = /command = '''\n([^]*?)'''/.exec(readFileSync(file, 'utf8'));
        execFileSync('bash', ['-c', command], { cwd: folder, stdio: 'pipe', env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, CONTEXT: context, URL: 'https://site.example', DEPLOY_PRIME_URL: 'https://preview.example' } });
        const given = readFileSync(join(folder, 'arguments'), 'utf8');
        assert.match(given, new RegExp(`--\nbuild\n--bundle\n--url\n${url}\n$`));
        assert.equal(readFileSync(join(folder, 'output', '_headers'), 'utf8'), isPreview ? '/*\n  X-Robots-Tag: noindex\n' : '');
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
}
