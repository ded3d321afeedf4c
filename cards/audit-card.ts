/** Who did what: a page of effects with their person, their card and what exactly, for a period and a person. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import { type AuditEntry, exactly, whatOf } from './audit-text.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { choiceInput, dayInput } from './card-input.ts';
import { escapeMarkdown, plainLine } from './escape-markdown.ts';
import { type ListRow, sheetCard } from './sheet-card.ts';
import { periodText } from './statement-part.ts';

export interface AuditCardData {
  readonly from: Instant;
  readonly to: Instant;
  /** The period as its buttons name it. */
  readonly reference: string;
  /** The person that is asked for; empty for everybody. */
  readonly by: string;
  /** Everybody who did something in the period. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Of this page, the latest first. */
  readonly rows: readonly { readonly entry: AuditEntry; readonly name: string }[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  /** What was said could not be read as a period. */
  readonly isGuess: boolean;
  readonly now: Instant;
  /** A product's name by its SKU id. */
  readonly names: (skuId: string) => string;
}

export const AUDIT_PER_PAGE = 10;
const PEOPLE_MAX = 50;
/** Stands for everybody in the list of people: an empty value counts as no choice. */
export const EVERYBODY = 'everybody';

/** Sends `audit.show` with the inputs `from`, `until` and `by`. */
export function auditCard(data: AuditCardData, speech: Speech): AdaptiveCard {
  const { audit: words, buttons, movements, statement } = speech.words;
  const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);
  const { reference: of, by, page } = data;
  const turn = (title: string, to: number) =>
    verbAction(speech, title, 'audit.show', { data: { of, by, page: to } });
  return sheetCard(
    {
      title: words.title,
      when: [
        periodText(data, speech),
        ...(data.total === 0
          ? []
          : [
              movements.page(
                speech.count(page),
                speech.count(data.pages),
                speech.count(data.total),
              ),
            ]),
      ],
      summary: words.summary,
      paragraphs: [data.total === 0 ? words.none : words.lead(speech.count(data.total))],
      lists: [{ rows: data.rows.map((row) => rowOf(row, data.names, speech)) }],
      warnings: data.isGuess ? [words.badPeriod] : [],
      inputs: [
        dayInput('from', statement.from, isoDay(data.from), statement.fromMissing, data.now),
        dayInput('until', statement.until, isoDay(data.to - 1), statement.untilMissing, data.now),
        choiceInput(
          'by',
          words.person,
          [
            { title: words.everybody, value: EVERYBODY },
            ...data.people.slice(0, PEOPLE_MAX).map(({ id, name }) => ({
              title: plainLine(name === '' ? id : name, 60),
              value: id,
            })),
          ],
          by === '' ? EVERYBODY : by,
          words.personMissing,
        ),
      ],
      small: [words.notIn],
      actions: [
        verbAction(speech, words.show, 'audit.show', { withInputs: true }),
        ...(page < data.pages ? [turn(buttons.next, page + 1)] : []),
        ...(page > 1 ? [turn(buttons.previous, page - 1)] : []),
        verbAction(speech, words.export, 'audit.export', { data: { of, by } }),
      ],
    },
    speech,
  );
}

function rowOf(
  { entry, name }: AuditCardData['rows'][number],
  names: AuditCardData['names'],
  speech: Speech,
): ListRow {
  const words = speech.words.audit;
  const { asked, reason } = entry;
  const shown = (text: string) => escapeMarkdown(text, 120);
  const said = (say: (text: string) => string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [say(shown(text))];
  return {
    name: words.what[whatOf(entry)],
    detail: [
      speech.words.movements.whenAndEntry(speech.dateTime(entry.recordedAt), String(entry.seq)),
      byText(entry, shown(name), speech),
      ...exactly(entry, speech, shown, names),
      ...said(words.reason, reason),
      ...said(words.operation, asked?.operation),
      ...said(words.card, asked?.card),
    ],
  };
}

const PERSON = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A part of the product has no object id. */
export function isPerson(actor: string): boolean {
  return PERSON.test(actor);
}

function byText({ actor }: AuditEntry, name: string, speech: Speech): string {
  const words = speech.words.audit;
  if (actor === 'operator') return words.operator;
  if (name !== '') return words.by(name);
  return isPerson(actor) ? words.by(escapeMarkdown(actor, 60)) : words.itself;
}
