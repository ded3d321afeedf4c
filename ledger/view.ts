/** What a journal says about an account at one moment: the answer to every question about the balance. */

import type { Attempt, BillingMode, Entry, Rule } from './entry.ts';
import { Fold } from './fold.ts';
import { Hindsight } from './hindsight.ts';
import type { Instant } from './instant.ts';
import type { Currency, Micros } from './money.ts';
import { countUntil, timeline } from './timeline.ts';

/** Money that came in at one moment and lapses at another. Invariant: amount = remaining + consumed + expired + withdrawn. */
export interface Lot {
  /** The key of the entry that opened it. */
  readonly key: string;
  readonly openedAt: Instant;
  /** 00:00 UTC, exclusive: at this instant it no longer counts. */
  readonly expiresAt: Instant;
  /** `found`: opened by a reading that was higher than our arithmetic; its date of purchase is unknown, so no warning is sent. */
  readonly origin: 'purchase' | 'recharge' | 'found';
  readonly amount: Micros;
  readonly remaining: Micros;
  readonly consumed: Micros;
  readonly expired: Micros;
  /** Taken out by a reversal or a lower reading. */
  readonly withdrawn: Micros;
}

export type RechargeState = 'off' | 'armed' | 'expecting' | 'failed' | 'overdue' | 'suspended';

export interface Recharge {
  readonly state: RechargeState;
  readonly rule: Rule | null;
  /** The attempt that is open, with its latest step, or the last one that ended. */
  readonly attempt: Attempt | null;
  /** Declines in a row since the last success or change of card; an attempt that no card declined is none. */
  readonly declines: number;
  /** No new attempt before this. Null where nothing holds it back. */
  readonly retryAt: Instant | null;
  /** What recharges brought in this UTC month: counts against the cap. */
  readonly chargedThisMonth: Micros;
  /** What brought the balance to the trigger amount or below it, and when. Null above it, and where there is no rule. */
  readonly below: Crossing | null;
  /** Attempts that were ever opened: numbers the next one. */
  readonly attempts: number;
}

export interface Crossing {
  /** The key of the entry that caused it, or `lapse:` and the key of the lot that lapsed. */
  readonly cause: string;
  readonly since: Instant;
}

export type AlertKind =
  | 'recharge-succeeded'
  | 'recharge-failed'
  | 'balance-zero'
  | 'balance-low'
  | 'recovered'
  | 'funds-expiring'
  | 'recharge-after-turn-off'
  | 'draining-with-rule-on'
  | 'cap-reached'
  /** These two come from the feed, not from the entries: no view has them. */
  | 'usage-feed-silent'
  | 'usage-feed-back';

/** A message that the facts call for and that no `notice` has recorded yet. */
export interface DueAlert {
  readonly alert: AlertKind;
  /** Names the crossing: the entry that caused it, or the day on which funds lapse and the warning. One notice per crossing. */
  readonly crossing: string;
  readonly since: Instant;
  readonly amount: Micros;
  /** A code for what it comes from, where one is known. */
  readonly reason?: string;
}

/** A UTC day of the account's life. */
export interface DayTotals {
  /** 00:00 UTC. */
  readonly day: Instant;
  readonly closing: Micros;
  readonly funded: Micros;
  readonly consumed: Micros;
  readonly expired: Micros;
  /** Readings, deltas and reversals, net. */
  readonly corrected: Micros;
}

/** Invariant, at every `asOf`: funded + adjusted + reversed = remaining + consumed + expired − overdraft, exactly. */
export interface View {
  readonly asOf: Instant;
  /** Entries recorded after this were not known and are not counted. */
  readonly knownAt: Instant;
  readonly currency: Currency;
  /** remaining − overdraft. */
  readonly balance: Micros;
  readonly remaining: Micros;
  readonly overdraft: Micros;
  readonly funded: Micros;
  readonly adjusted: Micros;
  readonly reversed: Micros;
  readonly consumed: Micros;
  readonly expired: Micros;
  /** Every lot that has been opened by `asOf`, in burn order. */
  readonly lots: readonly Lot[];
  readonly recharge: Recharge;
  readonly mode: BillingMode;
  readonly alerts: readonly DueAlert[];
  /** The newest call that is known; null before the first. */
  readonly usageKnownThrough: Instant | null;
  /** The last reading, and how far our arithmetic was from it (read − computed). */
  readonly reading: {
    readonly at: Instant;
    readonly amount: Micros;
    readonly drift: Micros;
  } | null;
  /** Rows in other currencies: counted, never converted. */
  readonly setAside: readonly {
    readonly currency: Currency;
    readonly count: number;
    readonly amount: Micros;
  }[];
  /** One row a day from the day of the first money movement to the day of `asOf`, oldest first, no day left out. */
  readonly days: readonly DayTotals[];
}

/**
 * The account at `asOf` as far as it was known at `knownAt`: pure arithmetic, whatever the order of `entries`.
 * Each key occurs once: the journal sees to that. A `Projection` says the same without folding the past again.
 * @throws LedgerError `SUM_TOO_LARGE`
 */
export function view(
  entries: readonly Entry[],
  asOf: Instant,
  knownAt: Instant,
  currency: Currency,
): View {
  const ordered = timeline(entries, knownAt);
  const fold = new Fold(Hindsight.of(ordered, currency));
  fold.run(ordered, 0, countUntil(ordered, asOf));
  fold.advance(asOf);
  return fold.read(asOf, knownAt);
}
