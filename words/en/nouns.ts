/** English nouns with their count. */

import { type Count, counted } from '../count.ts';

const noun =
  (one: string, other: string) =>
  (count: Count): string =>
    counted('en', count, { one, other });

export const days = noun('day', 'days');
export const calls = noun('call', 'calls');
export const rows = noun('row', 'rows');
export const entries = noun('entry', 'entries');
export const moreDays = noun('more day', 'more days');
export const moreDestinations = noun('more destination', 'more destinations');
export const moreRows = noun('more row', 'more rows');
export const recharges = noun('recharge', 'recharges');
export const lots = noun('lot', 'lots');
export const alerts = noun('alert', 'alerts');
export const alertPlaces = noun('conversation', 'conversations');
export const usualMonths = noun('usual month', 'usual months');
export const people = noun('person', 'people');
export const otherPeople = noun('other', 'others');
export const lines = noun('line', 'lines');
export const moreLines = noun('more line', 'more lines');
export const listProblems = noun('problem', 'problems');
export const minutes = noun('minute', 'minutes');
export const hours = noun('hour', 'hours');
export const seats = noun('seat', 'seats');
