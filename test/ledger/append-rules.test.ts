/** What may be appended, and the code that says why something may not. */

import assert from 'node:assert/strict';
import { AMOUNT_MAX, type Known, refuse, refuseBatch } from '../../ledger/append-rules.ts';
import type { Fact, Reverse } from '../../ledger/entry.ts';
import { instant } from '../../ledger/instant.ts';
import { type Micros, micros } from '../../ledger/money.ts';
import {
  attempt,
  delta,
  fund,
  mode,
  money,
  notice,
  reading,
  reverse,
  rule,
  usage,
} from './facts.ts';

const DAY = '2026-01-02';
const CALL = usage('call', DAY, 3);
const FUND = fund('fund', DAY, 10);
const RULE = rule('rule', DAY);

/** An account that holds these facts. */
function holding(...facts: readonly Fact[]): Known {
  const find = (key: string) => facts.find((fact) => fact.key === key);
  const isReversal = (fact: Fact): fact is Reverse => fact.kind === 'reverse';
  const reversalOf = (key: string) => facts.filter(isReversal).find((fact) => fact.of === key);
  return { find, reversalOf, openAttempt: null };
}

const EMPTY = holding();
const HELD = holding(CALL, FUND, RULE);

describe('an account refuses', () => {
  const refused: readonly (readonly [string, Fact, string, Known?])[] = [
    ['a fact without a key', { ...CALL, key: '' }, 'key-empty'],
    ['a key of more than 200 characters', { ...CALL, key: 'k'.repeat(201) }, 'text-too-long'],
    ['a reason of more than 500 characters', { ...CALL, reason: 'r'.repeat(501) }, 'text-too-long'],
    ['a reference without end', { ...FUND, reference: 'r'.repeat(501) }, 'text-too-long'],
    ['a crossing without end', notice('n', DAY, 'balance-zero', 'c'.repeat(501)), 'text-too-long'],
    [
      'a destination without end',
      { ...CALL, call: { ...CALL.call, destination: 'd'.repeat(501) } },
      'text-too-long',
    ],
    ['a currency in small letters', { ...CALL, currency: 'usd' }, 'currency-malformed'],
    ['a currency of four letters', { ...CALL, currency: 'USDT' }, 'currency-malformed'],
    [
      'a time before 1990',
      { ...CALL, effectiveAt: instant(Date.UTC(1989, 11, 31, 23)) },
      'time-out-of-range',
    ],
    [
      'a time from 2200 on',
      { ...CALL, effectiveAt: instant(Date.UTC(2200, 0)) },
      'time-out-of-range',
    ],
    ['a time that is none', { ...CALL, effectiveAt: Number.NaN as never }, 'time-out-of-range'],
    ['an amount with a fraction', { ...CALL, amount: 0.5 as Micros }, 'amount-not-exact'],
    [
      'an amount beyond all bounds',
      { ...FUND, amount: micros(AMOUNT_MAX + 1) },
      'amount-too-large',
    ],
    ['a fund of nothing', { ...FUND, amount: money(0) }, 'amount-not-positive'],
    ['a fund below zero', { ...FUND, amount: money(-1) }, 'amount-negative'],
    ['a call below zero', { ...CALL, amount: money(-1) }, 'amount-negative'],
    ['a rule that is on and adds nothing', { ...RULE, amount: money(0) }, 'rule-amount-missing'],
    ['a rule with a trigger below zero', { ...RULE, trigger: money(-1) }, 'amount-negative'],
    [
      'a cap beyond all bounds',
      { ...RULE, monthlyCap: micros(AMOUNT_MAX + 1) },
      'amount-too-large',
    ],
    ['the reversal of what it does not know', reverse('v', DAY, CALL), 'target-unknown', EMPTY],
    ['the reversal of a rule', reverse('v', DAY, RULE), 'target-not-reversible'],
    [
      'the reversal of a reversal',
      reverse('w', DAY, reverse('v', DAY, CALL)),
      'target-not-reversible',
      holding(CALL, reverse('v', DAY, CALL)),
    ],
    [
      'a second reversal',
      reverse('w', DAY, CALL),
      'target-already-reversed',
      holding(CALL, reverse('v', DAY, CALL)),
    ],
    [
      'a reversal in another currency',
      { ...reverse('v', DAY, CALL), currency: 'EUR' },
      'target-in-another-currency',
    ],
    ['a reversal before its target', reverse('v', '2026-01-01', CALL), 'reversal-before-target'],
    [
      'a reversal of a part',
      { ...reverse('v', DAY, CALL), amount: money(2) },
      'reversal-amount-differs',
    ],
    [
      'a second attempt while one is open',
      attempt('o2', DAY, 'a2', 'opened'),
      'attempt-already-open',
      { ...EMPTY, openAttempt: 'a1' },
    ],
  ];
  for (const [what, fact, code, known = HELD] of refused) {
    it(what, () => assert.deepEqual(refuse(fact, known), { code, key: fact.key }));
  }
});

describe('an account takes', () => {
  const taken: readonly (readonly [string, Fact, Known?])[] = [
    ['a call', CALL],
    ['a free call', { ...CALL, amount: money(0) }],
    ['a call in another currency', { ...CALL, currency: 'EUR' }],
    [
      'a key of 200 characters and a reason of 500',
      { ...CALL, key: 'k'.repeat(200), reason: 'r'.repeat(500) },
    ],
    ['the largest amount', { ...FUND, amount: micros(AMOUNT_MAX) }],
    ['a reading below zero', reading('r', DAY, -5)],
    ['a difference below zero', delta('d', DAY, -5)],
    [
      'a notice about a balance below zero',
      { ...notice('n', DAY, 'balance-zero', 'u'), amount: money(-5) },
    ],
    ['a rule that is off and adds nothing', { ...RULE, enabled: false, amount: money(0) }],
    ['a rule whose cap lets nothing through', { ...RULE, monthlyCap: money(0) }],
    ['a mode', mode('m', DAY, 'draining')],
    ['a reversal at the instant of its target', reverse('v', DAY, CALL)],
    [
      'a reversal of an adjustment below zero',
      reverse('v', DAY, delta('d', DAY, -5)),
      holding(delta('d', DAY, -5)),
    ],
    [
      'the next step of the attempt that is open',
      attempt('o1', DAY, 'a1', 'opened'),
      { ...EMPTY, openAttempt: 'a1' },
    ],
    [
      'the failure of an attempt that it never saw open',
      attempt('x', DAY, 'a9', 'failed'),
      { ...EMPTY, openAttempt: 'a1' },
    ],
  ];
  for (const [what, fact, known = HELD] of taken) {
    it(what, () => assert.equal(refuse(fact, known), null));
  }
});

describe('a batch', () => {
  it('may undo what it brings', () => {
    assert.equal(
      refuseBatch([CALL, reverse('v', DAY, CALL), usage('call 2', DAY, 4)], EMPTY),
      null,
    );
  });

  it('may not undo it twice', () => {
    const batch = [CALL, reverse('v', DAY, CALL), reverse('w', DAY, CALL)];
    assert.deepEqual(refuseBatch(batch, EMPTY), { code: 'target-already-reversed', key: 'w' });
  });

  it('may repeat what is known, and itself', () => {
    const reversal = reverse('v', DAY, CALL);
    assert.equal(refuseBatch([reversal, CALL], holding(CALL, reversal)), null);
    assert.equal(refuseBatch([CALL, reversal, CALL, reversal], EMPTY), null);
  });

  it('may open the next attempt after it has ended the last', () => {
    const open = [attempt('o1', DAY, 'a1', 'opened'), attempt('o2', DAY, 'a2', 'opened')] as const;
    const ends: readonly Fact[] = [
      attempt('x', DAY, 'a1', 'failed'),
      attempt('x', DAY, 'a1', 'confirmed'),
      fund('x', DAY, 10, { source: 'recharge', attempt: 'a1' }),
    ];
    for (const end of ends) assert.equal(refuseBatch([open[0], end, open[1]], EMPTY), null);
    const answers = [attempt('x', DAY, 'a1', 'unknown'), fund('x', DAY, 10)];
    for (const answer of answers) {
      const refusal = refuseBatch([open[0], answer, open[1]], EMPTY);
      assert.deepEqual(refusal, { code: 'attempt-already-open', key: 'o2' });
    }
  });
});
