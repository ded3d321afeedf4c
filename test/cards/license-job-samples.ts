/** Plans for many people at every stage, with rows of every kind. */

import type { LicensePlan, LicensePlanRow, LicenseProgress } from '../../cards/license-plan.ts';
import { createPlanTally, type PlanGroups } from '../../cards/license-plan-tally.ts';
import type { LicenseReason } from '../../cards/license-reason.ts';
import type { LicenseFailure } from '../../directory/license-failure.ts';
import { addDays, instant } from '../../ledger/instant.ts';
import { NOW } from './account-stages.ts';
import { FILE_NAME, HOSTILE, PERSON } from './from-outside.ts';
import { CREDITS, E5, PHONE, UNKNOWN } from './license-samples.ts';
import { PLAN, SALES } from './sample-people.ts';

export const MANY_PLAN: LicensePlan = {
  id: 'plan-1',
  status: 'draft',
  wanted: { add: [PHONE, PLAN], remove: [], connectivity: 'calling-plan', usageLocation: 'JP' },
  counts: {
    rows: 10_000,
    change: 480,
    nothing: 9_000,
    refused: 520,
    verified: 0,
    failed: 0,
    unknown: 0,
    skipped: 0,
  },
  seats: [
    { skuId: PHONE, takes: 480, left: 480, short: 24 },
    { skuId: PLAN, takes: 450, left: 1_200, short: 0 },
    { skuId: UNKNOWN, takes: -30, left: 5, short: 0 },
    { skuId: CREDITS, takes: 0, left: 9, short: 0 },
  ],
  createdAt: NOW,
  validUntil: instant(NOW + 15 * 60_000),
  startedAt: undefined,
  endedAt: undefined,
  source: 'file',
  sourceName: FILE_NAME,
};

export const planRow = (changes: Partial<LicensePlanRow>, index = 0): LicensePlanRow => ({
  line: index + 1,
  given: `p${index}@contoso.com`,
  person: {
    displayName: index === 0 ? PERSON : `${PERSON} ${index}`,
    userPrincipalName: `p${index}@contoso.com`,
  },
  outcome: 'change',
  reasons: [],
  add: [{ skuId: PHONE }],
  remove: [],
  usageLocation: undefined,
  state: 'planned',
  failure: undefined,
  ...changes,
});

export const refusal = (
  code: LicenseReason['code'],
  changes: Partial<LicenseReason> = {},
): LicenseReason => ({ code, weight: 'refusal', ...changes });

const REFUSALS: readonly LicenseReason[] = [
  refusal('no-seats', { skuId: PHONE, count: 24 }),
  refusal('guest'),
  refusal('not-found'),
  refusal('no-usage-location'),
  refusal('two-calling-plans', { skuId: PLAN, others: [UNKNOWN] }),
  refusal('inherited-from-group', { skuId: PHONE, group: SALES }),
  refusal('bad-usage-location', { country: HOSTILE }),
  refusal('disabled-account'),
];

export function groupsOf(rows: readonly LicensePlanRow[]): PlanGroups {
  const tally = createPlanTally();
  for (const row of rows) tally.take(row);
  return tally.groups();
}

export const PLANNED_GROUPS = groupsOf([
  ...REFUSALS.flatMap((reason, kind) =>
    Array.from({ length: 40 - kind * 4 }, (_, index) =>
      planRow({ outcome: 'refused', reasons: [reason], state: 'left-out' }, index),
    ),
  ),
  planRow({
    outcome: 'refused',
    reasons: [refusal('several-found')],
    person: undefined,
    given: HOSTILE,
  }),
  planRow({
    outcome: 'nothing',
    reasons: [{ code: 'already-included', weight: 'note', skuId: PHONE, others: [E5] }],
  }),
  planRow({
    reasons: [
      { code: 'sets-usage-location', weight: 'warning', country: 'JP' },
      { code: 'credits-advised', weight: 'note', skuId: CREDITS },
    ],
  }),
]);

export const failure = (
  code: LicenseFailure['code'],
  changes: Partial<LicenseFailure> = {},
): LicenseFailure => ({ code, said: '', status: 400, ids: [], ...changes });

export const FAILED_GROUPS = groupsOf(
  [
    failure('no-seats', { ids: [PHONE] }),
    failure('other', { said: HOSTILE, requestId: '613a2372-1a63-4b13-8c94-56793bbb140c' }),
    failure('throttled', { status: 429 }),
  ].flatMap((why, kind) =>
    Array.from({ length: 9 - kind * 4 }, (_, index) =>
      planRow({ state: 'failed', failure: why }, index),
    ),
  ),
).failed;

/** @param counts how the rows that are to be changed stand */
export function progressOf(
  status: LicensePlan['status'],
  counts: Partial<LicensePlan['counts']> = {},
  changes: Partial<Omit<LicenseProgress, 'plan'>> & {
    readonly plan?: Partial<LicensePlan>;
  } = {},
): LicenseProgress {
  const isOver = status === 'done' || status === 'stopped';
  const plan = {
    ...MANY_PLAN,
    status,
    counts: { ...MANY_PLAN.counts, ...counts },
    startedAt: NOW,
    endedAt: isOver ? instant(NOW + 400_000) : undefined,
    ...changes.plan,
  };
  const { verified, failed, skipped } = plan.counts;
  return { settled: verified + failed + skipped, rate: 0, left_s: undefined, ...changes, plan };
}

export const EARLIER = addDays(NOW, -3);
