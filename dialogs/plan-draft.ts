/** A plan is drafted within the time that a click has; where reading the people takes longer, the card shows how far it is. */

import { readingPeopleCard } from '../cards/license-many-reading-card.ts';
import type { DraftOptions } from '../licensing/license-jobs.ts';
import { failureAnswer } from './guarded.ts';
import { answerInTime } from './in-time.ts';
import { TOLD_EVERY_MS } from './license-job-telling.ts';
import type { LicenseParts } from './license-parts.ts';
import { ANSWER_WITHIN_MS, busyAnswer } from './license-parts-reading.ts';
import type { Answer, Turn } from './turn.ts';

export interface DraftTask {
  /** For the operator. */
  readonly name: string;
  /** The file's or the group's name; may be empty. */
  readonly sourceName: string;
  readonly draft: (options: Required<DraftOptions>) => Promise<Answer>;
  /** Said where it does not work; the failure of ours otherwise. */
  readonly failed?: (cause: unknown) => Answer | undefined;
}

type Parts = Pick<LicenseParts, 'startJob' | 'courier' | 'report' | 'elapsed' | 'answerWithin_ms'>;

export function draftInTime(parts: Parts, turn: Turn, task: DraftTask): Promise<Answer> {
  const { sourceName } = task;
  let shown = { sourceName, read: 0, of: 0 };
  let toldAt = parts.elapsed();
  const reading = (): Answer => {
    const card = readingPeopleCard(shown, turn.speech);
    return { card, summary: turn.speech.words.licenseLists.readingTitle };
  };
  return answerInTime(parts, turn, {
    name: task.name,
    within_ms: parts.answerWithin_ms ?? ANSWER_WITHIN_MS,
    async work(after, signal) {
      try {
        return await task.draft({
          signal,
          onProgress(read, of) {
            shown = { sourceName, read, of };
            if (parts.elapsed() - toldAt < TOLD_EVERY_MS) return;
            toldAt = parts.elapsed();
            after.show(reading());
          },
        });
      } catch (cause) {
        return task.failed?.(cause) ?? failureAnswer(turn, cause, parts.report);
      }
    },
    meanwhile: reading,
    busy: async () => busyAnswer(turn),
  });
}
