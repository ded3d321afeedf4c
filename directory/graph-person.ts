/** Reads a person and their licenses off Graph's `user` resource. */

import { z } from 'zod';
import type { Person } from './directory.ts';
import type { LicensedPerson, LicenseWay } from './license-directory.ts';

/** What the product knows a resource account by. */
const RESOURCE_ACCOUNTS = 'microsoft communication application instance';

/** Plans in grace go on working. */
const WORKING = ['enabled', 'warning'];

const STATE = z.object({
  skuId: z.guid(),
  disabledPlans: z.array(z.guid()).nullish(),
  assignedByGroup: z.string().nullish(),
  state: z.string().nullish(),
  error: z.string().nullish(),
  lastUpdatedDateTime: z.string().nullish(),
});

const PLAN = z.object({ servicePlanId: z.guid(), capabilityStatus: z.string().nullish() });

const USER = z.object({
  id: z.guid(),
  displayName: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userType: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
});

export const PERSON = USER.transform(personOf);

export const PERSON_FIELDS = 'id,displayName,userPrincipalName,userType,accountEnabled';

/** The licenses are never left out: a person of whom they are not told is not one who has none. */
export const LICENSED_PERSON = USER.extend({
  mail: z.string().nullish(),
  jobTitle: z.string().nullish(),
  department: z.string().nullish(),
  usageLocation: z.string().nullish(),
  licenseAssignmentStates: z.array(STATE),
  assignedPlans: z.array(PLAN),
}).transform((user): LicensedPerson => {
  const department = user.department ?? '';
  const ways = user.licenseAssignmentStates.map(wayOf);
  return {
    ...personOf(user),
    mail: user.mail ?? '',
    jobTitle: user.jobTitle ?? '',
    department,
    isResourceAccount: department.trim().toLowerCase() === RESOURCE_ACCOUNTS,
    usageLocation: user.usageLocation ? user.usageLocation.toUpperCase() : undefined,
    ways: [
      ...ways.filter((way) => way.byGroup === undefined),
      ...ways.filter((way) => way.byGroup !== undefined),
    ],
    activePlans: new Set(
      user.assignedPlans
        .filter((plan) => WORKING.includes((plan.capabilityStatus ?? '').toLowerCase()))
        .map((plan) => plan.servicePlanId.toLowerCase()),
    ),
  };
});

export const LICENSED_PERSON_FIELDS = `${PERSON_FIELDS},mail,jobTitle,department,usageLocation,licenseAssignmentStates,assignedPlans`;

function personOf(user: z.infer<typeof USER>): Person {
  return {
    id: user.id.toLowerCase(),
    displayName: user.displayName ?? '',
    userPrincipalName: user.userPrincipalName ?? '',
    userType: user.userType === 'Member' || user.userType === 'Guest' ? user.userType : 'unknown',
    // What the directory does not say is no yes.
    accountEnabled: user.accountEnabled ?? false,
  };
}

function wayOf(state: z.infer<typeof STATE>): LicenseWay {
  return {
    skuId: state.skuId.toLowerCase(),
    byGroup: state.assignedByGroup ? state.assignedByGroup.toLowerCase() : undefined,
    disabledPlans: (state.disabledPlans ?? []).map((id) => id.toLowerCase()),
    state: state.state ?? '',
    error: state.error || 'None',
    updatedAt: state.lastUpdatedDateTime ?? undefined,
  };
}
