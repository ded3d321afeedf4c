/** What the auto-recharge calls for at one moment: decided here from the view alone, carried out elsewhere. */

import type { Rule } from './entry.ts';
import type { Micros } from './money.ts';
import type { View } from './view.ts';

export type WhyNothing =
  | 'off'
  | 'above-trigger'
  /** An attempt waits for its answer. */
  | 'already-open'
  /** A decline is too fresh: `recharge.retryAt` says until when. */
  | 'backing-off'
  /** Too many declines in a row: until a payment succeeds or the card changes. */
  | 'suspended'
  /** The next recharge would go beyond the cap of this UTC month. */
  | 'cap-reached'
  /** Credits are being used up: a balance that refills itself would never get there. */
  | 'draining'
  | 'post-usage';

export type RechargeDecision =
  | { readonly kind: 'nothing'; readonly why: WhyNothing }
  | {
      readonly kind: 'open';
      /** The same for all who decide on the same facts, so that a journal lets one of them win. */
      readonly attempt: string;
      readonly amount: Micros;
      /** What brought the balance down: the key of an entry, or a lapse. */
      readonly crossing: string;
    }
  /** Nobody knows what became of it: the gateway does. Never to be charged again. */
  | { readonly kind: 'ask'; readonly attempt: string }
  /** It is no longer wanted: to be stopped if that can still be done. */
  | { readonly kind: 'cancel'; readonly attempt: string };

type Decided = Pick<View, 'balance' | 'recharge' | 'mode'>;

/** @param series leads the attempt's id: names the account towards the gateway, the same for as long as its journal lives */
export function decideRecharge(view: Decided, series = 'recharge'): RechargeDecision {
  const { recharge } = view;
  const open = openAttemptOf(view);
  if (open !== null) {
    if (!isRechargeWanted(view)) return { kind: 'cancel', attempt: open };
    const isOverdue = recharge.state === 'overdue';
    return isOverdue ? { kind: 'ask', attempt: open } : { kind: 'nothing', why: 'already-open' };
  }
  const { rule } = recharge;
  const why = whyNoRecharge(view);
  if (rule === null || why !== null) return { kind: 'nothing', why: why ?? 'off' };
  return {
    kind: 'open',
    attempt: `${series}-${recharge.attempts + 1}`,
    amount: rule.amount,
    crossing: recharge.below?.cause ?? rule.key,
  };
}

/** Whether anybody still wants the account to be recharged, whatever its balance. */
export function isRechargeWanted({ recharge, mode }: Decided): boolean {
  return recharge.rule?.enabled === true && mode === 'prepaid';
}

/** What speaks against a recharge now, beside an attempt that is open; null where nothing does. */
export function whyNoRecharge({ balance, mode, recharge }: Decided): WhyNothing | null {
  const { rule } = recharge;
  if (rule?.enabled !== true) return 'off';
  if (mode !== 'prepaid') return mode;
  if (balance > rule.trigger) return 'above-trigger';
  if (recharge.state === 'suspended') return 'suspended';
  if (recharge.retryAt !== null) return 'backing-off';
  return isBeyondCap(rule, recharge.chargedThisMonth) ? 'cap-reached' : null;
}

/** The attempt that waits for its answer; null where none does. */
export function openAttemptOf({ recharge }: Pick<View, 'recharge'>): string | null {
  const { state, attempt } = recharge;
  return state === 'expecting' || state === 'overdue' ? (attempt?.attempt ?? null) : null;
}

function isBeyondCap(rule: Rule, charged: Micros): boolean {
  return rule.monthlyCap > 0 && charged + rule.amount > rule.monthlyCap;
}
