/** Deposit, trigger and recharge amount from the organization's own use, with the figures that speak for them. */

import type { Forecast } from '../ledger/forecast.ts';
import type { Instant } from '../ledger/instant.ts';
import { type Micros, micros, ZERO } from '../ledger/money.ts';
import type { View } from '../ledger/view.ts';
import { fundingLimits } from './funding-limits.ts';

/** Why a suggestion is what it is, in the order in which it is told. */
export type FundingReason =
  /** Too few days of calls are known: the figures are a start. */
  | { readonly code: 'no-history'; readonly settledDays: number }
  /** Days enough, and nothing was spent on them. */
  | { readonly code: 'no-use'; readonly settledDays: number }
  | { readonly code: 'use-per-day'; readonly perDay: Micros; readonly settledDays: number }
  | { readonly code: 'amount-covers'; readonly amount: Micros; readonly days: number }
  /** Reports come late and a card takes days to mend: so long the trigger amount lasts. */
  | { readonly code: 'trigger-covers'; readonly amount: Micros; readonly days: number }
  | { readonly code: 'cap-allows'; readonly amount: Micros; readonly months: number }
  /** What was spent beyond the balance is paid first. */
  | { readonly code: 'overdraft'; readonly amount: Micros }
  /** No deposit is needed. */
  | { readonly code: 'balance-suffices'; readonly balance: Micros }
  /** No deposit is needed: more is there than will be used before it lapses. */
  | { readonly code: 'funds-will-lapse'; readonly amount: Micros; readonly at: Instant };

export interface FundingSuggestion {
  /** Zero where none is needed. */
  readonly deposit: Micros;
  readonly trigger: Micros;
  readonly amount: Micros;
  readonly monthlyCap: Micros;
  readonly reasons: readonly FundingReason[];
}

/** One recharge lasts about a month. */
export const AMOUNT_DAYS = 30;
/** Two days until calls are reported, and a weekend until somebody has mended the card, and a day. */
export const TRIGGER_DAYS = 5;
/** A month that is three times as dear as usual still goes through. */
export const CAP_MONTHS = 3;
/** In smallest sensible amounts: what is suggested to whoever has no calls to look at. */
const START = { trigger: 50, amount: 100, monthlyCap: 500 } as const;

export function suggestFunding(view: View, forecast: Forecast): FundingSuggestion {
  const least = fundingLimits(view.currency).amountMin;
  const { settledDays } = forecast;
  if (!forecast.known || forecast.perDay <= 0) {
    const code = forecast.known ? 'no-use' : 'no-history';
    const of = (count: number) => micros(least * count);
    const terms = {
      trigger: of(START.trigger),
      amount: of(START.amount),
      monthlyCap: of(START.monthlyCap),
    };
    return withDeposit(terms, [{ code, settledDays }], view, forecast);
  }
  const { perDay } = forecast;
  const most = fundingLimits(view.currency).amountMax;
  const daysOf = (days: number) => roundUp(perDay * days, least, most);
  const trigger = daysOf(TRIGGER_DAYS);
  const amount = daysOf(AMOUNT_DAYS);
  const capMost = fundingLimits(view.currency).monthlyCapMax;
  const monthlyCap = roundUp(perDay * AMOUNT_DAYS * CAP_MONTHS, least, capMost);
  return withDeposit(
    { trigger, amount, monthlyCap },
    [
      { code: 'use-per-day', perDay, settledDays },
      { code: 'amount-covers', amount, days: Math.floor(amount / perDay) },
      { code: 'trigger-covers', amount: trigger, days: Math.floor(trigger / perDay) },
      { code: 'cap-allows', amount: monthlyCap, months: CAP_MONTHS },
    ],
    view,
    forecast,
  );
}

/** Up to a recharge above the trigger amount; nothing where that is there already, or more than will be used. */
function withDeposit(
  terms: Omit<FundingSuggestion, 'deposit' | 'reasons'>,
  reasons: readonly FundingReason[],
  { balance, overdraft, currency }: View,
  forecast: Forecast,
): FundingSuggestion {
  const { amountMin, amountMax } = fundingLimits(currency);
  const missing = terms.trigger + terms.amount - balance;
  const lapsing = forecast.known ? forecast.lapsing.filter(({ amount }) => amount > 0) : [];
  const [first] = lapsing;
  if (first !== undefined) {
    const amount = micros(lapsing.reduce((sum, each) => sum + each.amount, 0));
    const why = { code: 'funds-will-lapse', amount, at: first.at } as const;
    return { ...terms, deposit: ZERO, reasons: [...reasons, why] };
  }
  if (missing <= 0) {
    const why = { code: 'balance-suffices', balance } as const;
    return { ...terms, deposit: ZERO, reasons: [...reasons, why] };
  }
  const debts = overdraft > 0 ? [{ code: 'overdraft', amount: overdraft } as const] : [];
  const deposit = roundUp(missing, amountMin, amountMax);
  return { ...terms, deposit, reasons: [...reasons, ...debts] };
}

const ROUND_FIGURES = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** To a figure that people would choose, at least `least` and at most `most`. */
function roundUp(amount: number, least: Micros, most: Micros): Micros {
  let scale: number = least;
  while (amount > scale * 10 && scale < most) scale *= 10;
  const figure = ROUND_FIGURES.find((each) => each * scale >= amount) ?? 10;
  return micros(Math.min(Math.ceil(figure * scale), most));
}
