import assert from 'node:assert/strict';
import { lapseDayOf } from '../../ledger/due-alerts.ts';
import { isWorthTelling, lossOn } from '../../ledger/expiry-loss.ts';
import { type Forecast, forecast } from '../../ledger/forecast.ts';
import { addDays, instant } from '../../ledger/instant.ts';
import { at, fund, money, usage } from './facts.ts';
import { accountAt } from './sheet.ts';

const DAY = at('2027-01-01');
const warning = {
  alert: 'funds-expiring',
  crossing: '2027-01-01@60',
  since: at('2026-11-02'),
  amount: money(100),
} as const;

/** Two lots that lapse on the first of the year, and a call at noon of each of the last forty days. */
function told(perDay: number): Forecast {
  const now = at('2026-11-02');
  const calls = Array.from({ length: 40 }, (_, day) => ({
    ...usage(`u${day}`, '2026-09-01', perDay),
    effectiveAt: instant(addDays(now, -day - 1) + 43_200_000),
  }));
  const facts = [fund('a', '2026-01-01', 60), fund('b', '2026-01-01 10:00', 90), ...calls];
  return forecast(accountAt('2026-11-02', ...facts));
}

describe('what is likely to be lost when funds lapse', () => {
  it('is what is left of all that lapses on the day', () => {
    // 150 less 40 days, and then less the 60 days that are left.
    assert.equal(lossOn(DAY, told(1)), money(150 - 40 - 60));
    assert.equal(lossOn(addDays(DAY, 1), told(1)), money(0));
  });

  it('is not known while too little is known of the use', () => {
    assert.equal(lossOn(DAY, { known: false, settledDays: 3 }), null);
  });

  for (const [title, perDay, worth] of [
    ['is told where some of it is likely to be lost', 1, true],
    ['is not told where all of it will have been used', 3, false],
  ] as const) {
    it(`${title}`, () => {
      assert.equal(
        isWorthTelling(warning, () => told(perDay)),
        worth,
      );
    });
  }

  it('is told where nobody can say, and so is every other alert', () => {
    const nobodyKnows = (): Forecast => ({ known: false, settledDays: 0 });
    assert.equal(isWorthTelling(warning, nobodyKnows), true);
    const zero = { ...warning, alert: 'balance-zero', crossing: 'u' } as const;
    assert.equal(
      isWorthTelling(zero, () => assert.fail('nobody needs to ask')),
      true,
    );
  });

  it('is looked up by the day in the name of the warning, where there is one', () => {
    assert.equal(lapseDayOf(warning), DAY);
    for (const crossing of ['lot-7@60', '2027-01-01', 'x2027-01-01@7', ''])
      assert.equal(lapseDayOf({ crossing }), null);
  });
});
