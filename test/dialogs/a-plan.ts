/** Plans of license changes as tests need them: with the figures that matter, and everything else as it mostly is. */

import { instant } from '../../ledger/instant.ts';
import type { Plan, PlanProgress, PlanRow } from '../../licensing/plan.ts';

export const PHONE = 'e43b5b99-8dfb-405f-9987-dc307f34bcbd';
export const DOMESTIC = '0dab259f-bf13-4952-b7f8-7db8f131b28d';
export const PLANNED_AT = instant(Date.parse('2026-11-16T09:00:00Z'));

const QUARTER_HOUR_MS = 15 * 60_000;

export function aPlan({ counts, ...more }: Partial<Plan> = {}): Plan {
  return {
    id: 'plan-1',
    status: 'draft',
    wanted: { add: [PHONE], remove: [], connectivity: 'not-said', usageLocation: undefined },
    counts: {
      rows: 40,
      change: 38,
      nothing: 1,
      refused: 1,
      verified: 0,
      failed: 0,
      unknown: 0,
      skipped: 0,
      ...counts,
    },
    seats: [{ skuId: PHONE, takes: 38, left: 100, short: 0 }],
    createdAt: PLANNED_AT,
    validUntil: instant(PLANNED_AT + QUARTER_HOUR_MS),
    startedAt: undefined,
    endedAt: undefined,
    personId: 'p-1',
    name: 'Ada',
    source: 'pasted',
    sourceName: '',
    of: undefined,
    ...more,
  };
}

export function aRunningPlan(more: Partial<Plan> = {}): Plan {
  return aPlan({ status: 'running', startedAt: PLANNED_AT, ...more });
}

export function anEndedPlan(more: Partial<Plan> = {}): Plan {
  return aRunningPlan({ status: 'done', endedAt: instant(PLANNED_AT + 60_000), ...more });
}

export function aProgress(plan: Plan, settled = 0): PlanProgress {
  return { plan, settled, rate: 0, left_s: undefined };
}

export function aRow(more: Partial<PlanRow> = {}): PlanRow {
  return {
    line: 1,
    given: 'aiko@contoso.com',
    person: { id: 'p-7', userPrincipalName: 'aiko@contoso.com', displayName: 'Aiko Tanaka' },
    outcome: 'change',
    reasons: [],
    add: [{ skuId: PHONE, disabledPlans: [] }],
    remove: [],
    usageLocation: undefined,
    before: [],
    state: 'planned',
    failure: undefined,
    ...more,
  };
}
