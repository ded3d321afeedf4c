/** Runs a plan while it is this instance's to run: taken by a lease, steered by whichever instance is asked, followed where another runs it. */

import type { Lease, Leases } from '../store/leases.ts';
import { type RunnerParts, type RunningJob, runJob, type Wish } from './job-runner.ts';
import type { PlanProgress } from './plan.ts';
import { openPlanBook } from './plan-book.ts';
import { isRunning, type PlanHeader } from './plan-header.ts';
import { progressOf } from './plan-progress.ts';

export interface HeldJob extends RunningJob {
  /** Whether it is carried out here. Never rejects. */
  readonly isOurs: Promise<boolean>;
}

export interface HeldOptions {
  readonly leases: Leases;
  /** Somebody asked for it here, and is told how it ends, whoever runs it. */
  readonly isFollowed: boolean;
  /** Aborted when this instance closes. */
  readonly closing: AbortSignal;
}

/** How soon whoever runs a plan hears what was asked of another instance. */
const LOOK_MS = 1_000;

export function runHeld(
  parts: RunnerParts,
  first: PlanHeader,
  { leases, isFollowed, closing }: HeldOptions,
): HeldJob {
  const { book, sleep, onFailure } = parts;
  const { id } = first.plan;
  let header = first;
  let inner: RunningJob | undefined;
  let isClosed = false;

  async function take(): Promise<Lease | undefined> {
    try {
      return await leases.take(`plan:${id}`);
    } catch (cause) {
      onFailure('A plan could not be taken up.', cause);
      return undefined;
    }
  }

  /** What its header says by now: whoever is asked to pause or stop it writes it there. */
  async function look(): Promise<PlanHeader> {
    header = (await book.header(id)) ?? header;
    return header;
  }

  async function carryOut(lease: Lease): Promise<void> {
    const over = new AbortController();
    try {
      if (!isRunning(await look()) || isClosed) return;
      const job = runJob({ ...parts, book: openPlanBook(lease.documents) }, header);
      inner = job;
      const wish = () => {
        const wished = wishOf(header);
        if (wished !== undefined) job.wish(wished, header);
      };
      wish();
      lease.lost.addEventListener('abort', () => job.wish('close'));
      if (lease.lost.aborted) job.wish('close');
      void steered(over.signal, wish);
      await job.ended;
      await look();
    } catch (cause) {
      onFailure('A plan cannot go on.', cause);
    } finally {
      over.abort();
      await lease.release();
    }
  }

  async function steered(over: AbortSignal, wish: () => void): Promise<void> {
    for (;;) {
      await sleep(LOOK_MS, over);
      if (over.aborted) return;
      const { status } = header.plan;
      // Not read this time; there is another look.
      await look().catch(() => undefined);
      if (header.plan.status !== status) wish();
    }
  }

  const taken = take();

  async function run(): Promise<PlanProgress> {
    const lease = await taken;
    if (lease !== undefined) await carryOut(lease);
    const isElsewhere = lease === undefined || lease.lost.aborted;
    if (isElsewhere && isFollowed && !isClosed) header = await followPlan(parts, header, closing);
    return inner === undefined || isElsewhere ? progressOf(header.plan) : inner.progress();
  }

  return {
    isOurs: taken.then((lease) => lease !== undefined),
    ended: run(),
    progress: () => inner?.progress() ?? progressOf(header.plan),
    wish(wish, changed) {
      isClosed ||= wish === 'close';
      if (changed) header = changed;
      inner?.wish(wish, changed);
    },
  };
}

/** Answers when it runs no longer, whoever runs it, or when this instance closes. */
export async function followPlan(
  { book, sleep }: Pick<RunnerParts, 'book' | 'sleep'>,
  first: PlanHeader,
  closing: AbortSignal,
): Promise<PlanHeader> {
  const { id } = first.plan;
  let header = first;
  while (isRunning(header) && !closing.aborted) {
    await sleep(LOOK_MS, closing);
    header = (await book.header(id).catch(() => undefined)) ?? header;
  }
  return header;
}

function wishOf({ plan }: PlanHeader): Wish | undefined {
  if (plan.status === 'pausing') return 'pause';
  return plan.status === 'stopping' ? 'stop' : undefined;
}
