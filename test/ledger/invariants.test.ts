/** A view that contradicts itself is caught, whatever the contradiction. */

import assert from 'node:assert/strict';
import { addDays } from '../../ledger/instant.ts';
import { assertInvariants } from '../../ledger/invariants.ts';
import { LedgerError } from '../../ledger/ledger-error.ts';
import type { Lot, View } from '../../ledger/view.ts';
import { fund, money, usage } from './facts.ts';
import { accountAt } from './sheet.ts';

const SOUND = accountAt(
  '2026-12-20',
  fund('lapsed', '2025-01-01', 5),
  fund('a', '2026-01-01', 10),
  fund('b', '2026-02-01', 10),
  usage('u', '2026-03-01', 12),
);
const OWING = accountAt('2026-12-20', fund('a', '2026-01-01', 10), usage('u', '2026-03-01', 12));

function withLot(index: number, change: Partial<Lot>): View {
  const lots = SOUND.lots.map((lot, each) => (each === index ? { ...lot, ...change } : lot));
  return { ...SOUND, lots };
}

describe('the invariants', () => {
  const broken: readonly (readonly [string, View])[] = [
    ['money from nowhere', { ...SOUND, funded: money(26) }],
    ['a correction from nowhere', { ...SOUND, adjusted: money(1) }],
    ['a balance of its own', { ...SOUND, balance: money(1) }],
    [
      'a debt below zero',
      { ...SOUND, overdraft: money(-1), remaining: money(7), balance: money(8) },
    ],
    [
      'a debt beside money',
      { ...OWING, remaining: money(1), balance: money(-1), consumed: money(11) },
    ],
    ['lots that hold more than remains', withLot(2, { remaining: money(9), consumed: money(1) })],
    ['lots that lapsed more than is known', withLot(0, { expired: money(4), consumed: money(1) })],
    ['a lot that does not add up', withLot(1, { consumed: money(9) })],
    ['a part below zero', withLot(1, { consumed: money(11), withdrawn: money(-1) })],
    ['a lot that holds something after its end', withLot(2, { expiresAt: SOUND.asOf })],
    ['a lot that lapsed before its end', withLot(0, { expiresAt: addDays(SOUND.asOf, 1) })],
    ['a lot from the future', withLot(2, { openedAt: addDays(SOUND.asOf, 1) })],
    ['lots out of order', { ...SOUND, lots: SOUND.lots.toReversed() }],
    [
      'a lot that is there twice',
      { ...SOUND, lots: SOUND.lots.flatMap((lot) => (lot.key === 'a' ? [lot, lot] : [lot])) },
    ],
    ['a day that closes elsewhere', { ...SOUND, days: SOUND.days.slice(0, 1) }],
    ['a crossing that is told twice', { ...SOUND, alerts: [...SOUND.alerts, ...SOUND.alerts] }],
  ];
  for (const [what, view] of broken) {
    it(`catch ${what}`, () => {
      assert.throws(
        () => assertInvariants(view),
        (error) => error instanceof LedgerError && error.code === 'INVARIANT_BROKEN',
      );
    });
  }

  it('are content with a view that adds up', () => {
    assert.ok(SOUND.alerts.length > 0);
    assertInvariants(SOUND);
    assertInvariants(OWING);
  });
});
