/** What makes two facts with one key the same fact. */

import assert from 'node:assert/strict';
import type { Fact } from '../../ledger/entry.ts';
import { fingerprint } from '../../ledger/fingerprint.ts';
import { at, attempt, delta, fund, mode, money, notice, reverse, rule, usage } from './facts.ts';

const DAY = '2026-01-01';
const LATER = at('2026-01-01 00:01');
const CALL = usage('u', DAY, 1);
const FUND = fund('f', DAY, 10);
const RULE = rule('r', DAY);
const ATTEMPT = attempt('a', DAY, 'a1', 'failed');
const NOTICE = notice('n', DAY, 'balance-zero', 'u');
const REVERSE = reverse('v', DAY, CALL);
const ADJUST = delta('d', DAY, 1);
const MODE = mode('m', DAY, 'draining');

describe('two facts with one key', () => {
  const same: readonly (readonly [string, Fact, Fact])[] = [
    ['are told by somebody else', FUND, { ...FUND, actor: 'another' }],
    ['are told in other words', FUND, { ...FUND, reason: 'other words', reference: 'INV-1' }],
    [
      'are one call from two reports',
      CALL,
      { ...CALL, effectiveAt: LATER, call: { ...CALL.call, destination: '' } },
    ],
    [
      'are one message that two have decided',
      NOTICE,
      { ...NOTICE, effectiveAt: LATER, amount: money(1) },
    ],
    ['have no attempt, said or unsaid', FUND, { ...FUND }],
  ];
  for (const [sentence, one, other] of same) {
    it(`are the same where they ${sentence}`, () =>
      assert.equal(fingerprint(one), fingerprint(other)));
  }

  const others: readonly (readonly [string, Fact, Fact])[] = [
    ['the amount of a call', CALL, { ...CALL, amount: money(2) }],
    ['the currency of a call', CALL, { ...CALL, currency: 'EUR' }],
    ['the amount of a fund', FUND, { ...FUND, amount: money(2) }],
    ['the time of a fund', FUND, { ...FUND, effectiveAt: LATER }],
    ['the source of a fund', FUND, { ...FUND, source: 'recharge' }],
    ['the attempt behind a fund', FUND, { ...FUND, attempt: 'a1' }],
    ['the target of a reversal', REVERSE, { ...REVERSE, of: 'w' }],
    ['the time of a reversal', REVERSE, { ...REVERSE, effectiveAt: LATER }],
    ['the basis of an adjustment', ADJUST, { ...ADJUST, basis: 'reading' }],
    ['whether a rule is on', RULE, { ...RULE, enabled: false }],
    ['the revision of a rule', RULE, { ...RULE, revision: 2 }],
    ['the trigger of a rule', RULE, { ...RULE, trigger: money(1) }],
    ['the cap of a rule', RULE, { ...RULE, monthlyCap: money(1) }],
    ['the card of a rule', RULE, { ...RULE, card: 'card-2' }],
    ['the phase of an attempt', ATTEMPT, { ...ATTEMPT, phase: 'confirmed' }],
    ['the decline of an attempt', ATTEMPT, { ...ATTEMPT, decline: 'lost_card' }],
    ['the name of an attempt', ATTEMPT, { ...ATTEMPT, attempt: 'a2' }],
    ['a mode', MODE, { ...MODE, mode: 'prepaid' }],
    ['the crossing of a notice', NOTICE, { ...NOTICE, crossing: 'v' }],
    ['the alert of a notice', NOTICE, { ...NOTICE, alert: 'balance-low' }],
    ['the kind', CALL, { ...FUND, key: 'u', amount: CALL.amount }],
  ];
  for (const [what, one, other] of others) {
    it(`contradict each other in ${what}`, () =>
      assert.notEqual(fingerprint(one), fingerprint(other)));
  }

  it('may have fields with quotes and commas in them', () => {
    const tricky = { ...ATTEMPT, attempt: 'a1","failed', decline: '' };
    assert.notEqual(
      fingerprint(tricky),
      fingerprint({ ...ATTEMPT, attempt: 'a1', decline: '","failed' }),
    );
  });
});
