/** The form for the licenses of many: what it offers, and what is read from it when it comes back. */

import type { OfferedLicense } from '../cards/license-form-card.ts';
import { manyFormCard } from '../cards/license-many-card.ts';
import type { ListProblem, PeopleListFacts } from '../cards/license-many-list.ts';
import type { LicenseMode } from '../cards/license-person.ts';
import { catalogue } from '../licensing/catalogue.ts';
import { COUNTRIES, countryCode } from '../licensing/countries.ts';
import type { Group, Subscription } from '../licensing/license-reader.ts';
import { seatLines } from '../licensing/seats.ts';
import type { Wanted } from '../licensing/wanted.ts';
import { type FilledIn, filledIn, LICENSES_MAX } from './assign-license-form.ts';
import { typed } from './form-input.ts';
import type { LicenseParts } from './license-parts.ts';
import { productNames } from './product-names.ts';
import type { Answer, Asked, Turn } from './turn.ts';

export type ManyParts = Pick<
  LicenseParts,
  | 'access'
  | 'answerWithin_ms'
  | 'clock'
  | 'courier'
  | 'directory'
  | 'elapsed'
  | 'jobs'
  | 'report'
  | 'startJob'
>;

/** As it was filled in: from outside. */
export interface ManyFilledIn extends Omit<FilledIn, 'name'> {
  /** Of a list that was read before; empty where people are named in the form. */
  readonly list: string;
  readonly people: string;
  readonly group: string;
}

export function manyFilledIn(asked: Asked): ManyFilledIn {
  const { name: _, ...what } = filledIn(asked);
  const { people } = asked.input;
  return {
    ...what,
    list: typed(asked, 'list'),
    people: typeof people === 'string' ? people : '',
    group: typed(asked, 'group'),
  };
}

export type ReadWanted =
  | { readonly ok: true; readonly wanted: Wanted }
  | { readonly ok: false; readonly problems: readonly ListProblem[] };

/** Compares what was chosen with what the organization has. */
export function readWanted(
  { mode, add, remove, connectivity, country }: ManyFilledIn,
  subscriptions: readonly Subscription[],
): ReadWanted {
  const offered = new Set(assignable(subscriptions).map(({ skuId }) => skuId));
  const chosen = [...add, ...remove];
  const lacksOne = mode === 'swap' && (add.length === 0 || remove.length === 0);
  const code = countryCode(country);
  const problems: readonly (ListProblem['code'] | false)[] = [
    (chosen.length === 0 || lacksOne) && 'no-license',
    add.some((sku) => remove.includes(sku)) && 'same-license',
    (chosen.length > LICENSES_MAX || chosen.some((sku) => !offered.has(sku))) && 'unknown-license',
    country !== '' && code === undefined && 'bad-country',
  ];
  const found = problems.filter((problem) => problem !== false);
  return found.length > 0
    ? { ok: false, problems: found.map((problem) => ({ code: problem })) }
    : { ok: true, wanted: { add, remove, connectivity, usageLocation: code } };
}

export interface ManyFormShown {
  readonly mode: LicenseMode;
  readonly list?: PeopleListFacts | undefined;
  /** To choose from, where several fit. */
  readonly groups?: readonly Group[] | undefined;
  readonly filled?: ManyFilledIn | undefined;
  readonly problems?: readonly ListProblem[] | undefined;
}

/** @throws DirectoryError */
export async function manyForm(
  { directory }: Pick<ManyParts, 'directory'>,
  { speech }: Turn,
  { mode, list, groups, filled, problems }: ManyFormShown,
  known?: readonly Subscription[],
): Promise<Answer> {
  const subscriptions = known ?? (await directory.subscriptions());
  const offered = assignable(subscriptions);
  const data = {
    mode,
    offered,
    removable: offered.map(({ skuId }) => skuId),
    names: productNames(speech, subscriptions),
    countries: COUNTRIES,
    list,
    groups,
    typed: filled,
    problems,
  };
  return { card: manyFormCard(data, speech), summary: speech.words.licenseLists.summary };
}

/** What a person can be given at all, what runs out first before the rest. */
function assignable(subscriptions: readonly Subscription[]): readonly OfferedLicense[] {
  return seatLines(subscriptions, catalogue)
    .filter(({ isForPeople }) => isForPeople)
    .map(({ skuId, left, bought, inGrace, suspended }) => ({
      skuId,
      left,
      inGrace,
      isSuspended: bought + inGrace === 0 && suspended > 0,
    }));
}
