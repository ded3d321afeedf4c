/** What the organization's own figures say to a question, in English. */

import { type Count, counted } from '../count.ts';
import { days } from './nouns.ts';

const seats = (count: Count) => counted('en', count, { one: 'seat', other: 'seats' });

export const tenantAnswers = {
  verdicts: {
    yes: 'Yes.',
    'yes-if': 'Yes, if what is listed below holds.',
    no: 'No, not as things stand.',
    'not-sure': 'Not sure: it hangs on something that I cannot see.',
  },
  titles: {
    'call-outside': (name: string) => `${name}: calls to outside numbers`,
    'call-abroad': (name: string) => `${name}: calls abroad`,
    'dial-pad': (name: string) => `${name}: the dial pad`,
    'toll-free': (name: string) => `${name}: toll-free numbers`,
    'dial-out': (name: string) => `${name}: dialing out from meetings`,
    'dial-in': (name: string) => `${name}: a dial-in number on meetings`,
    'has-product': (name: string, product: string) => `${name}: ${product}`,
  },
  /** As a button asks it once more; each is understood as the same question. */
  again: {
    'call-outside': (who: string) => `can ${who} call outside`,
    'call-abroad': (who: string) => `can ${who} call abroad`,
    'dial-pad': (who: string) => `does ${who} have a dial pad`,
    'toll-free': (who: string) => `can ${who} use toll-free numbers`,
    'dial-out': (who: string) => `can ${who} dial out from meetings`,
    'dial-in': (who: string) => `can ${who} have a dial-in number`,
    'has-product': (who: string, product: string) => `does ${who} have ${product}`,
  },
  against: 'What stands against it',
  holds: 'What has to hold',
  causes: {
    guest: {
      what: 'This is a guest. Guests call with the licenses of their own organization.',
      fix: 'Use the person’s account as a member.',
    },
    'resource-account': {
      what: 'This account belongs to an auto attendant or a call queue, not to a person.',
      fix: 'It needs Teams Phone Resource Account and a number, and takes calls rather than making them.',
    },
    'disabled-account': {
      what: 'The account is disabled.',
      fix: 'Have it enabled in the directory first.',
    },
    'usage-location': {
      what: 'The usage location is not set, so no license can be assigned.',
      fix: 'Set it with the next assignment here, or in the admin center.',
    },
    'balance-zero': {
      what: (amount: string) => `The Communications Credits balance is ${amount}.`,
      fix: 'Add funds: until then toll-free numbers and calls paid from credits do not work.',
    },
  },
  fixes: {
    assign: (product: string, count: Count) => `Assign ${product}: ${seats(count)} left.`,
    buy: 'No seat of anything that gives it is left: buy one, or free one.',
    switchOn: 'Switch the service on for this person in the admin center.',
    group: (group: string) => `It comes from the group “${group}”: mend it there.`,
    look: 'Look at the person’s licenses for what Microsoft reports.',
  },
  conditions: {
    number: 'A phone number is assigned. I cannot see numbers: look in the Teams admin center.',
    connection:
      'Calls go out by Direct Routing, Operator Connect or an on-premises connection, which I cannot see. Through Microsoft a Calling Plan is missing.',
    'credits-beyond':
      'Destinations outside the included minutes are paid from credits: the person also needs a Communications Credits license and the balance must be positive.',
    'international-minutes':
      'International minutes of the plan are left. Beyond them calls are paid from credits.',
    'balance-unseen': 'The Communications Credits balance is positive. Your role does not show it.',
    'balance-unknown':
      'The Communications Credits balance is positive. Nothing is recorded here yet; the admin center shows it.',
    'pay-as-you-go':
      'Pay-as-you-go services are switched on: under a Microsoft Customer Agreement they are off at first, and I cannot see the switch.',
    'toll-free-number': 'A toll-free number is assigned, which I cannot see.',
    policy: 'No calling policy or dial-out restriction forbids it. I cannot see policies.',
    recent: 'The change has come through: it is less than 24 hours old, and it can take that long.',
    'usage-location': 'The usage location is set: without it, no license can be changed.',
  },
  licensesHeld: 'Calling licenses',
  noneHeld: 'none',
  balance: 'Balance',
  reported: (product: string, error: string) => `${product}: ${error}`,
  has: {
    yes: 'Yes.',
    no: 'No.',
    direct: 'Assigned directly.',
    group: (group: string) => `It comes from the group “${group}”.`,
    unknownGroup: 'It comes from a group.',
    inside: (suite: string) => `It is part of ${suite}.`,
    off: (suite: string) => `It is part of ${suite}, but switched off there.`,
    fails: (product: string) => `${product} is held, but does not work.`,
    not: 'The license is not assigned.',
    notBought: (product: string) => `The organization has not bought ${product}.`,
  },
  seats: {
    title: (product: string) => `Seats: ${product}`,
    left: (count: Count) => `${seats(count)} left`,
    none: 'No seat is left',
    inAll: (count: Count) => `${seats(count)} left in all`,
    figures: (bought: string, used: string) => `${bought} bought, ${used} used`,
    inGrace: (count: Count) => `${seats(count)} in grace`,
    over: (count: Count) => `${count.text} more in use than bought`,
    inside: 'Also part of',
  },
  runsOut: {
    title: 'When the credit runs out',
    inDays: (count: Count, on: string) => `In about ${days(count)}, around ${on}`,
    between: (first: string, last: string) =>
      `Between ${first} and ${last}, going by heavy and light weeks.`,
    earliest: (on: string) => `${on} at the earliest, going by heavy weeks.`,
    notWithinAYear: 'Not within a year',
    now: 'It has run out already',
    unknown: (count: Count) => `I cannot say yet: only ${days(count)} of calls are known.`,
    unless: 'Auto-recharge is on: this is the day without a recharge.',
    basis: (count: Count) =>
      `Judged by ${days(count)} of calls paid from credits; expiry is counted.`,
    postUsage: 'Nothing can run out: Microsoft bills calls after use.',
  },
  recharge: {
    title: 'Auto-recharge',
    on: 'Auto-recharge is on',
    onTroubled: 'Auto-recharge is on, but something is wrong',
    suspended: 'Auto-recharge is suspended',
    off: 'Auto-recharge is off',
    notSet: 'Auto-recharge is not set here',
    observed:
      'This is what was recorded here. Microsoft’s own switch cannot be read from outside: the admin center shows it.',
  },
  spent: {
    title: (month: string) => `Calls paid from credits, ${month}`,
    amount: (amount: string) => `${amount} was used`,
    nothing: 'Nothing was used',
    soFar: 'The month is not over, and call reports run 24 to 48 hours late.',
    late: 'Call reports run 24 to 48 hours late: the last days of the month may still be missing.',
  },
  rule: 'The rule behind it',
  general: 'In general',
  notForYou: 'Figures of your organization are shown only to those who answer for them.',
  whoMay: 'Who may see them',
  severalTitle: 'Who is meant?',
  several: (said: string) => `“${said}” can be several people:`,
  checked: (on: string) => `Compared with Microsoft’s page on ${on}.`,
  certainty: {
    reported: 'This is as others report it, not as Microsoft documents it.',
    'not-verified': 'Nobody has confirmed this yet.',
  },
  source: 'Microsoft’s page (external)',
  more: 'More about the rule',
  licensesOf: 'All licenses of this person',
  assign: (product: string) => `Assign ${product}`,
};
