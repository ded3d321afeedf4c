/** What the next commit will hold: batches are taken one after the other, each as a whole or not at all. */

import type { Entry } from '../ledger/entry.ts';
import { fingerprint } from '../ledger/fingerprint.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Appended } from './journal.ts';
import type { JournalBook } from './journal-book.ts';
import { type StagedRecord, stageRecord } from './journal-record.ts';
import type { StorableFact } from './storable-fact.ts';
import { StoreError } from './store-errors.ts';

/** Facts of one append and the time at which they came. */
export interface Batch {
  readonly facts: readonly StorableFact[];
  readonly now: Instant;
}

export class CommitDraft {
  readonly #book: JournalBook;
  readonly #byKey = new Map<string, Entry>();
  readonly #records: StagedRecord[] = [];

  constructor(book: JournalBook) {
    this.#book = book;
  }

  get records(): readonly StagedRecord[] {
    return this.#records;
  }

  /** Answers what will have become of each fact once the draft is on the disk; an error where the batch was not taken. */
  take({ facts, now }: Batch): readonly Appended[] | StoreError {
    const own = new Map<string, Entry>();
    const staged: StagedRecord[] = [];
    const appended: Appended[] = [];
    for (const given of facts) {
      const { fact } = given;
      const known = own.get(fact.key) ?? this.#byKey.get(fact.key) ?? this.#book.find(fact.key);
      if (known === undefined) {
        const record = this.#stage(given, now, staged.at(-1));
        staged.push(record);
        own.set(fact.key, record.entry);
        appended.push({ entry: record.entry, repeated: false });
      } else if (fingerprint(known) === fingerprint(fact)) {
        appended.push({ entry: known, repeated: true });
      } else {
        return keyConflict(known);
      }
    }
    for (const record of staged) {
      this.#records.push(record);
      this.#byKey.set(record.entry.key, record.entry);
    }
    return appended;
  }

  #stage(given: StorableFact, now: Instant, before: StagedRecord | undefined): StagedRecord {
    const last = before?.entry ?? this.#records.at(-1)?.entry ?? this.#book.last;
    const recordedAt = last !== undefined && last.recordedAt > now ? last.recordedAt : now;
    return stageRecord(given, recordedAt, last ?? this.#book.head);
  }
}

function keyConflict(known: Entry): StoreError {
  return new StoreError(
    'KEY_CONFLICT',
    `The key "${known.key}" belongs to entry ${known.seq}, which says something else.`,
  );
}
