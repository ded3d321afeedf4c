/** What a rule would come to at the present use: worked out before it is saved. */

import type { Forecast } from '../ledger/forecast.ts';
import { type Micros, micros, subtract } from '../ledger/money.ts';
import type { View } from '../ledger/view.ts';
import type { RuleDraft } from './funding-facts.ts';

export interface WorkedNumbers {
  /** A recharge about every so many days, 1 at least; null where too little is known, or nothing is used. */
  readonly everyDays: number | null;
  /** What recharges come to in a quarter; null as above. */
  readonly perQuarter: Micros | null;
  /** Days until the balance is at the trigger amount: 0 where it is; null as above. */
  readonly firstInDays: number | null;
  /** Charged as soon as the rule is saved, because the balance is at the trigger amount or below it. */
  readonly atOnce: { readonly count: number; readonly amount: Micros };
  /** Days of use that the cap of a month pays for; null where that is a month or more, or as above. */
  readonly capLastsDays: number | null;
  readonly warnings: readonly WorkedWarning[];
}

export type WorkedWarning =
  | 'trigger-at-or-above-amount'
  | 'charges-at-once'
  /** Several recharges are needed at once, and the cap lets fewer through. */
  | 'cap-stops-at-once'
  | 'cap-would-be-hit'
  /** One recharge lasts less than a day. */
  | 'several-a-day';

const QUARTER_DAYS = 91;
const MONTH_DAYS = 30;

/** @param draft whose amounts have no flaw */
export function workedNumbers(draft: RuleDraft, view: View, forecast: Forecast): WorkedNumbers {
  const { amount, trigger, monthlyCap } = draft;
  const perDay = forecast.known && forecast.perDay > 0 ? forecast.perDay : null;
  const { needed, allowed } = atOnceOf(draft, view);
  const capDays =
    perDay === null || monthlyCap === 0
      ? Infinity
      : (Math.floor(monthlyCap / amount) * amount) / perDay;
  const warnings: WorkedWarning[] = [];
  if (trigger >= amount) warnings.push('trigger-at-or-above-amount');
  if (allowed > 0) warnings.push('charges-at-once');
  if (needed > allowed) warnings.push('cap-stops-at-once');
  if (capDays < MONTH_DAYS) warnings.push('cap-would-be-hit');
  if (perDay !== null && amount < perDay) warnings.push('several-a-day');
  const isBelow = view.balance <= trigger;
  return {
    everyDays: perDay === null ? null : Math.max(1, Math.round(amount / perDay)),
    perQuarter: perDay === null ? null : perQuarterOf(amount, perDay),
    firstInDays: perDay === null ? null : isBelow ? 0 : daysUntil(trigger, view, perDay),
    atOnce: { count: allowed, amount: micros(allowed * amount) },
    capLastsDays: capDays < MONTH_DAYS ? Math.floor(capDays) : null,
    warnings,
  };
}

/** Whole recharges, for only such are charged. */
function perQuarterOf(amount: Micros, perDay: Micros): Micros {
  return micros(Math.round((perDay / amount) * QUARTER_DAYS) * amount);
}

function daysUntil(trigger: Micros, { balance }: View, perDay: Micros): number {
  return Math.ceil(subtract(balance, trigger) / perDay);
}

/** Recharges until the balance is above the trigger amount, and those of them that the cap lets through. */
function atOnceOf(
  { enabled, amount, trigger, monthlyCap }: RuleDraft,
  { balance, mode, recharge }: View,
): { readonly needed: number; readonly allowed: number } {
  if (!enabled || mode !== 'prepaid' || balance > trigger) return { needed: 0, allowed: 0 };
  const needed = Math.floor((trigger - balance) / amount) + 1;
  if (monthlyCap === 0) return { needed, allowed: needed };
  const left = Math.max(0, monthlyCap - recharge.chargedThisMonth);
  return { needed, allowed: Math.min(needed, Math.floor(left / amount)) };
}
