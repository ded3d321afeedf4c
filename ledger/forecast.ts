/** When the money will run out, read off the calls of the last four weeks. */

import type { Instant } from './instant.ts';
import type { Micros } from './money.ts';

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
      /** What is likely to lapse unused, by lot, within a year. */
      readonly lapsing: readonly {
        readonly lot: string;
        readonly at: Instant;
        readonly amount: Micros;
      }[];
    };

export const HISTORY_DAYS_MIN = 14;
