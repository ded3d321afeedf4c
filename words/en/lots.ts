/** The funds by their dates, in English. */

import type { Count } from '../count.ts';
import { days, lots as lotsNoun } from './nouns.ts';

export const lots = {
  title: 'Funds and when they expire',
  lead: 'The funds that expire first are used first. What is not used by its day is lost.',
  none: 'There are no funds left.',
  row: (left: string, amount: string) => `${left} of ${amount}`,
  dates: (bought: string, expires: string) => `bought ${bought}, expires ${expires}`,
  recharged: (bought: string, expires: string) => `recharged ${bought}, expires ${expires}`,
  found: 'found by a reading; its day of purchase is not known',
  inDays: (count: Count) => `in ${days(count)}`,
  lost: (amount: string) => `${amount} likely lost`,
  usedInTime: 'likely used in time',
  more: (count: Count) => `and ${lotsNoun(count)} more`,
  totals: 'In all',
  remaining: 'Left',
  projected: 'Likely to be lost within a year',
  unknown: 'Not known yet: too little history',
  nothing: 'Nothing',
  expired: 'Expired so far',
  unusedAdvice:
    'To lose less, lower the recharge amount, or turn auto-recharge off until less is left.',
  summary: (amount: string) => `Funds by expiry: ${amount} left.`,
};
