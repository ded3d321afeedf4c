/** Products by name: what each is called in the person's language, and which ones are meant by what somebody typed. */

import { catalogue } from '../licensing/catalogue.ts';
import type { Subscription } from '../licensing/license-reader.ts';
import type { Product } from '../licensing/product.ts';
import { LANGUAGES, type Language } from '../words/language.ts';
import { normalizePhrase } from '../words/normalize-phrase.ts';
import { productWords } from '../words/products.ts';
import type { Speech } from '../words/speech.ts';

/** A product's name by its sku id, or a service plan's by the plan's id; what nobody knows stays as it is. */
export type ProductNames = (id: string) => string;

/** @param subscriptions of the organization: what it has and nobody has written down is called by its part number */
export function productNames(
  { language }: Pick<Speech, 'language'>,
  subscriptions: readonly Subscription[] = [],
): ProductNames {
  const bought = new Map(subscriptions.map((each) => [each.skuId, catalogue.productOf(each)]));
  return (id) => {
    const product = bought.get(id) ?? catalogue.bySku(id) ?? catalogue.byPlan(id);
    return product === undefined ? (planName(id, subscriptions) ?? id) : nameOf(product, language);
  };
}

export function nameOf({ id, partNumber }: Product, language: Language): string {
  return productWords(id, language)?.name ?? partNumber ?? id;
}

function planName(id: string, subscriptions: readonly Subscription[]): string | undefined {
  return subscriptions.flatMap(({ plans }) => plans).find((plan) => plan.id === id)?.name;
}

export type MeantProduct =
  /** One, or several that go by the very same name, of which the organization has these. */
  | { readonly kind: 'these'; readonly skuIds: readonly string[] }
  /** The name only resembles theirs. */
  | { readonly kind: 'which'; readonly skuIds: readonly string[] }
  /** Known, and not bought. */
  | { readonly kind: 'not-bought'; readonly product: Product }
  | { readonly kind: 'unknown' };

const SAID_LENGTH_MAX = 200;
/** What is said around a product's name and is no part of any. */
const ARTICLE = /^(?:an?|the|any)\s+/u;
const NOUN = /(?:\s+licen[cs]es?|\s*の?\s*ライセンス|\s*的?\s*许可证)$/u;
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Fewer letters are in too many names. */
const PART_LENGTH_MIN = 2;

/** Which products somebody means: today's and former names in every language, part numbers, ids. */
export function productMeant(said: string, subscriptions: readonly Subscription[]): MeantProduct {
  if (said.length > SAID_LENGTH_MAX) return { kind: 'unknown' };
  const text = normalizePhrase(said);
  const bare = text.replace(ARTICLE, '').replace(NOUN, '').trim();
  const offered = subscriptions.map((each) => ({
    skuId: each.skuId,
    product: catalogue.productOf(each),
  }));
  const skusOf = (products: ReadonlySet<string>) =>
    offered.flatMap(({ skuId, product }) => (products.has(product.id) ? [skuId] : []));
  for (const name of new Set([text, bare])) {
    const exact = exactly(name, offered);
    const skuIds = skusOf(new Set(exact.map(({ id }) => id)));
    if (skuIds.length > 0) return { kind: 'these', skuIds };
    const [known] = exact;
    if (known !== undefined) return { kind: 'not-bought', product: known };
  }
  if (bare.length < PART_LENGTH_MIN) return { kind: 'unknown' };
  const like = skusOf(new Set(resembling(bare, offered).map(({ id }) => id)));
  if (like.length === 1) return { kind: 'these', skuIds: like };
  if (like.length > 1) return { kind: 'which', skuIds: like };
  const [other] = resembling(bare, []);
  return other === undefined ? { kind: 'unknown' } : { kind: 'not-bought', product: other };
}

interface Offered {
  readonly skuId: string;
  readonly product: Product;
}

function exactly(name: string, offered: readonly Offered[]): readonly Product[] {
  if (GUID.test(name)) {
    const found = offered.find(({ skuId }) => skuId === name)?.product ?? catalogue.bySku(name);
    return found === undefined ? [] : [found];
  }
  const byNumber =
    catalogue.byPartNumber(name) ??
    offered.find(({ product }) => product.partNumber?.toLowerCase() === name)?.product;
  if (byNumber !== undefined) return [byNumber];
  const products = [...offered.map(({ product }) => product), ...catalogue.all];
  const called = products.filter((product) =>
    namesOf(product).some((one) => normalizePhrase(one) === name),
  );
  const byPlan = catalogue.byPlan(name);
  return called.length > 0 || byPlan === undefined ? called : [byPlan];
}

/** Of a name every word was said, in whatever order, or it holds what was said. */
function resembling(name: string, offered: readonly Offered[]): readonly Product[] {
  const words = name.split(' ');
  const products = offered.length > 0 ? offered.map(({ product }) => product) : catalogue.all;
  return products.filter((product) =>
    namesOf(product)
      .map(normalizePhrase)
      .some((one) => words.every((word) => one.includes(word))),
  );
}

function namesOf({ id, partNumber, formerPartNumbers }: Product): readonly string[] {
  const called = LANGUAGES.flatMap((language) => {
    const words = productWords(id, language);
    return words === undefined ? [] : [words.name, ...words.also];
  });
  return [...called, ...formerPartNumbers, ...(partNumber === undefined ? [] : [partNumber])];
}
