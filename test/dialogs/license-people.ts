/** People, products and a directory that answers from them, for the dialogs about licenses. */

import sinon from 'sinon';
import type {
  LicensedPerson,
  LicenseReader,
  LicenseWay,
  Subscription,
} from '../../licensing/license-reader.ts';

export const SKU = {
  phone: 'e43b5b99-8dfb-405f-9987-dc307f34bcbd',
  domestic: '0dab259f-bf13-4952-b7f8-7db8f131b28d',
  international: 'd3b4fe1f-9992-4930-8acb-ca6ec609365e',
  credits: '47794cd0-f0e5-45c5-9033-2eb6b5fc84e0',
  audio: '0c266dff-15dd-4b49-8397-2bb16070ed52',
  e3: '6fd2c87f-b296-42f0-b197-1e91e994b900',
  foreign: '11111111-aaaa-4bbb-8ccc-222222222222',
} as const;

export const PLAN = {
  phone: '4828c8ec-dc2e-4779-b502-87ac9ce28ab7',
  domestic: '4ed3ff63-69d7-4fb7-b984-5aec7f605ca8',
} as const;

export function person(
  number: number,
  displayName: string,
  more: Partial<LicensedPerson> = {},
): LicensedPerson {
  const local = displayName.toLowerCase().replaceAll(/[^a-z]+/g, '.') || `user${number}`;
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    displayName,
    userPrincipalName: `${local}@contoso.com`,
    userType: 'Member',
    accountEnabled: true,
    mail: `${local}@contoso.com`,
    jobTitle: 'Clerk',
    department: 'Sales',
    isResourceAccount: false,
    usageLocation: 'DE',
    ways: [],
    activePlans: new Set(),
    ...more,
  };
}

export function way(skuId: string, more: Partial<LicenseWay> = {}): LicenseWay {
  return {
    skuId,
    byGroup: undefined,
    disabledPlans: [],
    state: 'Active',
    error: 'None',
    updatedAt: '2026-11-03T08:00:00Z',
    ...more,
  };
}

export function subscription(
  skuId: string,
  partNumber: string,
  more: Partial<Subscription> = {},
): Subscription {
  return {
    skuId,
    partNumber,
    appliesTo: 'User',
    status: 'Enabled',
    enabled: 10,
    warning: 0,
    suspended: 0,
    lockedOut: 0,
    consumed: 3,
    plans: [],
    ...more,
  };
}

export const BOUGHT: readonly Subscription[] = [
  subscription(SKU.phone, 'MCOEV', {
    plans: [{ id: PLAN.phone, name: 'MCOEV', appliesTo: 'User' }],
  }),
  subscription(SKU.domestic, 'MCOPSTN1', {
    plans: [{ id: PLAN.domestic, name: 'MCOPSTN1', appliesTo: 'User' }],
  }),
  subscription(SKU.international, 'MCOPSTN2'),
  subscription(SKU.credits, 'MCOPSTNC', { enabled: 1_000 }),
  subscription(SKU.audio, 'MCOMEETADV', { enabled: 3 }),
  subscription(SKU.e3, 'ENTERPRISEPACK'),
  subscription(SKU.foreign, 'CONTOSO_SPECIAL'),
];

const WITH_TEAMS = { ways: [way(SKU.e3)] };

export const ADA = person(1, 'Ada Lovelace', WITH_TEAMS);
export const ADAM = person(2, 'Adam Smith', WITH_TEAMS);
export const GUEST = person(3, 'Gast Fremd', { userType: 'Guest' });
export const GONE = person(4, 'Gone Away', { accountEnabled: false, ways: [way(SKU.phone)] });
/** Nobody signs in with it. */
export const ROBOT = person(5, 'Main Line', { isResourceAccount: true, accountEnabled: false });
export const NOWHERE = person(6, 'No Where', { ...WITH_TEAMS, usageLocation: undefined });
export const HOLDER = person(7, 'Holly Holder', {
  ways: [
    way(SKU.phone, { disabledPlans: ['99999999-0000-4000-8000-000000000001'] }),
    way(SKU.domestic),
    way(SKU.audio, { byGroup: 'g-1' }),
  ],
});

export function skusOf({ ways }: LicensedPerson): readonly string[] {
  return ways.map(({ skuId }) => skuId).sort();
}

/** Knows these people and answers as Graph would; each read can be told otherwise. */
export function fakeReader(
  people: readonly LicensedPerson[],
  subscriptions: readonly Subscription[] = BOUGHT,
) {
  const byName = (name: string) =>
    people.find(({ id, userPrincipalName }) =>
      [id, userPrincipalName].some((one) => one.toLowerCase() === name.toLowerCase()),
    );
  return {
    licensedPerson: sinon.spy(async (name: string) => byName(name)),
    licensedPeople: sinon.spy(
      async (names: readonly string[]) =>
        new Map(
          names.flatMap((name) => {
            const found = byName(name);
            return found ? [[name, found] as const] : [];
          }),
        ),
    ),
    search: sinon.spy(async (text: string, limit: number) =>
      people
        .filter(({ displayName, userPrincipalName, mail }) =>
          [displayName, userPrincipalName, mail].some((one) =>
            one.toLowerCase().startsWith(text.toLowerCase()),
          ),
        )
        .slice(0, limit),
    ),
    groups: sinon.spy(async () => []),
    membersOf: sinon.spy(async () => ({ ids: [], isWhole: true })),
    groupNames: sinon.spy(
      async (ids: readonly string[]) => new Map(ids.map((id) => [id, 'Field staff'])),
    ),
    subscriptions: sinon.spy(async () => subscriptions),
    holdersOf: sinon.spy(async (skuId: string, most: number) => {
      const holders = people.filter(({ ways }) => ways.some((way) => way.skuId === skuId));
      return { people: holders.slice(0, most), isWhole: holders.length <= most };
    }),
  } satisfies LicenseReader;
}
