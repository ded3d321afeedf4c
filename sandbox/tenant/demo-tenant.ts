/** The organization that the sandbox opens with: the same to the last call on every machine. */

import { CLOCK_START } from '../sandbox-clock.ts';
import { GROUPS } from './groups.ts';
import { DOMAIN, PEOPLE } from './people.ts';
import { CURRENCY, PURCHASES } from './purchases.ts';
import { stableGuid } from './random.ts';
import { SKUS } from './skus.ts';
import type { Tenant } from './tenant.ts';
import { usageHistory } from './usage-history.ts';

export const TENANT_ID = stableGuid('tenant:harborline');

export function demoTenant(): Tenant {
  return {
    id: TENANT_ID,
    displayName: 'Harborline',
    domain: DOMAIN,
    country: 'US',
    currency: CURRENCY,
    people: PEOPLE,
    groups: GROUPS,
    skus: SKUS,
    calls: usageHistory(PEOPLE, CLOCK_START),
    purchases: PURCHASES,
  };
}
