/** The people of the demo tenant: who they are, which roles they hold, what they are licensed for. */

import { type GroupName, groupId, LICENSED_SINCE } from './groups.ts';
import names from './names.json' with { type: 'json' };
import { stableGuid } from './random.ts';
import type { RoleName } from './roles.ts';
import { planId, skuId } from './skus.ts';
import type { License, Person } from './tenant.ts';

export const DOMAIN = 'harborline.example';

/** Who comes first in the list holds these, in this order; nobody after them holds a role directly. */
const ROLE_HOLDERS: readonly (readonly RoleName[])[] = [
  ...alone('global', 3),
  ...alone('billing', 3),
  ...alone('license', 3),
  ...alone('user', 3),
  ...alone('helpdesk', 3),
  ...alone('teamsCommunications', 3),
  ...alone('teams', 2),
  ...alone('teamsTelephony', 1),
  ...alone('globalReader', 1),
  ['global', 'billing'],
];

function alone(role: RoleName, count: number): RoleName[][] {
  return Array.from({ length: count }, () => [role]);
}

const TITLES = ['Account Manager', 'Engineer', 'Analyst', 'Buyer', 'Designer', 'Planner'] as const;
const OFFICES = ['Seattle', 'Leeds', 'Osaka', 'Hamburg', 'Suzhou', 'São Paulo'] as const;
const LANGUAGES: Readonly<Record<string, string>> = { JP: 'ja-JP', CN: 'zh-CN', DE: 'de-DE' };

interface Situation {
  readonly licenses: readonly License[];
  readonly groups: readonly GroupName[];
  readonly located: boolean;
}

function has(partNumber: string, ...disabled: string[]): License {
  return {
    skuId: skuId(partNumber),
    disabledPlans: disabled.map(planId),
    since: LICENSED_SINCE,
  };
}

const E3 = has('ENTERPRISEPACK');
const PHONE = [E3, has('MCOEV'), has('MCOPSTN1'), has('MCOMEETADV'), has('MCOPSTNC')];

/** Every tenth person is in the same situation. */
const SITUATIONS: readonly Situation[] = [
  { licenses: [E3], groups: [], located: true },
  { licenses: PHONE, groups: [], located: true },
  { licenses: [E3], groups: [], located: true },
  { licenses: [has('STANDARDPACK')], groups: [], located: true },
  { licenses: [has('ENTERPRISEPREMIUM'), has('MCOPSTNC')], groups: [], located: true },
  { licenses: [], groups: ['sales'], located: true },
  { licenses: [], groups: [], located: false },
  { licenses: [has('ENTERPRISEPACK', 'YAMMER_ENTERPRISE', 'SWAY')], groups: [], located: true },
  { licenses: [], groups: ['frontline'], located: true },
  { licenses: [E3], groups: ['contactCenter'], located: true },
];

/** Those who are unlike the others of their situation, by place in the list. */
const EXCEPTIONS: ReadonlyMap<number, Partial<Situation>> = new Map([
  [23, { licenses: [E3], groups: ['helpdeskTier'] }],
  [31, { groups: ['travelers'] }],
  [41, { groups: ['travelers'] }],
  [51, { groups: ['travelers'] }],
  [57, { licenses: [has('ENTERPRISEPACK', 'TEAMS1')], groups: [] }],
]);

const DISABLED = new Set([60, 92]);

function member([given, surname, country, native]: readonly string[], place: number): Person {
  const name = `${given}.${surname}`.toLowerCase().replaceAll(/[^a-z.-]/g, '');
  const userPrincipalName = `${name}@${DOMAIN}`;
  const situation = { ...SITUATIONS[place % SITUATIONS.length], ...EXCEPTIONS.get(place) };
  return {
    id: stableGuid(`person:${name}`),
    displayName: native ?? `${given} ${surname}`,
    givenName: given ?? null,
    surname: surname ?? null,
    userPrincipalName,
    mail: userPrincipalName,
    jobTitle: TITLES[place % TITLES.length] ?? null,
    department: place < ROLE_HOLDERS.length ? 'IT' : 'Operations',
    officeLocation: OFFICES[place % OFFICES.length] ?? null,
    preferredLanguage: LANGUAGES[country ?? ''] ?? 'en-US',
    userType: 'Member',
    accountEnabled: !DISABLED.has(place),
    country: country ?? 'US',
    usageLocation: situation.located ? (country ?? 'US') : null,
    roles: ROLE_HOLDERS[place] ?? [],
    groups: (situation.groups ?? []).map(groupId),
    licenses: situation.licenses ?? [],
  };
}

/** Somebody of a partner company: known here, licensed there. */
function guest(given: string, surname: string): Person {
  const address = `${given}.${surname}`.toLowerCase();
  return {
    ...member([given, surname, 'US'], 0),
    id: stableGuid(`guest:${address}`),
    userPrincipalName: `${address}_partner.example#EXT#@${DOMAIN}`,
    mail: `${address}@partner.example`,
    userType: 'Guest',
    department: null,
    jobTitle: null,
    officeLocation: null,
    roles: [],
    usageLocation: null,
    groups: [],
    licenses: [],
  };
}

/** The account behind an auto attendant or a call queue: nobody signs in with it. */
function resourceAccount(displayName: string, alias: string): Person {
  return {
    ...member(['', '', 'US'], 0),
    id: stableGuid(`resource:${alias}`),
    displayName,
    givenName: null,
    surname: null,
    userPrincipalName: `${alias}@${DOMAIN}`,
    mail: null,
    jobTitle: null,
    department: 'Microsoft Communication Application Instance',
    officeLocation: null,
    accountEnabled: false,
    usageLocation: 'US',
    roles: [],
    groups: [],
    licenses: [has('PHONESYSTEM_VIRTUALUSER')],
  };
}

export const PEOPLE: readonly Person[] = [
  ...names.map(member),
  guest('Morgan', 'Ellery'),
  guest('Satoko', 'Uchida'),
  resourceAccount('Main Reception', 'main-reception'),
  resourceAccount('Service Desk Queue', 'service-desk-queue'),
];
