/** Which pieces of work this instance holds: each once, a limited number of them. */

import { HELD_MAX, WORK_LENGTH_MAX } from './leases.ts';
import { StoreError } from './store-errors.ts';

export class HeldWork<T> {
  readonly #held = new Map<string, T>();
  #closed = false;

  /** False where it is held here already. @throws StoreError `CLOSED`, `BUSY`; RangeError for a name that is too long */
  mayTake(work: string): boolean {
    if (work.length > WORK_LENGTH_MAX) {
      throw new RangeError(`The name of a piece of work has ${work.length} characters.`);
    }
    if (this.#closed) throw new StoreError('CLOSED', 'The leases are closed.');
    if (this.#held.has(work)) return false;
    if (this.#held.size >= HELD_MAX) {
      throw new StoreError('BUSY', `${HELD_MAX} pieces of work are held already.`);
    }
    return true;
  }

  /** False where nothing may be held any more: then whoever took it gives it back. */
  hold(work: string, held: T): boolean {
    if (!this.#closed) this.#held.set(work, held);
    return !this.#closed;
  }

  letGo(work: string): void {
    this.#held.delete(work);
  }

  /** Nothing is taken any more. Answers what is held. */
  close(): readonly T[] {
    this.#closed = true;
    return [...this.#held.values()];
  }
}
