/** The statement, from a quiet day to two busy years, and a page of what stands behind a number. */

import { MOVEMENTS_PER_PAGE, movementsCard } from '../../cards/movements-card.ts';
import { type StatementCardData, statementCard } from '../../cards/statement-card.ts';
import { addDays, startOfDay } from '../../ledger/instant.ts';
import { ZERO } from '../../ledger/money.ts';
import type { Speech } from '../../words/speech.ts';
import { money, NOW } from './account-stages.ts';
import type { CardState } from './card-state.ts';
import { DESTINATIONS, HOSTILE, LONG_DESTINATION } from './from-outside.ts';
import { SAMPLE_MOVEMENTS } from './sample-movements.ts';

const statement: StatementCardData = {
  reference: 'op_7hG2kQ',
  from: startOfDay(addDays(NOW, -29)),
  to: startOfDay(addDays(NOW, 1)),
  asOf: NOW,
  currency: 'USD',
  opening: money(653.5),
  closing: money(812.4),
  funded: money(500),
  used: money(304.35),
  expired: money(35.5),
  corrected: money(-1.25),
  days: Array.from({ length: 23 }, (_, index) => ({
    day: startOfDay(addDays(NOW, index - 22)),
    change: money(-11.37 - index / 100),
    closing: money(812.4 + (22 - index) * 11),
    calls: 4 + index,
  })),
  destinations: DESTINATIONS.map((destination, index) => ({
    destination,
    used: money(80 / (index + 1)),
    calls: 31 - index * 3,
    part: `d${index}`,
  })),
};

export const STATEMENTS: Readonly<Record<string, StatementCardData>> = {
  month: statement,
  'one-day': {
    ...statement,
    from: startOfDay(NOW),
    days: statement.days.slice(-1),
    destinations: statement.destinations.slice(0, 1),
    expired: ZERO,
    corrected: ZERO,
  },
  nothing: {
    ...statement,
    opening: statement.closing,
    funded: ZERO,
    used: ZERO,
    expired: ZERO,
    corrected: ZERO,
    days: [],
    destinations: [],
  },
  hostile: {
    ...statement,
    destinations: statement.destinations.map((line) => ({ ...line, destination: HOSTILE })),
  },
  years: {
    ...statement,
    days: Array.from({ length: 731 }, (_, index) => ({
      day: startOfDay(addDays(NOW, index - 730)),
      change: money(-123_456.78),
      closing: money(-1_234_567.89),
      calls: 12_345,
    })),
    destinations: Array.from({ length: 250 }, (_, index) => ({
      destination: LONG_DESTINATION,
      used: money(1_234_567.89),
      calls: 99_999,
      part: `d${index}`,
    })),
  },
};

export const STATEMENT_STATES: readonly CardState[] = [
  ...Object.entries(STATEMENTS).map(([name, data]) => ({
    name: `statement-${name}`,
    make: (speech: Speech) => statementCard(data, speech),
  })),
  {
    name: 'movements-page',
    make: (speech) =>
      movementsCard(
        {
          reference: 'op_7hG2kQ',
          part: 'destination:d0',
          opened: { by: 'destination', destination: 'Japan' },
          from: statement.from,
          to: statement.to,
          currency: 'USD',
          movements: Array.from({ length: MOVEMENTS_PER_PAGE }, () => SAMPLE_MOVEMENTS).flat(),
          page: 2,
          pages: 7,
          total: 131,
        },
        speech,
      ),
  },
  {
    name: 'movements-none',
    make: (speech) =>
      movementsCard(
        {
          reference: 'op_7hG2kQ',
          part: 'expired',
          opened: { by: 'expired' },
          from: statement.from,
          to: statement.to,
          currency: 'USD',
          movements: [],
          page: 1,
          pages: 1,
          total: 0,
        },
        speech,
      ),
  },
];
