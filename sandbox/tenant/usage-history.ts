/** Ninety days of calls that a company of this size would make, whose credit-paid part costs exactly what it should. */

import { type CallMaker, createCallMaker } from './call-maker.ts';
import { shareOut } from './decimal.ts';
import type { PstnCallRow } from './pstn-call-row.ts';
import { LAPSED_AT, SPENT } from './purchases.ts';
import { type Random, seededRandom } from './random.ts';
import type { Person } from './tenant.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const CENT = 10_000;

const DAYS = 90;
/** Reports lag: what is known ends about a day ago. */
const LAG_MS = 24 * HOUR_MS;

/** Sunday first: Wednesdays are the busiest. */
const WEEKDAY_WEIGHTS = [0.06, 1, 1.12, 1.2, 1.08, 0.86, 0.1] as const;

interface Day {
  readonly from: number;
  readonly until: number;
  readonly weight: number;
  readonly working: boolean;
}

/** Every row, oldest first. `until` is when the sandbox opens. */
export function usageHistory(people: readonly Person[], until: number): readonly PstnCallRow[] {
  const random = seededRandom('calls of ninety days');
  const make = createCallMaker(random, people);
  const days = calendar(random, until);
  const rows = [
    ...fill(
      days.filter((day) => day.from < LAPSED_AT),
      SPENT.untilLapse,
      random,
      make,
    ),
    ...fill(
      days.filter((day) => day.from >= LAPSED_AT),
      SPENT.sinceLapse,
      random,
      make,
    ),
  ];
  return rows.sort(
    (a, b) => a.startDateTime.localeCompare(b.startDateTime) || a.id.localeCompare(b.id),
  );
}

/** The days with calls in them; the first and the last are cut by the window and by the reports' lag. */
function calendar(random: Random, until: number): readonly Day[] {
  const days: Day[] = [];
  for (let start = until - DAYS * DAY_MS; start < until - LAG_MS; ) {
    const midnight = Math.floor(start / DAY_MS) * DAY_MS;
    const next = midnight + DAY_MS;
    const weekday = new Date(midnight).getUTCDay();
    const working = weekday !== 0 && weekday !== 6;
    days.push({
      from: Math.max(start, midnight + (working ? 7 : 2) * HOUR_MS),
      until: Math.min(next - 2 * HOUR_MS, until - LAG_MS),
      weight: (WEEKDAY_WEIGHTS[weekday] ?? 1) * (0.85 + 0.3 * random.next()),
      working,
    });
    start = next;
  }
  return days;
}

function fill(
  days: readonly Day[],
  total: number,
  random: Random,
  make: CallMaker,
): readonly PstnCallRow[] {
  const budgets = shareOut(
    total,
    days.map((day) => day.weight),
    CENT,
  );
  return days.flatMap((day, index) => [
    ...paidCalls(day, budgets[index] ?? 0, random, make),
    ...includedCalls(day, random, make),
  ]);
}

/** Calls until the day's budget is used up to the last cent. */
function paidCalls(day: Day, budget: number, random: Random, make: CallMaker): PstnCallRow[] {
  const rows: PstnCallRow[] = [];
  for (let left = budget; left > 0; ) {
    const row = make.paid(moment(day, random), left);
    rows.push(row.call);
    left -= row.cost;
  }
  return rows;
}

/** Calls that a calling plan, audio conferencing or nobody pays for: most of the report. */
function includedCalls(day: Day, random: Random, make: CallMaker): PstnCallRow[] {
  const count = day.working ? random.integer(22, 34) : random.integer(1, 4);
  return Array.from({ length: count }, () => make.included(moment(day, random)));
}

function moment(day: Day, random: Random): number {
  return day.from + random.integer(0, Math.floor((day.until - day.from) / 1000)) * 1000;
}
