import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import vnu from 'vnu-jar';
import { read, root } from './site.mjs';

// The single file is one page of all the others, with styles and scripts in it; html-validate takes minutes for it.
const files = readdirSync(root, { recursive: true }).filter((path) => /\.(html|svg)$/.test(path) && !/^offline\/(?!index\.)/.test(path)).sort();
const pages = files.filter((path) => path.endsWith('.html'));

// It starts at once, and works while html-validate does. It guesses at the language of a page: a list of English works on a French page misleads it.
const hasJava = spawnSync('java', ['-version']).status === 0;
const nu = hasJava && spawn('java', ['-jar', vnu, '--skip-non-html', '--also-check-svg', '--Werror', '--format', 'gnu', '--filterpattern', '.*appears to be written in.*', ...files], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] });
const checked = nu && Promise.all([text(nu.stderr), once(nu, 'close')]);

test('html-validate has no fault to find in any page', () => {
  const validator = new HtmlValidate(new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      'heading-level': 'error',
      'no-missing-references': 'error',
      'input-missing-label': 'error',
      'no-inline-style': 'error',
      // A page opened from the disk is blocked from what bears an integrity.
      'require-sri': 'off',
    },
  }));
  assert.ok(pages.length > 400, `only ${pages.length} pages`);
  const faults = pages.flatMap((path) => validator.validateStringSync(read(path), path).results
    .flatMap((result) => result.messages.map((m) => `${path}:${m.line}:${m.column}: ${m.ruleId}: ${m.message}`)));
  assert.deepEqual(faults, []);
});

test('the Nu checker has no fault to find in any page or picture', { skip: !hasJava && 'needs Java: on Debian, apt-get install default-jre-headless' }, async () => {
  const [faults, [status]] = await checked;
  // The Java machine has its own warnings there; those of the checker begin with the place in quotes.
  assert.deepEqual(faults.split('\n').filter((line) => line.startsWith('"')), []);
  assert.equal(status, 0, faults);
});
