/** The sentences of the balance in English. */

import type { Count } from '../count.ts';
import { days, rows } from './nouns.ts';

export const balance = {
  title: 'Communications Credits balance',
  states: {
    healthy: 'Healthy',
    low: 'Low',
    zero: 'Zero',
    overdrawn: 'Overdrawn',
    draining: 'Draining',
    'post-usage': 'Post-usage billing',
  },
  aboveTrigger: (trigger: string) => `Above the trigger amount of ${trigger}.`,
  nothingIsAdded: 'Auto-recharge adds nothing at the moment, so keep an eye on this figure.',
  atOrBelowTrigger: (trigger: string) => `At or below the trigger amount of ${trigger}.`,
  runsOutIn: (count: Count) => `Likely to run out in about ${days(count)}.`,
  nothingRecorded:
    'Nothing is recorded yet: no purchase, no reading, no call. The admin center shows the real figure.',
  zeroMeans: 'Toll-free numbers and most paid calls stop working until funds are added.',
  overdrawnMeans: 'More was used than was paid for. The next funds cover the difference first.',
  drainingMeans: 'The remaining credits are used up first. Then Microsoft bills calls after use.',
  drainingNeverEnds:
    'Auto-recharge is still on and keeps refilling the balance, so billing after use never starts. Turn it off.',
  postUsageMeans:
    'Microsoft bills calls after use. Communications Credits can no longer be bought.',
  asOf: (at: string) => `As of ${at}`,
  usageKnownThrough: (at: string) =>
    `Usage known through ${at}. Call reports run 24 to 48 hours late.`,
  noUsageYet: 'No usage is known yet. Call reports run 24 to 48 hours late.',
  autoRecharge: 'Auto-recharge',
  recharge: {
    notSet: 'Not set',
    off: 'Off',
    armed: 'On',
    expecting: 'On. A recharge is under way.',
    overdue: 'On. A recharge has had no confirmed outcome yet.',
    failed: 'On. The last recharge failed.',
    failedRetry: (at: string) => `On. The last recharge failed; next try ${at}.`,
    suspended: 'Suspended after three declined payments. Update the card.',
  },
  triggerAmount: 'Trigger amount',
  rechargeAmount: 'Recharge amount',
  monthlyCap: 'Recharged this month',
  ofCap: (charged: string, cap: string) => `${charged} of ${cap} at most`,
  forecast: 'Forecast',
  averageUse: 'Average use',
  perDay: (amount: string) => `about ${amount} a day`,
  nextRecharge: 'Next recharge',
  empty: 'Likely empty',
  emptyIfRechargeFails: 'Empty if the recharge fails',
  around: (count: Count, on: string) => `in about ${days(count)}, around ${on}`,
  between: (first: string, last: string) => `between ${first} and ${last}`,
  earliest: (on: string) => `${on} at the earliest`,
  notWithinAYear: 'not within a year',
  alreadyThere: 'due now',
  withDetail: (text: string, detail: string) => `${text} (${detail})`,
  notEnoughHistory: (have: Count, need: Count) =>
    `Not enough history yet (${have.text} of ${days(need)})`,
  nextExpiry: 'Next expiry',
  expiresOn: (amount: string, on: string) => `${amount} on ${on}`,
  likelyUnused: (amount: string) => `${amount} of it likely unused`,
  setAside: 'Set aside',
  setAsideRows: (count: Count, currency: string, amount: string) =>
    `${rows(count)} in ${currency}: ${amount}, not counted`,
  lastReading: 'Last reading',
  readingAgreed: (amount: string, on: string) => `${amount} on ${on}, as calculated`,
  readingHigher: (amount: string, on: string, drift: string) =>
    `${amount} on ${on}, ${drift} more than calculated`,
  readingLower: (amount: string, on: string, drift: string) =>
    `${amount} on ${on}, ${drift} less than calculated`,
  history: (count: Count) => `The last ${days(count)}`,
  historyRange: (low: string, lowOn: string, high: string, highOn: string) =>
    `Lowest ${low} (${lowOn}), highest ${high} (${highOn}).`,
  lastMovements: 'Last movements',
  noMovements: 'Nothing has moved yet.',
  balanceAfter: (amount: string) => `balance ${amount}`,
  summary: (amount: string, state: string, at: string) =>
    `Communications Credits balance: ${amount} (${state}), as of ${at}.`,
};
