/** Keeps the account's promise over a journal: the disk first, then the figures. */

import { refuseBatch } from '../ledger/append-rules.ts';
import type { Fact, Reverse } from '../ledger/entry.ts';
import { forecast } from '../ledger/forecast.ts';
import type { Clock } from '../ledger/instant.ts';
import { assertInvariants } from '../ledger/invariants.ts';
import { LedgerError } from '../ledger/ledger-error.ts';
import type { Currency } from '../ledger/money.ts';
import { createProjection } from '../ledger/projection.ts';
import type { Appended, Journal } from '../store/journal.ts';
import { StoreError } from '../store/store-errors.ts';
import { type Account, type AccountHealth, RefusedFactError } from './account.ts';

/** Folds what the journal holds, once. @throws LedgerError where what it holds contradicts itself */
export function openAccount(journal: Journal, clock: Clock, currency: Currency): Account {
  const projection = createProjection(currency);
  /** Checked, on their way to the disk: what comes meanwhile is held against them too. */
  const onTheirWay = new Set<readonly Fact[]>();
  let folded = 0;
  let health: AccountHealth = { sound: true };

  /** Appends that were acknowledged together are folded together, in the journal's order. */
  function catchUp(): void {
    const entries = journal.entries(folded);
    if (entries.length === 0) return;
    projection.extend(entries);
    folded = journal.head().seq;
    assertInvariants(projection.viewAt(clock.now()));
  }

  catchUp();

  function check(facts: readonly Fact[]): void {
    const coming = [...onTheirWay].flat();
    const refusal = refuseBatch(facts, {
      find: (key) => journal.find(key) ?? coming.find((fact) => fact.key === key),
      reversalOf: (key) =>
        projection.reversalOf(key) ??
        coming.find((fact): fact is Reverse => fact.kind === 'reverse' && fact.of === key),
      openAttempt: openAttempt(),
    });
    if (refusal) throw new RefusedFactError(refusal.code, refusal.key);
  }

  async function append(facts: readonly Fact[]): Promise<readonly Appended[]> {
    if (!health.sound) throw new StoreError('READ_ONLY', health.reason);
    check(facts);
    onTheirWay.add(facts);
    try {
      const appended = await journal.append(facts, clock.now());
      catchUp();
      return appended;
    } catch (cause) {
      if (cause instanceof LedgerError) health = { sound: false, reason: cause.message };
      throw cause;
    } finally {
      onTheirWay.delete(facts);
    }
  }

  function openAttempt(): string | null {
    const { state, attempt } = projection.viewAt(clock.now()).recharge;
    return state === 'expecting' || state === 'overdue' ? (attempt?.attempt ?? null) : null;
  }

  return {
    currency,
    view: (asOf = clock.now(), knownAt) => projection.viewAt(asOf, knownAt),
    forecast: () => forecast(projection.viewAt(clock.now())),
    lastMovements: (count) => projection.movementsAt(clock.now(), count),
    movements: (from, to) => projection.movementsBetween(from, to),
    statement: (from, to) => projection.statementOf(from, to),
    entries: () => journal.entries(),
    find: (key) => journal.find(key),
    append,
    health() {
      if (!health.sound) return health;
      const status = journal.status();
      return status.state === 'writable'
        ? { sound: true }
        : { sound: false, reason: status.reason };
    },
  };
}
