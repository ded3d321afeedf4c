/** Which amounts make sense: checked before a rule or a purchase becomes a fact. */

import { type Currency, MICROS_PER_UNIT, type Micros } from '../ledger/money.ts';
import type { RuleDraft } from './funding-facts.ts';

export interface FundingLimits {
  /** Of a deposit or a recharge. */
  readonly amountMin: Micros;
  readonly amountMax: Micros;
  /** From zero up to this. */
  readonly triggerMax: Micros;
  readonly monthlyCapMax: Micros;
  /** The smallest coin: an amount is a whole number of these. */
  readonly coin: Micros;
}

export type AmountFlaw = 'too-small' | 'too-large' | 'too-fine';

export interface RuleFlaw {
  readonly field: 'amount' | 'trigger' | 'monthlyCap';
  /** `below-amount`: a cap that lets no recharge through. */
  readonly code: AmountFlaw | 'below-amount';
  /** What it would have to be at least, at most, or a multiple of. */
  readonly limit: Micros;
}

const AMOUNT_MAX_UNITS = 100_000;
const MONTHLY_CAP_MAX_UNITS = 1_000_000;
/** Where the main unit is the smallest coin, such as the yen, everything costs about a hundred times as many. */
const WITHOUT_COINS = 100;

export function fundingLimits(currency: Currency): FundingLimits {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  const unit = digits === 0 ? MICROS_PER_UNIT * WITHOUT_COINS : MICROS_PER_UNIT;
  return {
    amountMin: unit as Micros,
    amountMax: (unit * AMOUNT_MAX_UNITS) as Micros,
    triggerMax: (unit * AMOUNT_MAX_UNITS) as Micros,
    monthlyCapMax: (unit * MONTHLY_CAP_MAX_UNITS) as Micros,
    coin: (MICROS_PER_UNIT / 10 ** digits) as Micros,
  };
}

/** Of a deposit or a recharge. @returns null where there is none */
export function flawOfAmount(
  amount: Micros,
  currency: Currency,
): (Pick<RuleFlaw, 'limit'> & { readonly code: AmountFlaw }) | null {
  const { amountMin, amountMax, coin } = fundingLimits(currency);
  return flawWithin(amount, amountMin, amountMax, coin);
}

/** One flaw at most for each field. A rule without a cap has none: what comes of it is told by the worked numbers. */
export function flawsOfRule(draft: RuleDraft, currency: Currency): readonly RuleFlaw[] {
  const { amountMin, amountMax, triggerMax, monthlyCapMax, coin } = fundingLimits(currency);
  const { amount, trigger, monthlyCap } = draft;
  const flaws: RuleFlaw[] = [];
  const note = (field: RuleFlaw['field'], flaw: Omit<RuleFlaw, 'field'> | null) => {
    if (flaw !== null) flaws.push({ field, ...flaw });
  };
  note('amount', flawWithin(amount, amountMin, amountMax, coin));
  note('trigger', flawWithin(trigger, 0 as Micros, triggerMax, coin));
  if (monthlyCap !== 0) {
    const isBelow = monthlyCap > 0 && monthlyCap < amount;
    const flaw = flawWithin(monthlyCap, amountMin, monthlyCapMax, coin);
    note('monthlyCap', isBelow ? { code: 'below-amount', limit: amount } : flaw);
  }
  return flaws;
}

function flawWithin(
  amount: Micros,
  least: Micros,
  most: Micros,
  coin: Micros,
): { readonly code: AmountFlaw; readonly limit: Micros } | null {
  if (amount < least) return { code: 'too-small', limit: least };
  if (amount > most) return { code: 'too-large', limit: most };
  return amount % coin === 0 ? null : { code: 'too-fine', limit: coin };
}
