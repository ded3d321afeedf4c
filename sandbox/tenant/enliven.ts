/** Brings a tenant to life: people change, seats are taken, calls are added, and whoever keeps it is told. */

import { SandboxError } from '../sandbox-error.ts';
import { assignmentsOf, heldLicenses, type Seatless } from './licenses.ts';
import { ADDED_CALLS_MAX, type LivingTenant } from './living-tenant.ts';
import type { PstnCallRow } from './pstn-call-row.ts';
import { ROLES } from './roles.ts';
import type { License, Person, Tenant } from './tenant.ts';

export interface ChangedPerson {
  readonly usageLocation: string | null;
  readonly licenses: readonly License[];
}

/** What became of a tenant since it was drawn. */
export interface TenantChanges {
  readonly people: Readonly<Record<string, ChangedPerson>>;
  readonly seats: Readonly<Record<string, number>>;
}

export interface TenantKeeper {
  /** `now` tells them all. */
  changes(now: () => TenantChanges): Promise<void>;
  /** Every call beyond the tenant's own. */
  calls(rows: readonly PstnCallRow[]): Promise<void>;
}

/** Forgets everything with the process. */
const NOBODY: TenantKeeper = {
  changes: () => Promise.resolve(),
  calls: () => Promise.resolve(),
};

export function enliven(
  tenant: Tenant,
  kept: TenantChanges & { readonly calls: readonly PstnCallRow[] } = {
    people: {},
    seats: {},
    calls: [],
  },
  keeper: TenantKeeper = NOBODY,
): LivingTenant {
  const added = new Map(kept.calls.map((row) => [row.id, row]));
  const changed = new Map<string, ChangedPerson>(Object.entries(kept.people));
  const seats = new Map<string, number>(Object.entries(kept.seats));
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
  const taken = new Map<string, number>();
  const count = (person: Person, one: 1 | -1) => {
    for (const { skuId } of heldBy(person)) taken.set(skuId, (taken.get(skuId) ?? 0) + one);
  };
  for (const person of people.values()) count(person, 1);
  const consumed = (skuId: string) => taken.get(skuId) ?? 0;
  const saveChanges = () =>
    keeper.changes(() => ({
      people: Object.fromEntries(changed),
      seats: Object.fromEntries(seats),
    }));

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
      const after = { ...before, usageLocation, licenses };
      count(before, -1);
      count(after, 1);
      people.set(id, after);
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
      await keeper.calls([...added.values()]);
    },
  };
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
