/** Reads once more whoever is unknown in a plan that runs no longer: what was accepted may be seen late. */

import type { LicenseDirectory } from '../directory/license-directory.ts';
import type { Clock } from '../ledger/instant.ts';
import { lookAgain } from './job-chunk.ts';
import { addCounts, countOf, type Moving } from './job-states.ts';
import { failureOfError } from './job-trouble.ts';
import { noAnswer } from './job-verdicts.ts';
import type { PlanBook } from './plan-book.ts';
import type { PlanHeader } from './plan-header.ts';

export interface SecondLookParts {
  readonly directory: LicenseDirectory;
  readonly book: PlanBook;
  readonly clock: Clock;
  /** Milliseconds from any origin; never goes back. */
  readonly now: () => number;
}

/** Whoever looks at a card again and again reads Graph this often at most. */
const LOOK_MS = 10_000;
/** Remembered at a time. */
const LOOKS_MAX = 1_000;
/** What was not seen after this long did not happen. */
const UNSEEN_MS = 3_600_000;

/** What it gives answers the header with what is known by now. */
export function createSecondLook({ directory, book, clock, now }: SecondLookParts) {
  const lookedAt_ms = new Map<string, number>();
  return async (header: PlanHeader): Promise<PlanHeader> => {
    const { id, counts } = header.plan;
    if (counts.unknown === 0) return header;
    if (now() - (lookedAt_ms.get(id) ?? Number.NEGATIVE_INFINITY) < LOOK_MS) return header;
    if (lookedAt_ms.size >= LOOKS_MAX) lookedAt_ms.clear();
    lookedAt_ms.set(id, now());
    let moved: Moving = await book.moved(header);
    const work = {
      directory,
      book,
      planId: id,
      onMoved: (before: Parameters<typeof countOf>[0], after: Parameters<typeof countOf>[0]) => {
        moved = addCounts(addCounts(moved, countOf(before), -1), countOf(after));
      },
    };
    try {
      for (let at = 0; at < header.chunks; at++) {
        const chunk = await book.chunk(id, at);
        const isOver = clock.now() - chunk.states.calledAt > UNSEEN_MS;
        await lookAgain(work, chunk, 'settled', isOver ? noAnswer() : undefined);
      }
    } catch (error) {
      // Not read this time; there will be another look.
      failureOfError(error);
    }
    const changed = await book.change(id, (found) => ({
      ...found,
      plan: { ...found.plan, counts: { ...found.plan.counts, ...moved } },
    }));
    return changed?.header ?? header;
  };
}
