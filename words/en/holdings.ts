/** What one person holds and what is missing to make calls, in English. */

import { type Count, counted } from '../count.ts';

const licenses = (count: Count) => counted('en', count, { one: 'license', other: 'licenses' });
const more = (count: Count) =>
  counted('en', count, { one: 'more license', other: 'more licenses' });
const morePlans = (count: Count) => `${count.text} more`;

export const holdings = {
  title: (name: string) => `Licenses of ${name}`,
  summary: (name: string, count: Count) => `${name} holds ${licenses(count)}.`,
  none: 'This person holds no license.',
  list: 'Holds',
  directly: 'Assigned directly',
  byGroup: (group: string) => `From the group “${group}”`,
  byUnknownGroup: 'From a group whose name I may not read',
  since: (way: string, date: string) => `${way}, since ${date}`,
  sinceMeans: '“Since” is when the assignment last changed: Microsoft tells no earlier date.',
  off: (plans: string) => `Switched off: ${plans}`,
  andMore: (plans: string, count: Count) => `${plans}, and ${morePlans(count)}`,
  more: (count: Count) => `and ${more(count)}`,
  working: '✓ works',
  failing: '✕ does not work',
  states: {
    ActiveWithError: 'It works, but there is an error.',
    Disabled: 'The subscription is switched off.',
    Error: 'It was not assigned.',
  },
  errors: {
    CountViolation:
      'There were too few seats. Buy more or free some, then have the group processed again.',
    MutuallyExclusiveViolation:
      'It conflicts with another license of this person. One of the two must go.',
    DependencyViolation: 'It needs a service that this person lacks or that is switched off.',
    ProhibitedInUsageLocationViolation:
      'It cannot be used in this person’s usage location. Check the location.',
    UniquenessViolation: 'An address of this person is in use twice. Clear it up in Exchange.',
  },
  otherError: (code: string) => `Microsoft reports: ${code}`,
  location: 'Usage location',
  noLocation: 'Not set: no license can be assigned before it is',
  account: 'Account',
  accounts: {
    guest: 'Guest',
    disabled: 'Disabled',
    resource: 'Resource account of an auto attendant or a call queue',
  },
  callsTitle: 'Making calls',
  abilities: {
    inside: 'Call people inside',
    outside: 'Call outside',
    'dial-in': 'Dial-in number on meetings',
    'dial-out': 'Dial out from meetings',
    credits: 'Calls paid from credits',
  },
  missing: {
    license: (kinds: string) => `Missing: ${kinds}.`,
    'switched-off': (product: string) => `The service is switched off in ${product}.`,
    'does-not-work': (product: string) => `${product} is held, but does not work.`,
    'usage-location': 'The usage location is not set.',
    teams: 'Missing: Microsoft Teams.',
    connection:
      'It works with Direct Routing or Operator Connect, which cannot be seen from here. Through Microsoft, a Calling Plan is missing.',
    number: 'A phone number is needed too, which cannot be seen from here.',
    balance: 'The balance of the credits must be positive.',
  },
  yes: '✓ yes',
  no: '✕ no',
  maybe: '▼ not certain',
  asOf: (at: string) => `Read ${at}. Changes can take some minutes to appear here.`,
  assign: (name: string) => `Assign ${name}`,
};
