/** When the money will run out, read off the calls of the last four weeks. */

import { burnOf, costsByWeekday, type DailyBurn } from './daily-burn.ts';
import { DAY_MS, type Instant, startOfDay } from './instant.ts';
import { type Micros, micros, ZERO } from './money.ts';
import { type RunDown, runDown } from './run-down.ts';
import type { DayTotals, View } from './view.ts';

/** The day in the middle of what is likely, and the days that a heavy and a light week would give. Null: not within a year. */
export interface DateRange {
  readonly expected: Instant | null;
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
}

export type Forecast =
  /** Fewer than {@link HISTORY_DAYS_MIN} settled days. */
  | { readonly known: false; readonly settledDays: number }
  | {
      readonly known: true;
      readonly settledDays: number;
      /** What an average day of the coming week costs. */
      readonly perDay: Micros;
      /** The balance reaches the trigger amount; null where auto-recharge is off. */
      readonly nextRecharge: DateRange | null;
      /** The balance reaches zero if nothing is added: expiry counted. */
      readonly empty: DateRange;
      /** What is likely to lapse unused, by lot, within a year. Found lots are left out: nobody knows their date. */
      readonly lapsing: readonly {
        readonly lot: string;
        readonly at: Instant;
        readonly amount: Micros;
      }[];
    };

export const HISTORY_DAYS_MIN = 14;
/** Four of each weekday. */
export const HISTORY_DAYS_MAX = 28;
/** Reports lag by 24 to 48 hours: a day that ended this long ago is settled. */
export const SETTLING_MS = 2 * DAY_MS;

/**
 * Same-weekday medians (UTC) of what calls cost on the last settled days, run through the lots day by day. What comes in is
 * no negative cost, and what goes out by correction is no call. A settled day without calls is a day that cost nothing.
 * @param feedThrough until when the reports have been asked for: where the feed stands still, later days settle nothing
 */
export function forecast(view: View, feedThrough: Instant = view.asOf): Forecast {
  const settled = settledDays(view, Math.min(view.asOf, feedThrough) as Instant);
  if (settled.length < HISTORY_DAYS_MIN) return { known: false, settledDays: settled.length };
  const rule = view.recharge.rule;
  const trigger = rule?.enabled === true ? rule.trigger : null;
  const costs = costsByWeekday(settled);
  const usual = burnOf(costs, 0.5);
  const run = (burn: DailyBurn) => runDown(view, burn, trigger ?? ZERO);
  const runs = {
    light: run(burnOf(costs, 0.25)),
    expected: run(usual),
    heavy: run(burnOf(costs, 0.75)),
  };
  return {
    known: true,
    settledDays: settled.length,
    perDay: averageOf(usual),
    nextRecharge: trigger === null ? null : rangeOf('triggerAt', runs),
    empty: rangeOf('emptyAt', runs),
    lapsing: runs.expected.lapsing,
  };
}

function settledDays({ days }: View, through: Instant): readonly DayTotals[] {
  const first = days[0];
  if (first === undefined) return [];
  const until = startOfDay((through - SETTLING_MS) as Instant);
  const count = Math.max(0, Math.min(days.length, (until - first.day) / DAY_MS));
  return days.slice(Math.max(0, count - HISTORY_DAYS_MAX), count);
}

function averageOf(burn: DailyBurn): Micros {
  return micros(Math.round(burn.reduce((sum, cost) => sum + cost, 0) / burn.length));
}

/** A heavy week brings the day nearer, a light one puts it off. */
function rangeOf(
  event: 'triggerAt' | 'emptyAt',
  runs: { readonly light: RunDown; readonly expected: RunDown; readonly heavy: RunDown },
): DateRange {
  return {
    expected: runs.expected[event],
    earliest: runs.heavy[event],
    latest: runs.light[event],
  };
}
