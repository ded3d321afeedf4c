/** The journal in memory: what was acknowledged, by number and by key. */

import type { Entry } from '../ledger/entry.ts';
import type { KeyIndex } from './chain.ts';
import type { Head } from './journal.ts';
import { EMPTY_HEAD } from './journal-record.ts';

export class JournalBook implements KeyIndex {
  readonly #entries: Entry[] = [];
  readonly #byKey = new Map<string, Entry>();

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
    this.#byKey.set(entry.key, entry);
  }

  find(key: string): Entry | undefined {
    return this.#byKey.get(key);
  }

  /** Numbers have no gap, so that the one after `seq` is at index `seq`. */
  after(seq: number): readonly Entry[] {
    return this.#entries.slice(Math.max(0, seq));
  }

  get last(): Entry | undefined {
    return this.#entries.at(-1);
  }

  get head(): Head {
    const { last } = this;
    return last === undefined ? EMPTY_HEAD : { seq: last.seq, hash: last.hash };
  }
}
