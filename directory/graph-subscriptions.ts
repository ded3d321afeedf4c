/** Reads what the organization has bought off Graph's `subscribedSkus`. */

import { z } from 'zod';
import type { GraphClient } from './graph-client.ts';
import type { Subscription } from './license-directory.ts';
import { shaped } from './shaped.ts';

const COUNT = z.int().nullish();

const SKU = z.object({
  skuId: z.guid(),
  skuPartNumber: z.string().nullish(),
  appliesTo: z.string().nullish(),
  capabilityStatus: z.string().nullish(),
  consumedUnits: COUNT,
  prepaidUnits: z
    .object({ enabled: COUNT, warning: COUNT, suspended: COUNT, lockedOut: COUNT })
    .nullish(),
  servicePlans: z
    .array(
      z.object({
        servicePlanId: z.guid(),
        servicePlanName: z.string().nullish(),
        appliesTo: z.string().nullish(),
      }),
    )
    .nullish(),
});

const PAGES_MAX = 20;
const TOTAL_MS = 15_000;

/** @throws DirectoryError */
export async function readSubscriptions(graph: GraphClient): Promise<readonly Subscription[]> {
  const found = new Map<string, Subscription>();
  for await (const page of graph.pages('/subscribedSkus', PAGES_MAX, { total_ms: TOTAL_MS })) {
    for (const each of page) {
      const one = subscriptionOf(shaped(each, SKU));
      const other = found.get(one.skuId);
      found.set(one.skuId, other === undefined ? one : together(other, one));
    }
  }
  return [...found.values()];
}

function subscriptionOf(sku: z.infer<typeof SKU>): Subscription {
  const units = sku.prepaidUnits;
  return {
    skuId: sku.skuId.toLowerCase(),
    // Some names that Microsoft publishes end in a space.
    partNumber: (sku.skuPartNumber ?? '').trim(),
    appliesTo: sku.appliesTo ?? '',
    status: sku.capabilityStatus ?? '',
    enabled: units?.enabled ?? 0,
    warning: units?.warning ?? 0,
    suspended: units?.suspended ?? 0,
    lockedOut: units?.lockedOut ?? 0,
    consumed: sku.consumedUnits ?? 0,
    plans: (sku.servicePlans ?? []).map((plan) => ({
      id: plan.servicePlanId.toLowerCase(),
      name: (plan.servicePlanName ?? '').trim(),
      appliesTo: plan.appliesTo ?? '',
    })),
  };
}

/** An organization with two accounts may have the same product twice. */
function together(one: Subscription, other: Subscription): Subscription {
  return {
    ...(one.status === 'Enabled' ? one : other),
    enabled: one.enabled + other.enabled,
    warning: one.warning + other.warning,
    suspended: one.suspended + other.suspended,
    lockedOut: one.lockedOut + other.lockedOut,
    consumed: one.consumed + other.consumed,
  };
}
