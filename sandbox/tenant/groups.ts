/** The groups of the demo tenant: some carry licenses, one carries a role. */

import { stableGuid } from './random.ts';
import { planId, skuId } from './skus.ts';
import type { Group } from './tenant.ts';

export const LICENSED_SINCE = '2026-02-02T08:00:00Z';

export type GroupName = 'sales' | 'frontline' | 'contactCenter' | 'travelers' | 'helpdeskTier';

export const groupId = (name: GroupName) => stableGuid(`group:${name}`);

function group(
  name: GroupName,
  displayName: string,
  description: string,
  carries: Pick<Group, 'roles' | 'licenses'>,
): Group {
  return { id: groupId(name), displayName, description, ...carries };
}

function license(partNumber: string, disabled: readonly string[] = []) {
  return {
    skuId: skuId(partNumber),
    disabledPlans: disabled.map(planId),
    since: LICENSED_SINCE,
  };
}

export const GROUPS: readonly Group[] = [
  group('sales', 'Sales', 'Everyone in sales; brings Office 365 E3.', {
    roles: [],
    licenses: [license('ENTERPRISEPACK')],
  }),
  group('frontline', 'Frontline', 'Warehouse and shops; brings Office 365 E1 without Sway.', {
    roles: [],
    licenses: [license('STANDARDPACK', ['SWAY'])],
  }),
  group('contactCenter', 'Contact Center', 'Agents of the service line; brings Teams Phone.', {
    roles: [],
    licenses: [license('MCOEV')],
  }),
  group('travelers', 'International Travelers', 'Brings the international calling plan.', {
    roles: [],
    licenses: [license('MCOPSTN2')],
  }),
  group('helpdeskTier', 'Helpdesk Tier 1', 'Role-assignable: its members are helpdesk admins.', {
    roles: ['helpdesk'],
    licenses: [],
  }),
];
