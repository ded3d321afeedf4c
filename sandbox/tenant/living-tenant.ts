/** The demo tenant as it is by now: what was changed since the first start is applied, and each change is kept. */

import { join } from 'node:path';
import { z } from 'zod';
import { keptFile, readKept } from '../kept-file.ts';
import { SandboxError } from '../sandbox-error.ts';
import { demoTenant } from './demo-tenant.ts';
import {
  type Assignment,
  assignmentsOf,
  type HeldLicense,
  heldLicenses,
  type Seatless,
} from './licenses.ts';
import { type PstnCallRow, pstnCallRow, withEnd } from './pstn-call-row.ts';
import { ROLES, type Role } from './roles.ts';
import type { License, Person, Sku, Tenant } from './tenant.ts';

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

const license = z.object({
  skuId: z.string(),
  disabledPlans: z.array(z.string()),
  since: z.string(),
});
const changes = z.object({
  people: z.record(
    z.string(),
    z.object({ usageLocation: z.string().nullable(), licenses: z.array(license) }),
  ),
  seats: z.record(z.string(), z.number()),
});

/** Opens what is kept in `folder`, or the demo tenant where nothing is. @throws SandboxError `DAMAGED_STATE` */
export async function openLivingTenant(folder: string): Promise<LivingTenant> {
  const tenant = demoTenant();
  const changesFile = keptFile(join(folder, 'changes.json'));
  const callsFile = keptFile(join(folder, 'calls.json'));

  const keptChanges = read(changes, await readKept(join(folder, 'changes.json')), {
    people: {},
    seats: {},
  });
  const added = new Map(
    read(z.array(pstnCallRow), await readKept(join(folder, 'calls.json')), []).map((row) => [
      row.id,
      withEnd(row),
    ]),
  );

  const changed = new Map<string, { usageLocation: string | null; licenses: readonly License[] }>(
    Object.entries(keptChanges.people),
  );
  const seats = new Map<string, number>(Object.entries(keptChanges.seats));
  const people = new Map(
    tenant.people.map((person) => [person.id, { ...person, ...changed.get(person.id) }]),
  );
  const byName = new Map(
    tenant.people.map((person) => [person.userPrincipalName.toLowerCase(), person.id]),
  );
  const seatless = findSeatless(tenant);
  let calls = merge(tenant.calls, added);

  const assignments = (person: Person) => assignmentsOf(person, tenant.groups, seatless);
  const heldBy = (person: Person) => heldLicenses(assignments(person));
  const consumed = (skuId: string) =>
    [...people.values()].filter((person) => heldBy(person).some((held) => held.skuId === skuId))
      .length;
  const saveChanges = () =>
    changesFile.write({ people: Object.fromEntries(changed), seats: Object.fromEntries(seats) });

  return {
    tenant,
    people: () => [...people.values()],
    person(idOrName) {
      const key = idOrName.toLowerCase();
      return people.get(byName.get(key) ?? key);
    },
    rolesOf(person) {
      const throughGroups = tenant.groups
        .filter((group) => person.groups.includes(group.id))
        .flatMap((group) => group.roles);
      return [...new Set([...person.roles, ...throughGroups])].map((name) => ROLES[name]);
    },
    assignmentsOf: assignments,
    heldBy,
    skus: () => tenant.skus.map((sku) => ({ ...sku, enabled: seats.get(sku.id) ?? sku.enabled })),
    consumed,
    calls: () => calls,
    addedCalls: () => added.size,
    async changePerson(id, change) {
      const before = people.get(id);
      if (!before) throw new RangeError(`Nobody has the id ${id}.`);
      const { usageLocation, licenses } = { ...before, ...change };
      people.set(id, { ...before, usageLocation, licenses });
      changed.set(id, { usageLocation, licenses });
      await saveChanges();
    },
    async leaveSeats(skuId, left) {
      seats.set(skuId, consumed(skuId) + left);
      await saveChanges();
    },
    async addCalls(rows) {
      if (added.size + rows.length > ADDED_CALLS_MAX) {
        throw new SandboxError(
          'BAD_REQUEST',
          `The sandbox holds ${ADDED_CALLS_MAX} added calls at most. Start with --fresh.`,
        );
      }
      for (const row of rows) added.set(row.id, row);
      calls = merge(tenant.calls, added);
      await callsFile.write([...added.values()]);
    },
  };
}

function read<T>(schema: z.ZodType<T>, kept: unknown, otherwise: T): T {
  if (kept === undefined) return otherwise;
  const parsed = schema.safeParse(kept);
  if (parsed.success) return parsed.data;
  throw new SandboxError(
    'DAMAGED_STATE',
    'What is kept of the demo tenant cannot be read. Start with --fresh for a new sandbox.',
    { cause: parsed.error },
  );
}

function merge(
  calls: readonly PstnCallRow[],
  added: ReadonlyMap<string, PstnCallRow>,
): readonly PstnCallRow[] {
  return [...calls.filter((row) => !added.has(row.id)), ...added.values()].sort(
    (a, b) => Date.parse(a.startDateTime) - Date.parse(b.startDateTime) || (a.id < b.id ? -1 : 1),
  );
}

/** Groups give their licenses in the order of the list of people; who comes after the last seat gets an error instead. */
function findSeatless(tenant: Tenant): Seatless {
  const failed = new Set<string>();
  for (const sku of tenant.skus) {
    const takers = tenant.people.filter((person) =>
      tenant.groups.some(
        (group) =>
          person.groups.includes(group.id) && group.licenses.some((each) => each.skuId === sku.id),
      ),
    );
    for (const person of takers.slice(sku.enabled)) failed.add(`${person.id} ${sku.id}`);
  }
  return (personId, skuId) => failed.has(`${personId} ${skuId}`);
}
