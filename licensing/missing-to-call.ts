/** What a person lacks for each thing that people do with a telephone, and what of the organization's could give it. */

import type { LicensedPerson } from '../directory/license-directory.ts';
import { NO_CALLING_PLAN } from './candidates.ts';
import {
  givenElsewhere,
  type Holds,
  holdsOf,
  holdsWorking,
  offIn,
  standingAfter,
  waysOf,
  works,
} from './holds.ts';
import type { ProductKind } from './product.ts';
import type { Connectivity } from './reason.ts';
import { type Shelf, shelfOf } from './shelf.ts';
import type { Tenant } from './tenant.ts';

export type CallGoal =
  /** Between people, in Teams. */
  | 'call-inside'
  /** To and from telephone numbers; a number is needed besides, which licenses do not tell. */
  | 'call-outside'
  /** A telephone number on the meetings that the person organizes. */
  | 'dial-in'
  /** Out of meetings, abroad, to toll-free numbers: whatever is paid from credits. */
  | 'use-credits';

export interface Lack {
  /** One of these would do. */
  readonly kinds: readonly ProductKind[];
  /** Products that the person holds and that would give it, were it not switched off in them. */
  readonly offIn: readonly string[];
  /** Products that the person should have it from, but the assignment failed. */
  readonly failedIn: readonly string[];
  /** Products of the organization that would give it and have seats left, those of one purpose only. */
  readonly offers: readonly string[];
}

export interface CallAbility {
  readonly goal: CallGoal;
  readonly isReady: boolean;
  readonly lacks: readonly Lack[];
}

/** Something wrong with an assignment, as Graph names it. */
export interface AssignmentTrouble {
  readonly skuId: string;
  readonly group: string | undefined;
  readonly state: string;
  readonly error: string;
}

export interface MissingToCall {
  readonly abilities: readonly CallAbility[];
  readonly lacksLocation: boolean;
  /** Calling Plans that the person holds although the calls go out by somebody else's lines. */
  readonly needlessPlans: readonly string[];
  readonly troubles: readonly AssignmentTrouble[];
}

const MINUTES: readonly ProductKind[] = ['calling-plan', 'pay-as-you-go'];
const AUDIO: readonly ProductKind[] = ['audio-conferencing', 'pay-per-minute-audio'];

/** @param connectivity where it is not said, calling outside lacks a Calling Plan only as far as calls go out through Microsoft */
export function missingToCall(
  person: LicensedPerson,
  connectivity: Connectivity,
  tenant: Tenant,
): MissingToCall {
  const shelf = shelfOf(tenant);
  const holds = holdsOf(person, shelf);
  const elsewhere = givenElsewhere(person, holds, shelf);
  const now = standingAfter(holds, [], new Set(), shelf, elsewhere);
  const byOthers = NO_CALLING_PLAN.has(connectivity);
  const needs: Readonly<Record<CallGoal, readonly (readonly ProductKind[])[]>> = {
    'call-inside': [['teams']],
    'call-outside': [['teams'], ['phone'], ...(byOthers ? [] : [MINUTES])],
    // By the minute, it is paid from credits from the first one on.
    'dial-in': [
      ['teams'],
      AUDIO,
      ...(now.has('pay-per-minute-audio') && !now.has('audio-conferencing')
        ? [['credits'] as const]
        : []),
    ],
    'use-credits': [[...AUDIO, ...MINUTES], ['credits']],
  };
  const abilities = Object.entries(needs).map(([goal, lists]) => {
    const lacking = lists.filter((kinds) => !kinds.some((kind) => now.has(kind)));
    return {
      goal: goal as CallGoal,
      isReady: lacking.length === 0,
      lacks: lacking.map((kinds) => lackOf(kinds, holds, shelf)),
    };
  });
  return {
    abilities,
    lacksLocation: person.usageLocation === undefined,
    needlessPlans: byOthers ? [...new Set(MINUTES.flatMap((kind) => now.givers(kind)))] : [],
    troubles: person.ways
      .filter((way) => way.error !== 'None' || !works(way))
      .map(({ skuId, byGroup, state, error }) => ({ skuId, group: byGroup, state, error })),
  };
}

function lackOf(kinds: readonly ProductKind[], holds: Holds, shelf: Shelf): Lack {
  const gives = (plans: ReadonlyMap<string, ProductKind | undefined>) =>
    [...plans].flatMap(([id, kind]) => (kind !== undefined && kinds.includes(kind) ? [id] : []));
  const giving = [...holds.values()].filter(({ ware }) => gives(ware.plans).length > 0);
  const isOff = (hold: (typeof giving)[number]) => {
    const off = offIn(waysOf(hold));
    return holdsWorking(hold) && gives(hold.ware.plans).every((id) => off.has(id));
  };
  return {
    kinds,
    offIn: giving.filter(isOff).map(({ ware }) => ware.skuId),
    failedIn: giving.filter((hold) => !holdsWorking(hold)).map(({ ware }) => ware.skuId),
    offers: shelf.wares
      .filter(({ product, subscription }) => {
        const isForPeople = subscription?.appliesTo !== 'Company';
        return kinds.includes(product.kind) && isForPeople;
      })
      .map(({ skuId }) => skuId)
      .filter((skuId) => shelf.left(skuId) > 0 && !holds.has(skuId)),
  };
}
