/** The sentences of the statement in English. */

import type { Count } from '../count.ts';
import { calls, days, moreDays, moreDestinations } from './nouns.ts';

export const statement = {
  title: 'Why the balance changed',
  opening: 'Opening balance',
  closing: 'Closing balance',
  funded: 'Added',
  used: 'Used',
  expired: 'Expired',
  corrected: 'Corrected',
  byDay: 'By day',
  byDestination: 'By destination',
  noDestination: 'No destination given',
  calls,
  moreDays: (count: Count) => `and ${moreDays(count)}`,
  moreDestinations: (count: Count) => `and ${moreDestinations(count)}`,
  nothing: 'Nothing moved in this period.',
  openHint: 'Choose a line to see the entries behind it.',
  open: (what: string) => `Show the entries behind ${what}`,
  otherPeriod: 'Another period',
  from: 'First day',
  fromMissing: 'Choose the first day of the period.',
  until: 'Last day',
  untilMissing: 'Choose the last day of the period.',
  utcDays: 'Days begin at 00:00 UTC.',
  badPeriod: 'The last day is before the first. Choose the period again.',
  tooLong: (most: Count) => `A statement covers ${days(most)} at most. Choose a shorter period.`,
  askPeriod:
    'Which period? For example: last month, October, 2026-10-01 to 2026-10-15, or last 30 days.',
  askPeriodAgain:
    'I did not understand that period. Write it like last month, October, 2026-10-01 to 2026-10-15 or last 30 days. Say “cancel” to stop.',
  show: 'Show this period',
  summary: (period: string, opening: string, closing: string) =>
    `Statement for ${period}: from ${opening} to ${closing}.`,
};
