/** Which amounts make sense, and the facts that come of them. */

import assert from 'node:assert/strict';
import {
  flawOfAmount,
  flawsOfRule,
  fundingLimits,
  modeFact,
  purchaseFact,
  type RuleDraft,
  readingFact,
  ruleFact,
  turnedOff,
} from '../../credits/funding.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { type Micros, micros } from '../../ledger/money.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { at, CURRENCY, money, rule } from '../ledger/facts.ts';

function draft(more: Partial<RuleDraft> = {}): RuleDraft {
  const amounts = { amount: money(240), trigger: money(100), monthlyCap: money(2000) };
  return { enabled: true, card: 'c', ...amounts, ...more };
}

describe('the limits of amounts', () => {
  it('are those of the currency', () => {
    const limits = (currency: string) =>
      Object.values(fundingLimits(currency)).map((each) => each / 1e6);
    assert.deepEqual(limits('USD'), [1, 100_000, 100_000, 1_000_000, 0.01]);
    assert.deepEqual(limits('JPY'), [100, 1e7, 1e7, 1e8, 1]);
    assert.deepEqual(limits('KWD'), [1, 100_000, 100_000, 1_000_000, 0.001]);
  });

  const flaws: readonly (readonly [Partial<RuleDraft>, readonly string[]])[] = [
    [{}, []],
    [{ amount: money(0) }, ['amount too-small']],
    [{ amount: money(-5) }, ['amount too-small']],
    [{ amount: money(100_000.01), monthlyCap: money(200_000) }, ['amount too-large']],
    [{ amount: money('10.001') }, ['amount too-fine']],
    [{ trigger: money(-1) }, ['trigger too-small']],
    [{ trigger: money(0) }, []],
    [{ trigger: money(100_001) }, ['trigger too-large']],
    [{ monthlyCap: money(239.99) }, ['monthlyCap below-amount']],
    [{ monthlyCap: money(240) }, []],
    [{ monthlyCap: money(-1) }, ['monthlyCap too-small']],
    [{ monthlyCap: money(1_000_001) }, ['monthlyCap too-large']],
    [{ monthlyCap: money(0) }, []],
    [
      { amount: money(0), trigger: money(-1), monthlyCap: money('1.001') },
      ['amount too-small', 'trigger too-small', 'monthlyCap too-fine'],
    ],
  ];
  for (const [more, expected] of flaws) {
    const named = JSON.stringify(more);
    it(`find ${expected.join(', ') || 'nothing'} in ${named}`, () => {
      const found = flawsOfRule(draft(more), 'USD');
      assert.deepEqual(
        found.map(({ field, code }) => `${field} ${code}`),
        expected,
      );
    });
  }

  it('say what an amount would have to be', () => {
    assert.deepEqual(flawOfAmount(money(0.5), 'USD'), { code: 'too-small', limit: money(1) });
    assert.deepEqual(flawOfAmount(micros(1_234_567), 'JPY')?.code, 'too-small');
    assert.equal(flawOfAmount(1e15 as Micros, 'USD')?.code, 'too-large');
  });
});

describe('the facts of funding', () => {
  const told = {
    operation: 'op1',
    by: 'person',
    at: at('2026-02-01'),
    currency: CURRENCY,
    reason: 'why',
  };
  const facts = [
    ruleFact(told, draft(), 3),
    modeFact(told, 'draining'),
    purchaseFact(told, { amount: money(25), reference: 'INV-1', paid: 'elsewhere' }),
    purchaseFact(told, { amount: money(30), reference: 'pi', paid: 'stored-card' }),
    readingFact(told, money(-3)),
  ];

  it('are named after their operation, so that telling them twice is telling them once', async () => {
    assert.deepEqual(
      facts.map(({ key }) => key),
      ['rule:op1', 'mode:op1', 'purchase:op1', 'charge:op1', 'reading:op1'],
    );
    const clock = { now: () => at('2026-02-02') };
    const account = openAccount(createMemoryJournal(), clock, CURRENCY);
    await account.append(facts);
    const again = await account.append(facts);
    assert.ok(again.every(({ repeated }) => repeated));
    assert.equal(account.view().balance, money(-3));
    assert.equal(account.view().mode, 'draining');
    assert.equal(account.view().recharge.rule?.revision, 3);
  });

  it('keep the amounts of a rule that is turned off', () => {
    const off = turnedOff(rule('r', '2026-01-01'));
    assert.deepEqual(off, {
      enabled: false,
      amount: money(100),
      trigger: money(20),
      monthlyCap: money(1000),
      card: 'card-1',
    });
    assert.equal(turnedOff(null).amount, 0);
  });
});
