/** What was asked and could not be answered: counted by its words, without a name of anybody, and forgotten in time. */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SAID_LENGTH_MAX } from '../cards/answer-choices.ts';
import { plainLine } from '../cards/escape-markdown.ts';
import { type Clock, type Instant, instant } from '../ledger/instant.ts';
import type { Language } from '../words/language.ts';
import { normalizePhrase } from '../words/normalize-phrase.ts';
import { isConflict, type QuestionShelf } from './question-shelf.ts';

/** Questions that are kept; beyond it the rarest go, of these the oldest first. */
export const UNANSWERED_MAX = 5_000;
/** A question that nobody has asked for so long is forgotten. */
export const UNANSWERED_KEPT_MS = 180 * 86_400_000;
/** Dropped at a time, so that not every new question sorts them all. */
const DROPPED_AT_ONCE = 50;
const WRITES_MAX = 5;
/** Askings that a question remembers so as not to count one twice. */
const ASKED_REMEMBERED = 20;

const shape = z.object({
  said: z.string().max(1_000),
  language: z.enum(['en', 'ja', 'zh']),
  count: z.int(),
  lastAt: z.int().transform((value): Instant => instant(value)),
  /** Hashes of the ids of the last askings: they lead back to nobody. */
  asked: z.array(z.string()).optional(),
});

export type UnansweredQuestion = z.output<typeof shape>;

/** Whom a question is about is nobody's business here: addresses and long numbers stand for people. */
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const NUMBER = /\+?\d(?:[\d\s().-]{5,}\d)/gu;
const OBJECT_ID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/giu;

export class UnansweredBook {
  readonly #documents: QuestionShelf;
  readonly #clock: Clock;
  readonly #most: number;

  constructor(documents: QuestionShelf, clock: Clock, most = UNANSWERED_MAX) {
    this.#documents = documents;
    this.#clock = clock;
    this.#most = most;
  }

  /** @param asking names this one asking: the same again counts nothing. @throws StoreError */
  async note(text: string, language: Language, asking: string): Promise<void> {
    const said = withoutPeople(plainLine(text, SAID_LENGTH_MAX));
    const normal = normalizePhrase(said);
    if (normal === '') return;
    const id = createHash('sha256').update(`${language}\n${normal}`).digest('hex').slice(0, 32);
    const by = createHash('sha256').update(asking).digest('base64url').slice(0, 16);
    for (let writes = 1; ; writes++) {
      const known = await this.#documents.get(id);
      const before = known && read(known.value);
      if (before?.asked?.includes(by)) return;
      if (known === undefined) await this.#makeRoom();
      const count = (before?.count ?? 0) + 1;
      const asked = [...(before?.asked ?? []), by].slice(-ASKED_REMEMBERED);
      const question = { said, language, count, lastAt: this.#clock.now(), asked };
      try {
        await this.#documents.put(id, question, known?.version ?? 0);
        return;
      } catch (cause) {
        if (!isConflict(cause) || writes >= WRITES_MAX) throw cause;
      }
    }
  }

  /** The most frequent first; of two equals the one that was asked last. */
  async top(limit: number): Promise<{
    readonly questions: readonly UnansweredQuestion[];
    readonly total: number;
  }> {
    const { fresh, old } = await this.#all();
    for (const { id } of old) await this.#documents.delete(id);
    const questions = fresh.map(({ question }) => question).sort(byNeed);
    return { questions: questions.slice(0, limit), total: questions.length };
  }

  async #makeRoom(): Promise<void> {
    const { fresh, old } = await this.#all();
    const rare = [...fresh].sort((one, other) => byNeed(other.question, one.question));
    const over = fresh.length - this.#most + 1;
    const dropped =
      over > 0 ? rare.slice(0, Math.max(over, Math.min(DROPPED_AT_ONCE, this.#most / 10))) : [];
    // Called together they are one write.
    await Promise.all([...old, ...dropped].map(({ id }) => this.#documents.delete(id)));
  }

  async #all() {
    const oldest = this.#clock.now() - UNANSWERED_KEPT_MS;
    const rows = await this.#documents.list(this.#most + DROPPED_AT_ONCE);
    const all = rows.flatMap(({ id, document }) => {
      const question = read(document.value);
      return question === undefined ? [] : [{ id, question }];
    });
    return {
      fresh: all.filter(({ question }) => question.lastAt >= oldest),
      old: all.filter(({ question }) => question.lastAt < oldest),
    };
  }
}

/** @internal for tests of what is kept */
export function withoutPeople(text: string): string {
  return text.replaceAll(ADDRESS, '…@…').replaceAll(OBJECT_ID, '…').replaceAll(NUMBER, '…');
}

function byNeed(one: UnansweredQuestion, other: UnansweredQuestion): number {
  return other.count - one.count || other.lastAt - one.lastAt;
}

function read(value: unknown): UnansweredQuestion | undefined {
  const parsed = shape.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
