/** The cards of a change of one person's licenses: previewed, carried out, failed, taken back. */

import {
  type LicensePreviewCardData,
  licensePreviewCard,
} from '../../cards/license-preview-card.ts';
import { type LicenseResultCardData, licenseResultCard } from '../../cards/license-result-card.ts';
import { NOW } from './account-stages.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE, PERSON } from './from-outside.ts';
import {
  FOREIGN,
  HOSTILE_PERSON,
  PHONE,
  PLAN_OF_ONE,
  ROW,
  UNKNOWN,
  WORLD_PLAN,
} from './license-samples.ts';
import { type Nameless, named, states } from './named-states.ts';
import { AIKO, LONG_PERSON, PLAN, SALES } from './sample-people.ts';

const PREVIEWS: Readonly<Record<string, Nameless<LicensePreviewCardData>>> = {
  assign: { plan: PLAN_OF_ONE, row: ROW, person: AIKO, mode: 'assign' },
  partly: {
    plan: PLAN_OF_ONE,
    row: {
      ...ROW,
      usageLocation: 'JP',
      add: [{ skuId: PHONE, disabledPlans: ['one', 'two'] }],
      reasons: [
        { code: 'sets-usage-location', weight: 'note', country: 'JP' },
        { code: 'keeps-disabled-plans', weight: 'note', skuId: PHONE, count: 2 },
        { code: 'in-grace', weight: 'warning', skuId: PHONE },
        {
          code: 'no-calling-plan-with',
          weight: 'refusal',
          skuId: PLAN,
          connectivity: 'direct-routing',
        },
        { code: 'no-seats', weight: 'refusal', skuId: WORLD_PLAN, count: 1 },
      ],
    },
    person: LONG_PERSON,
    mode: 'assign',
  },
  refused: {
    plan: PLAN_OF_ONE,
    row: {
      ...ROW,
      outcome: 'refused',
      add: [],
      reasons: [
        { code: 'no-usage-location', weight: 'refusal' },
        { code: 'inherited-from-group', weight: 'refusal', skuId: PLAN, group: SALES },
        { code: 'not-bought', weight: 'refusal', skuId: FOREIGN },
      ],
    },
    person: AIKO,
    mode: 'assign',
  },
  nothing: {
    plan: PLAN_OF_ONE,
    row: {
      ...ROW,
      outcome: 'nothing',
      add: [],
      reasons: [{ code: 'already-held', weight: 'note', skuId: PHONE }],
    },
    person: AIKO,
    mode: 'assign',
  },
  swap: {
    plan: PLAN_OF_ONE,
    row: { ...ROW, add: [{ skuId: PLAN, disabledPlans: [] }], remove: [WORLD_PLAN] },
    person: HOSTILE_PERSON,
    mode: 'swap',
  },
  undo: {
    plan: { ...PLAN_OF_ONE, source: 'undo', seats: [] },
    row: { ...ROW, reasons: [], add: [], remove: [UNKNOWN, PLAN] },
    person: AIKO,
    mode: 'remove',
  },
  nobody: {
    plan: PLAN_OF_ONE,
    row: {
      ...ROW,
      outcome: 'refused',
      add: [],
      reasons: [{ code: 'not-found', weight: 'refusal' }],
    },
    person: undefined,
    mode: 'assign',
  },
};

export const RESULT: Nameless<LicenseResultCardData> = {
  plan: { id: PLAN_OF_ONE.id, source: 'person', name: PERSON, endedAt: NOW },
  row: { ...ROW, usageLocation: 'JP', state: 'verified', failure: undefined },
  person: AIKO,
  assigned: { kinds: ['phone', 'calling-plan'], connectivity: 'calling-plan' },
};

const failed = (said: string) => ({
  ...RESULT.row,
  state: 'failed' as const,
  failure: { code: 'other' as const, said, status: 400, requestId: HOSTILE, ids: [] },
});

const RESULTS: Readonly<Record<string, Nameless<LicenseResultCardData>>> = {
  done: RESULT,
  'done-too-late': {
    ...RESULT,
    person: LONG_PERSON,
    noUndo: 'changed-since',
    assigned: {
      kinds: ['phone', 'credits', 'audio-conferencing', 'resource-account'],
      connectivity: 'operator-connect',
    },
  },
  removed: {
    ...RESULT,
    row: { ...RESULT.row, reasons: [], add: [], remove: [PLAN], usageLocation: undefined },
    assigned: { kinds: [], connectivity: 'not-said' },
  },
  undone: {
    ...RESULT,
    plan: { ...RESULT.plan, source: 'undo' },
    row: { ...RESULT.row, reasons: [], add: [], remove: [PHONE, PLAN] },
    assigned: { kinds: [], connectivity: 'not-said' },
  },
  failed: {
    ...RESULT,
    row: {
      ...RESULT.row,
      state: 'failed',
      failure: {
        code: 'no-seats',
        said: 'Subscription with SKU … does not have any available licenses.',
        status: 400,
        requestId: '5a7c1e0e-7b1f-4a55-9d3e-0d6a5b2f1c11',
        ids: [PLAN],
      },
    },
  },
  'failed-hostile': { ...RESULT, person: HOSTILE_PERSON, row: failed(HOSTILE) },
  unknown: { ...RESULT, row: { ...RESULT.row, state: 'unknown' } },
  working: {
    ...RESULT,
    plan: { ...RESULT.plan, name: HOSTILE, endedAt: undefined },
    row: { ...RESULT.row, state: 'calling' },
  },
  skipped: { ...RESULT, row: { ...RESULT.row, state: 'skipped' } },
};

export const LICENSE_CHANGE_STATES: readonly CardState[] = [
  ...states('license-preview', PREVIEWS, named(licensePreviewCard)),
  ...states('license-result', RESULTS, named(licenseResultCard)),
];
