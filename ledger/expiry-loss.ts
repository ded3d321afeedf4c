/** Whether a warning of funds that lapse is worth its words: only where some of them are likely to be lost. */

import { lapseDayOf } from './due-alerts.ts';
import type { Forecast } from './forecast.ts';
import type { Instant } from './instant.ts';
import { add, type Micros, ZERO } from './money.ts';
import type { DueAlert } from './view.ts';

/** What is likely to be left, on the day on which it lapses, of what lapses then; null where too little is known of the use. */
export function lossOn(day: Instant, forecast: Forecast): Micros | null {
  if (!forecast.known) return null;
  return forecast.lapsing.reduce(
    (sum, { at, amount }) => (at === day ? add(sum, amount) : sum),
    ZERO,
  );
}

/** False where all of it will have been used by then: it stays due, and may be worth telling later. */
export function isWorthTelling(due: DueAlert, forecast: () => Forecast): boolean {
  const day = due.alert === 'funds-expiring' ? lapseDayOf(due) : null;
  return day === null || lossOn(day, forecast()) !== 0;
}
