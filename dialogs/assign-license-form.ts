/** The form for one person's licenses: what it offers, and what is read from it when it comes back. */

import { type LicenseFormProblem, licenseFormCard } from '../cards/license-form-card.ts';
import type { LicenseMode } from '../cards/license-person.ts';
import { catalogue } from '../licensing/catalogue.ts';
import { COUNTRIES, countryCode } from '../licensing/countries.ts';
import type { LicensedPerson, Subscription } from '../licensing/license-reader.ts';
import { CONNECTIVITIES, type Connectivity } from '../licensing/reason.ts';
import { seatLines } from '../licensing/seats.ts';
import type { Wanted } from '../licensing/wanted.ts';
import { typed } from './form-input.ts';
import { productNames } from './product-names.ts';
import type { Answer, Asked, Turn } from './turn.ts';

/** As it was filled in: from outside, and not yet compared with what there is. */
export interface FilledIn {
  readonly mode: LicenseMode;
  readonly name: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly connectivity: Connectivity;
  readonly country: string;
}

/** What a client may send for one field of a form; a list of more is refused by its length. */
const CHOSEN_LENGTH_MAX = 20_000;
/** More than anybody holds. */
export const LICENSES_MAX = 20;

export function modeOf(value: unknown): LicenseMode {
  return value === 'remove' || value === 'swap' ? value : 'assign';
}

export function filledIn(asked: Asked): FilledIn {
  const mode = modeOf(asked.input.mode);
  const connectivity = typed(asked, 'connectivity');
  return {
    mode,
    name: typed(asked, 'name'),
    add: mode === 'remove' ? [] : chosen(asked.input.add),
    remove: mode === 'assign' ? [] : chosen(asked.input.remove),
    connectivity: CONNECTIVITIES.find((one) => one === connectivity) ?? 'not-said',
    country: typed(asked, 'country'),
  };
}

/** Teams joins what was chosen with commas. */
function chosen(value: unknown): readonly string[] {
  if (typeof value !== 'string') return [];
  const each = value
    .slice(0, CHOSEN_LENGTH_MAX)
    .split(',')
    .map((sku) => sku.trim().toLowerCase());
  return [...new Set(each.filter((sku) => sku !== ''))];
}

export type ReadForm =
  | { readonly ok: true; readonly wanted: Wanted }
  | { readonly ok: false; readonly problems: readonly LicenseFormProblem[] };

/** Compares what was chosen with what the organization has and the person holds. */
export function readForm(
  form: FilledIn,
  person: LicensedPerson,
  subscriptions: readonly Subscription[],
): ReadForm {
  const { mode, add, remove, connectivity, country } = form;
  const offered = new Set(offeredOf(person, subscriptions).map(({ skuId }) => skuId));
  const held = new Set(person.ways.map(({ skuId }) => skuId));
  const isMissing = person.usageLocation === undefined && add.length > 0;
  const code = countryCode(country);
  const problems: readonly (LicenseFormProblem | false)[] = [
    mode === 'swap' && (add.length === 0 || remove.length === 0) && 'swap-needs-both',
    mode !== 'swap' && add.length + remove.length === 0 && 'no-license',
    add.length + remove.length > LICENSES_MAX && 'too-many',
    add.some((sku) => remove.includes(sku)) && 'same-license',
    (add.some((sku) => !offered.has(sku)) || remove.some((sku) => !held.has(sku))) && 'not-offered',
    isMissing && country === '' && 'no-country',
    isMissing && country !== '' && code === undefined && 'no-such-country',
  ];
  const found = problems.filter((problem) => problem !== false);
  if (found.length > 0) return { ok: false, problems: found };
  return {
    ok: true,
    wanted: { add, remove, connectivity, usageLocation: isMissing ? code : undefined },
  };
}

export interface FormShown {
  readonly mode: LicenseMode;
  readonly person: LicensedPerson | undefined;
  readonly subscriptions: readonly Subscription[];
  /** What stands in the fields. */
  readonly filled?: Partial<FilledIn> | undefined;
  readonly problems?: readonly LicenseFormProblem[] | undefined;
}

export function formAnswer(shown: FormShown, { speech }: Turn): Answer {
  const { mode, person, subscriptions, filled, problems } = shown;
  const needsCountry =
    person !== undefined && person.usageLocation === undefined && mode !== 'remove';
  const data = {
    mode,
    person,
    offered: offeredOf(person, subscriptions),
    held: person === undefined ? [] : heldBy(person),
    names: productNames(speech, subscriptions),
    countries: needsCountry ? COUNTRIES : undefined,
    typed: filled,
    problems,
  };
  return { card: licenseFormCard(data, speech), summary: speech.words.licenses.summary };
}

/** What can be assigned to somebody at all, what calls need first; to a resource account only what is made for it. */
function offeredOf(person: LicensedPerson | undefined, subscriptions: readonly Subscription[]) {
  return seatLines(subscriptions, catalogue)
    .filter(({ isForPeople, status }) => isForPeople && status !== 'Deleted')
    .filter(({ product }) => !person?.isResourceAccount || product.kind === 'resource-account')
    .map(({ skuId, bought, left, overused, inGrace, suspended, lockedOut }) => ({
      skuId,
      left: left - overused,
      inGrace,
      isSuspended: bought + inGrace === 0 && suspended + lockedOut > 0,
    }));
}

/** What came from a group alone stays in sight: why it cannot be removed here is told. */
function heldBy({ ways }: LicensedPerson) {
  return [...new Set(ways.map(({ skuId }) => skuId))].map((skuId) => ({
    skuId,
    byGroup: ways.every((way) => way.skuId !== skuId || way.byGroup !== undefined),
  }));
}
