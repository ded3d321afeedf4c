/** How a person's licenses stand beside one row of a plan: as it asks, as it found them, or as something else left them. */

import type { LicensedPerson, LicenseWay } from '../directory/license-directory.ts';
import type { LicenseFailure, LicenseFailureCode } from '../directory/license-failure.ts';
import type { PlanRow } from './plan.ts';

export type Standing =
  /** Nobody has this id any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'as-asked' }
  /** As when the plan was frozen: it may be called. */
  | { readonly kind: 'as-before' }
  /** Graph took the license and then could not give it. */
  | { readonly kind: 'in-error'; readonly failure: LicenseFailure }
  /** Neither: somebody else was here since. */
  | { readonly kind: 'changed' };

export function standing(row: PlanRow, person: LicensedPerson | undefined): Standing {
  if (person === undefined) return { kind: 'gone' };
  const direct = directWays(person);
  const given = row.add.map(({ skuId }) => direct.get(skuId));
  const broken = given.find((way) => way?.state === 'Error');
  const isGiven = row.add.every(({ skuId, disabledPlans }) =>
    hasOff(direct.get(skuId), disabledPlans),
  );
  if (isGiven && !row.remove.some((skuId) => direct.has(skuId))) {
    return broken ? { kind: 'in-error', failure: failureOf(broken) } : { kind: 'as-asked' };
  }
  const isElsewhere = row.usageLocation !== undefined && movedTo(row, person);
  return !isElsewhere && isAsFound(row, direct) ? { kind: 'as-before' } : { kind: 'changed' };
}

function isAsFound(
  { add, remove, before }: PlanRow,
  direct: ReadonlyMap<string, LicenseWay>,
): boolean {
  const found = new Map(before.map((one) => [one.skuId, one.disabledPlans]));
  return [...add.map(({ skuId }) => skuId), ...remove].every((skuId) => {
    const off = found.get(skuId);
    return off === undefined ? !direct.has(skuId) : hasOff(direct.get(skuId), off);
  });
}

/** The plan sets a location for those who have none: one that was set since is not ours to replace. */
function movedTo({ usageLocation }: PlanRow, person: LicensedPerson): boolean {
  return person.usageLocation !== undefined && person.usageLocation !== usageLocation;
}

function hasOff(way: LicenseWay | undefined, disabledPlans: readonly string[]): boolean {
  if (way === undefined) return false;
  const off = new Set(disabledPlans);
  return (
    new Set(way.disabledPlans).size === off.size && way.disabledPlans.every((id) => off.has(id))
  );
}

function directWays({ ways }: LicensedPerson): ReadonlyMap<string, LicenseWay> {
  return new Map(
    ways.filter(({ byGroup }) => byGroup === undefined).map((way) => [way.skuId, way]),
  );
}

const CODES: Readonly<Record<string, LicenseFailureCode>> = {
  CountViolation: 'no-seats',
  MutuallyExclusiveViolation: 'conflicts-with-plan',
  DependencyViolation: 'needs-other-plan',
  ProhibitedInUsageLocationViolation: 'prohibited-location',
  UniquenessViolation: 'address-clash',
};

function failureOf({ error, skuId }: LicenseWay): LicenseFailure {
  const code = (Object.hasOwn(CODES, error) ? CODES[error] : undefined) ?? 'other';
  return { code, said: error, status: 200, ids: [skuId] };
}
