/** Judges a whole list of people and writes down what is to be done for each: the frozen plan, before anybody confirms it. */

import { createFreezer, type Found, type Frozen } from './freezer.ts';
import type { Tenant } from './tenant.ts';
import type { Asked, Wanted } from './wanted.ts';

/**
 * All in one go; {@link createFreezer} does the same slice by slice.
 * @param people by the name as it was asked for
 */
export function freeze(
  asked: readonly Asked[],
  people: Found,
  wanted: Wanted,
  tenant: Tenant,
): Frozen {
  const freezer = createFreezer(wanted, tenant);
  const rows = freezer.take(
    asked.map((each) => ({ asked: each })),
    people,
  );
  return freezer.end(rows);
}
