/** Whether a person can make a kind of call, and what is missing for it, in words. */

import type { Speech } from '../words/speech.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { LicenseKind } from './license-reason.ts';
import type { Names } from './license-reason-words.ts';
import type { ListRow } from './sheet-card.ts';

export type Missing =
  /** One of these kinds would do. */
  | { readonly code: 'license'; readonly kinds: readonly LicenseKind[] }
  /** What would give it is there, but off; or it cannot be carried out. */
  | { readonly code: 'switched-off' | 'does-not-work'; readonly skuId: string }
  | { readonly code: 'usage-location' | 'teams' | 'connection' | 'number' | 'balance' };

export interface Ability {
  readonly ability: keyof Speech['words']['holdings']['abilities'];
  /** `maybe`: it hangs on something that Graph does not tell. */
  readonly can: 'yes' | 'no' | 'maybe';
  readonly missing: readonly Missing[];
}

const NAME_LENGTH_MAX = 100;

export function abilityRow(
  { ability, can, missing }: Ability,
  names: Names,
  speech: Speech,
): ListRow {
  const words = speech.words.holdings;
  return {
    name: words.abilities[ability],
    detail: missing.map((each) => missingText(each, names, speech)),
    value: words[can],
  };
}

function missingText(missing: Missing, names: Names, speech: Speech): string {
  const words = speech.words.holdings.missing;
  switch (missing.code) {
    case 'license':
      return words.license(kindsText(missing.kinds, speech));
    case 'switched-off':
    case 'does-not-work':
      return words[missing.code](escapeMarkdown(names(missing.skuId), NAME_LENGTH_MAX));
    default:
      return words[missing.code];
  }
}

function kindsText(kinds: readonly LicenseKind[], { language, words }: Speech): string {
  const called = kinds.map((kind) => words.licenseReasons.kinds[kind]);
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(called);
}
