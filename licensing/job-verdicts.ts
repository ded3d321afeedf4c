/** What reads and answers say of each row of a chunk: pure. */

import type { ChangeOutcome, LicensedPerson } from '../directory/license-directory.ts';
import type { LicenseFailure } from '../directory/license-failure.ts';
import { standing } from './job-standing.ts';
import { placesOf, type Verdict } from './job-states.ts';
import { changedSince, isMomentary, isRightless, isToBeRead, noSuchPerson } from './job-trouble.ts';
import type { PlanRow, RowState } from './plan.ts';
import type { Chunk } from './plan-book.ts';

/** A row that is to be called, with its place in the chunk. */
export interface Target {
  readonly at: number;
  readonly row: PlanRow;
  readonly personId: string;
}

export type People = ReadonlyMap<string, LicensedPerson>;
export type Outcomes = ReadonlyMap<number, ChangeOutcome>;
export type Verdicts = ReadonlyMap<number, Verdict>;

export function targetsOf({ rows, states }: Chunk, ...wanted: readonly RowState[]): Target[] {
  return placesOf(states, ...wanted).flatMap((at) => {
    const row = rows[at];
    if (!row?.person) return [];
    return [{ at, row: { ...row, failure: states.failures[at] }, personId: row.person.id }];
  });
}

/** Who is to be called, and who is not: as it asks already, or not as it found them. */
export function verdictsBefore(targets: readonly Target[], people: People): Verdicts {
  return new Map(targets.map((target) => [target.at, verdictBefore(target, people)]));
}

function verdictBefore({ row, personId }: Target, people: People): Verdict {
  const stands = standing(row, people.get(personId));
  if (stands.kind === 'as-before') return { state: 'calling' };
  return settledBy(stands) ?? { state: 'failed', failure: changedSince() };
}

/** Without an entry: still to be called again. @param people undefined where they could not be read back */
export function verdictsAfter(
  targets: readonly Target[],
  outcomes: Outcomes,
  people: People | undefined,
): Verdicts {
  const isNobodyAllowed = refusedToAll(targets, outcomes, isRightless) !== undefined;
  const verdicts = new Map<number, Verdict>();
  for (const target of targets) {
    const outcome = outcomeAt(outcomes, target.at);
    const verdict =
      isNobodyAllowed || isMomentary(outcome)
        ? ({ state: 'planned' } as const)
        : verdictAfter(target, outcome, people);
    if (verdict) verdicts.set(target.at, verdict);
  }
  return verdicts;
}

function verdictAfter(
  { row, personId }: Target,
  outcome: ChangeOutcome,
  people: People | undefined,
): Verdict | undefined {
  if (isToBeRead(outcome)) {
    if (people === undefined) return undefined;
    const settled = settledBy(standing(row, people.get(personId)));
    if (settled) return settled;
  }
  if (outcome.kind === 'accepted') return { state: 'unknown' };
  return outcome.kind === 'refused' ? { state: 'failed', failure: outcome.failure } : undefined;
}

/** @param otherwise why a row failed that is still not as it asks; left out: it stays unknown */
export function verdictsOnLook(
  targets: readonly Target[],
  people: People,
  seenAs: 'verified' | 'settled',
  otherwise?: LicenseFailure,
): Verdicts {
  const verdicts = new Map<number, Verdict>();
  for (const { at, row, personId } of targets) {
    const settled = settledBy(standing(row, people.get(personId)));
    if (settled) verdicts.set(at, settled.state === 'verified' ? { state: seenAs } : settled);
    else if (otherwise) verdicts.set(at, { state: 'failed', failure: row.failure ?? otherwise });
  }
  return verdicts;
}

function settledBy(stands: ReturnType<typeof standing>): Verdict | undefined {
  if (stands.kind === 'as-asked') return { state: 'verified' };
  if (stands.kind === 'in-error') return { state: 'failed', failure: stands.failure };
  return stands.kind === 'gone' ? { state: 'failed', failure: noSuchPerson() } : undefined;
}

/** The first one's refusal, where `kind` holds for everybody's. */
export function refusedToAll(
  targets: readonly Target[],
  outcomes: Outcomes,
  kind: (outcome: ChangeOutcome) => boolean,
): LicenseFailure | undefined {
  const [first] = targets;
  if (!first || !targets.every(({ at }) => kind(outcomeAt(outcomes, at)))) return undefined;
  return failureAt(outcomes, first.at);
}

export function outcomeAt(outcomes: Outcomes, at: number): ChangeOutcome {
  return outcomes.get(at) ?? { kind: 'unknown', failure: noAnswer() };
}

export function failureAt(outcomes: Outcomes, at: number): LicenseFailure {
  const outcome = outcomeAt(outcomes, at);
  return outcome.kind === 'accepted' ? noAnswer() : outcome.failure;
}

/** Nothing says what became of it. */
export function noAnswer(): LicenseFailure {
  return { code: 'timeout', said: '', status: 0, ids: [] };
}
