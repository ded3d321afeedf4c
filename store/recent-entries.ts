/** The entries that were asked for last, so that one turn reads each of them once. */

import type { Entry } from '../ledger/entry.ts';

export class RecentEntries {
  readonly #most: number;
  #young = new Map<number, Entry>();
  #old = new Map<number, Entry>();

  /** @param most of either generation: twice as many are kept at times */
  constructor(most: number) {
    this.#most = most;
  }

  get(row: number): Entry | undefined {
    const young = this.#young.get(row);
    if (young !== undefined) return young;
    const old = this.#old.get(row);
    if (old !== undefined) this.put(row, old);
    return old;
  }

  put(row: number, entry: Entry): void {
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(row, entry);
  }
}
