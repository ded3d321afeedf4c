/** The last 90 days of the balance: a line where the client draws one, figures where it does not. */

import { DAY_MS, startOfDay, toIso } from '../ledger/instant.ts';
import { MICROS_PER_UNIT } from '../ledger/money.ts';
import type { DayTotals, View } from '../ledger/view.ts';
import type { Speech } from '../words/speech.ts';
import type { Fact } from './balance-facts.ts';

const DAYS_SHOWN = 90;
/** How long ago the figures are that stand in for the line. */
const DAYS_BACK = [60, 30];

export interface BalanceHistory {
  readonly title: string;
  /** The lowest and the highest, in words: also for those who cannot see a line. */
  readonly range: string;
  /** A few days' closing balances, oldest first. */
  readonly figures: readonly Fact[];
  /** `y` is only for drawing: a currency's main units, no arithmetic is done with them. */
  readonly points: readonly Point[];
}

interface Point {
  readonly x: string;
  readonly y: number;
}

/** Undefined while there are not two days to compare. */
export function balanceHistory(view: View, speech: Speech): BalanceHistory | undefined {
  const since = startOfDay(view.asOf) - (DAYS_SHOWN - 1) * DAY_MS;
  const days = view.days.filter(({ day }) => day >= since);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const words = speech.words.balance;
  const money = ({ closing }: DayTotals) => speech.money(closing, view.currency);
  const lowest = days.reduce((low, day) => (day.closing < low.closing ? day : low));
  const highest = days.reduce((high, day) => (day.closing > high.closing ? day : high));
  const shown = [first, ...DAYS_BACK.flatMap((back) => days.at(-1 - back) ?? []), last];
  return {
    title: words.history(speech.count(days.length)),
    range: words.historyRange(
      money(lowest),
      speech.dayMonth(lowest.day),
      money(highest),
      speech.dayMonth(highest.day),
    ),
    figures: [...new Set(shown)]
      .sort((one, other) => one.day - other.day)
      .map((day) => ({ name: speech.dayMonth(day.day), value: money(day) })),
    points: days.map(pointOf),
  };
}

/** Of days that views share: a day that is over is drawn once and for all. */
const drawn = new WeakMap<DayTotals, Point>();

function pointOf(day: DayTotals): Point {
  const known = drawn.get(day);
  if (known !== undefined) return known;
  const point = { x: toIso(day.day).slice(0, 10), y: day.closing / MICROS_PER_UNIT };
  drawn.set(day, point);
  return point;
}
