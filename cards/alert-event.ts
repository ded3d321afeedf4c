/** One decided notice, as an alert card tells it. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';

export type AlertName =
  | 'recharge-succeeded'
  | 'recharge-failed'
  | 'balance-zero'
  | 'recovered'
  | 'balance-low'
  | 'funds-expiring'
  | 'recharge-after-turn-off'
  | 'draining-with-rule-on'
  | 'cap-reached'
  | 'usage-feed-silent'
  | 'usage-feed-back';

export interface AlertEvent {
  readonly alert: AlertName;
  /** When it happened or began. */
  readonly since: Instant;
  /** Recharged, asked for, left, or about to lapse: as the notice has it. */
  readonly amount: Micros;
  /** The notice's number in the journal. */
  readonly seq: number;
  /** Of a recharge that failed: as the attempt has it, an open list. */
  readonly decline?: string | undefined;
  /** Of a recharge that failed: when it is tried again; null where it is not. */
  readonly retryAt?: Instant | null | undefined;
  /** Of funds about to lapse. */
  readonly expiresAt?: Instant | undefined;
  /** Of funds about to lapse: what is likely to be left of them then; null where too little is known of the use. */
  readonly projectedLoss?: Micros | null | undefined;
  /** Of a usage feed that is silent: the code of what its last poll ran into. */
  readonly feedProblem?: string | undefined;
}

/** The account when the card was made. */
export interface AlertStanding {
  readonly asOf: Instant;
  readonly currency: string;
  readonly balance: Micros;
  /** Auto-recharge is set and on. */
  readonly rechargeOn: boolean;
  readonly suspended: boolean;
  /** Calls are billed after use: nothing stops at zero. */
  readonly postUsage: boolean;
  readonly trigger: Micros | null;
  /** Of the rule that is on; zero: none. */
  readonly monthlyCap: Micros;
  readonly chargedThisMonth: Micros;
  /** The balance reaches zero if nothing is added; null where that is not known or not within a year. */
  readonly emptyAt: Instant | null;
  readonly usageKnownThrough: Instant | null;
}
