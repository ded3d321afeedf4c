/** A frozen plan for many people: how many will be changed, how many not and why, what it does to the seats; asked once before it happens. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type LicensePlan, planKind } from './license-plan.ts';
import { reasonLists } from './license-plan-groups.ts';
import type { PlanGroups } from './license-plan-tally.ts';
import { countryName, type Names } from './license-reason-words.ts';
import { type FactGroup, type List, type ListRow, sheetCard } from './sheet-card.ts';

export interface PlanCardData {
  readonly plan: LicensePlan;
  readonly groups: PlanGroups;
  readonly names: Names;
}

/** Ten thousand people, on a card that a phone still shows at once. */
const PRODUCTS_SHOWN = 8;
const REFUSALS_SHOWN = 5;
const OTHERS_SHOWN = 3;
const NAME_LENGTH_MAX = 80;

/** Sends `licenses.confirm`, `licenses.cancel` and `licenses.export` with `plan` alone; `licenses.many` where there is nothing to confirm. */
export function planCard({ plan, groups, names }: PlanCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenseJobs;
  const { counts } = plan;
  const mayConfirm = counts.change > 0;
  return sheetCard(
    {
      title: mayConfirm ? words.planTitles[planKind(plan)] : words.nothingTitle,
      when: [planSource(plan, speech)],
      summary: words.planSummary(speech.count(counts.change), speech.count(counts.refused)),
      paragraphs: [words.unchanged],
      facts: [outcomes(plan, speech), wishes(plan, names, speech)],
      lists: [
        ...seats(plan, names, speech),
        ...reasonLists(words.refusedTitle, groups.refused, REFUSALS_SHOWN, names, speech),
        ...(mayConfirm
          ? reasonLists(words.knowTitle, groups.told, OTHERS_SHOWN, names, speech)
          : []),
        ...reasonLists(words.nothingToDoTitle, groups.nothing, OTHERS_SHOWN, names, speech),
      ],
      small: mayConfirm ? [speech.words.effects.validUntil(speech.dateTime(plan.validUntil))] : [],
      actions: actionsOf(plan, speech),
    },
    speech,
  );
}

/** Where the people came from: `From the file people.csv`. */
export function planSource({ source, sourceName }: LicensePlan, speech: Speech): string {
  const { from } = speech.words.licenseJobs;
  const name = escapeMarkdown(sourceName, NAME_LENGTH_MAX);
  switch (source) {
    case 'file':
    case 'group':
      return name === '' ? from.pasted : from[source](name);
    default:
      return from[source];
  }
}

function actionsOf({ id, counts }: LicensePlan, speech: Speech): readonly CardAction[] {
  const words = speech.words.licenseJobs;
  const carries = { data: { plan: id } };
  const download = verbAction(speech, words.download, 'licenses.export', carries);
  return counts.change > 0
    ? [
        verbAction(speech, words.confirm(speech.count(counts.change)), 'licenses.confirm', carries),
        verbAction(speech, words.cancel, 'licenses.cancel', carries),
        download,
      ]
    : [verbAction(speech, words.again, 'licenses.many'), download];
}

function outcomes({ counts }: LicensePlan, speech: Speech): FactGroup {
  const { facts } = speech.words.licenseJobs;
  return {
    facts: (['change', 'nothing', 'refused', 'rows'] as const).map((name) => ({
      name: facts[name],
      value: speech.number(counts[name]),
    })),
  };
}

function wishes({ source, wanted }: LicensePlan, names: Names, speech: Speech): FactGroup {
  const { facts } = speech.words.licenseJobs;
  const { connectivities } = speech.words.licenses;
  const named = (skus: readonly string[]) =>
    speech.list(
      skus.slice(0, PRODUCTS_SHOWN).map((sku) => escapeMarkdown(names(sku), NAME_LENGTH_MAX)),
    );
  const { add, connectivity, remove, usageLocation } = wanted;
  return {
    facts: [
      ...(remove.length === 0 ? [] : [{ name: facts.removes, value: named(remove) }]),
      ...(add.length === 0 ? [] : [{ name: facts.adds, value: named(add) }]),
      ...(add.length === 0 || source === 'undo'
        ? []
        : [{ name: facts.connectivity, value: connectivities[connectivity] }]),
      ...(usageLocation === undefined
        ? []
        : [{ name: facts.country, value: countryName(usageLocation, speech) }]),
    ],
  };
}

function seats({ seats: all }: LicensePlan, names: Names, speech: Speech): readonly List[] {
  const words = speech.words.licenseJobs;
  const touched = all.filter(({ takes, short }) => takes !== 0 || short > 0);
  const rows = touched.slice(0, PRODUCTS_SHOWN).map(({ skuId, takes, left, short }): ListRow => {
    const now = speech.number(left);
    return {
      name: escapeMarkdown(names(skuId), NAME_LENGTH_MAX),
      detail: takes > 0 ? words.leftThen(now, speech.number(left - takes)) : words.leftNow(now),
      value:
        takes === 0 ? '' : (takes > 0 ? words.takes : words.gives)(speech.count(Math.abs(takes))),
      note: short > 0 ? words.short(speech.count(short)) : '',
    };
  });
  return rows.length === 0 ? [] : [{ title: words.seatsTitle, rows }];
}
