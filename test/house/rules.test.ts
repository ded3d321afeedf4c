/** Every rule of the house bites: each is shown houses that break it, and one that does not. */

import assert from 'node:assert/strict';
import { houseOf } from './house.ts';
import { RULES } from './rules.ts';
import { FILE_SAMPLES } from './samples-of-files.ts';
import { IMPORT_SAMPLES } from './samples-of-imports.ts';

describe('a rule of the house', () => {
  const samples = { ...IMPORT_SAMPLES, ...FILE_SAMPLES };

  it('never goes without a sample that breaks it', () => {
    assert.deepEqual(Object.keys(samples).sort(), Object.keys(RULES).sort());
  });

  for (const [sentence, { broken, whole }] of Object.entries(samples)) {
    const rule = RULES[sentence as keyof typeof RULES];
    for (const [n, files] of broken.entries()) {
      it(`“${sentence}” sees what breaks it (${n + 1})`, () => {
        const flaws = rule(houseOf(files));
        assert.ok(flaws.length > 0);
        for (const { path, says } of flaws) assert.ok(path !== '' && says !== '');
      });
    }

    it(`“${sentence}” lets pass what keeps it`, () => {
      assert.deepEqual(rule(houseOf(whole)), []);
    });
  }
});
