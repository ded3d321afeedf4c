/** One reason put into the sentences of its language, its figures and names filled in. */

import type { Speech } from '../words/speech.ts';
import type { LicenseReason } from './license-reason.ts';

/** The name of a product by its sku id, or of a group by its object id; the id itself where it has none. */
export type Names = (id: string) => string;

export interface ReasonWords {
  readonly what: string;
  readonly fix: string;
}

/** What a line says in place of a country is from outside, and anything. */
const COUNTRY_LENGTH_MAX = 40;

/** @param spell makes what comes from outside fit to be shown */
export function reasonWords(
  reason: LicenseReason,
  names: Names,
  speech: Speech,
  spell: (text: string, most: number) => string,
): ReasonWords {
  const words = speech.words.licenseReasons;
  const { codes } = words;
  const { code, count, skuId, others = [], connectivity = 'not-said' } = reason;
  const isRefusal = reason.weight === 'refusal';
  const license = skuId === undefined ? words.thisLicense : names(skuId);
  const other = others.length === 0 ? words.anotherLicense : speech.list(others.map(names));
  const country = () =>
    reason.country === undefined
      ? words.thisCountry
      : spell(countryName(reason.country, speech), COUNTRY_LENGTH_MAX);
  switch (code) {
    case 'not-a-resource-account':
    case 'already-held':
    case 'not-held':
    case 'needs-phone':
    case 'suspended':
    case 'not-bought':
    case 'company-only':
    case 'not-swapped':
      return { what: codes[code].what(license), fix: codes[code].fix };
    case 'already-included':
    case 'two-calling-plans':
    case 'excludes-other':
    case 'still-needed':
    case 'switched-off':
      return { what: codes[code].what(license, other), fix: codes[code].fix };
    case 'in-grace': {
      const { what, some, fix } = codes[code];
      const all = count === undefined || count <= 0;
      return { what: all ? what(license) : some(license, speech.count(count)), fix };
    }
    case 'inherited-from-group': {
      const { what, fix, stays, staysFix } = codes[code];
      const group = groupName(reason.group, names, speech);
      return isRefusal
        ? { what: what(license, group), fix }
        : { what: stays(license, group), fix: staysFix };
    }
    case 'already-held-through-group':
      return {
        what: codes[code].what(license, groupName(reason.group, names, speech)),
        fix: codes[code].fix,
      };
    case 'bad-usage-location':
      return {
        what:
          reason.country === undefined
            ? codes[code].unnamed
            : codes[code].what(spell(reason.country, COUNTRY_LENGTH_MAX)),
        fix: codes[code].fix,
      };
    case 'sets-usage-location':
      return { what: codes[code].what(country()), fix: codes[code].fix };
    case 'not-sold-there':
      return { what: codes[code].what(license, country()), fix: codes[code].fix };
    case 'needs-other':
      return { what: codes[code].what(license, kindsText(reason, speech)), fix: codes[code].fix };
    case 'no-calling-plan-with':
      return besideConnectivity(reason, license, speech);
    case 'phone-only-advised': {
      const { what, fix, notSaid, notSaidFix } = codes[code];
      return connectivity === 'not-said'
        ? { what: notSaid, fix: notSaidFix }
        : { what: what(words.connectivity[connectivity]), fix };
    }
    case 'no-seats': {
      const { what, short, fix } = codes[code];
      return {
        what:
          count === undefined || count <= 0 ? what(license) : short(license, speech.count(count)),
        fix,
      };
    }
    case 'keeps-disabled-plans':
      return { what: codes[code].what(license, speech.count(count ?? 1)), fix: codes[code].fix };
    default:
      return codes[code];
  }
}

/**
 * A sentence of a language that is written without spaces, with its names set apart where they are in Latin letters:
 * `Teams Phone Standard は`, `通信クレジットは`.
 */
export function setApart(names: Names, { language }: Speech): Names {
  if (language === 'en') return names;
  return (id) => {
    const name = names(id);
    return `${/^[\x21-\x7e]/.test(name) ? ' ' : ''}${name}${/[\x21-\x7e]$/.test(name) ? ' ' : ''}`;
  };
}

/** Takes back the spaces of {@link setApart} at the ends and beside marks. */
export function joinUp(sentence: string, { language }: Speech): string {
  if (language === 'en') return sentence;
  return sentence
    .trim()
    .replaceAll(/ +(?=[。、，；：）」”])|(?<=[。、，；：（「“]) +/gu, '')
    .replaceAll(/ {2,}/g, ' ');
}

/** `US` as the country is called in the language; what is no code stays as it is. */
export function countryName(code: string, { language }: Speech): string {
  return /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code)
    : code;
}

/** A Calling Plan where calls do not go out through Microsoft: not given, or there all the same. */
function besideConnectivity(
  { connectivity = 'not-said', weight }: LicenseReason,
  license: string,
  speech: Speech,
): ReasonWords {
  const words = speech.words.licenseReasons;
  const own = words.codes['no-calling-plan-with'];
  if (connectivity === 'not-said') return { what: own.notSaid(license), fix: own.notSaidFix };
  const way = words.connectivity[connectivity];
  return weight === 'refusal'
    ? { what: own.what(license, way), fix: own.fix }
    : { what: own.warned(license, way), fix: own.warnedFix };
}

function groupName(group: string | undefined, names: Names, speech: Speech): string {
  const words = speech.words.licenseReasons;
  if (group === undefined) return words.aGroup;
  const name = names(group);
  return name.trim() === group ? words.aGroup : words.group(name);
}

/** One is enough: `Audio Conferencing or a Calling Plan`. */
function kindsText({ kinds = ['other'] }: LicenseReason, speech: Speech): string {
  const words = speech.words.licenseReasons.kinds;
  return new Intl.ListFormat(speech.language, { type: 'disjunction' }).format(
    kinds.map((kind) => words[kind]),
  );
}
