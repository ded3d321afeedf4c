/** A statement as sheets for a spreadsheet: the sums, the days, the destinations, and every entry behind them. */

import type { Account } from '../credits/account.ts';
import type { Entry } from '../ledger/entry.ts';
import { addDays, type Instant } from '../ledger/instant.ts';
import type { Movement } from '../ledger/movement.ts';
import type { Speech } from '../words/speech.ts';
import { movementOf } from './movement-of.ts';
import type { Period } from './period.ts';
import { amount, type Cell, type Column, count, day, type Sheet, text, time } from './sheet.ts';
import { endOf } from './statement.ts';
import { statementFigures } from './statement-figures.ts';

/** The sheet of entries alone is what a CSV holds. */
export interface StatementSheets {
  readonly summary: Sheet;
  readonly days: Sheet;
  readonly destinations: Sheet;
  readonly entries: Sheet;
}

const column = (title: string, width: number): Column => ({ title, width });

export function statementSheets(
  account: Account,
  period: Period,
  now: Instant,
  speech: Speech,
): StatementSheets {
  const end = endOf(period, now);
  const figures = statementFigures(account.statement(period.from, end));
  const words = speech.words.exporting;
  const { columns, sheets } = words;
  const names = speech.words.statement;
  const row = (name: string, value: Cell): readonly Cell[] => [text(name), value];
  return {
    summary: {
      name: sheets.summary,
      columns: [column(names.title, 28), column(columns.amount, 18)],
      rows: [
        row(names.from, day(period.from)),
        row(names.until, day(addDays(period.to, -1))),
        row(columns.currency, text(figures.currency)),
        row(names.opening, amount(figures.opening)),
        row(names.funded, amount(figures.funded)),
        row(names.used, amount(figures.used)),
        row(names.expired, amount(figures.expired)),
        row(names.corrected, amount(figures.corrected)),
        row(names.closing, amount(figures.closing)),
      ],
    },
    days: {
      name: sheets.days,
      columns: [
        column(columns.at, 14),
        column(columns.amount, 16),
        column(columns.balance, 16),
        column(columns.calls, 10),
      ],
      rows: figures.days.map((line) => [
        day(line.day),
        amount(line.change),
        amount(line.closing),
        count(line.calls),
      ]),
    },
    destinations: {
      name: sheets.destinations,
      columns: [column(columns.destination, 28), column(names.used, 16), column(columns.calls, 10)],
      rows: figures.destinations.map((line) => [
        text(line.destination),
        amount(line.used),
        count(line.calls),
      ]),
    },
    entries: entriesSheet(account, account.movements(period.from, end), speech),
  };
}

function entriesSheet(account: Account, moved: readonly Movement[], speech: Speech): Sheet {
  const { columns, sheets } = speech.words.exporting;
  const { movements } = speech.words;
  return {
    name: sheets.entries,
    columns: [
      column(columns.seq, 10),
      column(columns.at, 20),
      column(columns.kind, 34),
      column(columns.destination, 22),
      column(columns.person, 32),
      column(columns.amount, 16),
      column(columns.balance, 16),
      column(columns.currency, 10),
      column(columns.reason, 28),
      column(columns.reference, 28),
      column(columns.recordedAt, 20),
    ],
    rows: moved.map((movement) => {
      const { entry } = movement;
      return [
        entry ? count(entry.seq) : text(''),
        time(movement.at),
        text(movements[movementOf(movement, account.find).kind]),
        text(entry?.kind === 'usage' ? entry.call.destination : ''),
        text(personOf(entry)),
        amount(movement.change),
        amount(movement.balance),
        text(account.currency),
        text(entry?.reason ?? ''),
        text(referenceOfEntry(entry)),
        entry ? time(entry.recordedAt) : text(''),
      ];
    }),
  };
}

function personOf(entry: Entry | null): string {
  return entry?.kind === 'usage' ? entry.call.user : (entry?.actor ?? '');
}

/** What finds the entry again: an invoice for funds, the key for all else. */
function referenceOfEntry(entry: Entry | null): string {
  if (entry === null) return '';
  return entry.kind === 'fund' && entry.reference !== '' ? entry.reference : entry.key;
}
