/** Money on the move, one step at a time, with the balance that each step leaves. */

import type { Entry } from './entry.ts';
import type { Fold } from './fold.ts';
import type { Instant } from './instant.ts';
import { type Micros, subtract, ZERO } from './money.ts';

export interface Movement {
  readonly kind: 'fund' | 'usage' | 'reverse' | 'adjust' | 'lapse';
  /** Of the entry; of the lot where it lapsed. */
  readonly key: string;
  readonly at: Instant;
  /** By how much the balance changed: signed, and zero for a free call or a reading that agreed. */
  readonly change: Micros;
  /** What the movement added to what has lapsed. Negative where a reversal takes a lapsed fund away. */
  readonly lapsed: Micros;
  readonly balance: Micros;
  /** Null where a lot lapsed: no entry says so, the calendar does. */
  readonly entry: Entry | null;
}

/** Takes these entries, which are the next in the order of time, then lets time pass until `asOf`, and tells what moved. */
export function* walk(
  fold: Fold,
  entries: Iterable<Entry>,
  asOf: Instant,
): Generator<Movement, void, undefined> {
  for (const entry of entries) {
    yield* lapses(fold, entry.effectiveAt);
    fold.advance(entry.effectiveAt);
    const { balance: before, expired } = fold;
    if (!fold.take(entry) || !isMoney(entry.kind)) continue;
    yield {
      kind: entry.kind,
      key: entry.key,
      at: entry.effectiveAt,
      change: subtract(fold.balance, before),
      lapsed: subtract(fold.expired, expired),
      balance: fold.balance,
      entry,
    };
  }
  yield* lapses(fold, asOf);
}

function* lapses(fold: Fold, until: Instant): Generator<Movement, void, undefined> {
  for (let lot = fold.lapseNext(until); lot !== undefined; lot = fold.lapseNext(until)) {
    if (lot.remaining === 0) continue;
    yield {
      kind: 'lapse',
      key: lot.key,
      at: lot.expiresAt,
      change: subtract(ZERO, lot.remaining),
      lapsed: lot.remaining,
      balance: fold.balance,
      entry: null,
    };
  }
}

function isMoney(kind: Entry['kind']): kind is 'fund' | 'usage' | 'reverse' | 'adjust' {
  return kind === 'fund' || kind === 'usage' || kind === 'reverse' || kind === 'adjust';
}
