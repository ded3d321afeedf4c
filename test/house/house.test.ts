/** The house keeps its own rules. */

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { readHouse } from './house.ts';
import { RULES } from './rules.ts';

describe('the house', () => {
  const house = readHouse(fileURLToPath(new URL('../..', import.meta.url)));

  it('has rooms to look into', () => {
    assert.ok(house.texts.size > 50, `only ${house.texts.size} files were found`);
  });

  for (const [sentence, rule] of Object.entries(RULES)) {
    it(`keeps the rule: ${sentence}`, () => {
      const flaws = rule(house).map(({ path, says }) => `${path}: ${says}`);
      assert.ok(flaws.length === 0, `${sentence}\n${flaws.join('\n')}`);
    });
  }
});
