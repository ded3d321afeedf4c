/** The gateway's own names as we keep them: short enough for every place that they go to, whatever the gateway calls things. */

import { createHash } from 'node:crypto';
import type { ChargeOutcome } from './payments.ts';

/** Today's names have some thirty letters. A journal's key has room for one beside our own. */
export const NAME_LENGTH_MAX = 80;
const DIGEST_LENGTH = 16;

/** The same for the same name, another for another; the beginning of a long one stays, so that a person can find it. */
export function keptName(name: string): string {
  if (name.length <= NAME_LENGTH_MAX) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, DIGEST_LENGTH);
  return `${name.slice(0, NAME_LENGTH_MAX - DIGEST_LENGTH - 1)}~${digest}`;
}

/** Money that was taken is recorded: no name may stand in the way of that. */
export function keptOutcome(outcome: ChargeOutcome): ChargeOutcome {
  return 'reference' in outcome ? { ...outcome, reference: keptName(outcome.reference) } : outcome;
}
