/** The cards that ask for the licenses of one person: the form, and who is meant. */

import { type LicenseFormCardData, licenseFormCard } from '../../cards/license-form-card.ts';
import { type PersonAskCardData, personAskCard } from '../../cards/license-person-ask-card.ts';
import { type PersonPickCardData, personPickCard } from '../../cards/license-person-pick-card.ts';
import {
  type PersonProblemCardData,
  personProblemCard,
} from '../../cards/license-person-problem-card.ts';
import { COUNTRIES } from '../../licensing/countries.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE } from './from-outside.ts';
import {
  CONFERENCING,
  CREDITS,
  E5,
  FOREIGN,
  HOSTILE_PERSON,
  PHONE,
  RESOURCE,
  UNKNOWN,
  WORLD_PLAN,
} from './license-samples.ts';
import { type Nameless, named, states } from './named-states.ts';
import { AIKO, LONG_PERSON, PLAN, people } from './sample-people.ts';

const offer = (skuId: string, left: number, inGrace = 0, isSuspended = false) => ({
  skuId,
  left,
  inGrace,
  isSuspended,
});

export const FORM: Nameless<LicenseFormCardData> = {
  mode: 'assign',
  person: undefined,
  offered: [
    offer(PHONE, 12),
    offer(PLAN, 1),
    offer(WORLD_PLAN, 0),
    offer(CREDITS, 9_876),
    offer(CONFERENCING, 3, 20),
    offer(RESOURCE, -2),
    offer(UNKNOWN, 0, 0, true),
  ],
  held: [],
};

const FORMS: Readonly<Record<string, Nameless<LicenseFormCardData>>> = {
  assign: FORM,
  'assign-known': {
    ...FORM,
    person: { ...AIKO },
    held: [{ skuId: CONFERENCING, byGroup: true }],
    countries: COUNTRIES,
    typed: { add: [PHONE], connectivity: 'direct-routing', country: 'JP' },
  },
  wrong: {
    ...FORM,
    offered: [offer(FOREIGN, 1)],
    typed: { name: HOSTILE, add: ['no such thing'], connectivity: 'by pigeon' },
    problems: ['no-person', 'no-license'],
  },
  remove: {
    ...FORM,
    mode: 'remove',
    person: LONG_PERSON,
    held: [
      { skuId: PLAN, byGroup: false },
      { skuId: E5, byGroup: true },
      { skuId: UNKNOWN, byGroup: false },
    ],
  },
  swap: {
    ...FORM,
    mode: 'swap',
    person: HOSTILE_PERSON,
    held: [{ skuId: PLAN, byGroup: false }],
    typed: { add: [WORLD_PLAN], remove: [PLAN] },
    problems: ['swap-needs-both'],
  },
  'nothing-held': { ...FORM, mode: 'remove', person: AIKO },
  'nothing-bought': { ...FORM, offered: [] },
  'many-products': {
    ...FORM,
    offered: Array.from({ length: 43 }, (_, index) => offer(`${UNKNOWN}-${index}`, index)),
  },
};

const ASKS: Readonly<Record<string, PersonAskCardData>> = {
  see: { mode: 'see' },
  remove: { mode: 'remove' },
  missing: { mode: 'swap', isMissing: true, typed: HOSTILE },
};

const PICKS: Readonly<Record<string, PersonPickCardData>> = {
  few: { mode: 'see', said: 'aiko', people: people(3), isWhole: true },
  many: { mode: 'assign', said: 'aiko', people: people(12), isWhole: false },
  chosen: {
    mode: 'assign',
    said: 'aiko',
    people: people(2),
    isWhole: true,
    chosen: { add: [PHONE, PLAN], remove: [], connectivity: 'not-said', country: '' },
  },
  hostile: { mode: 'remove', said: HOSTILE, people: [HOSTILE_PERSON, LONG_PERSON], isWhole: true },
};

const PROBLEMS: Readonly<Record<string, PersonProblemCardData>> = {
  'not-found': { problem: 'not-found', mode: 'assign', said: HOSTILE },
  'not-a-name': { problem: 'not-a-name', mode: 'see', said: '../../users' },
  guest: { problem: 'guest', mode: 'assign', said: 'aiko', person: AIKO },
  'disabled-account': {
    problem: 'disabled-account',
    mode: 'assign',
    said: '',
    person: LONG_PERSON,
  },
  'resource-account': {
    problem: 'resource-account',
    mode: 'swap',
    said: '',
    person: HOSTILE_PERSON,
  },
};

export const LICENSE_ONE_STATES: readonly CardState[] = [
  ...states('license-form', FORMS, named(licenseFormCard)),
  ...states('license-person-ask', ASKS, personAskCard),
  ...states('license-person-pick', PICKS, personPickCard),
  ...states('license-person-problem', PROBLEMS, personProblemCard),
];
