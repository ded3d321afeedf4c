/** What a fold must know of entries that stand elsewhere in time: undone facts, ended attempts, alerts that were told. */

import { attemptEndedBy, type Entry, type Fact, type Reverse } from './entry.ts';
import type { Instant } from './instant.ts';
import { keyHash } from './key-hash.ts';
import type { Currency } from './money.ts';
import { compareFacts } from './timeline.ts';
import type { AlertKind } from './view.ts';

/** Learns entries in any order; every answer depends on the set of them alone. */
export class Hindsight {
  readonly currency: Currency;
  /** By the key of what they undo. */
  readonly #reversals = new Map<string, Reverse>();
  readonly #undoneHashes = new Set<number>();
  readonly #told = new Map<string, Instant>();
  /** Everything that ends an attempt, by attempt, in the order of time. */
  readonly #ends = new Map<string, Entry[]>();
  /** What is known beside; it may go on learning. */
  readonly #base: Hindsight | null;

  constructor(currency: Currency, base: Hindsight | null = null) {
    this.currency = currency;
    this.#base = base;
  }

  static of(entries: readonly Entry[], currency: Currency): Hindsight {
    const hindsight = new Hindsight(currency);
    for (const entry of entries) hindsight.learn(entry);
    return hindsight;
  }

  /** This and what `entries` tell, without learning them itself. */
  with(entries: readonly Entry[]): Hindsight {
    const hindsight = new Hindsight(this.currency, this);
    for (const entry of entries) hindsight.learn(entry);
    return hindsight;
  }

  /** Where nothing is ever undone, nothing has to be remembered. */
  get hasReversals(): boolean {
    return this.#reversals.size > 0 || this.#base?.hasReversals === true;
  }

  learn(entry: Entry): void {
    if (entry.kind === 'usage') return;
    if (entry.kind === 'reverse') {
      this.#reversals.set(entry.of, entry);
      this.#undoneHashes.add(keyHash(entry.of));
    }
    if (entry.currency !== this.currency) return;
    if (entry.kind === 'notice') this.#learnNotice(entry.alert, entry.crossing, entry.effectiveAt);
    const ended = attemptEndedBy(entry);
    if (ended !== undefined) {
      this.#ends.set(ended, [...this.#endsOf(ended), entry].sort(compareFacts));
    }
  }

  #learnNotice(alert: string, crossing: string, at: Instant): void {
    const name = `${alert} ${crossing}`;
    if (at < this.#toldAt(name)) this.#told.set(name, at);
  }

  /** Infinity where it was never told. */
  #toldAt(name: string): number {
    return this.#told.get(name) ?? (this.#base === null ? Infinity : this.#base.#toldAt(name));
  }

  #endsOf(attempt: string): readonly Entry[] {
    return this.#ends.get(attempt) ?? (this.#base === null ? [] : this.#base.#endsOf(attempt));
  }

  /** False where nothing undoes the fact whose key has this hash. */
  mayUndo(hash: number): boolean {
    return this.#undoneHashes.has(hash) || this.#base?.mayUndo(hash) === true;
  }

  /** What undoes the fact with this key, at whatever time. */
  reversalOf(key: string): Reverse | undefined {
    return this.#reversals.get(key) ?? this.#base?.reversalOf(key);
  }

  /** Undone at its own instant: neither the fact nor its reversal moves anything. */
  neverHappened(fact: Fact): boolean {
    return this.reversalOf(fact.key)?.effectiveAt === fact.effectiveAt;
  }

  /** Whether the alert about this crossing had been told by `asOf`. */
  wasTold(alert: AlertKind, crossing: string, asOf: Instant): boolean {
    return this.#toldAt(`${alert} ${crossing}`) <= asOf;
  }

  /** Whether something before `fact` had ended this attempt. */
  hadEnded(attempt: string, fact: Fact): boolean {
    const end = this.#endsOf(attempt).find((entry) => !this.neverHappened(entry));
    return end !== undefined && compareFacts(end, fact) < 0;
  }
}
