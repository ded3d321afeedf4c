/** Every product that the desk knows, and how to find it: by its id, by a service plan, by what old scripts call it. */

import type { Subscription } from '../directory/license-directory.ts';
import { rulesOf } from './kind-rules.ts';
import { planKind } from './plan-kind.ts';
import type { Product, ProductKind } from './product.ts';
import { accountsAndDevices } from './products/accounts-and-devices.ts';
import { callingPlans } from './products/calling-plans.ts';
import { legacies } from './products/legacies.ts';
import { meetingsAndCredits } from './products/meetings-and-credits.ts';
import { phones } from './products/phones.ts';
import { PLAN_IDS } from './products/plan-ids.ts';
import type { ProductFacts } from './products/product-facts.ts';
import { suites } from './products/suites.ts';

export interface Catalogue {
  readonly all: readonly Product[];
  bySku(skuId: string): Product | undefined;
  /**
   * What somebody means today who writes this part number: `MCOPSTNPP` is the credits license, as the scripts of old mean it.
   * Any case; spaces around it and a tenant's name before it (`contoso:MCOEV `) are passed over.
   */
  byPartNumber(text: string): Product | undefined;
  /** The product that a service plan stands for, by the plan's id or name: of several the one that is sold today. */
  byPlan(idOrName: string): Product | undefined;
  /** One that nobody has written down stays visible, under its part number; its plans tell what it is. */
  productOf(subscription: Subscription): Product;
}

const FACTS = [
  ...phones,
  ...callingPlans,
  ...meetingsAndCredits,
  ...suites,
  ...accountsAndDevices,
  ...legacies,
];

export const catalogue: Catalogue = catalogueOf(FACTS);

function catalogueOf(facts: readonly ProductFacts[]): Catalogue {
  const all = facts.map((each) => productFrom(each, facts));
  const skus = new Map(all.flatMap((each) => (each.skuId ? [[each.skuId, each] as const] : [])));
  const numbers = new Map([
    ...all.flatMap((each) => (each.partNumber ? [[plain(each.partNumber), each] as const] : [])),
    // These win: they are what is meant, whatever product bears the number now.
    ...all.flatMap((each) =>
      each.formerPartNumbers.map((number) => [plain(number), each] as const),
    ),
  ]);
  const plans = planIndex(all);
  const bySku = (skuId: string) => skus.get(plain(skuId));
  return {
    all,
    bySku,
    byPartNumber: (text) => numbers.get(plain(text)),
    byPlan: (idOrName) => plans.get(plain(idOrName)),
    productOf: (subscription) =>
      bySku(subscription.skuId) ?? sameUnderAnotherId(subscription, all) ?? unknown(subscription),
  };
}

function productFrom(facts: ProductFacts, others: readonly ProductFacts[]): Product {
  return {
    ...rulesOf(facts.id, facts.kind),
    id: facts.id,
    skuId: facts.skuId,
    partNumber: facts.partNumber,
    formerPartNumbers: facts.formerPartNumbers ?? [],
    kind: facts.kind,
    plans: facts.plans.map((name) => ({ id: PLAN_IDS[name], name })),
    includedIn: containersOf(facts, others),
    notSoldIn: facts.notSoldIn ?? [],
    minutes: facts.minutes,
    isSoldToday: facts.isSoldToday ?? true,
  };
}

/** Only what is of one purpose can be told to be inside another: of a suite not all plans are written down. */
function containersOf(facts: ProductFacts, others: readonly ProductFacts[]): readonly string[] {
  const core = facts.plans.filter((name) => planKind(name) !== undefined);
  if (['suite', 'device', 'other'].includes(facts.kind) || core.length === 0) return [];
  const purposes = kindsOf(facts.plans).size;
  return others
    .filter(({ plans }) => kindsOf(plans).size > purposes)
    .filter(({ plans }) => core.every((name) => plans.includes(name)))
    .map(({ id }) => id);
}

function kindsOf(plans: readonly string[]): ReadonlySet<ProductKind> {
  return new Set(plans.flatMap((name) => planKind(name) ?? []));
}

/**
 * A plan stands for the product with the fewest plans around it, and rather for one that can still be bought; a plan that
 * is in many products and is the purpose of none stands for nothing.
 */
function planIndex(all: readonly Product[]): ReadonlyMap<string, Product> {
  const index = new Map<string, Product>();
  const best = [...all].sort(
    (a, b) => Number(b.isSoldToday) - Number(a.isSoldToday) || a.plans.length - b.plans.length,
  );
  const isIn = (plan: string) => all.filter(({ plans }) => plans.some(({ name }) => name === plan));
  for (const product of best) {
    for (const { id, name } of product.plans) {
      const kind = planKind(name);
      const isPurpose = kind === undefined ? isIn(name).length === 1 : kind !== 'teams';
      for (const key of isPurpose ? [name, id ?? name].map(plain) : []) {
        if (!index.has(key)) index.set(key, product);
      }
    }
  }
  return index;
}

/** Its part number and its plans are known, its id is not: nobody has published it, or this cloud has another. */
function sameUnderAnotherId(
  subscription: Subscription,
  all: readonly Product[],
): Product | undefined {
  const { skuId, partNumber } = subscription;
  const names = new Set(subscription.plans.map(({ name }) => plain(name)));
  const found = all.find(
    (each) =>
      (each.partNumber === undefined
        ? each.kind === kindByPlans([...names])
        : plain(each.partNumber) === plain(partNumber)) &&
      each.plans.every(({ name }) => names.has(plain(name))),
  );
  return found && { ...found, skuId, partNumber };
}

function unknown({ skuId, partNumber, plans }: Subscription): Product {
  const id = partNumber.trim() || skuId;
  const kind = kindByPlans(plans.map(({ name }) => name));
  return {
    ...rulesOf(id, kind),
    id,
    skuId,
    partNumber: partNumber.trim() || undefined,
    formerPartNumbers: [],
    kind,
    plans: plans.map((plan) => ({ id: plan.id, name: plan.name })),
    includedIn: [],
    notSoldIn: [],
    minutes: undefined,
    isSoldToday: true,
  };
}

/** In this order: whatever brings Teams along is a suite, whatever else is in it. */
const TELLING: readonly ProductKind[] = [
  'teams',
  'phone',
  'calling-plan',
  'pay-as-you-go',
  'pay-per-minute-audio',
  'audio-conferencing',
  'credits',
  'resource-account',
];

function kindByPlans(names: readonly string[]): ProductKind {
  const kinds = kindsOf(names);
  const telling = TELLING.find((kind) => kinds.has(kind));
  if (telling === 'teams') return 'suite';
  if (telling === 'phone' && kinds.has('calling-plan')) return 'phone-with-plan';
  return telling ?? 'other';
}

/** Published lists hold no-break spaces at the ends of part numbers, and scripts put the tenant's name before them. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/^[^:\s]*:\s*/, '')
    .toLowerCase();
}
