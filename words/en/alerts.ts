/** What alerts say, in English. */

import type { Count } from '../count.ts';
import { alerts as alertsNoun, days } from './nouns.ts';

export const alerts = {
  titles: {
    'recharge-succeeded': 'Auto-recharge succeeded',
    'recharge-failed': 'Auto-recharge failed',
    'balance-zero': 'The balance is zero',
    recovered: 'Recovered',
    'balance-low': 'The balance is low',
    'funds-expiring': 'Funds are about to expire',
    'recharge-after-turn-off': 'A recharge after auto-recharge was turned off',
    'draining-with-rule-on': 'Auto-recharge is still on',
    'cap-reached': 'The monthly recharge limit is reached',
    'usage-feed-silent': 'No call reports arrive',
    'usage-feed-back': 'Call reports arrive again',
  },
  since: (at: string) => `Since ${at}`,
  happened: {
    'recharge-succeeded': (amount: string) => `${amount} was added to the balance.`,
    'recharge-failed': (amount: string) => `A recharge of ${amount} did not go through.`,
    'balance-zero': 'All Communications Credits are used up.',
    recovered: (amount: string) => `What was wrong is over. The balance is ${amount}.`,
    'balance-low': (amount: string) => `The balance has fallen to ${amount}.`,
    'funds-expiring': (amount: string, on: string) => `${amount} expires on ${on} unless used.`,
    'recharge-after-turn-off': (amount: string) =>
      `${amount} was recharged although auto-recharge was recorded as off.`,
    'draining-with-rule-on':
      'The remaining credits are to be used up, but auto-recharge has not been turned off.',
    'cap-reached': (amount: string) =>
      `${amount} was recharged this month; one more recharge would go beyond the monthly limit.`,
    'usage-feed-silent': 'I have not been able to read any call reports from Microsoft.',
    'usage-feed-back': 'Call reports from Microsoft can be read again.',
  },
  callersTitle: 'For callers',
  callers: {
    fine: 'Calls work as usual.',
    whileItLasts:
      'Calls still work. At zero, toll-free numbers and calls out of meetings and beyond the calling plans stop.',
    stopped:
      'Toll-free numbers do not answer, and nobody can dial out of meetings or beyond the calling plans.',
    postUsage: 'Calls are not affected.',
    unknown: 'Calls work as long as credits are left, but the balance may be lower than shown.',
  },
  todoTitle: 'What to do',
  todo: {
    nothing: 'Nothing. This is for your information.',
    rechargeFollows: 'Auto-recharge is on and adds funds. You need do something only if it fails.',
    addFunds: 'Add funds, or set auto-recharge so that this does not happen again.',
    addFundsNow: 'Add funds now. Calls work again as soon as the balance is above zero.',
    useOrLower:
      'The oldest funds are used first. Lower the recharge amount or pause auto-recharge if too much would be lost.',
    checkSwitch:
      'Check in the admin center that **Auto recharge** is cleared and saved: six steps show how.',
    lateCharge:
      'The payment was under way when auto-recharge was turned off. If another one follows, tell whoever runs Calling Desk.',
    turnOff: 'Turn auto-recharge off. I remind you every day until then.',
    raiseCap: 'Raise the monthly limit, or add funds by hand.',
    fixed: 'Nothing more. What was wrong has been put right.',
  },
  neverEnds: 'As long as it is on, the balance refills itself and billing after use never starts.',
  neverCharged:
    'I charge nothing while the credits are being used up, but the setting should say so, too.',
  noRechargeUntil: (on: string) => `No recharge goes through before ${on}.`,
  retry: (at: string) => `The next attempt is ${at}.`,
  suspended:
    'After three declined payments in a row I have stopped trying. I go on when the card is changed or a payment succeeds.',
  noRetry: 'There is no further attempt by itself.',
  inDays: (count: Count) => `in ${days(count)}`,
  loss: (amount: string) => `At your present use, about ${amount} of it will be left and lost.`,
  noLoss: 'At your present use it is used up before that day.',
  lossUnknown: 'Too little is known of your use to say how much of it will be left then.',
  facts: {
    balance: 'Balance',
    trigger: 'Trigger amount',
    empty: 'Likely empty',
    reason: 'Reason',
    fix: 'What mends it',
    expires: 'Expires',
    charged: 'Recharged this month',
    usageThrough: 'Usage known through',
  },
  ofCap: (charged: string, cap: string) => `${charged} of ${cap}`,
  storyTitle: 'What came before',
  storyRow: (at: string, seq: string) => `${at}, entry #${seq}`,
  folded: (count: Count) =>
    `${alertsNoun(count)} more came at the same time and were not posted one by one. All of them are in the journal.`,
  manyTitle: (count: Count) => `${alertsNoun(count)} at once`,
  manyMeans:
    'They came faster than I may post. This message stands for all of them; each is in the journal.',
  manyRow: (count: Count, first: string, last: string) =>
    `${alertsNoun(count)}, entries #${first} to #${last}`,
  entry: (seq: string, at: string) => `Journal entry #${seq}. Figures as of ${at}.`,
  summary: (title: string, what: string) => `${title}: ${what}`,
};
