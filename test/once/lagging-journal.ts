/** One instance's view of a journal that others append to as well: it knows what it has asked for, and no more. */

import type { Entry, Fact } from '../../ledger/entry.ts';
import type { Instant } from '../../ledger/instant.ts';
import type { Appended, Head, Journal, JournalStatus } from '../../store/journal.ts';
import { EMPTY_HEAD } from '../../store/journal-record.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { StoreError } from '../../store/store-errors.ts';

/** What a database holds: outlives every instance, and takes one append after another. */
export class JournalTruth {
  readonly journal = createMemoryJournal();
  /** Who has appended what, by `seq`. */
  readonly #owners: object[] = [];
  #last: Promise<unknown> = Promise.resolve();
  /** Appends that were refused because another instance was faster. */
  refusals = 0;

  one<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work);
    this.#last = next.catch(() => undefined);
    return next;
  }

  hasForeign(owner: object, afterSeq: number): boolean {
    return this.#owners.slice(afterSeq).some((one) => one !== owner);
  }

  owns(owner: object): void {
    const { seq } = this.journal.head();
    while (this.#owners.length < seq) this.#owners.push(owner);
  }
}

export class LaggingJournal implements Journal {
  readonly #truth: JournalTruth;
  #known: number;

  constructor(truth: JournalTruth) {
    this.#truth = truth;
    this.#known = truth.journal.head().seq;
  }

  entries(afterSeq = 0): readonly Entry[] {
    const all = this.#truth.journal.entries(afterSeq);
    return all.slice(0, Math.max(0, this.#known - afterSeq));
  }

  find(key: string): Entry | undefined {
    const found = this.#truth.journal.find(key);
    return found !== undefined && found.seq <= this.#known ? found : undefined;
  }

  head(): Head {
    const last = this.#known > 0 ? this.#truth.journal.entries(this.#known - 1)[0] : undefined;
    return last === undefined ? EMPTY_HEAD : { seq: last.seq, hash: last.hash };
  }

  status(): JournalStatus {
    return this.#truth.journal.status();
  }

  async refresh(): Promise<void> {
    this.#known = this.#truth.journal.head().seq;
  }

  append(
    facts: readonly Fact[],
    now: Instant,
    decidedOn = Number.POSITIVE_INFINITY,
  ): Promise<readonly Appended[]> {
    const truth = this.#truth;
    return truth.one(async () => {
      try {
        if (truth.hasForeign(this, decidedOn)) {
          truth.refusals += 1;
          throw new StoreError('MOVED_ON', 'Another instance has appended since.');
        }
        return await truth.journal.append(facts, now);
      } finally {
        truth.owns(this);
        this.#known = truth.journal.head().seq;
      }
    });
  }

  async close(): Promise<void> {}
}
