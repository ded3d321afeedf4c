/** Arithmetic of licenses: what a person holds, from where, and how many seats are taken. */

import type { Group, Person, Sku } from './tenant.ts';

/** One way by which a person came to a license; null where it was assigned directly. */
export interface Assignment {
  readonly skuId: string;
  readonly disabledPlans: readonly string[];
  readonly assignedByGroup: string | null;
  readonly state: 'Active' | 'Error';
  readonly error: 'None' | 'CountViolation';
  readonly lastUpdatedDateTime: string;
}

export interface HeldLicense {
  readonly skuId: string;
  readonly disabledPlans: readonly string[];
}

/** Every way, direct ones first. `seatless` says which inherited licenses found no seat. */
export function assignmentsOf(
  person: Person,
  groups: readonly Group[],
  seatless: Seatless,
): readonly Assignment[] {
  const direct = person.licenses.map((license) => ({ license, group: null }));
  const inherited = groups
    .filter((group) => person.groups.includes(group.id))
    .flatMap((group) => group.licenses.map((license) => ({ license, group: group.id })));
  return [...direct, ...inherited].map(({ license, group }) => {
    const failed = group !== null && seatless(person.id, license.skuId);
    return {
      skuId: license.skuId,
      disabledPlans: license.disabledPlans,
      assignedByGroup: group,
      state: failed ? 'Error' : 'Active',
      error: failed ? 'CountViolation' : 'None',
      lastUpdatedDateTime: license.since,
    };
  });
}

export type Seatless = (personId: string, skuId: string) => boolean;

/** Each license once, however many ways lead to it; a plan is off only where every way switches it off. */
export function heldLicenses(assignments: readonly Assignment[]): readonly HeldLicense[] {
  const held = new Map<string, readonly string[]>();
  for (const { skuId, disabledPlans, state } of assignments) {
    if (state === 'Error') continue;
    const before = held.get(skuId);
    held.set(skuId, before ? before.filter((plan) => disabledPlans.includes(plan)) : disabledPlans);
  }
  return [...held].map(([skuId, disabledPlans]) => ({ skuId, disabledPlans }));
}

/** Ids of the service plans that work for whoever holds these. */
export function activePlans(
  held: readonly HeldLicense[],
  skus: readonly Sku[],
): ReadonlySet<string> {
  return new Set(
    held.flatMap(({ skuId, disabledPlans }) =>
      (skus.find((sku) => sku.id === skuId)?.plans ?? [])
        .map((plan) => plan.id)
        .filter((id) => !disabledPlans.includes(id)),
    ),
  );
}
