/** The promise of whoever holds a journal's entries: all of them in short at any time, and each in full where it is asked for. */

import type { Entry } from './entry.ts';
import { Rows } from './rows.ts';

export interface Register {
  /** In the order of arrival. Only ever grows. */
  readonly rows: Rows;
  /** The entry of a row that is there; it may have to be read from a disk. */
  entry(row: number): Entry;
}

/** Keeps every entry in memory. */
export class MemoryRegister implements Register {
  readonly rows: Rows;
  readonly #entries: Entry[] = [];

  constructor(rows = new Rows()) {
    this.rows = rows;
  }

  add(entry: Entry): void {
    this.rows.add(entry);
    this.#entries.push(entry);
  }

  entry(row: number): Entry {
    const entry = this.#entries[row];
    if (entry === undefined) throw new RangeError(`there is no row ${row}`);
    return entry;
  }
}
