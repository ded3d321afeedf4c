/** What a person holds, in the order in which somebody who answers for telephony asks: by what way, since when, what is off, what is wrong. */

import type { LicensedPerson } from '../directory/license-directory.ts';
import { type Hold, holdsOf, holdsWorking, offIn, waysOf, works } from './holds.ts';
import type { Product, ProductKind } from './product.ts';
import { shelfOf } from './shelf.ts';
import type { Tenant } from './tenant.ts';

export interface HoldingWay {
  /** The group's object id; undefined where it was assigned directly. */
  readonly byGroup: string | undefined;
  /** ISO 8601: when it was last changed, which is all that Graph tells. */
  readonly since: string | undefined;
  readonly state: string;
  /** `None` where nothing is wrong. */
  readonly error: string;
  readonly works: boolean;
}

export interface Holding {
  readonly skuId: string;
  readonly product: Product;
  /** Direct ones first. */
  readonly ways: readonly HoldingWay[];
  readonly works: boolean;
  /** Plans that are switched off by every way that works. */
  readonly plansOff: readonly {
    readonly id: string;
    /** Undefined where nobody knows it. */
    readonly name: string | undefined;
    /** What it would give; undefined where it has nothing to do with telephony. */
    readonly kind: ProductKind | undefined;
  }[];
}

const ORDER: readonly ProductKind[] = [
  'phone',
  'phone-with-plan',
  'calling-plan',
  'pay-as-you-go',
  'audio-conferencing',
  'pay-per-minute-audio',
  'credits',
  'resource-account',
  'device',
  'suite',
  'teams',
  'other',
];

export function holdingsOf(person: LicensedPerson, tenant: Tenant): readonly Holding[] {
  const holds = [...holdsOf(person, shelfOf(tenant)).values()];
  return holds
    .map(holdingOf)
    .sort((a, b) => ORDER.indexOf(a.product.kind) - ORDER.indexOf(b.product.kind));
}

function holdingOf(hold: Hold): Holding {
  const { ware } = hold;
  const names = new Map(
    [...ware.product.plans, ...(ware.subscription?.plans ?? [])].map(({ id, name }) => [id, name]),
  );
  return {
    skuId: ware.skuId,
    product: ware.product,
    works: holdsWorking(hold),
    ways: waysOf(hold).map((way) => ({
      byGroup: way.byGroup,
      since: way.updatedAt,
      state: way.state,
      error: way.error,
      works: works(way),
    })),
    plansOff: [...offIn(waysOf(hold))].map((id) => ({
      id,
      name: names.get(id),
      kind: ware.plans.get(id),
    })),
  };
}
