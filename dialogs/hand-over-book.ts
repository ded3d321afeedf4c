/** The questions that were handed to a person, kept in the store: begun once, changed one step at a time. */

import { type Clock, DAY_MS } from '../ledger/instant.ts';
import {
  endedAt,
  type HandOverRecord,
  isOver,
  readHandOver,
  type Step,
} from './hand-over-record.ts';
import { isConflict, type QuestionShelf } from './question-shelf.ts';

/** Questions that are kept, over ones included. */
export const QUESTIONS_MAX = 2_000;
/** Of one asker, waiting at the same time. */
export const OPEN_PER_ASKER_MAX = 5;
/** Of one asker, whatever became of them: each is a card in the help desk’s conversation and an entry in the journal. */
export const ASKED_PER_DAY_MAX = 20;
/** How long one is kept after its end. */
export const KEPT_MS = 90 * 86_400_000;
/** Others may write meanwhile; more often than this is no accident. */
const WRITES_MAX = 8;

export type Begun =
  /** `isNew` is false where it had been handed over before: nothing was changed. */
  | { readonly kind: 'there'; readonly record: HandOverRecord; readonly isNew: boolean }
  | { readonly kind: 'many' | 'full' };

export class HandOverBook {
  readonly #documents: QuestionShelf;
  readonly #clock: Clock;

  constructor(documents: QuestionShelf, clock: Clock) {
    this.#documents = documents;
    this.#clock = clock;
  }

  async get(id: string): Promise<HandOverRecord | undefined> {
    return readHandOver((await this.#documents.get(id))?.value);
  }

  async list(): Promise<readonly HandOverRecord[]> {
    const rows = await this.#documents.list(QUESTIONS_MAX);
    return rows.flatMap(({ document }) => readHandOver(document.value) ?? []);
  }

  async begin(record: HandOverRecord): Promise<Begun> {
    const before = await this.get(record.id);
    if (before) return { kind: 'there', record: before, isNew: false };
    const kept = await this.list();
    const waiting = kept.filter((one) => !isOver(one));
    const own = waiting.filter(({ asker }) => asker.personId === record.asker.personId);
    const today = kept.filter(
      ({ asker, at }) =>
        asker.personId === record.asker.personId && Math.abs(record.at - at) < DAY_MS,
    );
    if (own.length >= OPEN_PER_ASKER_MAX || today.length >= ASKED_PER_DAY_MAX)
      return { kind: 'many' };
    if (kept.length >= QUESTIONS_MAX && !(await this.#forgetOldest(kept))) return { kind: 'full' };
    try {
      await this.#documents.put(record.id, record, 0);
      return { kind: 'there', record, isNew: true };
    } catch (cause) {
      const there = isConflict(cause) ? await this.get(record.id) : undefined;
      if (there === undefined) throw cause;
      return { kind: 'there', record: there, isNew: false };
    }
  }

  /** Undefined where there is none. The record that comes back is the one that holds now. @throws StoreError */
  async change(
    id: string,
    step: (record: HandOverRecord) => Step,
  ): Promise<{ readonly step: Step; readonly record: HandOverRecord } | undefined> {
    for (let writes = 1; ; writes++) {
      const known = await this.#documents.get(id);
      const record = readHandOver(known?.value);
      if (known === undefined || record === undefined) return undefined;
      const taken = step(record);
      if (taken.kind !== 'next') return { step: taken, record };
      try {
        await this.#documents.put(id, taken.record, known.version);
        return { step: taken, record: taken.record };
      } catch (cause) {
        if (!isConflict(cause) || writes >= WRITES_MAX) throw cause;
      }
    }
  }

  /** Those that have been over for long enough go. */
  async forgetOld(): Promise<void> {
    const now = this.#clock.now();
    for (const record of await this.list()) {
      const end = endedAt(record);
      if (end !== undefined && now - end > KEPT_MS) await this.#documents.delete(record.id);
    }
  }

  async #forgetOldest(kept: readonly HandOverRecord[]): Promise<boolean> {
    const [oldest] = kept
      .filter((record) => isOver(record) && !record.isToTell && !record.unwritten?.length)
      .sort((one, other) => (endedAt(one) ?? 0) - (endedAt(other) ?? 0));
    return oldest !== undefined && (await this.#documents.delete(oldest.id));
  }
}
