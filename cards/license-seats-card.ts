/** The seats of the organization as a table: bought, used, left, in grace, suspended; what runs out first stands first. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { choiceInput } from './card-input.ts';
import { plainLine } from './escape-markdown.ts';
import { licenseName } from './license-change-parts.ts';
import type { Names } from './license-reason-words.ts';
import template from './license-seats-card.json' with { type: 'json' };

export interface SeatsRow {
  readonly skuId: string;
  readonly bought: number;
  readonly used: number;
  /** Below zero where more are in use than were bought. */
  readonly left: number;
  readonly inGrace: number;
  readonly suspended: number;
  /** It cannot be assigned to a person. */
  readonly isCompanyWide: boolean;
  /** Its seats say nothing about money. */
  readonly isCredits: boolean;
}

export interface SeatsCardData {
  /** In the order in which they are shown. */
  readonly rows: readonly SeatsRow[];
  readonly names: Names;
  /** Whether the asker may change licenses. */
  readonly mayAssign: boolean;
  readonly asOf: Instant;
}

const ROWS_SHOWN = 25;
const NAME_LENGTH_MAX = 100;
/** Of bought, used, left, in grace, suspended: the longest words need the most room on a phone. */
const WIDTHS = [10, 9, 10, 10, 13];
/** From here on a figure would not fit into its column on a phone; so many seats come with credits alone. */
const LONG = 1_000_000;
/** Fewer than one in twenty is few. */
const FEW = 1 / 20;

const bind = bindCard(template);

/** `holders.show` has the input `sku`. */
export function seatsCard(data: SeatsCardData, speech: Speech): AdaptiveCard {
  const { seats: words, buttons } = speech.words;
  const { rows, names } = data;
  const shown = rows.slice(0, ROWS_SHOWN);
  const hidden = rows.length - shown.length;
  const { bought, used, left, inGrace, suspended } = words.columns;
  const held = shown.filter(({ isCompanyWide }) => !isCompanyWide);
  const inputs =
    held.length === 0
      ? []
      : [
          productInput(
            held.map(({ skuId }) => skuId),
            names,
            speech,
          ),
        ];
  return bind({
    lang: speech.language,
    summary: words.summary(speech.count(rows.length)),
    title: words.title,
    lead: rows.length === 0 ? words.none : words.lead,
    heads: rows.length === 0 ? [] : [{ cells: cells([bought, used, left, inGrace, suspended]) }],
    rows: shown.map((row) => rowFace(row, names, speech)),
    small: texts([
      ...(hidden > 0 ? [words.more(speech.count(hidden))] : []),
      ...(shown.some((row) => row.inGrace > 0) ? [words.graceMeans] : []),
      ...(shown.some((row) => row.suspended > 0) ? [words.suspendedMeans] : []),
      ...(shown.some((row) => row.isCredits) ? [words.creditsMeans] : []),
      words.asOf(speech.dateTime(data.asOf)),
    ]),
    forms: inputs.length === 0 ? [] : [{ inputs }],
    actions: [
      ...(inputs.length === 0
        ? []
        : [verbAction(speech, words.whoHas, 'holders.show', { withInputs: true })]),
      ...(data.mayAssign
        ? [verbAction(speech, words.assign, 'licenses.assign', { data: { mode: 'assign' } })]
        : []),
      verbAction(speech, buttons.refresh, 'seats.show'),
    ],
  });
}

/** Which product: the input `sku`. */
export function productInput(skuIds: readonly string[], names: Names, speech: Speech) {
  const words = speech.words.seats;
  const choices = skuIds.map((value) => ({
    title: plainLine(names(value), NAME_LENGTH_MAX),
    value,
  }));
  return choiceInput('sku', words.choose, choices, '', words.chooseMissing);
}

function rowFace(row: SeatsRow, names: Names, speech: Speech) {
  const { bought, used, left, inGrace, suspended } = row;
  const note = noteOf(row, speech);
  return {
    name: licenseName(row.skuId, names),
    notes: texts(note === '' ? [] : [note]),
    cells: cells([bought, used, left, inGrace, suspended].map((count) => countText(count, speech))),
  };
}

function cells(all: readonly string[]) {
  return all.map((text, index) => ({ text, width: WIDTHS[index] ?? 1 }));
}

function countText(count: number, speech: Speech): string {
  return count < LONG
    ? speech.number(count)
    : new Intl.NumberFormat(speech.locale, { notation: 'compact' }).format(count);
}

function noteOf(row: SeatsRow, speech: Speech): string {
  const words = speech.words.seats;
  const { bought, left, suspended } = row;
  if (row.isCompanyWide) return words.companyWide;
  if (bought === 0 && suspended > 0) return words.isSuspended;
  if (left < 0) return words.overused(speech.count(-left));
  if (left === 0) return words.noneLeft;
  return left < bought * FEW ? words.fewLeft : '';
}

function texts(all: readonly string[]) {
  return all.map((text) => ({ text }));
}
