/** The business clock of the sandbox: it stands still and moves only when told, doing what falls due on the way. */

import { addDuration } from './duration.ts';
import { SandboxError } from './sandbox-error.ts';

/** Where a fresh sandbox begins: a Monday morning. */
export const CLOCK_START = Date.parse('2026-11-16T09:00:00Z');

/** One move carries out at most this many jobs: a larger one is refused before anything has happened. */
export const STEPS_PER_MOVE_MAX = 50_000;

/** Later than this no account lives. */
const FARTHEST = Date.parse('2100-01-01T00:00:00Z');

export type Move = { readonly advance: string } | { readonly set: string };

export interface SandboxClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `job` every `interval_ms` of business time, for the first time one interval from now. Answers a function that stops it. */
  every(name: string, interval_ms: number, job: () => Promise<void>): () => void;
  /**
   * Moves forward, job by job in the order in which they fall due, each awaited.
   * @throws SandboxError `BAD_REQUEST` for text that is no time, a step back or too many jobs; nothing has moved.
   */
  move(move: Move): Promise<void>;
}

interface Job {
  readonly name: string;
  readonly interval_ms: number;
  readonly run: () => Promise<void>;
  due: number;
}

/** `failed` hears of jobs that threw: time goes on, as it does outside. */
export function createSandboxClock(
  start: number,
  failed: (job: string, cause: unknown) => void,
): SandboxClock {
  let now = start;
  const jobs: Job[] = [];

  function every(name: string, interval_ms: number, run: () => Promise<void>): () => void {
    if (!Number.isSafeInteger(interval_ms) || interval_ms < 1000) {
      throw new RangeError('An interval is a whole number of milliseconds, one second at least.');
    }
    const job: Job = { name, interval_ms, run, due: now + interval_ms };
    jobs.push(job);
    return () => {
      const at = jobs.indexOf(job);
      if (at >= 0) jobs.splice(at, 1);
    };
  }

  async function move(order: Move): Promise<void> {
    const target = targetOf(order, now);
    refuseTooManySteps(jobs, target);
    for (let steps = 0; steps < STEPS_PER_MOVE_MAX; steps += 1) {
      const next = earliest(jobs);
      if (!next || next.due > target) break;
      now = next.due;
      next.due += next.interval_ms;
      await next.run().catch((cause: unknown) => failed(next.name, cause));
    }
    now = target;
  }

  return { now: () => now, every, move };
}

function targetOf(order: Move, now: number): number {
  const target = 'advance' in order ? addDuration(now, order.advance) : isoInstant(order.set);
  if (target === undefined || Number.isNaN(target)) {
    throw new SandboxError(
      'BAD_REQUEST',
      'advance' in order
        ? `"${order.advance.slice(0, 40)}" is not an ISO 8601 duration such as P30D or PT1H.`
        : `"${order.set.slice(0, 40)}" is not an ISO 8601 time with a zone such as 2026-12-01T00:00:00Z.`,
    );
  }
  if (target < now) {
    throw new SandboxError(
      'BAD_REQUEST',
      `The clock shows ${isoText(now)} and only goes forward. Start with --fresh to begin again.`,
    );
  }
  if (target > FARTHEST) {
    throw new SandboxError('BAD_REQUEST', `The clock goes no farther than ${isoText(FARTHEST)}.`);
  }
  return target;
}

function refuseTooManySteps(jobs: readonly Job[], target: number): void {
  const steps = jobs.reduce(
    (sum, job) =>
      sum + (job.due > target ? 0 : Math.floor((target - job.due) / job.interval_ms) + 1),
    0,
  );
  if (steps > STEPS_PER_MOVE_MAX) {
    throw new SandboxError(
      'BAD_REQUEST',
      `${steps} jobs fall due before ${isoText(target)}; one move does ${STEPS_PER_MOVE_MAX} at most. Move in shorter steps.`,
    );
  }
}

/** The job that falls due first; of two at the same moment the one that was registered first. */
function earliest(jobs: readonly Job[]): Job | undefined {
  return jobs.reduce<Job | undefined>(
    (first, job) => (first && first.due <= job.due ? first : job),
    undefined,
  );
}

/** Undefined unless the text names day, time and zone. */
export function isoInstant(text: string): number | undefined {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
  if (!shape.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/** `2026-11-16T09:00:00Z`; milliseconds only where there are some. */
export function isoText(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
