/** The organization's products, made ready for looking up: what each one gives, and what is left of it. */

import type { Subscription } from '../directory/license-directory.ts';
import { planKind } from './plan-kind.ts';
import { type Rival, rivalsAmong } from './plan-rivals.ts';
import type { Product, ProductKind } from './product.ts';
import type { Tenant } from './tenant.ts';

export interface Ware {
  readonly skuId: string;
  readonly product: Product;
  /** Undefined where the organization has not bought it. */
  readonly subscription: Subscription | undefined;
  /** What each of its plans gives to a person, by the plan's id, or its name where the id is not known. */
  readonly plans: ReadonlyMap<string, ProductKind | undefined>;
  /** All that it gives where nothing is switched off. */
  readonly gives: ReadonlySet<ProductKind>;
  /** Those of its plans that cannot stand beside another edition. */
  readonly rivals: readonly Rival[];
}

export interface Shelf {
  readonly wares: readonly Ware[];
  /** One that nobody knows gives nothing. */
  ware(skuId: string): Ware;
  /** Of a plan by its id, whichever product brought it. */
  kindOfPlan(id: string): ProductKind | undefined;
  /** Seats that are free: bought and paid for, less those in use; never below 0. Those in grace do not count. */
  left(skuId: string): number;
}

export function shelfOf({ subscriptions, catalogue }: Tenant): Shelf {
  const bought = subscriptions.map((each) => wareOf(each.skuId, catalogue.productOf(each), each));
  const wares = new Map(bought.map((ware) => [ware.skuId, ware]));
  const known = catalogue.all.flatMap((product) =>
    product.skuId === undefined || wares.has(product.skuId)
      ? []
      : [wareOf(product.skuId, product, undefined)],
  );
  for (const ware of known) wares.set(ware.skuId, ware);
  const kinds = new Map([...wares.values()].flatMap(({ plans }) => [...plans]));
  return {
    wares: bought,
    ware: (skuId) => wares.get(skuId) ?? wareOf(skuId, nameless(skuId), undefined),
    kindOfPlan: (id) => kinds.get(id),
    left: (skuId) => seatsLeft(wares.get(skuId)?.subscription),
  };
}

export function seatsLeft(subscription: Subscription | undefined): number {
  if (subscription === undefined) return 0;
  return Math.max(0, subscription.enabled - subscription.consumed);
}

/** What a license gives with some of its plans switched off. */
export function givenWithout(ware: Ware, off: ReadonlySet<string>): ReadonlySet<ProductKind> {
  if (off.size === 0) return ware.gives;
  const on = [...ware.plans].flatMap(([id, kind]) => (kind && !off.has(id) ? [kind] : []));
  return new Set([...on, ...besidesPlans(ware.product)]);
}

/** A suite stays one and a device's license stays one, whatever is switched off in it. */
function besidesPlans({ kind }: Product): readonly ProductKind[] {
  return kind === 'suite' || kind === 'device' || kind === 'other' ? [kind] : [];
}

/** Made for many purposes: a suite, a device's license. */
export function isBroad({ product }: Ware): boolean {
  return product.kind === 'suite' || product.kind === 'device';
}

export function givesMinutes(gives: ReadonlySet<ProductKind>): boolean {
  return gives.has('calling-plan') || gives.has('pay-as-you-go');
}

function wareOf(skuId: string, product: Product, subscription: Subscription | undefined): Ware {
  const forPeople = subscription?.plans.filter(({ appliesTo }) => appliesTo !== 'Company') ?? [];
  const named: Product['plans'] = forPeople.length > 0 ? forPeople : product.plans;
  const plans = new Map(named.map(({ id, name }) => [id ?? name, planKind(name)]));
  const gives = new Set([...plans.values()].flatMap((kind) => kind ?? []));
  for (const kind of besidesPlans(product)) gives.add(kind);
  return { skuId, product, subscription, plans, gives, rivals: rivalsAmong(named) };
}

function nameless(skuId: string): Product {
  return {
    id: skuId,
    skuId,
    partNumber: undefined,
    formerPartNumbers: [],
    kind: 'other',
    plans: [],
    needs: [],
    excludes: [],
    includedIn: [],
    notSoldIn: [],
    minutes: undefined,
    isSoldToday: false,
  };
}
