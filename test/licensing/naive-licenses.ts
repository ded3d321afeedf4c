/** Licenses as simply as they can be told: what a call leaves behind, and whether what is held makes sense. A measure for the real rules. */

import type { LicensedPerson, LicenseWay } from '../../directory/license-directory.ts';
import type { PlanRow } from '../../licensing/plan.ts';
import type { Tenant } from '../../licensing/tenant.ts';

export type Call = Pick<PlanRow, 'add' | 'remove' | 'usageLocation'>;

/** The person once Graph has carried it out. */
export function called(person: LicensedPerson, call: Call): LicensedPerson {
  const touched = [...call.remove, ...call.add.map(({ skuId }) => skuId)];
  const kept = person.ways.filter(
    ({ skuId, byGroup }) => byGroup !== undefined || !touched.includes(skuId),
  );
  const added = call.add.map(
    ({ skuId, disabledPlans }): LicenseWay => ({
      skuId,
      disabledPlans,
      byGroup: undefined,
      state: 'Active',
      error: 'None',
      updatedAt: undefined,
    }),
  );
  const usageLocation = person.usageLocation ?? call.usageLocation;
  return { ...person, usageLocation, ways: [...added, ...kept] };
}

/** Each license with the names of the plans that work in it. */
function working(person: LicensedPerson, { subscriptions }: Tenant): readonly string[][] {
  const skuIds = [...new Set(person.ways.map(({ skuId }) => skuId))];
  return skuIds.map((skuId) => {
    const ways = person.ways.filter((way) => way.skuId === skuId && way.state === 'Active');
    const plans = subscriptions.find((each) => each.skuId === skuId)?.plans ?? [];
    return plans.flatMap(({ id, name }) =>
      ways.some(({ disabledPlans }) => !disabledPlans.includes(id)) ? [name] : [],
    );
  });
}

const isMinutes = (name: string) => /^MCOPSTN(\d|_PAYG)/.test(name);

export function callingPlans(person: LicensedPerson, tenant: Tenant): number {
  return working(person, tenant).filter((plans) => plans.some(isMinutes)).length;
}

const NEEDS: readonly (readonly [(name: string) => boolean, (name: string) => boolean])[] = [
  [(name) => name === 'MCOEV', (name) => name === 'TEAMS1'],
  [(name) => name === 'MCOMEETADV', (name) => name === 'TEAMS1'],
  [isMinutes, (name) => name === 'MCOEV'],
  [(name) => name === 'MCOMEETACPEA', (name) => name === 'MCOPSTNC'],
  [(name) => name === 'MCOPSTNC', (name) => isMinutes(name) || name.startsWith('MCOMEET')],
];

/** How many kinds of things lack what they need. */
export function lacks(person: LicensedPerson, tenant: Tenant): number {
  const plans = working(person, tenant).flat();
  return NEEDS.filter(([has, needs]) => plans.some(has) && !plans.some(needs)).length;
}

/** Whether anything the person holds directly differs; order does not count. */
export function directly(person: LicensedPerson): readonly string[] {
  return person.ways
    .filter(({ byGroup }) => byGroup === undefined)
    .map(({ skuId, disabledPlans }) => `${skuId} ${[...disabledPlans].sort().join()}`)
    .sort();
}
