/** The promise of whatever keeps a journal's entries in full: row 0 is the first. */

import type { Entry } from '../ledger/entry.ts';

export interface EntryRecords {
  /** The next one. */
  add(entry: Entry): void;
  /** @throws StoreError `DAMAGED` where it lies outside of memory and is no longer what it was; the system's own error */
  entry(row: number): Entry;
  /** From `from` up to and without `to`. @throws as {@link entry} */
  range(from: number, to: number): readonly Entry[];
}

export class MemoryRecords implements EntryRecords {
  readonly #entries: Entry[] = [];

  add(entry: Entry): void {
    this.#entries.push(entry);
  }

  entry(row: number): Entry {
    const entry = this.#entries[row];
    if (entry === undefined) throw new RangeError(`there is no entry ${row + 1}`);
    return entry;
  }

  range(from: number, to: number): readonly Entry[] {
    return this.#entries.slice(from, to);
  }
}
