/** A view as a few lines of text, so that a test's expectation can be read like a page of a ledger. */

import type { Fact } from '../../ledger/entry.ts';
import type { Instant } from '../../ledger/instant.ts';
import { assertInvariants } from '../../ledger/invariants.ts';
import { decimalText } from '../../ledger/money.ts';
import { type Lot, type View, view } from '../../ledger/view.ts';
import { at, CURRENCY, journal } from './facts.ts';

export const ALL_KNOWN = Number.MAX_SAFE_INTEGER as Instant;

/** The account after these facts, which arrived in this order; its invariants are asserted on the way. */
export function accountAt(when: string, ...facts: readonly Fact[]): View {
  const account = view(journal(...facts), at(when), ALL_KNOWN, CURRENCY);
  assertInvariants(account);
  return account;
}

/** `balance 3` and then a line for each lot: `f1 of 10: 3 remaining, 7 consumed`. */
export function sheet(account: View): readonly string[] {
  return [`balance ${decimalText(account.balance)}`, ...account.lots.map(lotLine)];
}

function lotLine(lot: Lot): string {
  const parts = (['remaining', 'consumed', 'expired', 'withdrawn'] as const)
    .filter((part) => lot[part] !== 0)
    .map((part) => `${decimalText(lot[part])} ${part}`);
  return `${lot.key} of ${decimalText(lot.amount)}: ${parts.join(', ')}`;
}

/** `funded 10, consumed 7`: the running totals that are not zero. */
export function totals(account: View): string {
  const names = ['funded', 'adjusted', 'reversed', 'consumed', 'expired', 'overdraft'] as const;
  return names
    .filter((name) => account[name] !== 0)
    .map((name) => `${name} ${decimalText(account[name])}`)
    .join(', ');
}

/** `balance-zero u1` for each alert that is due. */
export function due(account: View): readonly string[] {
  return account.alerts.map(({ alert, crossing }) => `${alert} ${crossing}`);
}
