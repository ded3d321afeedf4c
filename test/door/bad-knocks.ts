/** Everything that must not get in: what is changed about a good knock, and what our log calls it. */

import { FORGED_TOKENS } from './forged-tokens.ts';
import type { BadKnock } from './knock.ts';
import { WRONG_CLAIMS } from './wrong-claims.ts';
import { WRONG_PLACES } from './wrong-places.ts';

export const BAD_KNOCKS: readonly BadKnock[] = [...FORGED_TOKENS, ...WRONG_CLAIMS, ...WRONG_PLACES];
