/** The end of a run: what the plan's header says from now on, and that whoever was not called is not waited for. */

import type { Clock } from '../ledger/instant.ts';
import { leftBy } from './job-chunk.ts';
import type { Moving, Verdict } from './job-states.ts';
import { noAnswer, targetsOf, type Verdicts } from './job-verdicts.ts';
import type { Plan, PlanHalt, PlanStatus } from './plan.ts';
import type { Chunk, PlanBook } from './plan-book.ts';
import type { PlanHeader } from './plan-header.ts';

export interface FinishParts {
  readonly book: PlanBook;
  readonly clock: Clock;
  readonly move: (chunk: Chunk, verdicts: Verdicts) => Promise<Chunk>;
}

/** Changes that are called for together share one write of the documents. */
const CHUNKS_AT_ONCE = 100;

/** Somebody may ask for something else while this is written: then the latest wish counts. @throws StoreError */
export async function finish(
  parts: FinishParts,
  header: PlanHeader,
  halt: PlanHalt | undefined,
): Promise<PlanHeader> {
  const { book, clock } = parts;
  const { id } = header.plan;
  for (;;) {
    const asked = (await book.header(id))?.plan.status;
    if (asked === 'stopping') await skipRest(parts, header);
    const moved = await book.moved(header);
    const open = header.plan.counts.change - sum(moved);
    const ended = await book.change(id, (found) => {
      if (found.plan.status !== asked) return undefined;
      const status = endOf(asked, open);
      const counts = { ...found.plan.counts, ...moved };
      const plan: Plan = { ...found.plan, status, counts, endedAt: undefined, halt: undefined };
      if (status === 'paused') {
        return { ...found, plan: { ...plan, ...(asked === 'running' && { halt }) } };
      }
      return { ...found, plan: { ...plan, endedAt: clock.now() } };
    });
    if (ended === undefined) return header;
    if (ended.changed) return ended.header;
  }
}

/** Whoever was not called is skipped; whose call was cut off stays unknown, to be read back. */
async function skipRest({ book, move }: FinishParts, { plan, chunks }: PlanHeader): Promise<void> {
  for (let from = 0; from < chunks; from += CHUNKS_AT_ONCE) {
    const until = Math.min(chunks, from + CHUNKS_AT_ONCE);
    await Promise.all(
      Array.from({ length: until - from }, async (_, index) => {
        const chunk = await book.chunk(plan.id, from + index);
        const skipped = targetsOf(chunk, 'planned').map(({ at }): [number, Verdict] => [
          at,
          { state: 'skipped' },
        ]);
        await move(chunk, new Map([...leftBy(chunk, noAnswer), ...skipped]));
      }),
    );
  }
}

function endOf(asked: PlanStatus | undefined, open: number): PlanStatus {
  if (asked === 'stopping') return 'stopped';
  return open === 0 ? 'done' : 'paused';
}

function sum(moved: Moving): number {
  return Object.values(moved).reduce((one, other) => one + other, 0);
}
