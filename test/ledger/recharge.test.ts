/** The auto-recharge: what its rule, its attempts and the money make of it. */

import assert from 'node:assert/strict';
import { type Fact, NOT_CHARGED } from '../../ledger/entry.ts';
import { instant, toIso } from '../../ledger/instant.ts';
import { attempt, fund, money, reverse, rule } from './facts.ts';
import { accountAt } from './sheet.ts';

const START = instant(0);
const ON = rule('rule', '2026-01-01');
const OFF = rule('rule off', '2026-01-02', { enabled: false, revision: 2 });
const OPENED = attempt('o1', '2026-01-03 10:00', 'a1', 'opened');

function stateAt(when: string, ...facts: readonly Fact[]): string {
  return accountAt(when, ...facts).recharge.state;
}

function declined(count: number): readonly Fact[] {
  return Array.from({ length: count }, (_, index) => [
    attempt(`open ${index}`, `2026-01-0${index + 3} 10:00`, `a${index}`, 'opened'),
    attempt(`fail ${index}`, `2026-01-0${index + 3} 10:01`, `a${index}`, 'failed'),
  ]).flat();
}

describe('auto-recharge', () => {
  const states: readonly (readonly [string, string, string, readonly Fact[]])[] = [
    ['is off without a rule', 'off', '2026-01-05', []],
    ['is armed by a rule that is on', 'armed', '2026-01-05', [ON]],
    ['is off by a rule that is off', 'off', '2026-01-05', [ON, OFF]],
    ['expects the answer to an attempt', 'expecting', '2026-01-03 10:15', [ON, OPENED]],
    ['is overdue after a quarter of an hour', 'overdue', '2026-01-03 10:16', [ON, OPENED]],
    [
      'is overdue once the answer is unknown',
      'overdue',
      '2026-01-03 10:02',
      [ON, OPENED, attempt('x', '2026-01-03 10:01', 'a1', 'unknown')],
    ],
    [
      'is overdue once the gateway has timed out',
      'overdue',
      '2026-01-03 10:02',
      [ON, OPENED, attempt('x', '2026-01-03 10:01', 'a1', 'timed-out')],
    ],
    [
      'still waits for an attempt when it has been turned off meanwhile',
      'expecting',
      '2026-01-03 10:05',
      [ON, OPENED, rule('r2', '2026-01-03 10:01', { enabled: false })],
    ],
    [
      'is armed again by a confirmation',
      'armed',
      '2026-01-05',
      [ON, OPENED, attempt('x', '2026-01-03 10:01', 'a1', 'confirmed')],
    ],
    [
      'is armed again by the money itself',
      'armed',
      '2026-01-05',
      [ON, OPENED, fund('f', '2026-01-03 10:01', 100, { source: 'recharge', attempt: 'a1' })],
    ],
    [
      'is armed by an answer that the clock puts before the question',
      'armed',
      '2026-01-05',
      [ON, OPENED, attempt('x', '2026-01-03 09:00', 'a1', 'confirmed')],
    ],
    [
      'is armed when all of it falls on one instant',
      'armed',
      '2026-01-05',
      [
        ON,
        fund('f', '2026-01-03 10:00', 100, { source: 'recharge', attempt: 'a1' }),
        attempt('x', '2026-01-03 10:00', 'a1', 'confirmed'),
        OPENED,
      ],
    ],
    ['has failed after a decline', 'failed', '2026-01-05', [ON, ...declined(1)]],
    ['is suspended by three declines in a row', 'suspended', '2026-02-01', [ON, ...declined(3)]],
    [
      'is not suspended by one attempt that fails three times',
      'failed',
      '2026-02-01',
      [
        ON,
        ...declined(1),
        attempt('x', '2026-01-05', 'a0', 'failed'),
        attempt('y', '2026-01-06', 'a0', 'failed'),
      ],
    ],
    [
      'is released by a purchase',
      'armed',
      '2026-02-01',
      [ON, ...declined(3), fund('f', '2026-01-20', 10)],
    ],
    [
      'is released by another card',
      'armed',
      '2026-02-01',
      [ON, ...declined(3), rule('r2', '2026-01-20', { card: 'card-2' })],
    ],
    [
      'is not released by another amount on the same card',
      'suspended',
      '2026-02-01',
      [ON, ...declined(3), rule('r2', '2026-01-20', { amount: money(50) })],
    ],
  ];
  for (const [sentence, state, when, facts] of states) {
    it(sentence, () => assert.equal(stateAt(when, ...facts), state));
  }

  it('holds back for 1, 2 and 4 hours after the first, second and third decline', () => {
    const retryAt = [1, 2, 3].map((count) => {
      const { recharge } = accountAt(`2026-01-0${count + 2} 10:01`, ON, ...declined(count));
      return recharge.retryAt === null ? '' : toIso(recharge.retryAt);
    });
    assert.deepEqual(retryAt, [
      '2026-01-03T11:01:00.000Z',
      '2026-01-04T12:01:00.000Z',
      '2026-01-05T14:01:00.000Z',
    ]);
    assert.equal(accountAt('2026-01-03 11:01', ON, ...declined(1)).recharge.retryAt, null);
  });

  it('is never suspended by a gateway that cannot be reached, and holds back for 1, 2, 4 and 4 hours', () => {
    const outages = (count: number) =>
      declined(count).map((step) =>
        step.kind === 'attempt' && step.phase === 'failed'
          ? { ...step, decline: NOT_CHARGED }
          : step,
      );
    const told = [1, 2, 3, 4].map((count) => {
      const { recharge } = accountAt(`2026-01-0${count + 2} 10:01`, ON, ...outages(count));
      return [recharge.state, recharge.declines, toIso(recharge.retryAt ?? START).slice(11, 16)];
    });
    assert.deepEqual(told, [
      ['failed', 0, '11:01'],
      ['failed', 0, '12:01'],
      ['failed', 0, '14:01'],
      ['failed', 0, '14:01'],
    ]);
  });

  it('is suspended by the third decline, whatever came between', () => {
    const [first, second, third] = [0, 2, 4].map((day) => declined(day + 1).slice(-2));
    const out = {
      ...attempt('fail out', '2026-01-04 10:01', 'out', 'failed'),
      decline: NOT_CHARGED,
    };
    const facts = [ON, ...(first ?? []), out, ...(second ?? []), ...(third ?? [])];
    assert.equal(stateAt('2026-02-01', ...facts), 'suspended');
  });

  it('charges against the cap of the UTC month, recharges alone', () => {
    const facts = [
      ON,
      fund('r1', '2026-01-31 23:59', 100, { source: 'recharge' }),
      fund('p1', '2026-02-01', 40),
      fund('r2', '2026-02-02', 100, { source: 'recharge' }),
      fund('r3', '2026-02-03', 50, { source: 'recharge' }),
    ];
    const charged = (when: string) => accountAt(when, ...facts).recharge.chargedThisMonth;
    assert.equal(charged('2026-01-31 23:59'), money(100));
    assert.equal(charged('2026-02-01'), money(0));
    assert.equal(charged('2026-02-28'), money(150));
    assert.equal(charged('2026-03-01'), money(0));
  });

  it('counts no recharge that was undone at its own instant', () => {
    const recharge = fund('r', '2026-01-10', 100, { source: 'recharge' });
    const account = accountAt('2026-01-20', ON, recharge, reverse('undo', '2026-01-10', recharge));
    assert.equal(account.recharge.chargedThisMonth, money(0));
    assert.deepEqual(account.alerts, []);
  });

  it('shows the facts alone, not how the journal keeps them', () => {
    const { rule: shown, attempt: last } = accountAt('2026-01-05', ON, OPENED).recharge;
    assert.deepEqual([shown, last], [ON, OPENED]);
  });
});
