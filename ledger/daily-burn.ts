/** What calls cost on each day of the week, read off days that are settled. */

import { DAY_MS, type Instant } from './instant.ts';
import { type Micros, micros, ZERO } from './money.ts';
import type { DayTotals } from './view.ts';

/** By UTC weekday, Sunday first. */
export type DailyBurn = readonly Micros[];

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** What the days of each weekday cost, the cheapest first. */
export type CostsByWeekday = readonly (readonly Micros[])[];

export function costsByWeekday(days: readonly DayTotals[]): CostsByWeekday {
  const costs = WEEKDAYS.map((): Micros[] => []);
  for (const { day, consumed } of days) costs[weekdayOf(day)]?.push(consumed);
  return costs.map((each) => each.sort((a, b) => a - b));
}

/** The same share of each weekday's days cost no more than this: 0.5 is the median. Needs a week of days at least. */
export function burnOf(costs: CostsByWeekday, share: number): DailyBurn {
  return costs.map((each) => quantile(each, share));
}

/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

export function weekdayOf(day: Instant): number {
  const weekday = (Math.floor(day / DAY_MS) + FIRST_WEEKDAY) % 7;
  return weekday < 0 ? weekday + 7 : weekday;
}

/** Halfway between two of them where it falls between them; rounded to a whole count, for this is an estimate. */
function quantile(sorted: readonly Micros[], share: number): Micros {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? ZERO;
  const above = sorted[Math.ceil(place)] ?? ZERO;
  return micros(Math.round(below + (above - below) * (place - Math.floor(place))));
}
