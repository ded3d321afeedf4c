/** Amounts as Stripe takes them: a whole number of the currency's smallest unit, as https://docs.stripe.com/currencies says. */

import { type Currency, MICROS_PER_UNIT, type Micros } from '../ledger/money.ts';

/** Their main unit is the smallest. */
const WITHOUT_DECIMALS = new Set(
  'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '),
);

/** A thousand of the smallest make one; the card networks take tens of them. */
const WITH_THREE_DECIMALS = new Set('BHD JOD KWD OMR TND'.split(' '));

/** Asked for in hundredths although no hundredth of them exists any more. */
const HUNDREDTHS_OF_WHOLE_UNITS = new Set(['ISK']);

/** Sources disagree on how many decimals Stripe gives them: a charge could be a hundred times too much. */
const NEVER_CHARGED = new Set(['UGX']);

/** Undefined where the amount is no whole number of what a card can be charged in, or is not above zero. */
export function smallestCoins(amount: Micros, currency: Currency): number | undefined {
  const { coinsPerUnit, step } = coinage(currency);
  const microsPerCoin = MICROS_PER_UNIT / coinsPerUnit;
  if (NEVER_CHARGED.has(currency)) return undefined;
  if (amount <= 0 || amount % (microsPerCoin * step) !== 0) return undefined;
  return amount / microsPerCoin;
}

/** `step`: only multiples of so many coins can be charged. */
function coinage(currency: Currency): { readonly coinsPerUnit: number; readonly step: number } {
  if (WITHOUT_DECIMALS.has(currency)) return { coinsPerUnit: 1, step: 1 };
  if (WITH_THREE_DECIMALS.has(currency)) return { coinsPerUnit: 1_000, step: 10 };
  if (HUNDREDTHS_OF_WHOLE_UNITS.has(currency)) return { coinsPerUnit: 100, step: 100 };
  return { coinsPerUnit: 100, step: 1 };
}
