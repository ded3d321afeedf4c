/** Amounts suggested from the organization's own use, and what settings come to, in English. */

import type { Count } from '../count.ts';
import { days, recharges, usualMonths } from './nouns.ts';

export const advice = {
  title: 'Suggested from your own use',
  deposit: 'Deposit',
  rechargeAmount: 'Recharge amount',
  triggerAmount: 'Trigger amount',
  monthlyCap: 'Monthly limit',
  depositNone: 'None needed',
  reasons: {
    'no-history': (count: Count) =>
      `Only ${days(count)} of use are known, so this is a small start. Look again in a month or two.`,
    'no-use': (count: Count) =>
      `No call was paid from credits in ${days(count)}, so this is a small start.`,
    'use-per-day': (amount: string, count: Count) =>
      `You use about ${amount} a day, judging by ${days(count)} of calls.`,
    'amount-covers': (amount: string, count: Count) =>
      `A recharge of ${amount} lasts about ${days(count)}.`,
    'trigger-covers': (amount: string, count: Count) =>
      `If a recharge fails at ${amount}, about ${days(count)} are left to mend it.`,
    'cap-allows': (amount: string, count: Count) =>
      `A monthly limit of ${amount} pays for ${usualMonths(count)}: enough for a busy one, and an end to a runaway.`,
    overdraft: (amount: string) =>
      `${amount} was used beyond what was paid for; the deposit covers that first.`,
    'balance-suffices': (amount: string) => `No deposit is needed: ${amount} is there.`,
    'funds-will-lapse': (amount: string, on: string) =>
      `No deposit is needed: at your present use ${amount} of what is there will expire unused, the first of it on ${on}.`,
  },
  worked: 'What this comes to',
  pace: (count: Count, amount: string) =>
    `At your present use this recharges about every ${days(count)}, ${amount} a quarter.`,
  paceDaily: (amount: string) =>
    `At your present use this recharges about once a day, ${amount} a quarter.`,
  paceUnknown: 'Too little is known of your use to say how often this recharges.',
  first: (count: Count) => `The first recharge is due in about ${days(count)}.`,
  warnings: {
    'trigger-at-or-above-amount':
      'The trigger amount is not below the recharge amount. That is allowed, but one recharge may not lift the balance above the trigger amount.',
    'charges-at-once': (count: Count, amount: string) =>
      `The balance is at or below this trigger amount already: ${recharges(count)}, ${amount} in all, due at once.`,
    'cap-stops-at-once':
      'The monthly limit lets fewer recharges through than are needed to get above the trigger amount.',
    'cap-would-be-hit': (count: Count) =>
      `The monthly limit pays for about ${days(count)} of your present use. Then recharging stops until the next month.`,
    'several-a-day': 'One recharge lasts less than a day at your present use.',
  },
};
