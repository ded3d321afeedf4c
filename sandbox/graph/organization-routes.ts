/** The organization over Graph, and what it has bought. */

import type { LivingTenant } from '../tenant/living-tenant.ts';
import { stableGuid } from '../tenant/random.ts';
import type { Sku } from '../tenant/tenant.ts';
import { context } from './graph-answer.ts';
import { type Item, type ListShape, listPage } from './query-options.ts';
import type { Routes } from './routes.ts';

const SKU_PROPERTIES = [
  'accountName',
  'accountId',
  'appliesTo',
  'capabilityStatus',
  'consumedUnits',
  'id',
  'prepaidUnits',
  'servicePlans',
  'skuId',
  'skuPartNumber',
  'subscriptionIds',
] as const;

const SKU_SHAPE: ListShape = {
  name: 'subscribedSkus',
  type: 'microsoft.graph.subscribedSku',
  selectable: new Set(SKU_PROPERTIES),
  defaults: SKU_PROPERTIES,
  pageSize: 999,
};

export function organizationRoutes(tenant: LivingTenant): Routes {
  return {
    'GET /organization': (request) => ({
      status: 200,
      body: {
        '@odata.context': context(request, 'organization'),
        value: [organization(tenant)],
      },
    }),
    'GET /subscribedSkus': (request) => {
      const skus = tenant.skus().map((sku) => skuObject(tenant, sku));
      return listPage(request, skus, SKU_SHAPE);
    },
  };
}

function skuObject(tenant: LivingTenant, sku: Sku): Item {
  return {
    accountName: tenant.tenant.domain.split('.')[0],
    accountId: tenant.tenant.id,
    appliesTo: sku.appliesTo,
    capabilityStatus: sku.enabled > 0 ? 'Enabled' : sku.warning > 0 ? 'Warning' : 'Suspended',
    consumedUnits: tenant.consumed(sku.id),
    id: `${tenant.tenant.id}_${sku.id}`,
    prepaidUnits: {
      enabled: sku.enabled,
      suspended: sku.suspended,
      warning: sku.warning,
      lockedOut: 0,
    },
    servicePlans: sku.plans.map((plan) => ({
      servicePlanId: plan.id,
      servicePlanName: plan.name,
      provisioningStatus: 'Success',
      appliesTo: sku.appliesTo,
    })),
    skuId: sku.id,
    skuPartNumber: sku.partNumber,
    subscriptionIds: [stableGuid(`subscription:${sku.id}`)],
  };
}

function organization(tenant: LivingTenant): Item {
  const { id, displayName, country, domain } = tenant.tenant;
  return {
    id,
    displayName,
    countryLetterCode: country,
    defaultUsageLocation: country,
    preferredLanguage: 'en',
    tenantType: 'AAD',
    verifiedDomains: [
      {
        capabilities: 'Email, OfficeCommunicationsOnline',
        isDefault: true,
        isInitial: false,
        name: domain,
        type: 'Managed',
      },
    ],
  };
}
