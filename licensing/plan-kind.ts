/** What a service plan makes possible, told by its name: names hold across products, editions and clouds. */

import type { ProductKind } from './product.ts';

/** The first that fits decides, so narrower ones stand before wider ones. */
const KINDS: readonly (readonly [RegExp, ProductKind])[] = [
  [/^MCOEV_VIRTUALUSER/i, 'resource-account'],
  [/^MCOEV(SMB)?(_|$)/i, 'phone'],
  [/^MCOPSTN_PAYG_/i, 'pay-as-you-go'],
  [/^MCOPSTNC(_|$)/i, 'credits'],
  // MCOPSTN3 is the plan of an old product for usage, not for minutes.
  [/^MCOPSTN(_?[124-9]|EAU)/i, 'calling-plan'],
  [/^PSTN\d/i, 'calling-plan'],
  [/^Skype for Business PSTN Calling /i, 'calling-plan'],
  [/^MCOMEETACPEA/i, 'pay-per-minute-audio'],
  [/^MCOMEET(ADV|BASIC)/i, 'audio-conferencing'],
  [/^TEAMS(1$|_GOV|_AR_)/i, 'teams'],
];

/** Undefined for plans that have nothing to do with telephony. */
export function planKind(name: string): ProductKind | undefined {
  const trimmed = name.trim();
  return KINDS.find(([pattern]) => pattern.test(trimmed))?.[1];
}
