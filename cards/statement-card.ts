/** Why the balance changed: a period's opening, what came and went by day and by destination, its closing. */

import type { Instant } from '../ledger/instant.ts';
import type { Currency, Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import { escapeMarkdown, plainLine } from './escape-markdown.ts';
import { periodForm } from './period-form.ts';
import template from './statement-card.json' with { type: 'json' };
import { type Part, partAction, periodText } from './statement-part.ts';

export interface StatementDay {
  /** 00:00 UTC. */
  readonly day: Instant;
  /** What the balance changed by on this day, net. */
  readonly change: Micros;
  readonly closing: Micros;
  readonly calls: number;
}

export interface StatementDestination {
  /** As the report names it; may be empty. */
  readonly destination: string;
  /** More than zero for money out. */
  readonly used: Micros;
  readonly calls: number;
  /** Names this destination among those of the statement when its line is opened. */
  readonly part: string;
}

export interface StatementCardData {
  /** Names the statement in the store: what its buttons open and export. */
  readonly reference: string;
  /** 00:00 UTC of the first day. */
  readonly from: Instant;
  /** 00:00 UTC after the last day. */
  readonly to: Instant;
  readonly asOf: Instant;
  readonly currency: Currency;
  readonly opening: Micros;
  readonly closing: Micros;
  /** All four are zero or more. */
  readonly funded: Micros;
  readonly used: Micros;
  readonly expired: Micros;
  /** Signed. */
  readonly corrected: Micros;
  /** Days on which something moved, oldest first. */
  readonly days: readonly StatementDay[];
  /** The most expensive first. */
  readonly destinations: readonly StatementDestination[];
}

const DAYS_SHOWN = 10;
const DESTINATIONS_SHOWN = 8;
const DESTINATION_LENGTH_MAX = 80;

const bind = bindCard(template);

export function statementCard(data: StatementCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.statement;
  const money = (amount: Micros) => speech.money(amount, data.currency);
  const rows = [...dayRows(data, speech)];
  const destinations = [...destinationRows(data, speech)];
  return bind({
    lang: speech.language,
    summary: statementSummary(data, speech),
    title: words.title,
    period: periodText(data, speech),
    asOf: speech.words.balance.asOf(speech.dateTime(data.asOf)),
    opening: { name: words.opening, value: money(data.opening) },
    totals: totalRows(data, speech),
    closing: { name: words.closing, value: money(data.closing) },
    openHint: rows.length > 0 ? words.openHint : words.nothing,
    hasDays: rows.length > 0,
    byDay: words.byDay,
    days: rows,
    hasDestinations: destinations.length > 0,
    byDestination: words.byDestination,
    destinations,
    utcDays: words.utcDays,
    actions: [...exportActions(data, speech), periodForm(data, speech)],
  });
}

/** One sentence for notifications, screen readers and clients without cards. */
export function statementSummary(data: StatementCardData, speech: Speech): string {
  return speech.words.statement.summary(
    periodText(data, speech),
    speech.money(data.opening, data.currency),
    speech.money(data.closing, data.currency),
  );
}

interface Row {
  readonly name: string;
  readonly detail: string;
  readonly value: string;
  readonly after: string;
  readonly open: CardAction;
}

function totalRows(data: StatementCardData, speech: Speech): readonly Row[] {
  const words = speech.words.statement;
  const total = (part: Part & ('funded' | 'used' | 'expired' | 'corrected'), change: number) => ({
    name: words[part],
    detail: '',
    value: speech.change(change, data.currency),
    after: '',
    open: partAction(data.reference, part, words[part], speech),
  });
  return [
    total('funded', data.funded),
    total('used', -data.used),
    ...(data.expired === 0 ? [] : [total('expired', -data.expired)]),
    ...(data.corrected === 0 ? [] : [total('corrected', data.corrected)]),
  ];
}

function* dayRows(data: StatementCardData, speech: Speech): Generator<Row> {
  const words = speech.words.statement;
  const newest = data.days.toReversed();
  const row = (name: string, part: Part, days: readonly StatementDay[], after: string): Row => ({
    name,
    detail: callsText(days, speech),
    value: speech.change(sum(days.map(({ change }) => change)), data.currency),
    after,
    open: partAction(data.reference, part, name, speech),
  });
  for (const day of newest.slice(0, DAYS_SHOWN)) {
    const after = speech.words.balance.balanceAfter(speech.money(day.closing, data.currency));
    yield row(speech.date(day.day), `day:${day.day}`, [day], after);
  }
  const rest = newest.slice(DAYS_SHOWN);
  if (rest.length > 0) yield row(words.moreDays(speech.count(rest.length)), 'all', rest, '');
}

function* destinationRows(data: StatementCardData, speech: Speech): Generator<Row> {
  const words = speech.words.statement;
  const row = (plain: string, part: Part, lines: readonly StatementDestination[]): Row => ({
    name: escapeMarkdown(plain),
    detail: callsText(lines, speech),
    value: speech.change(-sum(lines.map(({ used }) => used)), data.currency),
    after: '',
    open: partAction(data.reference, part, plain, speech),
  });
  for (const line of data.destinations.slice(0, DESTINATIONS_SHOWN)) {
    const name = plainLine(line.destination, DESTINATION_LENGTH_MAX);
    yield row(name === '' ? words.noDestination : name, `destination:${line.part}`, [line]);
  }
  const rest = data.destinations.slice(DESTINATIONS_SHOWN);
  if (rest.length > 0) {
    yield row(words.moreDestinations(speech.count(rest.length)), 'used', rest);
  }
}

function callsText(lines: readonly { readonly calls: number }[], speech: Speech): string {
  const calls = sum(lines.map((line) => line.calls));
  return calls === 0 ? '' : speech.words.statement.calls(speech.count(calls));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function exportActions(data: StatementCardData, speech: Speech): readonly CardAction[] {
  const { buttons } = speech.words;
  const to = (format: string) => ({ data: { of: data.reference, format } });
  return [
    verbAction(speech, buttons.exportExcel, 'statement.export', to('xlsx')),
    verbAction(speech, buttons.exportCsv, 'statement.export', to('csv')),
    verbAction(speech, buttons.balance, 'balance.show', { secondary: true }),
  ];
}
