/** What the desk advises before somebody saves: amounts from the organization's own use, and what settings come to. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';

/** Why an amount is suggested; each is told with its figures. */
export type AdviceReason =
  /** Too few days of calls are known: the figures are a start. */
  | { readonly code: 'no-history'; readonly settledDays: number }
  /** Days enough, and nothing was spent on them. */
  | { readonly code: 'no-use'; readonly settledDays: number }
  | { readonly code: 'use-per-day'; readonly perDay: Micros; readonly settledDays: number }
  | { readonly code: 'amount-covers'; readonly amount: Micros; readonly days: number }
  | { readonly code: 'trigger-covers'; readonly amount: Micros; readonly days: number }
  | { readonly code: 'cap-allows'; readonly amount: Micros; readonly months: number }
  | { readonly code: 'overdraft'; readonly amount: Micros }
  /** No deposit is needed. */
  | { readonly code: 'balance-suffices'; readonly balance: Micros }
  | { readonly code: 'funds-will-lapse'; readonly amount: Micros; readonly at: Instant };

export interface Suggestion {
  /** Zero where none is needed. */
  readonly deposit: Micros;
  readonly amount: Micros;
  readonly trigger: Micros;
  readonly monthlyCap: Micros;
  readonly reasons: readonly AdviceReason[];
}

export interface RechargeSettings {
  /** The recharge amount. */
  readonly amount: Micros;
  readonly trigger: Micros;
  /** Zero: none. */
  readonly monthlyCap: Micros;
}

export type WorkedWarning =
  | 'trigger-at-or-above-amount'
  | 'charges-at-once'
  /** Several recharges are needed at once, and the cap lets fewer through. */
  | 'cap-stops-at-once'
  | 'cap-would-be-hit'
  /** One recharge lasts less than a day. */
  | 'several-a-day';

/** What settings come to at the present use; null where too little is known of it, or nothing is used. */
export interface WorkedNumbers {
  readonly everyDays: number | null;
  readonly perQuarter: Micros | null;
  /** Days until the balance is at the trigger amount: 0 where it is. */
  readonly firstInDays: number | null;
  /** Recharged as soon as it is saved, because the balance is at the trigger amount or below it. */
  readonly atOnce: { readonly count: number; readonly amount: Micros };
  /** Days of use that the cap of a month pays for; null also where that is a month or more. */
  readonly capLastsDays: number | null;
  readonly warnings: readonly WorkedWarning[];
}
