/** Runs one plan to its end: a few chunks at a time, stopped where somebody asks for it or where going on would harm. */

import { setMaxListeners } from 'node:events';
import type { LicenseDirectory } from '../directory/license-directory.ts';
import type { Clock } from '../ledger/instant.ts';
import { type ChunkWork, carryOut, lookAgain, move } from './job-chunk.ts';
import { finish } from './job-finish.ts';
import { createPace } from './job-pace.ts';
import { createPermission } from './job-permission.ts';
import { addCounts, countOf, type Moving, placesOf } from './job-states.ts';
import { createTelling } from './job-telling.ts';
import { failureOfError } from './job-trouble.ts';
import { createTurnstile } from './job-turnstile.ts';
import type { PlanHalt, PlanProgress } from './plan.ts';
import { type Chunk, isConflict, isLost, type PlanBook } from './plan-book.ts';
import type { PlanHeader } from './plan-header.ts';
import { progressOf } from './plan-progress.ts';

export interface RunnerParts {
  readonly directory: LicenseDirectory;
  readonly book: PlanBook;
  readonly clock: Clock;
  /** Milliseconds from any origin; never goes back. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Whether this person may assign licenses now. */
  readonly stillMay: (personId: string) => Promise<boolean>;
  readonly tell: (progress: PlanProgress, header: PlanHeader) => void;
  readonly onFailure: (what: string, cause: unknown) => void;
}

/** `close`: the process ends, the plan does not. */
export type Wish = 'pause' | 'stop' | 'close';

export interface RunningJob {
  /** Takes effect after the chunks in flight. The header says so already. */
  wish(wish: Wish, header?: PlanHeader): void;
  progress(): PlanProgress;
  /** How it ended; never rejects. */
  readonly ended: Promise<PlanProgress>;
}

/** Chunks that are called for at a time; the directory holds itself to fewer requests where Graph asks for it. */
const CALLS = 4;
/** With those that are read before and after: one that waits for one of its twenty shall not hold up the others. */
const WORKERS = 12;
/** What was accepted is seen after seconds or minutes: these are the waits between looks. */
const LOOKS_MS = [10_000, 20_000, 60_000, 120_000, 120_000];

export function runJob(parts: RunnerParts, first: PlanHeader): RunningJob {
  const { book, directory, now, clock } = parts;
  const planId = first.plan.id;
  const halting = new AbortController();
  // Every chunk that is not seen yet waits on it.
  setMaxListeners(0, halting.signal);
  const pace = createPace(now);
  const telling = createTelling(() => parts.tell(progress(), header), now, parts.sleep);
  let header = first;
  let moved: Moving = first.plan.counts;
  let wished: Wish | undefined;
  let halt: PlanHalt | undefined;
  let trouble: unknown;
  let next = 0;

  function progress(): PlanProgress {
    return progressOf(header.plan, moved, pace.rate());
  }

  function hold(why: PlanHalt): void {
    halt ??= why;
    halting.abort();
  }

  function giveUp(cause: unknown): void {
    trouble ??= cause;
    halting.abort();
  }

  const work: ChunkWork = {
    planId,
    directory,
    book,
    time: () => clock.now(),
    sleep: parts.sleep,
    signal: halting.signal,
    inTurn: createTurnstile(CALLS),
    othersWait: (open) => {
      const { verified, failed, skipped, unknown } = moved;
      return header.plan.counts.change - verified - failed - skipped - unknown > open;
    },
    onMoved(before, after) {
      moved = addCounts(addCounts(moved, countOf(before), -1), countOf(after));
      pace.note(progress().settled);
      telling.note();
    },
  };

  const permission = createPermission(() => parts.stillMay(first.plan.personId), now);
  const looking = new Set<Promise<void>>();

  async function lookLater(unseen: Chunk): Promise<void> {
    let chunk = unseen;
    for (const wait_ms of LOOKS_MS) {
      await parts.sleep(wait_ms, halting.signal);
      if (halting.signal.aborted) return;
      try {
        chunk = await lookAgain(work, chunk, 'verified');
      } catch (error) {
        // Not read this time; there is another look.
        failureOfError(error);
      }
      if (placesOf(chunk.states, 'unknown').length === 0) return;
    }
  }

  async function workOn(): Promise<void> {
    while (!halting.signal.aborted && next < header.chunks) {
      const at = next++;
      const refused = await permission();
      if (refused) hold(refused);
      if (halting.signal.aborted) return;
      const chunk = await book.chunk(planId, at);
      const end = await carryOut(work, chunk);
      if (end.kind === 'halted') hold({ code: 'directory', failure: end.failure });
      if (end.kind !== 'over') return;
      if (placesOf(end.chunk.states, 'unknown').length === 0) continue;
      const look = lookLater(end.chunk).catch(giveUp);
      looking.add(look);
      void look.finally(() => looking.delete(look));
    }
  }

  async function run(): Promise<PlanProgress> {
    try {
      moved = await book.moved(header);
      pace.note(progress().settled);
      await Promise.all(Array.from({ length: WORKERS }, () => workOn().catch(giveUp)));
      await Promise.all(looking);
      if (trouble !== undefined) throw trouble;
      if (wished !== 'close') {
        header = await finish(
          { ...parts, move: (chunk, verdicts) => move(work, chunk, verdicts) },
          header,
          halt,
        );
      }
    } catch (cause) {
      parts.onFailure(
        isConflict(cause) || isLost(cause)
          ? 'A plan is carried out elsewhere too.'
          : 'A plan cannot go on.',
        cause,
      );
    }
    telling.flush();
    return progress();
  }

  const ended = run();
  return {
    ended,
    progress,
    wish(wish, changed) {
      wished = wish;
      if (changed) header = changed;
      halting.abort();
      telling.note();
    },
  };
}
