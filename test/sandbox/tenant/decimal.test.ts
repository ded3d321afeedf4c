import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  decimalText,
  millionthsFrom,
  shareOut,
  toDouble,
} from '../../../sandbox/tenant/decimal.ts';

describe('amounts in millionths', () => {
  for (const [text, millionths] of [
    ['25', 25_000_000],
    ['25.5', 25_500_000],
    ['0.022', 22_000],
    ['-5.00', -5_000_000],
    ['0.000001', 1],
    ['999999999.999999', 999_999_999_999_999],
  ] as const) {
    it(`reads ${text}`, () => assert.equal(millionthsFrom(text), millionths));
  }

  for (const text of ['', '.5', '5.', '1e3', '0.0000001', '1,5', 'NaN', '1234567890', '+1']) {
    it(`does not read "${text}"`, () => assert.equal(millionthsFrom(text), undefined));
  }

  it('prints two decimals, more where they count', () => {
    assert.deepEqual([812_400_000, -5_000_000, 0, 22_000, 1, 297_500].map(decimalText), [
      '812.40',
      '-5.00',
      '0.00',
      '0.022',
      '0.000001',
      '0.2975',
    ]);
  });

  it('come back the same through text and through a Double', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (amount) => {
        assert.equal(millionthsFrom(decimalText(amount)), amount);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 999_999_999_999_999 }), (amount) => {
        assert.equal(millionthsFrom(String(toDouble(amount))), amount);
      }),
    );
  });

  it('are shared out to the last millionth, never below zero, in whole units', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 200 }),
        fc.constantFrom(1, 10_000),
        (units, weights, unit) => {
          const shares = shareOut(units * unit, weights, unit);
          assert.equal(
            shares.reduce((sum, share) => sum + share, 0),
            units * unit,
          );
          assert.ok(shares.every((share) => share >= 0 && share % unit === 0));
        },
      ),
    );
  });
});
