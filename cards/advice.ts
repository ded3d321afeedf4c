/** What the desk advises before somebody saves: amounts from the organization's own use, and what settings come to. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';

/** Why an amount is suggested; each is told with its figures. */
export type AdviceReason =
  | { readonly code: 'average-use'; readonly perDay: Micros; readonly days: number }
  /** What is suggested lasts for about this many days. */
  | { readonly code: 'deposit-lasts'; readonly days: number }
  | { readonly code: 'recharge-lasts'; readonly days: number }
  /** What is left at the trigger amount lasts this long, should a recharge fail. */
  | { readonly code: 'trigger-lasts'; readonly days: number }
  /** Too little is known of the use, so that the suggestion is small. */
  | { readonly code: 'little-history'; readonly settledDays: number; readonly needed: number }
  /** More than is used in 12 months would lapse. */
  | { readonly code: 'twelve-months' };

export interface Suggestion {
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

export type RechargeWarning =
  | { readonly code: 'trigger-not-below-amount' }
  /** One recharge does not lift the balance above the trigger amount: several follow each other. */
  | { readonly code: 'lands-below'; readonly recharges: number }
  /** At the present use a month needs more than the cap lets through. */
  | { readonly code: 'cap-too-low'; readonly needed: Micros }
  /** The cap lets no further recharge through this month. */
  | { readonly code: 'cap-reached'; readonly until: Instant }
  /** More is bought than is used within 12 months. */
  | { readonly code: 'would-lapse'; readonly amount: Micros };

/** What settings come to at the present use. */
export interface WorkedNumbers {
  /** Null while too little is known of the use, or nothing is used. */
  readonly pace: { readonly everyDays: number; readonly perQuarter: Micros } | null;
  /** The balance is at or below the trigger amount already: saving recharges at once. */
  readonly atOnce: boolean;
  readonly warnings: readonly RechargeWarning[];
}
