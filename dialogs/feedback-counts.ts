/** How often each article helped, and did not; one click counts once, and who clicked is not kept. */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isConflict, type QuestionShelf } from './question-shelf.ts';

/** Clicks that an article remembers so as not to count one twice. */
export const CLICKS_REMEMBERED = 200;
/** More than the library will hold. */
const ARTICLES_MAX = 2_000;
const WRITES_MAX = 5;

const shape = z.object({
  yes: z.int(),
  no: z.int(),
  /** Hashes of an answer's id and its reader: they lead back to nobody. */
  clicks: z.array(z.string()),
});

export interface FeedbackCount {
  readonly articleId: string;
  readonly yes: number;
  readonly no: number;
}

export class FeedbackCounts {
  readonly #documents: QuestionShelf;

  constructor(documents: QuestionShelf) {
    this.#documents = documents;
  }

  /** @param of the answer's id and who read it: the same again counts nothing. @throws StoreError */
  async count(
    articleId: string,
    said: 'yes' | 'no',
    of: { readonly questionId: string; readonly personId: string },
  ): Promise<void> {
    const click = createHash('sha256')
      .update(`${of.questionId}\n${of.personId}`)
      .digest('base64url')
      .slice(0, 16);
    for (let writes = 1; ; writes++) {
      const known = await this.#documents.get(articleId);
      const before = (known && read(known.value)) ?? { yes: 0, no: 0, clicks: [] };
      if (before.clicks.includes(click)) return;
      const clicks = [...before.clicks, click].slice(-CLICKS_REMEMBERED);
      const after = { ...before, [said]: before[said] + 1, clicks };
      try {
        await this.#documents.put(articleId, after, known?.version ?? 0);
        return;
      } catch (cause) {
        if (!isConflict(cause) || writes >= WRITES_MAX) throw cause;
      }
    }
  }

  /** Those that helped less often than not, the worst first. */
  async worst(limit: number): Promise<readonly FeedbackCount[]> {
    const rows = await this.#documents.list(ARTICLES_MAX);
    return rows
      .flatMap(({ id, document }) => {
        const counts = read(document.value);
        return counts === undefined ? [] : [{ articleId: id, yes: counts.yes, no: counts.no }];
      })
      .filter(({ yes, no }) => no > yes)
      .sort((one, other) => other.no - other.yes - (one.no - one.yes) || other.no - one.no)
      .slice(0, limit);
  }
}

function read(value: unknown): z.output<typeof shape> | undefined {
  const parsed = shape.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
