/** Starts, pauses and stops plans: what the header says is agreed on first, and only then is anything done. */

import type { LicenseDirectory } from '../directory/license-directory.ts';
import type { Leases } from '../store/leases.ts';
import { followPlan, type HeldJob, runHeld } from './held-job.ts';
import { lookAgain } from './job-chunk.ts';
import { type RunnerParts, type RunningJob, runJob } from './job-runner.ts';
import { addCounts, countOf } from './job-states.ts';
import { failureOfError } from './job-trouble.ts';
import { noAnswer } from './job-verdicts.ts';
import type { LicenseJobs, PlanAnswer, PlanOwner, PlanRefusal } from './license-jobs.ts';
import type { PlanProgress, PlanStatus } from './plan.ts';
import { isConfirmable, isRunning, isUnderWay, type PlanHeader } from './plan-header.ts';
import { isOwner } from './plan-owner.ts';
import { progressOf } from './plan-progress.ts';

export interface Jobs
  extends Pick<
    LicenseJobs,
    | 'confirm'
    | 'cancel'
    | 'pause'
    | 'resume'
    | 'stop'
    | 'look'
    | 'ended'
    | 'resumeAll'
    | 'takeOver'
    | 'close'
  > {
  find(planId: string, owner: PlanOwner): Promise<PlanHeader | PlanRefusal>;
  already(header: PlanHeader): PlanRefusal;
  running(planId: string): RunningJob | undefined;
  /** Reads once more whoever is unknown in a plan that runs no longer. */
  settle(header: PlanHeader): Promise<PlanHeader>;
}

/** Whoever looks at a card again and again reads Graph this often at most. */
const LOOK_MS = 10_000;
/** Remembered at a time. */
const LOOKS_MAX = 1_000;
/** What was not seen after this long did not happen. */
const UNSEEN_MS = 3_600_000;
/** Before a plan that has broken off here is taken up again by itself. */
const REST_MS = 60_000;

export interface JobsParts extends RunnerParts {
  readonly directory: LicenseDirectory;
  /** Left out where this process alone has the plans. */
  readonly leases?: Leases | undefined;
}

export function createJobs(parts: JobsParts): Jobs {
  const { book, clock, now, directory, leases } = parts;
  const closing = new AbortController();
  const brokenOff_ms = new Map<string, number>();
  const running = new Map<string, RunningJob>();
  const lookedAt_ms = new Map<string, number>();

  function start(header: PlanHeader, isFollowed = true): void {
    const { id, status } = header.plan;
    if (closing.signal.aborted) return;
    const job = leases ? held(leases, header, isFollowed) : runJob(parts, header);
    running.set(id, job);
    if (status === 'pausing') job.wish('pause');
    if (status === 'stopping') job.wish('stop');
    void job.ended.then(() => forget(id, job));
  }

  function held(leases: Leases, header: PlanHeader, isFollowed: boolean): HeldJob {
    const { id } = header.plan;
    const job = runHeld(parts, header, { leases, isFollowed, closing: closing.signal });
    void job.isOurs.then(async (isOurs) => {
      if (!isOurs) return forget(id, job);
      const { plan } = await job.ended;
      if (brokenOff_ms.size >= LOOKS_MAX) brokenOff_ms.clear();
      if (isUnderWay(plan)) brokenOff_ms.set(id, now());
      else brokenOff_ms.delete(id);
    });
    return job;
  }

  function forget(planId: string, job: RunningJob): void {
    if (running.get(planId) === job) running.delete(planId);
  }

  /** Where it has been paused this very moment, the run before ends first. */
  function startAgain(header: PlanHeader): void {
    const present = running.get(header.plan.id);
    if (present === undefined) start(header);
    else void present.ended.then(() => start(header));
  }

  function steerRun(header: PlanHeader, wish: 'pause' | 'stop'): void {
    const present = running.get(header.plan.id);
    if (present === undefined) start(header);
    else present.wish(wish, header);
  }

  function progress(header: PlanHeader): PlanProgress {
    return running.get(header.plan.id)?.progress() ?? progressOf(header.plan);
  }

  function already(header: PlanHeader): PlanRefusal {
    const shown = progress(header);
    return { kind: 'already', plan: shown.plan, progress: shown };
  }

  async function find(planId: string, owner: PlanOwner): Promise<PlanHeader | PlanRefusal> {
    const header = await book.header(planId);
    if (header === undefined) return { kind: 'gone' };
    return isOwner(header.owner, owner) ? header : { kind: 'not-yours' };
  }

  /** Agrees on the new header; `refuse` is asked about the header as it stands at that moment. */
  async function steer(
    planId: string,
    owner: PlanOwner,
    next: (header: PlanHeader) => PlanHeader | PlanRefusal,
    then: (header: PlanHeader) => void = () => undefined,
  ): Promise<PlanAnswer> {
    const found = await find(planId, owner);
    if ('kind' in found) return found;
    let refusal: PlanRefusal | undefined;
    const changed = await book.change(planId, (header) => {
      const decided = next(header);
      refusal = 'kind' in decided ? decided : undefined;
      return 'kind' in decided ? undefined : decided;
    });
    if (changed === undefined) return { kind: 'gone' };
    if (refusal !== undefined) return refusal;
    then(changed.header);
    return { kind: 'ok', progress: progress(changed.header) };
  }

  function move(
    planId: string,
    owner: PlanOwner,
    from: readonly PlanStatus[],
    to: PlanStatus,
    then: (header: PlanHeader) => void,
  ): Promise<PlanAnswer> {
    const next = (header: PlanHeader) =>
      from.includes(header.plan.status)
        ? { ...header, plan: { ...header.plan, status: to, halt: undefined } }
        : already(header);
    return steer(planId, owner, next, then);
  }

  async function settle(header: PlanHeader): Promise<PlanHeader> {
    const { id, counts } = header.plan;
    if (counts.unknown === 0 || isRunning(header) || running.has(id)) return header;
    if (now() - (lookedAt_ms.get(id) ?? Number.NEGATIVE_INFINITY) < LOOK_MS) return header;
    if (lookedAt_ms.size >= LOOKS_MAX) lookedAt_ms.clear();
    lookedAt_ms.set(id, now());
    let moved = await book.moved(header);
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
  }

  return {
    find,
    already,
    settle,
    running: (planId) => running.get(planId),
    confirm: (planId, owner, place) =>
      steer(
        planId,
        owner,
        (header) => {
          const { plan } = header;
          if (plan.status !== 'draft') return already(header);
          if (!isConfirmable(plan, clock.now())) return { kind: 'expired', plan };
          if (plan.counts.change === 0) return { kind: 'nothing-to-do', plan };
          const started = { ...plan, status: 'running' as const, startedAt: clock.now() };
          return { ...header, plan: started, ...(place !== undefined && { place }) };
        },
        start,
      ),
    cancel: (planId, owner) => move(planId, owner, ['draft'], 'cancelled', () => undefined),
    pause: (planId, owner) =>
      move(planId, owner, ['running'], 'pausing', (header) => steerRun(header, 'pause')),
    resume(planId, owner) {
      // One that the disk has stopped still says that it runs.
      const from: PlanStatus[] = running.has(planId) ? ['paused'] : ['paused', 'running'];
      return move(planId, owner, from, 'running', startAgain);
    },
    stop: (planId, owner) =>
      move(planId, owner, ['running', 'pausing', 'paused'], 'stopping', (header) =>
        steerRun(header, 'stop'),
      ),
    async look(planId, owner) {
      const found = await find(planId, owner);
      if ('kind' in found) return found;
      // One that runs elsewhere, or is about to be taken up, is counted as it is written down.
      if (isRunning(found) && !running.has(planId)) {
        return { kind: 'ok', progress: progressOf(found.plan, await book.moved(found)) };
      }
      return { kind: 'ok', progress: progress(await settle(found)) };
    },
    async ended(planId) {
      const job = running.get(planId);
      if (job !== undefined) return await job.ended;
      const header = await book.header(planId);
      if (header === undefined) return undefined;
      const last = leases ? await followPlan(parts, header, closing.signal) : header;
      return progressOf(last.plan);
    },
    async resumeAll() {
      await book.sweep(clock.now());
      for (const header of await book.headers()) if (isRunning(header)) start(header);
    },
    async takeOver() {
      for (const header of await book.headers()) {
        const { id } = header.plan;
        const isResting = now() - (brokenOff_ms.get(id) ?? Number.NEGATIVE_INFINITY) < REST_MS;
        if (isRunning(header) && !running.has(id) && !isResting) start(header, false);
      }
    },
    async close() {
      closing.abort();
      const jobs = [...running.values()];
      for (const job of jobs) job.wish('close');
      await Promise.all(jobs.map(({ ended }) => ended));
    },
  };
}
