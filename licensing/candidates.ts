/** Sorts what was asked for, product by product: what can be done as far as it stands alone, what need not be, what cannot. */

import type { LicensedPerson, Subscription } from '../directory/license-directory.ts';
import { type Ask, isSwap } from './ask.ts';
import { countryCode } from './countries.ts';
import { type Holds, holdsWorking, offIn, waysOf, works } from './holds.ts';
import type { Connectivity, Reason } from './reason.ts';
import { givesMinutes, isBroad, type Shelf, type Ware } from './shelf.ts';

/** Reasons by product; `everything`: reasons that are the person's own and stand against all that was to be added. */
export interface Candidates {
  readonly add: ReadonlySet<string>;
  readonly remove: ReadonlySet<string>;
  readonly reasons: ReadonlyMap<string, Reason>;
  readonly everything: readonly Reason[];
}

/** Their calls leave by somebody else's lines; a Calling Plan beside that is documented as wrong. */
export const NO_CALLING_PLAN: ReadonlySet<Connectivity> = new Set([
  'direct-routing',
  'operator-connect',
  'on-premises',
]);

/** Where the person is, or will be by this change; undefined where nobody has said it. */
export function locationOf(person: LicensedPerson, ask: Ask): string | undefined {
  return person.usageLocation ?? (ask.usageLocation && countryCode(ask.usageLocation));
}

export function candidatesOf(
  person: LicensedPerson,
  ask: Ask,
  holds: Holds,
  shelf: Shelf,
  left: (skuId: string) => number,
): Candidates {
  const reasons = new Map<string, Reason>();
  const add = new Set<string>();
  const remove = new Set<string>();
  const mayNot = ask.add.length > 0 && ask.way !== 'back' ? whoMayNot(person) : undefined;
  for (const { skuId } of mayNot ? [] : ask.add) {
    const reason =
      alreadyThere(skuId, ask, holds, shelf) ??
      againstBuying(skuId, shelf.ware(skuId).subscription) ??
      (ask.way === 'back' ? undefined : againstHaving(person, ask, shelf.ware(skuId))) ??
      (holdsWorking(holds.get(skuId)) || left(skuId) > 0 ? undefined : refusal('no-seats', skuId));
    if (reason === undefined) add.add(skuId);
    else reasons.set(skuId, reason);
  }
  for (const skuId of ask.remove) {
    const reason = againstRemoving(skuId, ask, holds);
    if (reason === undefined) remove.add(skuId);
    else reasons.set(skuId, reason);
  }
  const nowhere = add.size > 0 ? againstLocation(person, ask) : undefined;
  return {
    add: nowhere ? new Set() : add,
    remove,
    reasons,
    everything: [mayNot ?? [], nowhere ?? []].flat(),
  };
}

function refusal(code: Reason['code'], skuId: string, more: Partial<Reason> = {}): Reason {
  return { code, weight: 'refusal', skuId, ...more };
}

/**
 * Guests and people who may not sign in are given nothing; what they hold can be taken from them. Nobody signs in with a
 * resource account: that its account is disabled is how it should be.
 */
function whoMayNot(person: LicensedPerson): Reason | undefined {
  if (person.userType === 'Guest') return { code: 'guest', weight: 'refusal' };
  if (!person.accountEnabled && !person.isResourceAccount)
    return { code: 'disabled-account', weight: 'refusal' };
  return undefined;
}

function alreadyThere(skuId: string, ask: Ask, holds: Holds, shelf: Shelf): Reason | undefined {
  const hold = holds.get(skuId);
  const note = (code: Reason['code'], more: Partial<Reason> = {}): Reason => {
    return { code, weight: 'note', skuId, ...more };
  };
  // To assign it again without its list of what is off would switch everything on.
  if (hold?.direct !== undefined) return note('already-held');
  if (ask.way === 'back') return undefined;
  const group = hold?.groups.find(works)?.byGroup;
  if (group !== undefined) return note('already-held-through-group', { group });
  const containers = containersOf(shelf.ware(skuId), holds).filter(
    (each) => !ask.remove.includes(each),
  );
  return containers.length > 0 ? note('already-included', { others: containers }) : undefined;
}

/** Held products that give all that this one gives, switched on. */
function containersOf(ware: Ware, holds: Holds): readonly string[] {
  const ids = [...ware.plans.keys()];
  // What goes with a product and is no purpose of its own need not be in the container: short messages beside minutes.
  const purposes = ids.filter((id) => ware.plans.get(id) !== undefined);
  const needed = isBroad(ware) || purposes.length === 0 ? ids : purposes;
  if (needed.length === 0) return [];
  return [...holds.values()]
    .filter((hold) => hold.ware !== ware && holdsWorking(hold))
    .filter((hold) => {
      const off = offIn(waysOf(hold));
      return needed.every((id) => hold.ware.plans.has(id) && !off.has(id));
    })
    .map((hold) => hold.ware.skuId);
}

function againstBuying(skuId: string, subscription: Subscription | undefined): Reason | undefined {
  if (subscription === undefined || subscription.status === 'Deleted') {
    return refusal('not-bought', skuId);
  }
  if (subscription.appliesTo === 'Company') return refusal('company-only', skuId);
  return isSuspended(subscription) ? refusal('suspended', skuId) : undefined;
}

function isSuspended({ status, enabled, warning, suspended, lockedOut }: Subscription): boolean {
  if (status === 'Suspended' || status === 'LockedOut') return true;
  return enabled + warning === 0 && suspended + lockedOut > 0;
}

function againstHaving(person: LicensedPerson, ask: Ask, ware: Ware): Reason | undefined {
  const { skuId, product } = ware;
  const isForAccounts = product.kind === 'resource-account';
  if (person.isResourceAccount !== isForAccounts) {
    if (person.isResourceAccount) return refusal('resource-account', skuId);
    if (isForAccounts) return refusal('not-a-resource-account', skuId);
  }
  const { connectivity } = ask;
  const isPlan = givesMinutes(ware.gives) && !isBroad(ware);
  if (isPlan && ask.way === 'new' && NO_CALLING_PLAN.has(connectivity)) {
    return refusal('no-calling-plan-with', skuId, { connectivity });
  }
  const country = locationOf(person, ask);
  return country !== undefined && product.notSoldIn.includes(country)
    ? refusal('not-sold-there', skuId, { country })
    : undefined;
}

function againstLocation(person: LicensedPerson, ask: Ask): Reason | undefined {
  if (locationOf(person, ask) !== undefined) return undefined;
  const isGiven = ask.usageLocation !== undefined && ask.usageLocation !== '';
  return { code: isGiven ? 'bad-usage-location' : 'no-usage-location', weight: 'refusal' };
}

function againstRemoving(skuId: string, ask: Ask, holds: Holds): Reason | undefined {
  const hold = holds.get(skuId);
  if (hold === undefined) {
    // Whoever has nothing to swap would be given something new, and a seat would go.
    const isSwapOfNothing = isSwap(ask) && !isHalfDone(ask, holds);
    return { code: 'not-held', weight: isSwapOfNothing ? 'refusal' : 'note', skuId };
  }
  if (hold.direct !== undefined) return undefined;
  const group = hold.groups[0]?.byGroup;
  return refusal('inherited-from-group', skuId, group === undefined ? {} : { group });
}

/** Something of what was to go is there, or all that was to come has come. */
function isHalfDone(ask: Ask, holds: Holds): boolean {
  return (
    ask.remove.some((skuId) => holds.has(skuId)) || ask.add.every(({ skuId }) => holds.has(skuId))
  );
}
