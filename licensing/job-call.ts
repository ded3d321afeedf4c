/** The calls of one chunk: at most one request for the locations, one for the licenses, one for reading. */

import type { ChangeOutcome, LicenseDirectory } from '../directory/license-directory.ts';
import type { LicenseFailure } from '../directory/license-failure.ts';
import { failureOfError, isWorthWaiting } from './job-trouble.ts';
import { noAnswer, type Outcomes, type People, type Target } from './job-verdicts.ts';

/** Whoever cannot be given a location is not called any further. */
export async function callRows(
  directory: LicenseDirectory,
  targets: readonly Target[],
  people: People,
): Promise<Outcomes> {
  const outcomes = new Map<number, ChangeOutcome>();
  const located = targets.flatMap(({ at, row, personId }) => {
    const country = row.usageLocation;
    if (country === undefined || people.get(personId)?.usageLocation === country) return [];
    return [{ at, personId, country }];
  });
  const set = await answered(located, (settings) =>
    directory.setUsageLocations(settings.map(({ personId, country }) => ({ personId, country }))),
  );
  // Where it is not known, the license's own answer will tell: there is none without a location.
  for (const [at, outcome] of set) if (outcome.kind === 'refused') outcomes.set(at, outcome);
  const changing = targets.filter(({ at }) => !outcomes.has(at));
  const made = await answered(changing, (changes) =>
    directory.change(
      changes.map(({ row: { add, remove }, personId }) => ({ personId, add, remove })),
    ),
  );
  for (const [at, outcome] of made) outcomes.set(at, outcome);
  return outcomes;
}

async function answered<T extends { readonly at: number }>(
  asked: readonly T[],
  ask: (asked: readonly T[]) => Promise<readonly ChangeOutcome[]>,
): Promise<Outcomes> {
  if (asked.length === 0) return new Map();
  let answers: readonly ChangeOutcome[] = [];
  let failure = noAnswer();
  try {
    answers = await ask(asked);
  } catch (error) {
    failure = failureOfError(error);
  }
  const unknown = { kind: 'unknown', failure } as const;
  return new Map(asked.map(({ at }, index) => [at, answers[index] ?? unknown]));
}

export type Reading =
  | { readonly kind: 'read'; readonly people: People }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'failed'; readonly failure: LicenseFailure };

export interface Patience {
  /** Between one read that fails and the next. */
  readonly waits_ms: readonly number[];
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Nobody is read in no request at all. */
export async function readPatiently(
  directory: LicenseDirectory,
  targets: readonly Target[],
  { waits_ms, sleep, signal }: Patience,
): Promise<Reading> {
  if (targets.length === 0) return { kind: 'read', people: new Map() };
  const ids = targets.map(({ personId }) => personId);
  for (let tries = 0; ; tries++) {
    try {
      return { kind: 'read', people: await directory.licensedPeople(ids) };
    } catch (error) {
      const failure = failureOfError(error);
      const wait_ms = waits_ms[tries];
      if (wait_ms === undefined || !isWorthWaiting(failure)) return { kind: 'failed', failure };
      await sleep(wait_ms, signal);
      if (signal.aborted) return { kind: 'interrupted' };
    }
  }
}
