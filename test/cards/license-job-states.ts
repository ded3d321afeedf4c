/** Plans for many people from the first look to the end. */

import { jobCard } from '../../cards/license-job-card.ts';
import type { LicenseProgress } from '../../cards/license-plan.ts';
import { type PlanCardData, planCard } from '../../cards/license-plan-card.ts';
import { type PlanState, planStateCard } from '../../cards/license-plan-state-card.ts';
import { type FailureGroup, NO_GROUPS } from '../../cards/license-plan-tally.ts';
import { plansCard } from '../../cards/license-plans-card.ts';
import type { Speech } from '../../words/speech.ts';
import { wordsIn } from '../../words/words.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE } from './from-outside.ts';
import {
  EARLIER,
  FAILED_GROUPS,
  failure,
  MANY_PLAN,
  PLANNED_GROUPS,
  progressOf,
} from './license-job-samples.ts';
import { FOREIGN, GROUP, namesIn, PHONE } from './license-samples.ts';
import { PLAN } from './sample-people.ts';

const plan = (name: string, changes: Partial<PlanCardData> = {}): CardState => ({
  name: `license-plan-${name}`,
  make: (speech) =>
    planCard(
      { plan: MANY_PLAN, groups: PLANNED_GROUPS, names: namesIn(speech), ...changes },
      speech,
    ),
});

const job = (
  name: string,
  progress: LicenseProgress,
  failed: readonly FailureGroup[] = [],
): CardState => ({
  name: `license-job-${name}`,
  make: (speech) => jobCard({ progress, failed, names: namesIn(speech) }, speech),
});

const halted = (halt: NonNullable<typeof MANY_PLAN.halt>) =>
  progressOf('paused', { verified: 120 }, { plan: { halt } });

export const PLAN_STATES = Object.keys(wordsIn('en').licenseJobs.states) as readonly PlanState[];

export const LICENSE_JOB_STATES: readonly CardState[] = [
  plan('full'),
  plan('clean', {
    plan: {
      ...MANY_PLAN,
      counts: { ...MANY_PLAN.counts, rows: 480, nothing: 0, refused: 0 },
      source: 'group',
      sourceName: GROUP,
    },
    groups: NO_GROUPS,
  }),
  plan('remove', {
    plan: {
      ...MANY_PLAN,
      wanted: {
        add: [],
        remove: [PHONE, FOREIGN],
        connectivity: 'not-said',
        usageLocation: undefined,
      },
      seats: [{ skuId: PHONE, takes: -480, left: 0, short: 0 }],
      source: 'pasted',
      sourceName: '',
    },
    groups: NO_GROUPS,
  }),
  plan('swap', {
    plan: { ...MANY_PLAN, wanted: { ...MANY_PLAN.wanted, remove: [PLAN], add: [PHONE] } },
    groups: NO_GROUPS,
  }),
  plan('undo', {
    plan: {
      ...MANY_PLAN,
      wanted: { add: [], remove: [], connectivity: 'not-said', usageLocation: undefined },
      source: 'undo',
    },
    groups: NO_GROUPS,
  }),
  plan('retry', { plan: { ...MANY_PLAN, source: 'retry' }, groups: NO_GROUPS }),
  plan('nothing', {
    plan: {
      ...MANY_PLAN,
      counts: { ...MANY_PLAN.counts, change: 0, nothing: 1, refused: 9_999 },
      seats: [],
      sourceName: HOSTILE,
    },
  }),
  job('begun', progressOf('running')),
  job(
    'running',
    progressOf('running', { verified: 231, failed: 9 }, { rate: 2.04, left_s: 118 }),
    FAILED_GROUPS.slice(0, 1),
  ),
  job('pausing', progressOf('pausing', { verified: 231 })),
  job('paused', progressOf('paused', { verified: 231, failed: 9 })),
  job('halted-directory', halted({ code: 'directory', failure: failure('no-rights') })),
  job(
    'halted-unknown',
    halted({ code: 'directory', failure: failure('other', { said: HOSTILE }) }),
  ),
  job('halted-role', halted({ code: 'may-no-longer' })),
  job('halted-unsure', halted({ code: 'cannot-check' })),
  job('stopping', progressOf('stopping', { verified: 231 })),
  job('stopped', progressOf('stopped', { verified: 231, skipped: 249 })),
  job('done', progressOf('done', { verified: 480 })),
  job('failed', progressOf('done', { verified: 464, failed: 15, unknown: 1 }), FAILED_GROUPS),
  job(
    'undone',
    progressOf(
      'done',
      { verified: 480 },
      {
        plan: { source: 'undo', wanted: { ...MANY_PLAN.wanted, add: [], remove: [PHONE] } },
      },
    ),
  ),
  ...PLAN_STATES.map((state) => ({
    name: `license-plan-state-${state}`,
    make: (speech: Speech) =>
      planStateCard(
        {
          state,
          plan: state === 'gone' || state === 'not-yours' ? undefined : MANY_PLAN.id,
          isForMany: state !== 'expired',
        },
        speech,
      ),
  })),
  {
    name: 'license-plans',
    make: (speech) =>
      plansCard(
        {
          plans: [
            progressOf('running', { verified: 231 }).plan,
            { ...progressOf('done', { verified: 480 }).plan, id: 'plan-2', source: 'undo' },
            {
              ...progressOf('stopped').plan,
              id: 'plan-3',
              source: 'group',
              sourceName: HOSTILE,
              startedAt: EARLIER,
            },
          ],
        },
        speech,
      ),
  },
  { name: 'license-plans-none', make: (speech) => plansCard({ plans: [] }, speech) },
];
