/** Who has a product: how many, the first of them, and the way to the whole list. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import { licenseName } from './license-change-parts.ts';
import { type LicensePerson, personDetail, personName } from './license-person.ts';
import type { Names } from './license-reason-words.ts';
import { type HeldWay, wayWorks } from './license-way.ts';
import { type ListRow, sheetCard } from './sheet-card.ts';

export interface Holder extends LicensePerson {
  /** Other products' too. */
  readonly ways: readonly (HeldWay & { readonly skuId: string })[];
}

export interface HoldersCardData {
  /** One, or all that go by the name that was asked for. */
  readonly skuIds: readonly [string, ...string[]];
  readonly names: Names;
  /** How many there are, or, where the list is not whole, how many were read. */
  readonly count: number;
  readonly isWhole: boolean;
  /** The first ones are shown. */
  readonly people: readonly Holder[];
  readonly asOf: Instant;
}

export const HOLDERS_SHOWN = 15;
const NAMES_SHOWN = 3;

/** `holders.export` carries `sku`: the sku ids with commas between them. */
export function holdersCard(data: HoldersCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.seats;
  const { count, names, people, skuIds } = data;
  const shown = people.slice(0, HOLDERS_SHOWN);
  const hidden = count - shown.length;
  const title = words.holdersTitle(productsText(skuIds, names, speech));
  const total = countText(data, speech);
  const rows = shown.map((person) => holderRow(person, data, speech));
  return sheetCard(
    {
      title,
      summary: `${title}: ${total}`,
      paragraphs: [total],
      lists: [
        {
          ...(hidden > 0 && shown.length > 0
            ? { title: words.holdersLead(speech.count(shown.length)) }
            : {}),
          rows: hidden > 0 ? [...rows, { name: words.morePeople(speech.count(hidden)) }] : rows,
        },
      ],
      small: [words.asOf(speech.dateTime(data.asOf))],
      actions: actionsOf(data, speech),
    },
    speech,
  );
}

/** The names of a few products; of many, how many more. */
export function productsText(skuIds: readonly string[], names: Names, speech: Speech): string {
  const shown = skuIds.slice(0, NAMES_SHOWN).map((skuId) => licenseName(skuId, names));
  const hidden = skuIds.length - shown.length;
  return hidden > 0
    ? speech.words.seats.severalNames(shown.join(', '), speech.count(hidden))
    : speech.list(shown);
}

function countText({ count, isWhole }: HoldersCardData, speech: Speech): string {
  const words = speech.words.seats;
  if (!isWhole) return words.holdersAtLeast(speech.count(count));
  return count === 0 ? words.holdersNone : words.holdersCount(speech.count(count));
}

function holderRow(person: Holder, { skuIds, names }: HoldersCardData, speech: Speech): ListRow {
  const words = speech.words.seats;
  const ways = person.ways.filter(({ skuId }) => skuIds.includes(skuId));
  const isDirect = ways.some(({ byGroup }) => byGroup === undefined);
  const byGroup = ways.some((way) => way.byGroup !== undefined);
  const held = [...new Set(ways.map(({ skuId }) => skuId))];
  return {
    name: personName(person),
    detail: [
      personDetail(person),
      // Only where several were asked for is it a question which one a person has.
      skuIds.length > 1 ? productsText(held, names, speech) : '',
    ],
    value: ways.length === 0 ? '' : words[isDirect ? (byGroup ? 'both' : 'direct') : 'group'],
    note: ways.length > 0 && !ways.some(wayWorks) ? words.notWorking : '',
  };
}

function actionsOf({ count, skuIds }: HoldersCardData, speech: Speech): readonly CardAction[] {
  const words = speech.words.seats;
  return [
    ...(count === 0
      ? []
      : [
          verbAction(speech, words.export, 'holders.export', {
            data: { sku: skuIds.join(',') },
          }),
        ]),
    verbAction(speech, words.seats, 'seats.show'),
  ];
}
