/** What a change will do to one person, what of it will not be done and why, before it is confirmed. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import {
  licenseName,
  licenseRows,
  personFacts,
  refusedList,
  toldReasons,
} from './license-change-parts.ts';
import { type LicenseMode, type LicensePerson, personName } from './license-person.ts';
import type { LicenseReason } from './license-reason.ts';
import type { Names } from './license-reason-words.ts';
import { type Banner, type List, sheetCard } from './sheet-card.ts';

/** One person's row of a plan, as it was frozen. */
export interface LicenseRow {
  readonly outcome: 'change' | 'nothing' | 'refused';
  readonly reasons: readonly LicenseReason[];
  readonly add: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[];
  readonly remove: readonly string[];
  /** Set before the call. */
  readonly usageLocation: string | undefined;
}

export interface PreviewedPlan {
  readonly id: string;
  readonly source: 'person' | 'pasted' | 'file' | 'group' | 'retry' | 'undo';
  readonly validUntil: Instant;
  readonly seats: readonly {
    readonly skuId: string;
    /** Below zero where it gives seats back. */
    readonly takes: number;
    readonly left: number;
    readonly short: number;
  }[];
}

export interface LicensePreviewCardData {
  readonly plan: PreviewedPlan;
  readonly row: LicenseRow;
  /** Undefined where nobody was found any more. */
  readonly person: LicensePerson | undefined;
  readonly mode: LicenseMode;
  readonly names: Names;
}

/** Confirming and cancelling carry nothing but `plan`; where nothing can be done there is no confirming, but a way on. */
export function licensePreviewCard(data: LicensePreviewCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenseChanges;
  const { plan, row, person, names } = data;
  const isChange = row.outcome === 'change';
  const title = titleOf(data, speech);
  const name = person === undefined ? '' : personName(person);
  const told = toldReasons(row.reasons, names, speech);
  return sheetCard(
    {
      title,
      summary: words.previewSummary(title, name),
      banner: bannerOf(row, speech),
      facts: [{ facts: personFacts(person, row.usageLocation, words.setsLocation, speech) }],
      lists: [
        ...(isChange ? changeLists(data, speech) : []),
        ...refusedList(words.refused, row.reasons, names, speech),
      ],
      warnings: told.warnings,
      small: [
        ...told.notes,
        ...(row.add.length + row.remove.length > 1 ? [words.oneCall] : []),
        ...(isChange ? [words.validUntil(speech.dateTime(plan.validUntil))] : []),
      ],
      actions: actionsOf(data, speech),
    },
    speech,
  );
}

function titleOf({ plan, row, mode }: LicensePreviewCardData, speech: Speech): string {
  const words = speech.words.licenseChanges;
  if (row.outcome === 'refused') return words.blockedTitle;
  if (row.outcome === 'nothing') return words.nothingTitle;
  return words.confirmTitles[plan.source === 'undo' ? 'undo' : mode];
}

function bannerOf(row: LicenseRow, speech: Speech): Banner | undefined {
  const words = speech.words.licenseChanges;
  if (row.outcome === 'refused') return { tone: 'attention', word: words.blocked, means: [] };
  if (row.outcome === 'nothing') return { tone: 'accent', word: words.nothing, means: [] };
  return row.reasons.some(({ weight }) => weight === 'refusal')
    ? { tone: 'warning', word: words.partly, means: [] }
    : undefined;
}

function changeLists(
  { plan, row, names }: LicensePreviewCardData,
  speech: Speech,
): readonly List[] {
  const words = speech.words.licenseChanges;
  const seats = (skuId: string) => {
    const found = plan.seats.find((seat) => seat.skuId === skuId);
    if (found === undefined) return '';
    return words.seats(speech.number(found.left), speech.number(found.left - found.takes));
  };
  return [
    { title: words.willAdd, rows: licenseRows(row.add, seats, names, speech) },
    {
      title: words.willRemove,
      rows: row.remove.map((skuId) => ({
        name: licenseName(skuId, names),
        detail: [seats(skuId) || words.freed],
      })),
    },
  ];
}

function actionsOf(
  { plan, row, person, mode }: LicensePreviewCardData,
  speech: Speech,
): readonly CardAction[] {
  const { licenseChanges: words, licenses } = speech.words;
  const carries = { data: { plan: plan.id } };
  const change =
    person === undefined || plan.source !== 'person'
      ? []
      : [
          verbAction(speech, words.change, 'licenses.assign', {
            data: { mode, person: person.id },
          }),
        ];
  const show =
    person === undefined
      ? []
      : [verbAction(speech, licenses.show, 'licenses.of', { data: { person: person.id } })];
  if (row.outcome !== 'change')
    return [...change, ...show, verbAction(speech, licenses.seats, 'seats.show')];
  return [
    verbAction(speech, words.confirm, 'licenses.confirm', carries),
    verbAction(speech, words.cancel, 'licenses.cancel', carries),
    ...change,
  ];
}
