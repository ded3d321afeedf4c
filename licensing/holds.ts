/** What a person holds, product by product, and what of it works: now, and after a change. */

import type { LicensedPerson, LicenseWay } from '../directory/license-directory.ts';
import type { License } from './line.ts';
import type { ProductKind } from './product.ts';
import { givenWithout, type Shelf, type Ware } from './shelf.ts';

export interface Hold {
  readonly ware: Ware;
  readonly direct: LicenseWay | undefined;
  readonly groups: readonly LicenseWay[];
}

export type Holds = ReadonlyMap<string, Hold>;

/** What works: by each product that a person has, and the products by what they give. */
export interface Standing {
  readonly gives: ReadonlyMap<string, ReadonlySet<ProductKind>>;
  /** Plans that are off in each of them. */
  readonly off: ReadonlyMap<string, ReadonlySet<string>>;
  has(kind: ProductKind): boolean;
  givers(kind: ProductKind): readonly string[];
}

/** A license that Graph could not carry out, or that was taken away with its subscription, gives nothing. */
export function works({ state, error }: LicenseWay): boolean {
  if (state === 'Active' || state === 'ActiveWithError') return true;
  return state !== 'Disabled' && state !== 'Error' && error === 'None';
}

export function holdsOf(person: LicensedPerson, shelf: Shelf): Holds {
  const skuIds = [...new Set(person.ways.map(({ skuId }) => skuId))];
  return new Map(
    skuIds.map((skuId) => {
      const ways = person.ways.filter((way) => way.skuId === skuId);
      const direct = ways.find(({ byGroup }) => byGroup === undefined);
      const groups = ways.filter(({ byGroup }) => byGroup !== undefined);
      return [skuId, { ware: shelf.ware(skuId), direct, groups }];
    }),
  );
}

export function holdsWorking(hold: Hold | undefined): boolean {
  return hold !== undefined && waysOf(hold).some(works);
}

/** Plans that are off by every working way. */
export function offIn(ways: readonly LicenseWay[]): ReadonlySet<string> {
  const [first, ...others] = ways.filter(works);
  const off = first?.disabledPlans ?? [];
  return new Set(off.filter((plan) => others.every((way) => way.disabledPlans.includes(plan))));
}

export function waysOf({ direct, groups }: Hold): readonly LicenseWay[] {
  return direct === undefined ? groups : [direct, ...groups];
}

/** @param elsewhere what works for the person by licenses of which nobody knows the plans */
export function standingAfter(
  holds: Holds,
  add: readonly License[],
  remove: ReadonlySet<string>,
  shelf: Shelf,
  elsewhere: ReadonlySet<ProductKind>,
): Standing {
  const off = new Map<string, ReadonlySet<string>>();
  const touched = new Set([...remove, ...add.map(({ skuId }) => skuId)]);
  for (const [skuId, hold] of holds) {
    const ways = touched.has(skuId) ? hold.groups : waysOf(hold);
    if (ways.some(works)) off.set(skuId, offIn(ways));
  }
  for (const { skuId, disabledPlans } of add) {
    const already = off.get(skuId);
    const isOff = (plan: string) => already === undefined || already.has(plan);
    off.set(skuId, new Set(disabledPlans.filter(isOff)));
  }
  const gives = new Map(
    [...off].map(([skuId, plans]) => [skuId, givenWithout(shelf.ware(skuId), plans)]),
  );
  const all = new Set([...gives.values()].flatMap((kinds) => [...kinds]));
  return {
    gives,
    off,
    has: (kind) => all.has(kind) || elsewhere.has(kind),
    givers: (kind) => [...gives].flatMap(([skuId, kinds]) => (kinds.has(kind) ? [skuId] : [])),
  };
}

/** Plans that work although no license is known to contain them count only where a license's contents are not known. */
export function givenElsewhere(
  person: LicensedPerson,
  holds: Holds,
  shelf: Shelf,
): ReadonlySet<ProductKind> {
  const isUnknown = [...holds.values()].some(
    (hold) => hold.ware.plans.size === 0 && holdsWorking(hold),
  );
  if (!isUnknown) return new Set();
  const explained = new Set([...holds.values()].flatMap(({ ware }) => [...ware.plans.keys()]));
  const plans = [...person.activePlans].filter((id) => !explained.has(id));
  return new Set(plans.flatMap((id) => shelf.kindOfPlan(id) ?? []));
}
