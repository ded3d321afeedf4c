/** Seats of the organization and who holds them, in English. */

import { type Count, counted } from '../count.ts';

const people = (count: Count) => counted('en', count, { one: 'person', other: 'people' });
const morePeople = (count: Count) =>
  counted('en', count, { one: 'more person', other: 'more people' });
const products = (count: Count) =>
  counted('en', count, { one: 'more product', other: 'more products' });

export const seats = {
  title: 'Seats',
  lead: 'What runs out first stands first.',
  none: 'The organization has bought nothing that can be assigned to people.',
  columns: {
    bought: 'Bought',
    used: 'Used',
    left: 'Left',
    inGrace: 'In grace',
    suspended: 'Suspended',
  },
  noneLeft: '✕ none left',
  overused: (count: Count) => `✕ ${count.text} more in use than bought`,
  fewLeft: '▼ few left',
  isSuspended: '✕ suspended: cannot be assigned',
  companyWide: 'for the organization, not for single people',
  more: (count: Count) => `and ${products(count)}`,
  graceMeans:
    'In grace: expired, and for some days still usable. Whether they can still be assigned is not certain.',
  suspendedMeans: 'Suspended: cancelled. They can be reactivated, but not assigned.',
  creditsMeans:
    'Seats of Communications Credits say nothing about money: many are added when credits are bought.',
  asOf: (at: string) => `Read ${at}.`,
  whoHas: 'Who has it',
  severalNames: (names: string, count: Count) => `${names} and ${products(count)}`,
  choose: 'Product',
  chooseMissing: 'Choose a product.',
  assign: 'Assign a license',
  summary: (count: Count) =>
    `Seats of ${counted('en', count, { one: 'product', other: 'products' })}.`,
  holdersTitle: (product: string) => `Who has ${product}`,
  holdersCount: (count: Count) => `${people(count)} in all`,
  holdersAtLeast: (count: Count) => `at least ${people(count)}; the list goes on`,
  holdersNone: 'Nobody has this license.',
  holdersLead: (shown: Count) => `The first ${shown.text}:`,
  direct: 'direct',
  group: 'from a group',
  both: 'direct and from a group',
  notWorking: '✕ error',
  morePeople: (count: Count) => `and ${morePeople(count)}`,
  export: 'Export to Excel',
  seats: 'Seats',
  pickTitle: 'Which product do you mean?',
  pickLead: (said: string) => `“${said}” can mean several products.`,
  pickAll: 'Choose a product to see who has it.',
  notBoughtTitle: 'Your organization has not bought that product',
  notBought: (product: string) =>
    `${product} is not among your subscriptions, so nobody can have it.`,
  unknownTitle: 'I do not know that product',
  unknown: (said: string) => `“${said}” is not a product of your organization that I know.`,
  unknownFix: 'Choose one of those that your organization has.',
  sheet: {
    name: 'Name',
    address: 'Address',
    title: 'Job title',
    department: 'Department',
    location: 'Usage location',
    way: 'Assigned',
    groups: 'Groups',
    since: 'Since',
    state: 'State',
  },
};
