/** Freezes a plan slice by slice, so that ten thousand people need not be in memory at once: seats and names are remembered between slices. */

import type { LicensedPerson } from '../directory/license-directory.ts';
import { askOf } from './ask.ts';
import { decide } from './decide.ts';
import type { Line } from './line.ts';
import type { Plan, PlanCounts, PlanRow } from './plan.ts';
import type { Reason, ReasonCode } from './reason.ts';
import { type Shelf, shelfOf } from './shelf.ts';
import type { Tenant } from './tenant.ts';
import type { Wanted } from './wanted.ts';

/** By the name as it was asked for; whom nobody knows has no entry. */
export type Found = ReadonlyMap<string, LicensedPerson | 'several'>;

export interface Frozen {
  readonly rows: readonly PlanRow[];
  readonly seats: Plan['seats'];
  readonly counts: PlanCounts;
}

export interface Freezer {
  /** The rows of these lines, in their order: who stands first gets the last seats. */
  take(lines: readonly Line[], people: Found): readonly PlanRow[];
  /** What it comes to, once all were taken; the rows come back with how many seats are missing for everybody who was asked for. */
  end(rows: readonly PlanRow[]): Frozen;
}

/**
 * Seats that the plan sets free are not given to anybody in it: calls go out side by side and some fail, so that such a
 * seat may not be there yet, or never.
 */
export function createFreezer(wanted: Wanted, tenant: Tenant): Freezer {
  const shelf = shelfOf(tenant);
  const seen = new Set<string>();
  const tally = createTally(shelf, [...wanted.add, ...wanted.remove]);

  const rowOf = (line: Line, people: Found): PlanRow => {
    const { asked } = line;
    if (asked.problem === 'duplicate') return without(line, undefined, 'duplicate', 'note');
    if (asked.problem !== undefined) return without(line, undefined, asked.problem);
    if (asked.name === undefined) return without(line, undefined, 'not-an-address');
    const person = people.get(asked.name);
    if (person === undefined) return without(line, undefined, 'not-found');
    if (person === 'several') return without(line, undefined, 'several-found');
    if (seen.has(person.id)) return without(line, person, 'duplicate', 'note');
    seen.add(person.id);
    if (line.refusal !== undefined) return { ...bare(line, person), reasons: [line.refusal] };
    const ask = askOf(wanted, line);
    const { takes, gives, ...verdict } = decide(person, ask, shelf, tally.left);
    const isShort = verdict.reasons.some(({ code }) => code === 'no-seats');
    const demand = isShort ? decide(person, ask, shelf, () => 1).takes : takes;
    tally.count(takes, gives, demand);
    return {
      ...bare(line, person),
      ...verdict,
      state: verdict.outcome === 'change' ? 'planned' : 'left-out',
    };
  };

  return {
    take: (lines, people) => lines.map((line) => rowOf(line, people)),
    end: (rows) => {
      const seats = tally.seats();
      const short = new Map(seats.map((each) => [each.skuId, each.short]));
      return { rows: rows.map((row) => withShortfall(row, short)), seats, counts: countsOf(rows) };
    },
  };
}

function createTally(shelf: Shelf, asked: readonly string[]) {
  const taken = new Map<string, number>();
  const freed = new Map<string, number>();
  const demanded = new Map<string, number>();
  const add = (to: Map<string, number>, skuIds: readonly string[]) => {
    for (const skuId of skuIds) to.set(skuId, (to.get(skuId) ?? 0) + 1);
  };
  return {
    left: (skuId: string) => shelf.left(skuId) - (taken.get(skuId) ?? 0),
    count: (takes: readonly string[], gives: readonly string[], demand: readonly string[]) => {
      add(taken, takes);
      add(freed, gives);
      add(demanded, demand);
    },
    seats: (): Plan['seats'] => {
      const touched = [taken, freed, demanded].flatMap((each) => [...each.keys()]);
      return [...new Set([...asked, ...touched])].map((skuId) => {
        const left = shelf.left(skuId);
        return {
          skuId,
          takes: (taken.get(skuId) ?? 0) - (freed.get(skuId) ?? 0),
          left,
          short: Math.max(0, (demanded.get(skuId) ?? 0) - left),
        };
      });
    },
  };
}

function withShortfall(row: PlanRow, short: ReadonlyMap<string, number>): PlanRow {
  if (!row.reasons.some(({ code }) => code === 'no-seats')) return row;
  const reasons = row.reasons.map(
    (reason): Reason =>
      reason.code === 'no-seats'
        ? { ...reason, count: short.get(reason.skuId ?? '') ?? 1 }
        : reason,
  );
  return { ...row, reasons };
}

function bare({ asked }: Line, person: LicensedPerson | undefined): PlanRow {
  const { line, given } = asked;
  return {
    line,
    given,
    person: person && {
      id: person.id,
      userPrincipalName: person.userPrincipalName,
      displayName: person.displayName,
    },
    outcome: 'refused',
    reasons: [],
    add: [],
    remove: [],
    usageLocation: undefined,
    before: [],
    state: 'left-out',
    failure: undefined,
  };
}

function without(
  line: Line,
  person: LicensedPerson | undefined,
  code: ReasonCode,
  weight: Reason['weight'] = 'refusal',
): PlanRow {
  const outcome = weight === 'refusal' ? 'refused' : 'nothing';
  return { ...bare(line, person), outcome, reasons: [{ code, weight }] };
}

function countsOf(rows: readonly PlanRow[]): PlanCounts {
  const having = (outcome: PlanRow['outcome']) =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    rows: rows.length,
    change: having('change'),
    nothing: having('nothing'),
    refused: having('refused'),
    verified: 0,
    failed: 0,
    unknown: 0,
    skipped: 0,
  };
}
