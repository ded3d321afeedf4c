/** Carries out one chunk of a plan so that, wherever the process dies, the next one knows whom it must read before it calls. */

import type { LicenseDirectory } from '../directory/license-directory.ts';
import type { LicenseFailure } from '../directory/license-failure.ts';
import { callRows, type Reading, readPatiently } from './job-call.ts';
import { type StoredStates, type Verdict, withVerdicts } from './job-states.ts';
import { isRightless, isToBeRead } from './job-trouble.ts';
import type { Turnstile } from './job-turnstile.ts';
import {
  failureAt,
  type Outcomes,
  outcomeAt,
  type People,
  refusedToAll,
  type Target,
  targetsOf,
  type Verdicts,
  verdictsAfter,
  verdictsBefore,
  verdictsOnLook,
} from './job-verdicts.ts';
import type { Chunk, PlanBook } from './plan-book.ts';

export interface ChunkWork {
  readonly planId: string;
  readonly directory: LicenseDirectory;
  readonly book: PlanBook;
  /** Milliseconds since 1970. */
  readonly time: () => number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Aborted where nothing more shall be called. */
  readonly signal: AbortSignal;
  /** Few chunks at a time are called for: then a job that is told to stop has few left to wait for. */
  readonly inTurn: Turnstile;
  /** Whether more people wait to be called than these `open` ones. */
  readonly othersWait: (open: number) => boolean;
  readonly onMoved: (before: StoredStates, after: StoredStates) => void;
}

export type ChunkEnd =
  | { readonly kind: 'over'; readonly chunk: Chunk }
  /** What is open stays so. */
  | { readonly kind: 'interrupted' }
  /** Going on would refuse everybody. */
  | { readonly kind: 'halted'; readonly failure: LicenseFailure };

/** Before what got no answer, or was refused for the moment, is tried again. */
const AGAIN_MS = [10_000, 30_000];
/** Between reads that fail: long where others wait, who would all fail; short for one person who looks on. */
const READ_AGAIN_MS = [2_000, 5_000, 10_000, 20_000, 40_000, 60_000];
const READ_AGAIN_ALONE_MS = [1_000, 3_000];

/** @throws StoreError where a state cannot be written: then nothing more is called */
export async function carryOut(work: ChunkWork, first: Chunk): Promise<ChunkEnd> {
  let chunk = first;
  for (let tries = 0; ; tries++) {
    const open = targetsOf(chunk, 'planned', 'calling');
    const before = await read(work, open);
    if (before.kind === 'failed') return await giveUp(work, chunk, before.failure);
    if (before.kind === 'interrupted') return before;
    const call = await work.inTurn(() => callFor(work, chunk, open, before.people));
    if (call === undefined) return { kind: 'interrupted' };
    const { called, outcomes } = call;
    chunk = call.chunk;
    if (called.length === 0) return { kind: 'over', chunk };
    const after = await read(
      work,
      called.filter(({ at }) => isToBeRead(outcomeAt(outcomes, at))),
    );
    const people = after.kind === 'read' ? after.people : undefined;
    chunk = await move(work, chunk, verdictsAfter(called, outcomes, people));
    const nobodys =
      after.kind === 'failed' ? after.failure : refusedToAll(called, outcomes, isRightless);
    if (nobodys) return await giveUp(work, chunk, nobodys);
    if (after.kind === 'interrupted') return after;
    const [again, ...more] = targetsOf(chunk, 'planned', 'calling');
    if (again === undefined) return { kind: 'over', chunk };
    const wait_ms = AGAIN_MS[tries];
    if (wait_ms !== undefined) {
      await work.sleep(wait_ms, work.signal);
    } else if (more.length + 1 === called.length) {
      return await giveUp(work, chunk, failureAt(outcomes, again.at));
    } else {
      const left = leftBy(chunk, ({ at }) => failureAt(outcomes, at));
      return { kind: 'over', chunk: await move(work, chunk, left) };
    }
  }
}

interface Call {
  readonly chunk: Chunk;
  readonly called: readonly Target[];
  readonly outcomes: Outcomes;
}

/** Writes down who is called for, and only then calls. Undefined where the job was told to stop before. */
async function callFor(
  work: ChunkWork,
  chunk: Chunk,
  open: readonly Target[],
  people: People,
): Promise<Call | undefined> {
  if (work.signal.aborted) return undefined;
  const calling = await move(work, chunk, verdictsBefore(open, people), work.time());
  const called = targetsOf(calling, 'calling');
  return { chunk: calling, called, outcomes: await callRows(work.directory, called, people) };
}

/**
 * Reads once whether what was accepted, or got no answer, is there by now.
 * @param otherwise why a row failed that is still not as it asks; left out: it stays unknown
 * @throws DirectoryError, StoreError
 */
export async function lookAgain(
  work: Pick<ChunkWork, 'directory' | 'book' | 'planId' | 'onMoved'>,
  chunk: Chunk,
  seenAs: 'verified' | 'settled',
  otherwise?: LicenseFailure,
): Promise<Chunk> {
  const unseen = targetsOf(chunk, 'unknown');
  if (unseen.length === 0) return chunk;
  const people = await work.directory.licensedPeople(unseen.map(({ personId }) => personId));
  return await move(work, chunk, verdictsOnLook(unseen, people, seenAs, otherwise));
}

/** What was not called failed; what was, is unknown. */
export function leftBy(chunk: Chunk, why: (target: Target) => LicenseFailure): Verdicts {
  const end = (state: Verdict['state']) => (target: Target) =>
    [target.at, { state, failure: why(target) }] as const;
  return new Map([
    ...targetsOf(chunk, 'planned').map(end('failed')),
    ...targetsOf(chunk, 'calling').map(end('unknown')),
  ]);
}

/** Spares those who wait the same refusal; where nobody does, this is the end of it. */
async function giveUp(work: ChunkWork, chunk: Chunk, failure: LicenseFailure): Promise<ChunkEnd> {
  if (work.othersWait(targetsOf(chunk, 'planned', 'calling').length)) {
    return { kind: 'halted', failure };
  }
  return {
    kind: 'over',
    chunk: await move(
      work,
      chunk,
      leftBy(chunk, () => failure),
    ),
  };
}

function read(work: ChunkWork, targets: readonly Target[]): Promise<Reading> {
  const waits_ms = work.othersWait(targets.length) ? READ_AGAIN_MS : READ_AGAIN_ALONE_MS;
  return readPatiently(work.directory, targets, { ...work, waits_ms });
}

/** Answers when it would survive a power cut. */
export async function move(
  { book, planId, onMoved }: Pick<ChunkWork, 'book' | 'planId' | 'onMoved'>,
  chunk: Chunk,
  verdicts: Verdicts,
  calledAt = chunk.states.calledAt,
): Promise<Chunk> {
  if (verdicts.size === 0) return chunk;
  const states = { ...withVerdicts(chunk.states, verdicts), calledAt };
  const moved = await book.advance(planId, chunk, states);
  onMoved(chunk.states, states);
  return moved;
}
