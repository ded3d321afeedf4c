/** People with licenses, as a directory would have them. */

import type { Holder } from '../../cards/license-holders-card.ts';
import type { LicensePerson } from '../../cards/license-person.ts';
import type { HeldWay } from '../../cards/license-way.ts';

export const PLAN = '0dab259f-bf13-4952-b7f8-7db8f131b28d';
export const SALES = '99999999-2222-4333-8444-777777777777';

/** As nobody has written it down, and as long as names in other languages are. */
export const PART_NUMBER = 'CONTOSO_Geschaeftstelefonieerweiterungslizenz_fuer_Aussenstellen';
export const AIKO = {
  id: 'aaaaaaaa-0000-4000-8000-000000000001',
  displayName: 'Aiko Tanaka',
  userPrincipalName: 'aiko.tanaka@contoso.com',
  jobTitle: 'Sales Manager',
  department: 'Sales',
  userType: 'Member',
  accountEnabled: true,
  isResourceAccount: false,
  usageLocation: 'JP',
};

export const LONG_PERSON = {
  ...AIKO,
  displayName: 'Maria Theresia Freifrau von und zu Wolkenstein-Trostburg-Rodenegg',
  userPrincipalName: 'maria.theresia.von.wolkenstein.trostburg.rodenegg@subsidiary.contoso.example',
  jobTitle: 'Leiterin der Abteilung für Fernmeldeangelegenheiten',
};

export const DIRECT: HeldWay = {
  byGroup: undefined,
  state: 'Active',
  error: 'None',
  updatedAt: '2026-03-04T05:06:07Z',
};

export const people = (count: number): readonly Holder[] =>
  Array.from({ length: count }, (_, index) => ({
    ...AIKO,
    id: `aaaaaaaa-0000-4000-8000-${String(index).padStart(12, '0')}`,
    displayName: `Aiko Tanaka ${index + 1}`,
    userPrincipalName: `aiko${index + 1}@contoso.com`,
    ways: [{ ...DIRECT, skuId: PLAN, byGroup: index % 3 === 0 ? SALES : undefined }],
  }));

/** Every text of theirs that stands alone on a card. */
export const TEXTS_OF_PEOPLE: readonly string[] = [
  PART_NUMBER,
  AIKO.displayName,
  LONG_PERSON.displayName,
  ...[AIKO, LONG_PERSON].flatMap((person: LicensePerson) => [
    person.userPrincipalName,
    `${person.userPrincipalName} · ${person.jobTitle} · ${person.department}`,
    `${person.displayName} — ${person.userPrincipalName} · ${person.jobTitle} · ${person.department}`,
  ]),
  ...people(20).flatMap(({ displayName, userPrincipalName, jobTitle, department }) => [
    displayName,
    `${userPrincipalName} · ${jobTitle} · ${department}`,
    `${displayName} — ${userPrincipalName} · ${jobTitle} · ${department}`,
  ]),
];
