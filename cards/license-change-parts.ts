/** The parts that a change of licenses shows before and after: whom, which, what was refused, what to know. */

import type { Speech } from '../words/speech.ts';
import type { Fact } from './balance-facts.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type LicensePerson, personAddress, personName } from './license-person.ts';
import type { LicenseReason } from './license-reason.ts';
import { countryName, type Names } from './license-reason-words.ts';
import { reasonFix, reasonText } from './license-text.ts';
import type { List, ListRow } from './sheet-card.ts';

const NAME_LENGTH_MAX = 100;
/** One form asks for no more; a plan that came another way still fits on a card. */
const ROWS_SHOWN = 40;

export function licenseName(skuId: string, names: Names): string {
  return escapeMarkdown(names(skuId), NAME_LENGTH_MAX);
}

/** @param setting says that a country is set, or was */
export function personFacts(
  person: LicensePerson | undefined,
  usageLocation: string | undefined,
  setting: (country: string) => string,
  speech: Speech,
): readonly Fact[] {
  const words = speech.words.licenseChanges;
  const address = person === undefined ? '' : personAddress(person);
  return [
    ...(person === undefined
      ? []
      : [
          { name: words.person, value: personName(person) },
          ...(address === '' ? [] : [{ name: words.address, value: address }]),
        ]),
    ...(usageLocation === undefined
      ? []
      : [
          {
            name: words.location,
            value: setting(escapeMarkdown(countryName(usageLocation, speech))),
          },
        ]),
  ];
}

/** @param seats what its change does to the seats of a product; may be empty */
export function licenseRows(
  add: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[],
  seats: (skuId: string) => string,
  names: Names,
  speech: Speech,
): readonly ListRow[] {
  const words = speech.words.licenseChanges;
  return add.slice(0, ROWS_SHOWN).map(({ skuId, disabledPlans }) => ({
    name: licenseName(skuId, names),
    detail: [
      seats(skuId),
      disabledPlans.length === 0 ? '' : words.plansOff(speech.count(disabledPlans.length)),
    ],
  }));
}

/** Each license that is not changed, with every reason and what to do about it. */
export function refusedList(
  title: string,
  reasons: readonly LicenseReason[],
  names: Names,
  speech: Speech,
): readonly List[] {
  const refusals = reasons.filter(({ weight }) => weight === 'refusal').slice(0, ROWS_SHOWN);
  const rows = refusals.map((reason) => ({
    name: reasonText(reason, names, speech),
    detail: reasonFix(reason, names, speech),
  }));
  return rows.length === 0 ? [] : [{ title, rows }];
}

/** What does not stand against the change. That a country is set is told beside the person. */
export function toldReasons(
  reasons: readonly LicenseReason[],
  names: Names,
  speech: Speech,
): { readonly warnings: readonly string[]; readonly notes: readonly string[] } {
  const told = (weight: LicenseReason['weight']) =>
    reasons
      .filter((reason) => reason.weight === weight && reason.code !== 'sets-usage-location')
      .slice(0, ROWS_SHOWN)
      .map((reason) => sentences(reason, names, speech));
  return { warnings: told('warning'), notes: told('note') };
}

function sentences(reason: LicenseReason, names: Names, speech: Speech): string {
  const between = speech.language === 'en' ? ' ' : '';
  return [reasonText(reason, names, speech), reasonFix(reason, names, speech)]
    .filter((text) => text !== '')
    .join(between);
}
