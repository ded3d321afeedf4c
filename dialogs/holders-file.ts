/** Everybody who holds a product as an Excel file: offered with the size that it has now, made anew when it is taken. */

import { type Instant, toIso } from '../ledger/instant.ts';
import { catalogue } from '../licensing/catalogue.ts';
import type { LicensedPerson, Subscription } from '../licensing/license-reader.ts';
import { type Speech, speechFor } from '../words/speech.ts';
import type { LicenseFileOffer } from './export-offers.ts';
import { type AllHolders, holdersOf, pickAnswer, productsAsked, type SkuIds } from './holders.ts';
import type { LicenseParts } from './license-parts.ts';
import type { GiveFile } from './license-parts-file.ts';
import { type ProductNames, productNames } from './product-names.ts';
import { readGroups, withGroups } from './product-names-read.ts';
import { type Cell, type Sheet, text } from './sheet.ts';
import { xlsxFile } from './xlsx-file.ts';

export type HoldersOffer = LicenseFileOffer & { readonly of: { readonly kind: 'holders' } };

const SHEET_NAME_LENGTH_MAX = 31;

/** For {@link LicenseFileDialog}. */
export function exportHolders(
  parts: Pick<LicenseParts, 'access' | 'clock' | 'directory'>,
): GiveFile {
  return async (turn, asked) => {
    const refused = await parts.access(turn, 'see-licenses');
    if (refused) return refused;
    const { speech, personId = '' } = turn;
    const subscriptions = await parts.directory.subscriptions();
    const asks = productsAsked(asked, subscriptions, speech);
    if (asks.kind !== 'these') return pickAnswer(asks.because, asks.skuIds, subscriptions, turn);
    const asOf = parts.clock.now();
    const offer: HoldersOffer = {
      personId,
      asOf,
      locale: speech.locale,
      fileName: fileNameOf(asks.skuIds, subscriptions, asOf),
      format: 'xlsx',
      of: { kind: 'holders', skuIds: asks.skuIds },
    };
    const holders = await holdersOf(parts, asks.skuIds, speech.locale);
    const file = await fileOf(parts, offer, asks.skuIds, subscriptions, holders);
    const names = speech.list(asks.skuIds.map(productNames(speech, subscriptions)));
    const description = speech.words.licenseReading.holdersFile(
      names,
      speech.count(holders.people.length),
    );
    return { offer, description, size_bytes: file.length };
  };
}

/** As the directory stands now. @throws DirectoryError */
export async function holdersFile(
  parts: Pick<LicenseParts, 'directory'>,
  offer: HoldersOffer,
): Promise<Buffer> {
  const [first, ...others] = offer.of.skuIds;
  if (first === undefined) throw new Error('A file about no product was offered.');
  const skuIds: SkuIds = [first, ...others];
  const subscriptions = await parts.directory.subscriptions();
  const holders = await holdersOf(parts, skuIds, offer.locale);
  return fileOf(parts, offer, skuIds, subscriptions, holders);
}

async function fileOf(
  { directory }: Pick<LicenseParts, 'directory'>,
  { locale, asOf }: HoldersOffer,
  skuIds: SkuIds,
  subscriptions: readonly Subscription[],
  { people }: AllHolders,
): Promise<Buffer> {
  const speech = speechFor(locale);
  const ways = people.flatMap((person) => person.ways);
  const groups = await readGroups(
    directory,
    ways.flatMap(({ skuId, byGroup }) => (skuIds.includes(skuId) ? (byGroup ?? []) : [])),
  );
  const names = withGroups(productNames(speech, subscriptions), groups);
  return xlsxFile([holdersSheet(people, skuIds, names, speech)], new Date(asOf));
}

/** One row for each product of a person. */
function holdersSheet(
  people: readonly LicensedPerson[],
  skuIds: SkuIds,
  names: ProductNames,
  speech: Speech,
): Sheet {
  const words = speech.words.seats;
  const { sheet } = words;
  const column = (title: string, width: number) => ({ title, width });
  return {
    name: sheetName(speech.list(skuIds.map(names))),
    columns: [
      column(sheet.name, 26),
      column(sheet.address, 36),
      column(sheet.title, 22),
      column(sheet.department, 22),
      column(sheet.location, 16),
      column(words.choose, 34),
      column(sheet.way, 18),
      column(sheet.groups, 30),
      column(sheet.since, 22),
      column(sheet.state, 26),
    ],
    rows: people.flatMap((person) =>
      skuIds.flatMap((skuId) => rowsOf(person, skuId, names, speech)),
    ),
  };
}

function rowsOf(
  person: LicensedPerson,
  skuId: string,
  names: ProductNames,
  speech: Speech,
): readonly (readonly Cell[])[] {
  const words = speech.words.seats;
  const ways = person.ways.filter((way) => way.skuId === skuId);
  if (ways.length === 0) return [];
  const groups = ways.flatMap(({ byGroup }) => byGroup ?? []);
  const isDirect = groups.length < ways.length;
  const way = isDirect ? (groups.length > 0 ? words.both : words.direct) : words.group;
  const [since = ''] = ways.flatMap(({ updatedAt }) => updatedAt ?? []).sort();
  const states = ways.map(({ state, error }) => (error === 'None' ? state : `${state}: ${error}`));
  return [
    [
      person.displayName,
      person.userPrincipalName,
      person.jobTitle,
      person.department,
      person.usageLocation ?? '',
      names(skuId),
      way,
      groups.map(names).join('; '),
      since,
      [...new Set(states)].join('; '),
    ].map(text),
  ];
}

/** What Excel takes for the name of a sheet. */
function sheetName(name: string): string {
  return (
    name
      .replaceAll(/[\\/?*[\]:']/gu, ' ')
      .slice(0, SHEET_NAME_LENGTH_MAX)
      .trim() || 'Sheet'
  );
}

/** In letters that every system can write. */
function fileNameOf(skuIds: SkuIds, subscriptions: readonly Subscription[], asOf: Instant): string {
  const [first] = subscriptions.filter(({ skuId }) => skuIds.includes(skuId));
  const product = first === undefined ? 'license' : catalogue.productOf(first).id;
  const name = (skuIds.length > 1 ? 'licenses' : product)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `who-has-${name || 'license'}-${toIso(asOf).slice(0, 10)}.xlsx`;
}
