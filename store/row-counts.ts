/**
 * How full a collection is, near enough: counting all rows at each write would cost more than the write.
 *
 * Each instance counts at its first write of a new document, then again after so many of its own or so much time; near the
 * limit, at each. Several instances together may overstep the limit by what they write between two counts.
 */

import { COLLECTION_LIMIT } from './documents.ts';

const RECOUNT_MS = 60_000;
const RECOUNT_ROWS = 1_000;
/** From here on each new document is preceded by a count. */
const NEARLY_FULL = COLLECTION_LIMIT - 5 * RECOUNT_ROWS;

export class RowCounts {
  #rows = 0;
  #added = RECOUNT_ROWS;
  #countedAt_ms = 0;

  /** @param count asks the database, which need not count further than {@link COLLECTION_LIMIT} */
  async isFull(count: () => Promise<number>): Promise<boolean> {
    const age_ms = performance.now() - this.#countedAt_ms;
    const stale = this.#added >= RECOUNT_ROWS || age_ms >= RECOUNT_MS;
    if (stale || this.#rows + this.#added >= NEARLY_FULL) {
      this.#rows = await count();
      this.#added = 0;
      this.#countedAt_ms = performance.now();
    }
    return this.#rows + this.#added >= COLLECTION_LIMIT;
  }

  /** One document more is there. */
  added(): void {
    this.#added += 1;
  }
}
