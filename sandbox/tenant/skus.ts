/** What the demo tenant has bought: suites, telephony licenses and their seats. */

import catalog from './sku-catalog.json' with { type: 'json' };
import type { ServicePlan, Sku } from './tenant.ts';

const planIds = new Map(Object.entries(catalog.plans));

function plan(name: string): ServicePlan {
  const id = planIds.get(name);
  if (id === undefined) throw new Error(`The catalog knows no service plan ${name}.`);
  return { id, name };
}

export const SKUS: readonly Sku[] = catalog.skus.map((sku) => ({
  id: sku.id,
  partNumber: sku.partNumber,
  appliesTo: sku.appliesTo === 'Company' ? 'Company' : 'User',
  plans: sku.plans.map(plan),
  enabled: sku.enabled,
  warning: sku.warning ?? 0,
  suspended: sku.suspended ?? 0,
}));

/** @throws Error where the demo tenant has no such license */
export function skuId(partNumber: string): string {
  const found = SKUS.find((sku) => sku.partNumber === partNumber);
  if (!found) throw new Error(`The demo tenant has no ${partNumber}.`);
  return found.id;
}

/** @throws Error where the catalog knows no such plan */
export function planId(name: string): string {
  return plan(name).id;
}
