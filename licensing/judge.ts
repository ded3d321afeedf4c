/** Judges one change of one person before anybody calls Graph, by all the rules there are. */

import type { LicensedPerson } from '../directory/license-directory.ts';
import { askOf } from './ask.ts';
import { decide, type Verdict } from './decide.ts';
import { shelfOf } from './shelf.ts';
import type { Tenant } from './tenant.ts';
import type { Wanted } from './wanted.ts';

/**
 * What is refused falls alone, together with what depends on it: a Calling Plan falls where its Teams Phone has no seat, and
 * the Audio Conferencing that was asked for beside them is given all the same. A swap falls as a whole. Nothing is taken
 * away that something else which stays depends on.
 */
export function judge(person: LicensedPerson, wanted: Wanted, tenant: Tenant): Verdict {
  const shelf = shelfOf(tenant);
  const { takes, gives, ...verdict } = decide(person, askOf(wanted), shelf, shelf.left);
  const reasons = verdict.reasons.map((reason) =>
    reason.code === 'no-seats' ? { ...reason, count: 1 } : reason,
  );
  return { ...verdict, reasons };
}
