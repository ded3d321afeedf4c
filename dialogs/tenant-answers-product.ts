/** "Does … have a Calling Plan?": held by itself, inside a suite, switched off, not at all. */

import { escapeMarkdown } from '../cards/escape-markdown.ts';
import { licenseName } from '../cards/license-change-parts.ts';
import { personName } from '../cards/license-person.ts';
import { catalogue } from '../licensing/catalogue.ts';
import { type Holding, holdingsOf } from '../licensing/holdings.ts';
import type { LicensedPerson } from '../licensing/license-reader.ts';
import type { Product } from '../licensing/product.ts';
import { seatsLeft } from '../licensing/shelf.ts';
import type { Speech } from '../words/speech.ts';
import { nameOf, productMeant } from './product-names.ts';
import { type CauseNames, type PersonSaid, troubleText } from './tenant-answers-face.ts';

const SAID_LENGTH_MAX = 60;

/** @param said as it was typed: one product, or several of one name */
export function hasProductSaid(
  person: LicensedPerson,
  said: string,
  known: CauseNames,
  speech: Speech,
): PersonSaid {
  const words = speech.words.tenantAnswers;
  const products = productsMeant(said, known);
  const holdings = holdingsOf(person, { subscriptions: known.subscriptions, catalogue });
  const ids = new Set(products.map(({ id }) => id));
  const containers = new Set(products.flatMap(({ includedIn }) => includedIn));
  const kinds = new Set(products.map(({ kind }) => kind));
  const held = holdings.filter(({ product }) => ids.has(product.id));
  const inside = holdings.filter(({ product, works }) => works && containers.has(product.id));
  const isOff = ({ plansOff }: Holding) =>
    plansOff.some(({ kind }) => kind !== undefined && kinds.has(kind));
  const own = held.find(({ works }) => works);
  const on = inside.find((holding) => !isOff(holding));
  const name = (holding: Holding) => licenseName(holding.skuId, known.names);
  const [failing] = held;
  const [off] = inside;
  const [bought, reasons] = own
    ? (['yes', [`${name(own)}`, wayText(own, known, speech)]] as const)
    : on
      ? (['yes', [words.has.inside(name(on))]] as const)
      : ([
          'no',
          [
            ...(failing ? [words.has.fails(name(failing)), ...failuresOf(failing, speech)] : []),
            ...(off ? [words.has.off(name(off)), words.fixes.switchOn] : []),
            ...(failing || off ? [] : [words.has.not]),
          ],
        ] as const);
  const { not, offers } = offersOf(products, known, speech);
  const shown = products.length === 1 && products[0] ? nameOf(products[0], speech.language) : said;
  return {
    title: words.titles['has-product'](personName(person), escapeMarkdown(shown, SAID_LENGTH_MAX)),
    verdict: {
      tone: bought === 'yes' ? 'good' : 'attention',
      word: words.has[bought],
      means: bought === 'no' && !failing && !off ? [...reasons, ...not] : reasons,
    },
    offers: bought === 'no' && !failing && !off ? offers : [],
    isPaid: false,
  };
}

function productsMeant(said: string, { subscriptions }: CauseNames): readonly Product[] {
  const meant = productMeant(said, subscriptions);
  // What the organization has not bought by itself may still come inside a suite.
  const general = productMeant(said, []);
  const others = general.kind === 'not-bought' ? [general.product] : [];
  if (meant.kind === 'unknown') return others;
  if (meant.kind === 'not-bought') return [meant.product];
  const bought = subscriptions
    .filter(({ skuId }) => meant.skuIds.includes(skuId))
    .map((each) => catalogue.productOf(each));
  return bought.length > 0 ? bought : others;
}

function wayText({ ways }: Holding, { names }: CauseNames, speech: Speech): string {
  const words = speech.words.tenantAnswers.has;
  const way = ways.find(({ works }) => works);
  if (way?.byGroup === undefined) return words.direct;
  const group = names(way.byGroup);
  return group === way.byGroup ? words.unknownGroup : words.group(escapeMarkdown(group));
}

function failuresOf({ ways }: Holding, speech: Speech): readonly string[] {
  return [...new Set(ways.map((way) => troubleText(way, speech)))].filter((text) => text !== '');
}

/** A seat to assign, or that there is none. */
function offersOf(
  products: readonly Product[],
  { names, subscriptions }: CauseNames,
  speech: Speech,
): { readonly offers: readonly string[]; readonly not: readonly string[] } {
  const words = speech.words.tenantAnswers;
  const [first] = products;
  const bought = subscriptions.filter((each) =>
    products.some(({ id }) => id === catalogue.productOf(each).id),
  );
  if (bought.length === 0)
    return {
      offers: [],
      not:
        first === undefined
          ? []
          : [words.has.notBought(escapeMarkdown(nameOf(first, speech.language)))],
    };
  const free = bought.find((each) => seatsLeft(each) > 0 && each.appliesTo !== 'Company');
  if (free === undefined) return { offers: [], not: [words.fixes.buy] };
  const left = speech.count(seatsLeft(free));
  return { offers: [free.skuId], not: [words.fixes.assign(licenseName(free.skuId, names), left)] };
}
