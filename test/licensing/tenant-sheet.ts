/** A small organization and its people, for sentences about who may be given what. */

import type {
  LicensedPerson,
  LicenseWay,
  Subscription,
} from '../../directory/license-directory.ts';
import { catalogue } from '../../licensing/catalogue.ts';
import { PLAN_IDS } from '../../licensing/products/plan-ids.ts';
import type { Reason } from '../../licensing/reason.ts';
import type { Tenant } from '../../licensing/tenant.ts';
import type { Wanted } from '../../licensing/wanted.ts';

/** Plans that telephony is not about, so that suites have something else in them. */
const OTHER_PLANS: Readonly<Record<string, string>> = {
  YAMMER_ENTERPRISE: '7547a3fe-08ee-4ccb-b430-5077c5041653',
  SWAY: 'a23b959c-7ce8-4e57-9140-b90eb88a9e97',
  EXCHANGE_S_STANDARD: '9aaf7827-d63c-4b61-89c3-182f06f82e5c',
};

const OFFICE = ['TEAMS1', 'MCOSTANDARD', 'YAMMER_ENTERPRISE', 'SWAY'];
const LARGE = [...OFFICE, 'EXCHANGE_S_ENTERPRISE'];

const PLANS: Readonly<Record<string, readonly string[]>> = {
  STANDARDPACK: [...OFFICE, 'EXCHANGE_S_STANDARD'],
  ENTERPRISEPACK: [...LARGE, 'AAD_PREMIUM'],
  ENTERPRISEPREMIUM: [...LARGE, 'AAD_PREMIUM', 'MCOEV', 'MCOMEETADV'],
  SPE_E5_CALLINGMINUTES: [...LARGE, 'AAD_PREMIUM', 'MCOEV', 'MCOMEETADV', 'MCOPSTN8'],
};

export const ROOM = 'Microsoft_Teams_Rooms_Pro';
export const SMALL_ROOM = 'Microsoft_Teams_Rooms_Basic';
export const PAYG = 'Microsoft_Teams_Calling_Plan_pay_as_you_go_(country_zone_1)';

const BOUGHT = [
  ...Object.keys(PLANS),
  'MCOEV',
  'MCOTEAMS_ESSENTIALS',
  'MCOPSTN1',
  'MCOPSTN2',
  'MCOPSTN_5',
  PAYG,
  'MCOMEETADV',
  'MCOMEETACPEA',
  'MCOPSTNC',
  'PHONESYSTEM_VIRTUALUSER',
  'MCOCAP',
  ROOM,
  SMALL_ROOM,
];

/** @throws Error where the catalogue has no product of this part number */
export function sku(partNumber: string): string {
  const found = catalogue.all.find((each) => each.partNumber === partNumber);
  if (found?.skuId === undefined) throw new Error(`no product ${partNumber}`);
  return found.skuId;
}

export function plan(name: string): string {
  return OTHER_PLANS[name] ?? PLAN_IDS[name] ?? name;
}

export function subscription(partNumber: string, facts: Partial<Subscription> = {}): Subscription {
  const known = catalogue.all.find((each) => each.partNumber === partNumber);
  const names = PLANS[partNumber] ?? known?.plans.map(({ name }) => name) ?? [];
  return {
    skuId: known?.skuId ?? `00000000-0000-0000-0000-${partNumber.length}`,
    partNumber,
    appliesTo: 'User',
    status: 'Enabled',
    enabled: 100,
    warning: 0,
    suspended: 0,
    lockedOut: 0,
    consumed: 0,
    plans: names.map((name) => ({ id: plan(name), name, appliesTo: 'User' })),
    ...facts,
  };
}

/** With everything that this sheet knows, a hundred seats of each; what is named differs. */
export function tenant(differing: Readonly<Record<string, Partial<Subscription>>> = {}): Tenant {
  const names = [...new Set([...BOUGHT, ...Object.keys(differing)])];
  return { subscriptions: names.map((name) => subscription(name, differing[name])), catalogue };
}

export function way(partNumber: string, facts: Partial<LicenseWay> = {}): LicenseWay {
  return {
    skuId: sku(partNumber),
    byGroup: undefined,
    disabledPlans: [],
    state: 'Active',
    error: 'None',
    updatedAt: '2026-05-04T09:00:00Z',
    ...facts,
  };
}

export const GROUP = '99999999-0000-4000-8000-000000000001';

/** An ordinary member with Office 365 E3 in Germany, where nothing else is said. */
export function person(
  ways: readonly LicenseWay[] = [way('ENTERPRISEPACK')],
  facts: Partial<LicensedPerson> = {},
): LicensedPerson {
  return {
    id: '10000000-0000-4000-8000-000000000001',
    displayName: 'Anna Berg',
    userPrincipalName: 'anna@contoso.com',
    userType: 'Member',
    accountEnabled: true,
    mail: '',
    jobTitle: '',
    department: '',
    isResourceAccount: false,
    usageLocation: 'DE',
    ways,
    activePlans: new Set(),
    ...facts,
  };
}

export function wanted(
  add: readonly string[],
  remove: readonly string[] = [],
  facts: Partial<Wanted> = {},
): Wanted {
  return {
    add: add.map(sku),
    remove: remove.map(sku),
    connectivity: 'calling-plan',
    usageLocation: undefined,
    ...facts,
  };
}

/** `refusal needs-phone MCOPSTN1`, without what is only good to know. */
export function said(reasons: readonly Reason[], weight?: Reason['weight']): readonly string[] {
  return reasons
    .filter((reason) => weight === undefined || reason.weight === weight)
    .map((reason) => [reason.weight, reason.code, nameOf(reason.skuId)].filter(Boolean).join(' '));
}

export function nameOf(skuId: string | undefined): string {
  return skuId === undefined ? '' : (catalogue.bySku(skuId)?.partNumber ?? skuId);
}
