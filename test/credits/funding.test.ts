/** What is suggested from the organization's own use, what settings come to, and what lapses. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  flawOfAmount,
  flawsOfRule,
  lotsByExpiry,
  type RuleDraft,
  suggestFunding,
  workedNumbers,
} from '../../credits/funding.ts';
import type { Fact } from '../../ledger/entry.ts';
import { forecast } from '../../ledger/forecast.ts';
import { at, fund, mode, money, rule, usage } from '../ledger/facts.ts';
import { accountAt } from '../ledger/sheet.ts';

const NOW = '2026-02-10 09:00';

/** Calls for `perDay` on each of the last 28 days that are settled. */
function calls(perDay: number): readonly Fact[] {
  return Array.from({ length: 34 }, (_, index) => {
    const day = new Date(at('2026-01-06') + index * 86_400_000).toISOString().slice(0, 10);
    return usage(`u${index}`, `${day} 08:00`, perDay);
  });
}

function accountOf(bought: number, perDay: number, ...more: readonly Fact[]) {
  const view = accountAt(NOW, fund('f', '2026-01-05', bought), ...calls(perDay), ...more);
  return { view, forecast: forecast(view) };
}

function draft(more: Partial<RuleDraft> = {}): RuleDraft {
  const amounts = { amount: money(240), trigger: money(100), monthlyCap: money(2000) };
  return { enabled: true, card: 'c', ...amounts, ...more };
}

function suggested(bought: number, perDay: number, ...more: readonly Fact[]) {
  const { view, forecast: known } = accountOf(bought, perDay, ...more);
  return suggestFunding(view, known);
}

describe('the suggestion of what to fund', () => {
  it('looks at the use first: a month a recharge, five days at the trigger, three months the cap', () => {
    const { deposit, trigger, amount, monthlyCap, reasons } = suggested(1000, 26.6);
    assert.deepEqual(
      [deposit, trigger, amount, monthlyCap].map((each) => each / 1e6),
      [1000, 150, 800, 2500],
    );
    assert.deepEqual(reasons, [
      { code: 'use-per-day', perDay: money(26.6), settledDays: 28 },
      { code: 'amount-covers', amount: money(800), days: 30 },
      { code: 'trigger-covers', amount: money(150), days: 5 },
      { code: 'cap-allows', amount: money(2500), months: 3 },
    ]);
  });

  const codes = (bought: number, perDay: number, ...more: readonly Fact[]) =>
    suggested(bought, perDay, ...more).reasons.map(({ code }) => code);

  it('says where there is no use to look at', () => {
    const view = accountAt(NOW, fund('f', '2026-02-09', 10));
    const { reasons, amount } = suggestFunding(view, forecast(view));
    assert.deepEqual(reasons[0], { code: 'no-history', settledDays: 0 });
    assert.equal(amount, money(100));
    assert.deepEqual(codes(10, 0), ['no-use', 'funds-will-lapse']);
  });

  it('wants no deposit where enough is there, or more than will be used', () => {
    assert.equal(suggested(500, 10).deposit, money(200));
    assert.equal(suggested(1000, 10).deposit, 0);
    assert.equal(codes(1000, 10).at(-1), 'balance-suffices');
    assert.equal(suggested(9000, 10).deposit, 0);
    assert.equal(codes(9000, 10).at(-1), 'funds-will-lapse');
  });

  it('counts what is owed', () => {
    assert.equal(suggested(10, 10).deposit, money(800));
    assert.equal(codes(10, 10).at(-1), 'overdraft');
  });

  it('never suggests what would be refused', () => {
    const use = fc.integer({ min: 0, max: 40_000_000 }).map((thousandths) => thousandths / 1000);
    const currencies = fc.constantFrom('USD', 'JPY', 'KWD');
    fc.assert(
      fc.property(use, fc.integer({ min: 1, max: 900_000 }), currencies, (perDay, bought, code) => {
        const { view, forecast: known } = accountOf(bought, perDay);
        const { deposit, ...terms } = suggestFunding({ ...view, currency: code }, known);
        assert.deepEqual(flawsOfRule({ ...draft(), ...terms }, code), []);
        if (deposit !== 0) assert.equal(flawOfAmount(deposit, code), null);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the worked numbers of a rule', () => {
  const worked = (more: Partial<RuleDraft>, bought = 2000, perDay = 26.6) => {
    const { view, forecast: known } = accountOf(bought, perDay);
    return workedNumbers(draft(more), view, known);
  };

  it('say how often it recharges, what a quarter costs and when it begins', () => {
    const { warnings, ...numbers } = worked({});
    assert.deepEqual(numbers, {
      everyDays: 9,
      perQuarter: money(2400),
      firstInDays: 38,
      atOnce: { count: 0, amount: money(0) },
      capLastsDays: null,
    });
    assert.deepEqual(warnings, []);
  });

  it('know nothing where little is known', () => {
    const view = accountAt(NOW, fund('f', '2026-02-09', 500));
    const { everyDays, perQuarter, firstInDays } = workedNumbers(draft(), view, forecast(view));
    assert.deepEqual([everyDays, perQuarter, firstInDays], [null, null, null]);
  });

  it('warn of a trigger that a recharge does not clear, and of a cap that would be hit', () => {
    assert.deepEqual(worked({ trigger: money(240) }).warnings, ['trigger-at-or-above-amount']);
    const capped = worked({ monthlyCap: money(719) });
    assert.deepEqual(capped.warnings, ['cap-would-be-hit']);
    assert.equal(capped.capLastsDays, 18);
    assert.deepEqual(worked({ monthlyCap: money(0) }).warnings, []);
    assert.deepEqual(worked({ amount: money(20), trigger: money(1) }).warnings, ['several-a-day']);
  });

  it('say what is charged as soon as it is saved, as far as the cap lets it', () => {
    const low = (more: Partial<RuleDraft>) => worked(more, 500);
    assert.deepEqual(low({}).atOnce, { count: 3, amount: money(720) });
    assert.deepEqual(low({}).warnings, ['charges-at-once']);
    assert.equal(low({}).firstInDays, 0);
    assert.deepEqual(low({ monthlyCap: money(500) }).atOnce, { count: 2, amount: money(480) });
    assert.ok(low({ monthlyCap: money(500) }).warnings.includes('cap-stops-at-once'));
    assert.equal(low({ enabled: false }).atOnce.count, 0);
    const { view, forecast: known } = accountOf(500, 26.6, mode('m', '2026-02-09', 'draining'));
    assert.equal(workedNumbers(draft(), view, known).atOnce.count, 0);
  });

  it('are what the machine then does', async () => {
    const { rechargeStage } = await import('./recharge-stage.ts');
    const units = fc.integer({ min: 1, max: 400 });
    const amounts = fc.integer({ min: 30, max: 400 });
    await fc.assert(
      fc.asyncProperty(units, amounts, units, async (trigger, amount, spent) => {
        const stage = await rechargeStage('taken', rule('off', '2026-01-02', { enabled: false }));
        await stage.spend(spent);
        const terms = { trigger: money(trigger), amount: money(amount), monthlyCap: money(2000) };
        const view = stage.account.view();
        const { atOnce } = workedNumbers(draft(terms), view, stage.account.forecast());
        await stage.tell(rule('on', stage.when(), { ...terms, revision: 2 }));
        await stage.machine.run();
        for (let more = 0; more < 2; more += 1) await stage.machine.run();
        assert.equal(stage.gateway.orders.length, atOnce.count);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the lots by expiry', () => {
  it('tell when each lapses, what is likely to be lost, and which warning it has had', () => {
    const young = fund('g', '2026-02-01', 50);
    const old = fund('old', '2025-03-01', 400);
    const { view, forecast: known } = accountOf(100, 10, old, young);
    const { lots, projectedLoss, remaining } = lotsByExpiry(view, known);
    assert.deepEqual(
      lots.map((lot) => [lot.key, lot.daysLeft, lot.warnedAt]),
      [
        ['old', 19, 30],
        ['f', 329, null],
        ['g', 356, null],
      ],
    );
    assert.equal(remaining, view.remaining);
    const [first] = lots;
    assert.equal(first?.remaining, money(60));
    assert.equal(first?.projectedLoss, 0);
    assert.equal(projectedLoss, 0);
  });

  it('promise no loss where the use is unknown, and none of money whose date is', () => {
    const view = accountAt(NOW, fund('f', '2026-02-09', 10));
    const { lots, projectedLoss } = lotsByExpiry(view, forecast(view));
    assert.deepEqual([lots[0]?.projectedLoss, projectedLoss], [null, null]);
    const { view: rich, forecast: known } = accountOf(9000, 10);
    assert.ok((lotsByExpiry(rich, known).projectedLoss ?? 0) > 0);
  });
});
