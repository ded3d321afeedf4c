import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MICROS_PER_UNIT, micros } from '../../ledger/money.ts';
import { smallestCoins } from '../../payments/smallest-coin.ts';

describe('an amount in the smallest coins', () => {
  for (const [amount, currency, coins] of [
    [10_000, 'USD', 1],
    [1_000_000, 'EUR', 100],
    [9_999, 'USD', undefined],
    [1_000_000, 'JPY', 1],
    [1_500_000, 'JPY', undefined],
    [5_120_000, 'KWD', 5120],
    [5_124_000, 'KWD', undefined],
    [1_000_000, 'ISK', 100],
    [1_500_000, 'ISK', undefined],
    [1_000_000, 'UGX', undefined],
    [0, 'USD', undefined],
    [-10_000, 'USD', undefined],
  ] as const) {
    it(`of ${amount} millionths of ${currency} is ${coins ?? 'none that a card can be charged'}`, () => {
      assert.equal(smallestCoins(micros(amount), currency), coins);
    });
  }

  it('is exact or there is none', () => {
    const decimals = { USD: 2, JPY: 0, KWD: 3, HUF: 2, VND: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(decimals) as (keyof typeof decimals)[])),
        fc.oneof(
          fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
          fc.integer({ min: 1, max: 9_000_000_000 }).map((each) => each * 1_000),
        ),
        (currency, amount) => {
          const coins = smallestCoins(micros(amount), currency);
          const microsPerCoin = MICROS_PER_UNIT / 10 ** decimals[currency];
          if (coins !== undefined) assert.equal(coins * microsPerCoin, amount);
          else assert.notEqual(amount % (currency === 'KWD' ? 10_000 : microsPerCoin), 0);
        },
      ),
    );
  });
});
