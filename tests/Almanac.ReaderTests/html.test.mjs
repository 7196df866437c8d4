import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import vnu from 'vnu-jar';
import { read, root } from './site.mjs';

// It starts at once, and works while html-validate does.
const hasJava = spawnSync('java', ['-version']).status === 0;
const nu = hasJava && spawn('java', ['-jar', vnu, '--skip-non-html', '--also-check-svg', '--Werror', '--format', 'gnu', root], { stdio: ['ignore', 'inherit', 'pipe'] });
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
  const pages = readdirSync(root, { recursive: true }).filter((path) => path.endsWith('.html'));
  assert.ok(pages.length > 400, `only ${pages.length} pages`);
  const faults = pages.sort().flatMap((path) => validator.validateStringSync(read(path), path).results
    .flatMap((result) => result.messages.map((m) => `${path}:${m.line}:${m.column}: ${m.ruleId}: ${m.message}`)));
  assert.deepEqual(faults, []);
});

test('the Nu checker has no fault to find in any page or picture', { skip: !hasJava && 'needs Java: on Debian, apt-get install default-jre-headless' }, async () => {
  const [faults, [status]] = await checked;
  // The Java machine has its own warnings there; those of the checker begin with the place in quotes.
  assert.deepEqual(faults.split('\n').filter((line) => line.startsWith('"')), []);
  assert.equal(status, 0, faults);
});
