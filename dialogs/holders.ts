/** "Who has …": everybody who holds a product, or any of those that go by the name, by whatever way. */

import { holdersCard } from '../cards/license-holders-card.ts';
import { type ProductPickCardData, productPickCard } from '../cards/license-product-pick-card.ts';
import { catalogue } from '../licensing/catalogue.ts';
import type { LicensedPerson, Subscription } from '../licensing/license-reader.ts';
import { seatLines } from '../licensing/seats.ts';
import type { Speech } from '../words/speech.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { typed } from './form-input.ts';
import { guarded } from './guarded.ts';
import type { LicenseParts } from './license-parts.ts';
import { readBeside } from './license-parts-reading.ts';
import { nameOf, productMeant, productNames } from './product-names.ts';
import type { Answer, Asked, Turn } from './turn.ts';

/** More than anybody reads from one sheet; whoever has more is told that the list goes on. */
export const HOLDERS_MAX = 20_000;
/** Products that go by one name. */
const PRODUCTS_MAX = 20;

export type SkuIds = readonly [string, ...string[]];

export function holdersAnswer(parts: LicenseParts): GiveAnswer {
  return guarded(parts.report, async (turn, asked) => {
    const refused = await parts.access(turn, 'see-licenses');
    if (refused) return refused;
    return readBeside(parts, turn, 'holders', async (signal) => {
      const subscriptions = await parts.directory.subscriptions();
      const asks = productsAsked(asked, subscriptions, turn.speech);
      return asks.kind === 'these'
        ? listAnswer(parts, turn, asks.skuIds, subscriptions, signal)
        : pickAnswer(asks.because, asks.skuIds, subscriptions, turn);
    });
  });
}

async function listAnswer(
  parts: LicenseParts,
  { speech }: Turn,
  skuIds: SkuIds,
  subscriptions: readonly Subscription[],
  signal: AbortSignal,
): Promise<Answer> {
  const { people, isWhole } = await holdersOf(parts, skuIds, speech.locale, signal);
  const names = productNames(speech, subscriptions);
  const asOf = parts.clock.now();
  const data = { skuIds, names, count: people.length, isWhole, people, asOf };
  return {
    card: holdersCard(data, speech),
    summary: speech.words.seats.holdersTitle(speech.list(skuIds.map(names))),
  };
}

export type ProductsAsked =
  | { readonly kind: 'these'; readonly skuIds: SkuIds }
  | {
      readonly kind: 'pick';
      readonly because: ProductPickCardData['because'];
      /** To choose from; empty for all. */
      readonly skuIds: readonly string[];
    };

/** What the words name, or what the card's button carries; only what the organization has is looked for. */
export function productsAsked(
  asked: Asked,
  subscriptions: readonly Subscription[],
  { language }: Speech,
): ProductsAsked {
  const bought = new Set(subscriptions.map(({ skuId }) => skuId));
  const chosen = typed(asked, 'sku').toLowerCase().split(',').slice(0, PRODUCTS_MAX);
  const [first, ...others] = [...new Set(chosen)].filter((skuId) => bought.has(skuId));
  if (first !== undefined) return { kind: 'these', skuIds: [first, ...others] };
  const said = (asked.given.product ?? '').trim();
  if (said === '') return { kind: 'pick', because: { kind: 'none-named' }, skuIds: [] };
  const meant = productMeant(said, subscriptions);
  switch (meant.kind) {
    case 'these': {
      const [one, ...more] = meant.skuIds;
      if (one !== undefined) return { kind: 'these', skuIds: [one, ...more] };
      return { kind: 'pick', because: { kind: 'unknown', said }, skuIds: [] };
    }
    case 'which':
      return { kind: 'pick', because: { kind: 'several', said }, skuIds: meant.skuIds };
    case 'not-bought':
      return {
        kind: 'pick',
        because: { kind: 'not-bought', name: nameOf(meant.product, language) },
        skuIds: [],
      };
    default:
      return { kind: 'pick', because: { kind: 'unknown', said }, skuIds: [] };
  }
}

export function pickAnswer(
  because: ProductPickCardData['because'],
  skuIds: readonly string[],
  subscriptions: readonly Subscription[],
  { speech }: Turn,
): Answer {
  const all = seatLines(subscriptions, catalogue)
    .filter(({ isForPeople }) => isForPeople)
    .map(({ skuId }) => skuId);
  const offered = skuIds.length > 0 ? all.filter((skuId) => skuIds.includes(skuId)) : all;
  const names = productNames(speech, subscriptions);
  return {
    card: productPickCard({ because, skuIds: offered, names }, speech),
    summary: speech.words.seats.pickTitle,
  };
}

export interface AllHolders {
  /** Each once, by name. */
  readonly people: readonly LicensedPerson[];
  readonly isWhole: boolean;
}

/** @throws DirectoryError */
export async function holdersOf(
  { directory }: Pick<LicenseParts, 'directory'>,
  skuIds: SkuIds,
  locale: string,
  signal?: AbortSignal,
): Promise<AllHolders> {
  const people = new Map<string, LicensedPerson>();
  let isWhole = true;
  for (const skuId of skuIds) {
    const found = await directory.holdersOf(skuId, HOLDERS_MAX, signal ? { signal } : {});
    isWhole &&= found.isWhole;
    for (const person of found.people) people.set(person.id, person);
  }
  const order = new Intl.Collator(locale, { numeric: true });
  return {
    people: [...people.values()].sort((one, other) =>
      order.compare(one.displayName, other.displayName),
    ),
    isWhole,
  };
}
