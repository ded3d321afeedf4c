/** A person as Graph's `user` resource shows them. */

import type { LivingTenant } from '../tenant/living-tenant.ts';
import type { Person } from '../tenant/tenant.ts';
import type { Item, ListShape } from './query-options.ts';

/** What an answer carries that selects nothing. */
export const USER_DEFAULTS = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
] as const;

export const USER_SHAPE: ListShape = {
  name: 'users',
  type: 'microsoft.graph.user',
  selectable: new Set([
    ...USER_DEFAULTS,
    'accountEnabled',
    'assignedLicenses',
    'assignedPlans',
    'companyName',
    'country',
    'createdDateTime',
    'department',
    'licenseAssignmentStates',
    'usageLocation',
    'userType',
  ]),
  defaults: USER_DEFAULTS,
  pageSize: 100,
};

const SERVICES: readonly (readonly [start: string, service: string])[] = [
  ['TEAMS', 'TeamspaceAPI'],
  ['MCO', 'MicrosoftCommunicationsOnline'],
  ['EXCHANGE', 'exchange'],
  ['SHAREPOINT', 'SharePoint'],
  ['YAMMER', 'YammerEnterprise'],
];

const CREATED = '2025-09-01T07:00:00Z';

/** Every property, selected or not; what takes long to find is found when it is looked at. */
export function userObject(tenant: LivingTenant, person: Person): Item {
  return {
    businessPhones: [],
    displayName: person.displayName,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: person.officeLocation,
    preferredLanguage: person.preferredLanguage,
    surname: person.surname,
    userPrincipalName: person.userPrincipalName,
    id: person.id,
    accountEnabled: person.accountEnabled,
    get assignedLicenses() {
      return tenant.heldBy(person).map(({ disabledPlans, skuId }) => ({ disabledPlans, skuId }));
    },
    get assignedPlans() {
      return assignedPlans(tenant, person);
    },
    companyName: tenant.tenant.displayName,
    country: person.country,
    createdDateTime: CREATED,
    department: person.department,
    get licenseAssignmentStates() {
      return tenant.assignmentsOf(person);
    },
    usageLocation: person.usageLocation,
    userType: person.userType,
  };
}

function assignedPlans(tenant: LivingTenant, person: Person): readonly Item[] {
  return tenant.assignmentsOf(person).flatMap((assignment) => {
    const sku = tenant.tenant.skus.find((each) => each.id === assignment.skuId);
    if (!sku || assignment.state === 'Error') return [];
    return sku.plans
      .filter((plan) => !assignment.disabledPlans.includes(plan.id))
      .map((plan) => ({
        assignedDateTime: assignment.lastUpdatedDateTime,
        capabilityStatus: 'Enabled',
        service: SERVICES.find(([start]) => plan.name.startsWith(start))?.[1] ?? plan.name,
        servicePlanId: plan.id,
      }));
  });
}
