/** What the dialogs about questions share. */

import type { StoredTarget } from '../alerts/targets.ts';
import type { Answers } from '../answers/answers.ts';
import type { Clock } from '../ledger/instant.ts';
import type { Access } from './access.ts';
import type { FeedbackCounts } from './feedback-counts.ts';
import type { HandOverBook } from './hand-over-book.ts';
import type { HandOverDesk } from './hand-over-desk.ts';
import type { PlaceRecords } from './record-place.ts';
import type { UnansweredBook } from './unanswered-book.ts';

/** The conversations that questions are handed to; kept as those that alerts go to are. */
export interface QuestionTargets {
  list(): Promise<readonly StoredTarget[]>;
  /** False where it is there already. @throws TooManyTargetsError */
  add(target: StoredTarget): Promise<boolean>;
  /** False where it was not there. */
  remove(id: string): Promise<boolean>;
}

export interface QuestionParts {
  /** Where it is written down who had questions sent somewhere. */
  readonly account: PlaceRecords;
  readonly answers: Answers;
  readonly accessNow: Access;
  readonly book: HandOverBook;
  readonly clock: Clock;
  readonly desk: HandOverDesk;
  readonly feedback: FeedbackCounts;
  readonly unanswered: UnansweredBook;
  readonly targets: QuestionTargets;
  /** False where too much is under way already. */
  readonly startJob: (name: string, work: (signal: AbortSignal) => Promise<void>) => boolean;
  /** Hears of a failure of ours, under the number that the person is told. */
  readonly report: (incident: string, cause: unknown) => void;
  /** How long an asker waits to hear that the question has arrived. */
  readonly answerWithin_ms?: number;
}
