/** The journal in short in memory, by number and by key; where the entries themselves are is up to its records. */

import type { Entry, EntryKind } from '../ledger/entry.ts';
import { kindOf, RANKS } from '../ledger/rank.ts';
import type { Register } from '../ledger/register.ts';
import { Rows } from '../ledger/rows.ts';
import type { KeyIndex } from './chain.ts';
import { type EntryRecords, MemoryRecords } from './entry-records.ts';
import type { Head, Wanted } from './journal.ts';
import { EMPTY_HEAD } from './journal-record.ts';

export class JournalBook implements KeyIndex, Register {
  readonly rows = new Rows();
  readonly #records: EntryRecords;
  #last: Entry | undefined;

  constructor(records: EntryRecords = new MemoryRecords()) {
    this.#records = records;
  }

  has(key: string): boolean {
    return this.rows.find(key) !== -1;
  }

  add(entry: Entry): void {
    this.rows.add(entry);
    this.#records.add(entry);
    this.#last = entry;
  }

  find(key: string): Entry | undefined {
    const row = this.rows.find(key);
    return row === -1 ? undefined : this.entry(row);
  }

  /** Numbers have no gap, so that the first entry is row 0. @throws StoreError as the records */
  entry(row: number): Entry {
    return this.#records.entry(row);
  }

  after(seq: number, { kinds, most = Infinity }: Wanted = {}): readonly Entry[] {
    const from = Math.max(0, seq);
    const { length } = this.rows;
    if (kinds === undefined) return this.#records.range(from, Math.min(length, from + most));
    const isWanted = ranksOf(kinds);
    const entries: Entry[] = [];
    for (let row = from; row < length && entries.length < most; row += 1) {
      if (isWanted[this.rows.rank(row)] === 1) entries.push(this.entry(row));
    }
    return entries;
  }

  get last(): Entry | undefined {
    const { length } = this.rows;
    if (length > 0 && this.#last?.seq !== length) this.#last = this.entry(length - 1);
    return this.#last;
  }

  get head(): Head {
    const { last } = this;
    return last === undefined ? EMPTY_HEAD : { seq: last.seq, hash: last.hash };
  }
}

/** 1 at each rank that one of these kinds has: a million rows are looked through in no time. */
function ranksOf(kinds: readonly EntryKind[]): Uint8Array {
  return Uint8Array.from({ length: RANKS }, (_, rank) => {
    const kind = kindOf(rank);
    return kind !== undefined && kinds.includes(kind) ? 1 : 0;
  });
}
