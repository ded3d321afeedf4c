/** All that a dialog needs to put money in, set the auto-recharge and show what lapses: pure, figures and codes alone. */

export { expiryOf } from '../ledger/expiry.ts';
export {
  modeFact,
  type Purchase,
  purchaseFact,
  type RuleDraft,
  readingFact,
  ruleFact,
  type Told,
  turnedOff,
} from './funding-facts.ts';
export {
  type AmountFlaw,
  type FundingLimits,
  flawOfAmount,
  flawsOfRule,
  fundingLimits,
  type RuleFlaw,
} from './funding-limits.ts';
export { type ExpiringLot, type LotsByExpiry, lotsByExpiry } from './lots-by-expiry.ts';
export {
  AMOUNT_DAYS,
  CAP_MONTHS,
  type FundingReason,
  type FundingSuggestion,
  suggestFunding,
  TRIGGER_DAYS,
} from './suggest-funding.ts';
export { type WorkedNumbers, type WorkedWarning, workedNumbers } from './worked-numbers.ts';
