/** What stands against nothing and should be known all the same, once it is clear what is to be done. */

import type { LicensedPerson } from '../directory/license-directory.ts';
import { type Ask, isSwap } from './ask.ts';
import { locationOf, NO_CALLING_PLAN } from './candidates.ts';
import { type Holds, holdsWorking, offIn, waysOf } from './holds.ts';
import type { License } from './line.ts';
import type { ProductKind } from './product.ts';
import type { Reason } from './reason.ts';
import { givesMinutes, isBroad, type Shelf } from './shelf.ts';
import type { Whole } from './together.ts';

export function goodToKnow(
  person: LicensedPerson,
  ask: Ask,
  holds: Holds,
  shelf: Shelf,
  whole: Whole,
): readonly Reason[] {
  const isNews = ask.way !== 'back';
  return [
    ...settingLocation(person, ask, whole),
    ...inGrace(whole, shelf),
    ...stillThroughGroup(holds, whole),
    ...keptOff(ask, whole),
    ...(isNews ? switchedOff(holds, shelf, whole) : []),
    ...(isNews ? onConnectivity(ask, shelf, whole) : []),
    ...(isNews ? creditsAdvised(person, ask, shelf, whole) : []),
  ];
}

function settingLocation(person: LicensedPerson, ask: Ask, { add }: Whole): readonly Reason[] {
  const country = locationOf(person, ask);
  return add.length > 0 && person.usageLocation === undefined && country !== undefined
    ? [{ code: 'sets-usage-location', weight: 'note', country }]
    : [];
}

/** Some seats work for a few days more, or no free one is left and those are all that there are. */
function inGrace({ add, reasons }: Whole, shelf: Shelf): readonly Reason[] {
  const added = add.map(({ skuId }) => ({ skuId, weight: 'warning' as const }));
  const seatless = [...reasons.values()].flatMap(({ code, skuId }) =>
    code === 'no-seats' && skuId !== undefined ? [{ skuId, weight: 'note' as const }] : [],
  );
  return [...added, ...seatless].flatMap(({ skuId, weight }) => {
    const subscription = shelf.ware(skuId).subscription;
    if (subscription === undefined) return [];
    const isInGrace = subscription.warning > 0 || subscription.status === 'Warning';
    return isInGrace ? [{ code: 'in-grace', weight, skuId, count: subscription.warning }] : [];
  });
}

/** What is taken away directly stays all the same where a group gives it too. */
function stillThroughGroup(holds: Holds, { remove }: Whole): readonly Reason[] {
  return [...remove].flatMap((skuId) => {
    const group = holds.get(skuId)?.groups[0]?.byGroup;
    return group === undefined
      ? []
      : [{ code: 'inherited-from-group', weight: 'warning', skuId, group } as const];
  });
}

function keptOff(ask: Ask, { add }: Whole): readonly Reason[] {
  if (ask.way === 'back' || !isSwap(ask)) return [];
  return add.flatMap(({ skuId, disabledPlans }) =>
    disabledPlans.length > 0
      ? [{ code: 'keeps-disabled-plans', weight: 'note', skuId, count: disabledPlans.length }]
      : [],
  );
}

/** The person holds it already inside something larger, where it is off: to switch it on there would cost no seat. */
function switchedOff(holds: Holds, shelf: Shelf, { add, remove }: Whole): readonly Reason[] {
  return add.flatMap(({ skuId }) => {
    const ware = shelf.ware(skuId);
    if (isBroad(ware)) return [];
    const purposes = [...ware.plans].flatMap(([id, kind]) => (kind === undefined ? [] : [id]));
    const others = [...holds.values()].flatMap((hold) => {
      const off = offIn(waysOf(hold));
      const isOff = purposes.some((id) => hold.ware.plans.has(id) && off.has(id));
      const stays = !remove.has(hold.ware.skuId) && holdsWorking(hold);
      return isOff && stays ? [hold.ware.skuId] : [];
    });
    return others.length > 0 ? [{ code: 'switched-off', weight: 'warning', skuId, others }] : [];
  });
}

/** A Calling Plan is right only where calls go out through Microsoft. */
function onConnectivity(ask: Ask, shelf: Shelf, { add, after }: Whole): readonly Reason[] {
  const { connectivity } = ask;
  const added = new Set(add.map(({ skuId }) => skuId));
  if (added.size === 0) return [];
  const plans = [...after.gives].flatMap(([skuId, gives]) => (givesMinutes(gives) ? [skuId] : []));
  if (connectivity === 'not-said') {
    return plans
      .filter((skuId) => added.has(skuId) && !isBroad(shelf.ware(skuId)))
      .map((skuId) => ({ code: 'phone-only-advised', weight: 'note', skuId }));
  }
  if (!NO_CALLING_PLAN.has(connectivity) || ask.way === 'again') return [];
  return plans.map((skuId) => ({
    code: 'no-calling-plan-with',
    weight: 'warning',
    skuId,
    connectivity,
  }));
}

const USES_CREDITS: readonly ProductKind[] = [
  'audio-conferencing',
  'calling-plan',
  'pay-as-you-go',
];

/** Without a credits license nobody dials out of a meeting beyond what is included, not even with E5. */
function creditsAdvised(
  person: LicensedPerson,
  ask: Ask,
  shelf: Shelf,
  { after, reasons }: Whole,
): readonly Reason[] {
  const credits = shelf.wares.find(({ product }) => product.kind === 'credits');
  if (credits === undefined || person.isResourceAccount || ask.add.length === 0) return [];
  if (after.has('credits') || !USES_CREDITS.some((kind) => after.has(kind))) return [];
  const country = locationOf(person, ask);
  const isSoldThere = country === undefined || !credits.product.notSoldIn.includes(country);
  return isSoldThere && !reasons.has(credits.skuId)
    ? [{ code: 'credits-advised', weight: 'note', skuId: credits.skuId }]
    : [];
}

/** Plans that were off in what goes stay off in what comes: in every product that goes and contains them. */
export function carriedOver(
  skuId: string,
  remove: ReadonlySet<string>,
  holds: Holds,
  shelf: Shelf,
): License {
  const ware = shelf.ware(skuId);
  const gone = [...remove].flatMap((each) => holds.get(each) ?? []);
  const disabledPlans = [...ware.plans].flatMap(([id, kind]) => {
    // What a license of one purpose is there for is not switched off in it.
    if (kind !== undefined && !isBroad(ware)) return [];
    const containing = gone.filter((hold) => hold.ware.plans.has(id));
    const isOff = containing.every((hold) => offIn(waysOf(hold)).has(id));
    return containing.length > 0 && isOff ? [id] : [];
  });
  return { skuId, disabledPlans };
}
