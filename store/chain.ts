/** Follows the chain of records and lets a commit through only when it is there as a whole. */

import type { Entry } from '../ledger/entry.ts';
import type { Head } from './journal.ts';
import { decodeRecord, EMPTY_HEAD } from './journal-record.ts';

/** Knows the keys of the entries that were let through. */
export interface KeyIndex {
  has(key: string): boolean;
  add(entry: Entry): void;
}

export class Chain {
  readonly #index: KeyIndex;
  /** What the entry of this number has to be; null where nothing is known. */
  readonly #kept: Head | null;
  #head = EMPTY_HEAD;
  #recordedAt = Number.MIN_SAFE_INTEGER;
  #open: Entry[] = [];
  #openCount = 0;
  #openKeys = new Set<string>();

  /** `after`: the entry that the next record has to follow; left out: there is none before it. */
  constructor(index: KeyIndex, kept: Head | null, after?: Entry) {
    this.#index = index;
    this.#kept = kept;
    if (after === undefined) return;
    this.#head = { seq: after.seq, hash: after.hash };
    this.#recordedAt = after.recordedAt;
  }

  /** The last entry of the last whole commit. */
  get head(): Head {
    return this.#head;
  }

  /** True between commits. */
  get whole(): boolean {
    return this.#open.length === 0;
  }

  /** The number that the next record has to have. */
  get nextSeq(): number {
    return this.#head.seq + this.#open.length + 1;
  }

  /**
   * Whether what stands from `before` to `last` can be passed over, proved in another way. Not where the head kept apart names an
   * entry in the middle of it: that one has to be seen.
   */
  canSkip(before: Head, last: Head, firstRecordedAt: number): boolean {
    const kept = this.#kept;
    const isKeptAmid = kept !== null && kept.seq > before.seq && kept.seq < last.seq;
    const isKeptOther = kept?.seq === last.seq && kept.hash !== last.hash;
    return (
      this.whole &&
      before.seq === this.#head.seq &&
      before.hash === this.#head.hash &&
      firstRecordedAt >= this.#recordedAt &&
      !isKeptAmid &&
      !isKeptOther
    );
  }

  /** Goes on after what was proved in another way. @param recordedAt of its last entry */
  skip(last: Head, recordedAt: number): void {
    this.#head = last;
    this.#recordedAt = recordedAt;
  }

  /** Takes the next record in. Answers the end of a sentence that says what is wrong with it, or null. */
  take(line: Buffer): string | null {
    const previous = this.#open.at(-1) ?? this.#head;
    const record = decodeRecord(line, previous);
    if (typeof record === 'string') return record;
    const { entry, index, count } = record;
    if (index !== this.#open.length + 1 || (index > 1 && count !== this.#openCount)) {
      return `it is record ${index} of ${count} of its commit, which does not fit the record before it`;
    }
    if (this.#index.has(entry.key) || this.#openKeys.has(entry.key)) {
      return `its key "${entry.key}" is there already`;
    }
    if (entry.recordedAt < this.#recordedAt) return 'it was recorded before the entry before it';
    if (entry.seq === this.#kept?.seq && entry.hash !== this.#kept.hash) {
      return 'it is not the entry that the head kept apart names';
    }
    this.#recordedAt = entry.recordedAt;
    this.#open.push(entry);
    this.#openCount = count;
    if (index === count) this.#close(entry);
    else this.#openKeys.add(entry.key);
    return null;
  }

  #close(last: Entry): void {
    for (const entry of this.#open) this.#index.add(entry);
    this.#open = [];
    this.#openKeys.clear();
    this.#head = { seq: last.seq, hash: last.hash };
  }
}
