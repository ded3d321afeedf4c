/** Amounts suggested from the organization's own use, and what settings come to, in English. */

import type { Count } from '../count.ts';
import { days, recharges } from './nouns.ts';

export const advice = {
  title: 'Suggested from your own use',
  deposit: 'Deposit',
  rechargeAmount: 'Recharge amount',
  triggerAmount: 'Trigger amount',
  monthlyCap: 'Most in one month',
  reasons: {
    'average-use': (amount: string, count: Count) =>
      `You use about ${amount} a day, judging by ${days(count)} of calls.`,
    'deposit-lasts': (count: Count) => `The deposit lasts about ${days(count)}.`,
    'recharge-lasts': (count: Count) => `One recharge lasts about ${days(count)}.`,
    'trigger-lasts': (count: Count) =>
      `If a recharge fails at the trigger amount, about ${days(count)} are left to mend it.`,
    'little-history': (have: Count, need: Count) =>
      `Only ${have.text} of ${days(need)} of use are known, so this starts small. Look again in a month or two.`,
    'twelve-months': 'No more than you use in 12 months: older funds expire.',
  },
  worked: 'What this comes to',
  pace: (count: Count, amount: string) =>
    `At your present use this recharges about every ${days(count)}, ${amount} a quarter.`,
  paceDaily: (amount: string) =>
    `At your present use this recharges about once a day, ${amount} a quarter.`,
  paceUnknown: 'Too little is known of your use to say how often this recharges.',
  atOnce:
    'The balance is at or below this trigger amount already: the first recharge is due at once.',
  warnings: {
    'trigger-not-below-amount':
      'The trigger amount is not below the recharge amount. That is allowed, but one recharge may not lift the balance above the trigger amount.',
    'lands-below': (count: Count) =>
      `It takes ${recharges(count)} in a row to get above the trigger amount.`,
    'cap-too-low': (needed: string) =>
      `A month at your present use needs about ${needed}, more than the monthly limit lets through. Recharging stops when the limit is reached.`,
    'cap-reached': (until: string) =>
      `The monthly limit lets no further recharge through before ${until}.`,
    'would-lapse': (amount: string) =>
      `About ${amount} of it would expire unused after 12 months at your present use.`,
  },
};
