/** A tenant as it is by now: what was changed since it was drawn is applied. */

import type { Assignment, HeldLicense } from './licenses.ts';
import type { PstnCallRow } from './pstn-call-row.ts';
import type { Role } from './roles.ts';
import type { Person, Sku, Tenant } from './tenant.ts';

/** A tenant holds at most this many calls beyond the demo's own. */
export const ADDED_CALLS_MAX = 100_000;

export type PersonChange = Partial<Pick<Person, 'usageLocation' | 'licenses'>>;

export interface LivingTenant {
  readonly tenant: Tenant;
  people(): readonly Person[];
  /** By object id or user principal name, in any case. */
  person(idOrName: string): Person | undefined;
  /** Direct and through groups. */
  rolesOf(person: Person): readonly Role[];
  assignmentsOf(person: Person): readonly Assignment[];
  heldBy(person: Person): readonly HeldLicense[];
  skus(): readonly Sku[];
  /** How many people hold the license, by whatever way. */
  consumed(skuId: string): number;
  /** Every call, oldest first. */
  calls(): readonly PstnCallRow[];
  /** How many calls were added; names the next ones. */
  addedCalls(): number;
  changePerson(id: string, change: PersonChange): Promise<void>;
  /** From now on exactly `left` seats are free. */
  leaveSeats(skuId: string, left: number): Promise<void>;
  /** A row whose id is known takes the place of the one that stands. @throws SandboxError `BAD_REQUEST` above {@link ADDED_CALLS_MAX} */
  addCalls(rows: readonly PstnCallRow[]): Promise<void>;
}
