/** How far each row of a chunk is, as it is kept: a letter for each, and why for those that failed. */

import type { LicenseFailure } from '../directory/license-failure.ts';
import type { PlanCounts, PlanRow, RowState } from './plan.ts';

export interface StoredStates {
  /** A letter for each row, in the rows' order. */
  readonly letters: string;
  /** By the row's place in the chunk. */
  readonly failures: Readonly<Record<number, LicenseFailure>>;
  /** Milliseconds since 1970, of the last call; 0 before it. */
  readonly calledAt: number;
}

const LETTERS: Readonly<Record<RowState, string>> = {
  'left-out': '-',
  planned: 'p',
  calling: 'c',
  verified: 'v',
  failed: 'f',
  unknown: 'u',
  settled: 's',
  skipped: 'k',
};

const STATES: ReadonlyMap<string, RowState> = new Map(
  (Object.keys(LETTERS) as RowState[]).map((state) => [LETTERS[state], state]),
);

export function statesAtFirst(rows: number): StoredStates {
  return { letters: LETTERS.planned.repeat(rows), failures: {}, calledAt: 0 };
}

export function stateAt({ letters }: StoredStates, at: number): RowState {
  return STATES.get(letters.charAt(at)) ?? 'planned';
}

/** What became of one row. */
export interface Verdict {
  readonly state: RowState;
  readonly failure?: LicenseFailure | undefined;
}

/** With these rows changed; a row that is judged anew loses its old failure. */
export function withVerdicts(
  states: StoredStates,
  verdicts: ReadonlyMap<number, Verdict>,
): StoredStates {
  const letters = [...states.letters];
  const failures = { ...states.failures };
  for (const [at, { state, failure }] of verdicts) {
    letters[at] = LETTERS[state];
    delete failures[at];
    if (failure !== undefined) failures[at] = failure;
  }
  return { ...states, letters: letters.join(''), failures };
}

/** The places of the rows that are in one of these states. */
export function placesOf(states: StoredStates, ...wanted: readonly RowState[]): number[] {
  return [...states.letters]
    .map((_, at) => at)
    .filter((at) => wanted.includes(stateAt(states, at)));
}

export function withStates(rows: readonly PlanRow[], states: StoredStates): PlanRow[] {
  return rows.map((row, at) => ({
    ...row,
    state: stateAt(states, at),
    failure: states.failures[at],
  }));
}

/** The counts that move while a plan runs. */
export type Moving = Pick<PlanCounts, 'verified' | 'failed' | 'unknown' | 'skipped'>;

export const NONE_MOVED: Moving = { verified: 0, failed: 0, unknown: 0, skipped: 0 };

export function countOf(states: StoredStates): Moving {
  const count = (...wanted: readonly RowState[]) => placesOf(states, ...wanted).length;
  return {
    verified: count('verified', 'settled'),
    failed: count('failed'),
    unknown: count('unknown'),
    skipped: count('skipped'),
  };
}

/** `sign` −1 takes them away. */
export function addCounts(to: Moving, more: Moving, sign: 1 | -1 = 1): Moving {
  return {
    verified: to.verified + sign * more.verified,
    failed: to.failed + sign * more.failed,
    unknown: to.unknown + sign * more.unknown,
    skipped: to.skipped + sign * more.skipped,
  };
}
