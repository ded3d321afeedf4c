/** When the money will run out: medians of the same weekday, run through the lots. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fact } from '../../ledger/entry.ts';
import { type Forecast, forecast, HISTORY_DAYS_MIN } from '../../ledger/forecast.ts';
import { addDays, instant, toIso } from '../../ledger/instant.ts';
import { HORIZON_DAYS } from '../../ledger/run-down.ts';
import { at, fund, mode, money, reading, reverse, rule, usage } from './facts.ts';
import { accountAt } from './sheet.ts';

/** A Sunday. */
const FIRST = at('2026-03-01');

/** A call at noon of each day from 2026-03-01 on; `cost` gives the units by day, counted from 0. */
function calls(days: number, cost: (day: number) => number): readonly Fact[] {
  return Array.from({ length: days }, (_, day) => ({
    ...usage(`u${day}`, '2026-03-01', cost(day)),
    effectiveAt: instant(addDays(FIRST, day) + 43_200_000),
  }));
}

function known(told: Forecast): Forecast & { known: true } {
  assert.ok(told.known, 'there is a forecast');
  return told;
}

function day(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : toIso(instant(at)).slice(0, 10);
}

const BOUGHT = fund('f', '2026-03-01', 100);
const EVERY_DAY = calls(40, () => 1);

describe('a forecast', () => {
  it('is not made before fourteen days are settled', () => {
    const facts = [BOUGHT, ...EVERY_DAY];
    // The 14th day is 14 March; it is over at midnight and settled 48 hours later.
    assert.deepEqual(forecast(accountAt('2026-03-16 23:59', ...facts)), {
      known: false,
      settledDays: HISTORY_DAYS_MIN - 1,
    });
    const first = known(forecast(accountAt('2026-03-17', ...facts)));
    assert.equal(first.settledDays, HISTORY_DAYS_MIN);
    assert.deepEqual(forecast(accountAt('2026-03-17')), { known: false, settledDays: 0 });
  });

  it('looks at the last four settled weeks and no further', () => {
    const facts = [BOUGHT, ...calls(40, (each) => (each < 10 ? 50 : each < 38 ? 1 : 90))];
    const told = known(forecast(accountAt('2026-04-10', ...facts)));
    assert.equal(told.settledDays, 28);
    assert.equal(told.perDay, money(1));
  });

  it('lets no day settle that the feed has not reached', () => {
    const facts = [BOUGHT, ...calls(20, () => 1)];
    const account = accountAt('2026-04-20', ...facts);
    assert.equal(known(forecast(account)).perDay, money(0));
    const told = known(forecast(account, at('2026-03-20')));
    assert.deepEqual([told.settledDays, told.perDay], [17, money(1)]);
  });

  it('runs the balance down to the trigger amount, and to zero', () => {
    const facts = [BOUGHT, ...EVERY_DAY, rule('r', '2026-03-02', { trigger: money(40) })];
    const told = known(forecast(accountAt('2026-04-10', ...facts)));
    // 60 are left: 40 are reached with the 20th call from now, the call of today included, and zero with the 60th.
    assert.equal(day(told.nextRecharge?.expected), '2026-04-29');
    assert.equal(day(told.empty.expected), '2026-06-08');
    assert.deepEqual(told.lapsing, []);
  });

  it('counts of today only what is left of it', () => {
    const facts = [BOUGHT, ...EVERY_DAY];
    const noon = known(forecast(accountAt('2026-04-10 12:00', ...facts)));
    assert.equal(day(noon.empty.expected), '2026-06-09');
  });

  it('knows weekends', () => {
    const weekdays = (each: number) => (each % 7 === 0 || each % 7 === 6 ? 0 : 7);
    const told = known(
      forecast(accountAt('2026-04-10', fund('f', '2026-03-01', 224), ...calls(40, weekdays))),
    );
    assert.equal(told.perDay, money(5));
    // 21 are left on a Friday: one more call on Friday, none on Saturday and Sunday.
    assert.equal(day(told.empty.expected), '2026-04-14');
  });

  it('is not thrown off by one terrible day, and says how early a heavy week would be', () => {
    const facts = [
      fund('f', '2026-03-01', 1500),
      ...calls(40, (each) => (each === 20 ? 900 : 1 + (each % 4))),
    ];
    const told = known(forecast(accountAt('2026-04-10', ...facts)));
    assert.ok(told.perDay < money(4));
    const { earliest, expected, latest } = told.empty;
    assert.ok(earliest !== null && expected !== null && earliest < expected);
    assert.ok(latest === null || latest > expected);
  });

  it('takes money in, corrections and lapses for no use', () => {
    const quiet = [
      fund('old', '2025-04-01', 30),
      BOUGHT,
      ...calls(40, () => 0),
      fund('g', '2026-03-20', 50),
      reading('r', '2026-03-21', 20),
    ];
    assert.equal(known(forecast(accountAt('2026-04-10', ...quiet))).perDay, money(0));
    const undone = calls(40, () => 1);
    const reversals = undone.map((fact, each) => reverse(`v${each}`, '2026-04-09 18:00', fact));
    assert.equal(
      known(forecast(accountAt('2026-04-10', BOUGHT, ...undone, ...reversals))).perDay,
      money(1),
    );
  });

  it('counts what lapses on the way, and tells how much that is', () => {
    const facts = [fund('old', '2025-05-01', 60), BOUGHT, ...EVERY_DAY];
    const told = known(forecast(accountAt('2026-04-10', ...facts)));
    // 20 of the old lot are left when 21 more days have to pass until 1 May: it is used up in time.
    assert.deepEqual(told.lapsing, []);
    const slow = known(
      forecast(accountAt('2026-04-10', fund('old', '2025-05-01', 90), BOUGHT, ...EVERY_DAY)),
    );
    assert.deepEqual(slow.lapsing, [{ lot: 'old', at: at('2026-05-01'), amount: money(29) }]);
    assert.equal(day(slow.empty.expected), '2026-08-08');
  });

  it('does not announce the end of a lot that was found', () => {
    const told = known(
      forecast(accountAt('2026-04-10', reading('r', '2026-03-01', 100), ...calls(40, () => 0))),
    );
    assert.deepEqual(told.lapsing, []);
    assert.equal(day(told.empty.expected), '2027-03-01');
  });

  it('has a date even where calls will never use the money up: all of it lapses within a year', () => {
    const facts = [fund('f', '2026-03-01', 1_000_000), fund('g', '2026-04-09', 1_000_000)];
    const told = known(forecast(accountAt('2026-04-09', ...facts, ...EVERY_DAY)));
    assert.deepEqual(
      told.lapsing.map(({ lot, at: when }) => [lot, day(when)]),
      [
        ['f', '2027-03-01'],
        ['g', '2027-04-09'],
      ],
    );
    assert.equal(day(told.empty.latest), '2027-04-09');
  });

  it('speaks of the next recharge only where auto-recharge is on', () => {
    const off = rule('r', '2026-03-02', { trigger: money(40), enabled: false });
    assert.equal(
      known(forecast(accountAt('2026-04-10', BOUGHT, ...EVERY_DAY, off))).nextRecharge,
      null,
    );
  });

  it('of an account that owes is today', () => {
    const on = rule('r', '2026-03-02');
    const account = accountAt(
      '2026-04-10 09:30',
      fund('f', '2026-03-01', 1),
      ...EVERY_DAY,
      on,
      mode('m', '2026-03-01', 'draining'),
    );
    const told = known(forecast(account));
    assert.equal(told.empty.expected, account.asOf);
    assert.equal(told.nextRecharge?.expected, account.asOf);
  });

  it('never puts a heavy week after a light one, nor the trigger after zero, nor anything beyond a year', () => {
    const costs = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 45 });
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 400 }), (cost, units) => {
        const facts = [
          fund('f', '2026-03-01', units),
          fund('g', '2026-03-10', units),
          rule('r', '2026-03-02', { trigger: money(30) }),
          ...calls(cost.length, (each) => cost[each] ?? 0),
        ];
        const account = accountAt('2026-04-20', ...facts);
        const told = known(forecast(account));
        const never = Infinity;
        for (const range of [told.empty, told.nextRecharge]) {
          assert.ok((range?.earliest ?? never) <= (range?.expected ?? never));
          assert.ok((range?.expected ?? never) <= (range?.latest ?? never));
          assert.ok((range?.latest ?? account.asOf) <= addDays(account.asOf, HORIZON_DAYS));
        }
        assert.ok((told.nextRecharge?.expected ?? never) <= (told.empty.expected ?? never));
        const lapsing = told.lapsing.reduce((sum, lot) => sum + lot.amount, 0);
        assert.ok(lapsing <= account.remaining);
      }),
      { numRuns: 200 },
    );
  });
});
