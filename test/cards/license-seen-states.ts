/** The cards that show licenses: one person's, the organization's seats, who has a product. */

import { type HoldersCardData, holdersCard } from '../../cards/license-holders-card.ts';
import {
  type PersonLicensesCardData,
  personLicensesCard,
} from '../../cards/license-person-card.ts';
import {
  type ProductPickCardData,
  productPickCard,
} from '../../cards/license-product-pick-card.ts';
import { type SeatsCardData, type SeatsRow, seatsCard } from '../../cards/license-seats-card.ts';
import { NOW } from './account-stages.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE } from './from-outside.ts';
import {
  CONFERENCING,
  CREDITS,
  E5,
  FOREIGN,
  HOSTILE_PERSON,
  PHONE,
  UNKNOWN,
  UNREADABLE,
  WORLD_PLAN,
} from './license-samples.ts';
import { type Nameless, named, states } from './named-states.ts';
import { AIKO, DIRECT, LONG_PERSON, PLAN, people, SALES } from './sample-people.ts';

export const SEEN: Nameless<PersonLicensesCardData> = {
  person: AIKO,
  licenses: [
    { skuId: E5, ways: [{ ...DIRECT, byGroup: SALES }], off: ['MCOEV', 'MCOMEETADV'] },
    { skuId: PLAN, ways: [DIRECT], off: [] },
  ],
  abilities: [
    { ability: 'inside', can: 'no', missing: [{ code: 'switched-off', skuId: E5 }] },
    {
      ability: 'outside',
      can: 'no',
      missing: [{ code: 'license', kinds: ['phone', 'phone-with-plan'] }, { code: 'number' }],
    },
    { ability: 'dial-in', can: 'yes', missing: [] },
    { ability: 'dial-out', can: 'yes', missing: [] },
    { ability: 'credits', can: 'maybe', missing: [{ code: 'balance' }] },
  ],
  offers: [PHONE, CREDITS, CONFERENCING],
  mayAssign: true,
  asOf: NOW,
};

const SEEN_STATES: Readonly<Record<string, Nameless<PersonLicensesCardData>>> = {
  licenses: SEEN,
  errors: {
    ...SEEN,
    person: { ...LONG_PERSON, accountEnabled: false, usageLocation: undefined },
    licenses: [
      'CountViolation',
      'MutuallyExclusiveViolation',
      'DependencyViolation',
      'ProhibitedInUsageLocationViolation',
      'UniquenessViolation',
      'Other',
      HOSTILE,
    ].map((error, index) => ({
      skuId: [PHONE, PLAN, WORLD_PLAN, CREDITS, CONFERENCING, UNKNOWN, FOREIGN][index] ?? PHONE,
      ways: [
        {
          byGroup: index % 2 === 0 ? SALES : UNREADABLE,
          state: index === 5 ? 'PendingUnheardOf' : 'Error',
          error,
          updatedAt: index === 0 ? undefined : '2026-01-02T03:04:05Z',
        },
      ],
      off: [],
    })),
    abilities: [
      { ability: 'inside', can: 'no', missing: [{ code: 'does-not-work', skuId: PHONE }] },
      { ability: 'outside', can: 'maybe', missing: [{ code: 'connection' }] },
      { ability: 'credits', can: 'no', missing: [{ code: 'usage-location' }, { code: 'teams' }] },
    ],
    offers: [],
  },
  hostile: {
    ...SEEN,
    person: { ...HOSTILE_PERSON, userType: 'Guest', isResourceAccount: true },
    licenses: [{ skuId: FOREIGN, ways: [DIRECT], off: Array.from({ length: 9 }, () => HOSTILE) }],
    abilities: [],
    offers: [FOREIGN],
  },
  none: { ...SEEN, licenses: [], mayAssign: false },
  many: {
    ...SEEN,
    licenses: Array.from({ length: 24 }, (_, index) => ({
      skuId: `${UNKNOWN}-${index}`,
      ways: [DIRECT, { ...DIRECT, byGroup: SALES }],
      off: [],
    })),
    offers: [UNKNOWN],
  },
};

const row = (skuId: string, changes: Partial<SeatsRow> = {}): SeatsRow => ({
  skuId,
  bought: 25,
  used: 13,
  left: 12,
  inGrace: 0,
  suspended: 0,
  isCompanyWide: false,
  isCredits: false,
  ...changes,
});

export const SEATS: Nameless<SeatsCardData> = {
  rows: [
    row(PLAN, { used: 28, left: -3 }),
    row(WORLD_PLAN, { used: 25, left: 0, inGrace: 5 }),
    row(PHONE, { bought: 100, used: 98, left: 2 }),
    row(E5),
    row(CREDITS, { bought: 10_000_000, used: 124, left: 9_999_876, isCredits: true }),
    row(UNKNOWN, { bought: 0, used: 0, left: 0, suspended: 40 }),
    row(FOREIGN, { isCompanyWide: true }),
  ],
  mayAssign: true,
  asOf: NOW,
};

const SEATS_STATES: Readonly<Record<string, Nameless<SeatsCardData>>> = {
  some: SEATS,
  none: { ...SEATS, rows: [], mayAssign: false },
  many: { ...SEATS, rows: Array.from({ length: 40 }, (_, index) => row(`${UNKNOWN}-${index}`)) },
};

export const HOLDERS: Nameless<HoldersCardData> = {
  skuIds: [PLAN],
  count: 1_234,
  isWhole: true,
  people: people(20),
  asOf: NOW,
};

const HOLDERS_STATES: Readonly<Record<string, Nameless<HoldersCardData>>> = {
  many: HOLDERS,
  few: {
    ...HOLDERS,
    count: 3,
    people: [
      { ...AIKO, ways: [{ ...DIRECT, skuId: PLAN, byGroup: SALES, state: 'Error' }] },
      {
        ...LONG_PERSON,
        ways: [
          { ...DIRECT, skuId: PLAN },
          { ...DIRECT, skuId: PLAN, byGroup: SALES },
        ],
      },
      { ...HOSTILE_PERSON, ways: [] },
    ],
  },
  several: { ...HOLDERS, skuIds: [PLAN, WORLD_PLAN, FOREIGN, UNKNOWN], isWhole: false },
  none: { ...HOLDERS, count: 0, people: [] },
};

const PICKS: Readonly<Record<string, Nameless<ProductPickCardData>>> = {
  'none-named': { because: { kind: 'none-named' }, skuIds: [PLAN, WORLD_PLAN, FOREIGN] },
  several: { because: { kind: 'several', said: 'calling plan' }, skuIds: [PLAN, WORLD_PLAN] },
  unknown: { because: { kind: 'unknown', said: HOSTILE }, skuIds: [UNKNOWN] },
  'not-bought': { because: { kind: 'not-bought', name: HOSTILE }, skuIds: [] },
};

export const LICENSE_SEEN_STATES: readonly CardState[] = [
  ...states('license-person', SEEN_STATES, named(personLicensesCard)),
  ...states('license-seats', SEATS_STATES, named(seatsCard)),
  ...states('license-holders', HOLDERS_STATES, named(holdersCard)),
  ...states('license-product-pick', PICKS, named(productPickCard)),
];
