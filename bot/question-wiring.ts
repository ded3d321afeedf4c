/** The questions' part of the wiring: what the desk knows, who is asked where it does not, and what it remembers of that. */

import { fileURLToPath } from 'node:url';
import { Targets } from '../alerts/targets.ts';
import type { Answers } from '../answers/answers.ts';
import { makeAhead, readAnswers } from '../answers/stored-answers.ts';
import type { Account } from '../credits/account.ts';
import type { Access } from '../dialogs/access.ts';
import type { Courier } from '../dialogs/courier.ts';
import { FeedbackCounts } from '../dialogs/feedback-counts.ts';
import { HandOverBook } from '../dialogs/hand-over-book.ts';
import { createHandOverDesk } from '../dialogs/hand-over-desk.ts';
import type { QuestionParts } from '../dialogs/question-parts.ts';
import { UnansweredBook } from '../dialogs/unanswered-book.ts';
import type { Clock } from '../ledger/instant.ts';
import type { Documents } from '../store/documents.ts';
import type { Leases } from '../store/leases.ts';
import type { BackgroundJobs } from './background-jobs.ts';
import { createDuty } from './duty.ts';
import type { Presence } from './presence.ts';
import { systemTicker } from './ticker.ts';

export interface QuestionWiringParts {
  readonly account: Account;
  readonly accessNow: Access;
  readonly clock: Clock;
  readonly courier: Courier;
  readonly documents: Documents;
  readonly jobs: BackgroundJobs;
  /** Undefined where this process is alone. */
  readonly leases?: Leases | undefined;
  readonly report: (incident: string, cause: unknown) => void;
}

export interface Questions {
  readonly parts: QuestionParts;
  /** Where the bot is, for the conversations that questions go to. */
  readonly presence: Presence;
  /** What an earlier run had not brought yet goes out. Never rejects. */
  tend(): Promise<void>;
  close(): Promise<void>;
}

const ANSWERS = fileURLToPath(new URL('../answers', import.meta.url));
/** Beside the compiled articles; uncompiled programs have the library from the last build or test. */
const BUILT = fileURLToPath(new URL('../dist/answers', import.meta.url));
const TEND_EVERY_MS = 60_000;

/** @throws Error that names the file and what is wrong, where an article is not well-formed */
export function wireQuestions(parts: QuestionWiringParts): Questions {
  const { account, accessNow, clock, courier, documents, jobs, report } = parts;
  const answers = library();
  const targets = new Targets(documents.collection('question-targets'), clock);
  const book = new HandOverBook(documents.collection('questions'), clock);
  const desk = createHandOverDesk({ answers, book, courier, targets, now: Date.now, report });
  // People wait in their own time, whatever the clock of the business says.
  const duty = createDuty(parts.leases, 'questions');
  const stop = systemTicker(report).every('questions', TEND_EVERY_MS, () => duty.does(desk.tend));
  return {
    parts: {
      account,
      answers,
      accessNow,
      book,
      clock,
      desk,
      feedback: new FeedbackCounts(documents.collection('answer-feedback')),
      unanswered: new UnansweredBook(documents.collection('unanswered'), clock),
      targets,
      startJob: jobs.start,
      report,
    },
    presence: {
      seen: (sighting) => targets.seen(sighting),
      installed: (sighting) => targets.installed(sighting),
      uninstalled: (sighting) => targets.uninstalled(sighting),
    },
    tend: desk.tend,
    close() {
      stop();
      return duty.close();
    },
  };
}

let known: Answers | undefined;

/** Read once in a process: texts that do not change while it runs. */
function library(): Answers {
  known ??= readAnswers(ANSWERS, [ANSWERS, BUILT]);
  return known;
}

/** Where nothing was compiled: otherwise the first question would wait for what takes seconds, and everybody else with it. */
export function learnAnswersAhead(onBegin: () => void): void {
  makeAhead(ANSWERS, BUILT, onBegin);
}

/** Hears for both. */
export function bothPresences(one: Presence, other: Presence): Presence {
  return {
    async seen(sighting) {
      await Promise.all([one.seen(sighting), other.seen(sighting)]);
    },
    async installed(sighting) {
      await Promise.all([one.installed(sighting), other.installed(sighting)]);
    },
    async uninstalled(sighting) {
      await Promise.all([one.uninstalled(sighting), other.uninstalled(sighting)]);
    },
  };
}
