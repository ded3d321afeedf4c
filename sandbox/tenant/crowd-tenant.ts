/** An organization of any size, everybody alike: Office 365 E3, a usage location and no phone yet. For measuring, and for long lists. */

import { LICENSED_SINCE } from './groups.ts';
import { stableGuid } from './random.ts';
import { SKUS, skuId } from './skus.ts';
import type { Person, Tenant } from './tenant.ts';

const DOMAIN = 'crowd.example';

export const CROWD_GROUP = stableGuid('group:crowd');

/** `person-00001@crowd.example` and so on; all are in one group, and there is a seat of everything for each. */
export function crowdTenant(size: number): Tenant {
  return {
    id: stableGuid('tenant:crowd'),
    displayName: 'Crowd',
    domain: DOMAIN,
    country: 'US',
    currency: 'USD',
    people: Array.from({ length: size }, (_, place) => member(place + 1)),
    groups: [
      {
        id: CROWD_GROUP,
        displayName: 'Everybody',
        description: 'Everybody in the organization; brings nothing.',
        roles: [],
        licenses: [],
      },
    ],
    skus: SKUS.map((sku) => ({ ...sku, enabled: Math.max(size, 1), warning: 0, suspended: 0 })),
    calls: [],
    purchases: [],
  };
}

export function crowdName(number: number): string {
  return `person-${String(number).padStart(5, '0')}@${DOMAIN}`;
}

function member(number: number): Person {
  const userPrincipalName = crowdName(number);
  return {
    id: stableGuid(`crowd:${number}`),
    displayName: `Person ${number}`,
    givenName: 'Person',
    surname: String(number),
    userPrincipalName,
    mail: userPrincipalName,
    jobTitle: null,
    department: 'Operations',
    officeLocation: null,
    preferredLanguage: 'en-US',
    userType: 'Member',
    accountEnabled: true,
    country: 'US',
    usageLocation: 'US',
    roles: [],
    groups: [CROWD_GROUP],
    licenses: [{ skuId: skuId('ENTERPRISEPACK'), disabledPlans: [], since: LICENSED_SINCE }],
  };
}
