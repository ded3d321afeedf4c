/** The days to come, if calls cost what they use to and nothing is added. */

import { type DailyBurn, weekdayOf } from './daily-burn.ts';
import type { Forecast } from './forecast.ts';
import { addDays, DAY_MS, type Instant, startOfDay } from './instant.ts';
import { type Micros, micros, subtract } from './money.ts';
import type { Lot, View } from './view.ts';

export interface RunDown {
  /** The day on which the balance is at or below the trigger amount; null: not within a year. */
  readonly triggerAt: Instant | null;
  readonly emptyAt: Instant | null;
  readonly lapsing: (Forecast & { known: true })['lapsing'];
}

export const HORIZON_DAYS = 366;

/** Days are told by their 00:00 UTC, the present one by `asOf`; of it, only what is left of the day is still to be paid. */
export function runDown(view: View, burn: DailyBurn, trigger: Micros): RunDown {
  const today = startOfDay(view.asOf);
  const lots = view.lots.filter((lot) => lot.remaining > 0).map((lot) => ({ ...lot }));
  const lapsing: { lot: string; at: Instant; amount: Micros }[] = [];
  let { balance } = view;
  let triggerAt: Instant | null = null;
  let emptyAt: Instant | null = null;
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    const at = ahead === 0 ? view.asOf : day;
    for (const lot of takeLapsed(lots, at)) {
      balance = subtract(balance, lot.remaining);
      if (lot.origin !== 'found' && lot.remaining > 0) {
        lapsing.push({ lot: lot.key, at: lot.expiresAt, amount: lot.remaining });
      }
    }
    const cost = shareOf(burn[weekdayOf(day)] ?? 0, (addDays(day, 1) - at) / DAY_MS);
    balance = subtract(balance, cost);
    spend(lots, cost);
    if (balance <= trigger) triggerAt ??= at;
    if (balance <= 0) emptyAt ??= at;
    // Nothing is left to lapse, and nothing is added: the days after that bring no news.
    if (triggerAt !== null && emptyAt !== null) break;
  }
  return { triggerAt, emptyAt, lapsing };
}

type Draft = { -readonly [Property in keyof Lot]: Lot[Property] };

const NONE: readonly Draft[] = [];

function takeLapsed(lots: Draft[], at: Instant): readonly Draft[] {
  const first = lots[0];
  if (first === undefined || first.expiresAt > at) return NONE;
  const alive = lots.findIndex((lot) => lot.expiresAt > at);
  return lots.splice(0, alive === -1 ? lots.length : alive);
}

function spend(lots: readonly Draft[], cost: Micros): void {
  let left = cost;
  for (const lot of lots) {
    const taken = Math.min(left, lot.remaining) as Micros;
    lot.remaining = subtract(lot.remaining, taken);
    left = subtract(left, taken);
    if (left === 0) return;
  }
}

function shareOf(amount: number, share: number): Micros {
  return micros(Math.round(amount * share));
}
