/** A misspelled word is put right where one word is nearest, and only there. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSpelling, distance } from '../../answers/spelling.ts';

const known = new Set([
  'credit',
  'recharge',
  'balance',
  'license',
  'market',
  'marker',
  'クレジット',
]);

describe('the spelling', () => {
  const CASES: Readonly<Record<string, readonly [string, string]>> = {
    'a letter left out': ['recharg', 'recharge'],
    'two letters swapped': ['rechagre', 'recharge'],
    'a letter mistaken': ['balence', 'balance'],
    'katakana mistaken': ['クレジッド', 'クレジット'],
  };
  for (const [title, [wrong, right]] of Object.entries(CASES)) {
    it(`puts right ${title}`, () => assert.equal(createSpelling(known)()(wrong), right));
  }

  for (const word of ['credit', 'markex', 'cred', 'xecharge', 'mcopstn5', '充值', 'weather']) {
    it(`leaves “${word}” as it is`, () => assert.equal(createSpelling(known)()(word), word));
  }

  it('prefers a term of the trade where two words are equally near', () => {
    assert.equal(createSpelling(known)()('markew'), 'markew');
    assert.equal(createSpelling(known, new Set(['market']))()('markew'), 'market');
  });

  it('tires of a question in which every word is wrong', () => {
    const respell = createSpelling(known)();
    const words = Array.from({ length: 20 }, () => respell('rechagre'));
    assert.ok(words.includes('recharge') && words.at(-1) === 'rechagre');
  });

  it('counts mistakes the same from either side, and none between equals', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        assert.equal(distance(a, b, 12), distance(b, a, 12));
        assert.equal(distance(a, a, 12), 0);
      }),
    );
  });
});
