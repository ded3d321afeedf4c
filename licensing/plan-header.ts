/** What a plan is apart from its rows, as it is kept, and when it has been kept for long enough. */

import type { Instant } from '../ledger/instant.ts';
import type { PlanOwner } from './license-jobs.ts';
import type { Plan } from './plan.ts';

export interface PlanHeader {
  readonly plan: Plan;
  readonly owner: PlanOwner;
  readonly place?: unknown;
  /** Documents of rows that are to be called, and of those that are not. */
  readonly chunks: number;
  readonly leftOut: number;
  /** False until the last row is written: a process that died before leaves something to sweep away, and nothing to confirm. */
  readonly isWhole: boolean;
}

export const DRAFT_MS = 15 * 60_000;
/** A clock that is set right moves by less. */
const CLOCK_SLIP_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const KEPT_MS = 90 * DAY_MS;

/** So many are found again; above it the oldest go first. */
export const PLANS_MAX = 2_000;
export const ROWS_KEPT_MAX = 100_000;

/** Whoever saw the draft may still confirm it: not from a time before it, which a clock shows that was set back. */
export function isConfirmable({ validUntil }: Plan, now: Instant): boolean {
  return now <= validUntil && validUntil - now <= DRAFT_MS + CLOCK_SLIP_MS;
}

export function isRunning({ plan }: PlanHeader): boolean {
  return isUnderWay(plan);
}

export function isUnderWay({ status }: Plan): boolean {
  return status === 'running' || status === 'pausing' || status === 'stopping';
}

export function isEnded({ plan: { status } }: PlanHeader): boolean {
  return status === 'done' || status === 'stopped';
}

/** The plans that may go: what nobody confirmed after a day, all else after ninety, and the oldest where there is no room. */
export function lapsed(headers: readonly PlanHeader[], now: Instant): readonly PlanHeader[] {
  const idle = headers.filter((header) => !isRunning(header));
  const old = new Set(idle.filter((header) => goneAfter(header) < now));
  const kept = headers.filter((header) => !old.has(header));
  let plans = kept.length;
  let rows = kept.reduce((sum, { plan }) => sum + plan.counts.rows, 0);
  const oldestFirst = kept
    .filter((header) => !isRunning(header) && !isFresh(header, now))
    .sort((a, b) => a.plan.createdAt - b.plan.createdAt);
  for (const header of oldestFirst) {
    if (plans <= PLANS_MAX && rows <= ROWS_KEPT_MAX) break;
    old.add(header);
    plans -= 1;
    rows -= header.plan.counts.rows;
  }
  return [...old];
}

/** Somebody may be looking at it right now. */
function isFresh({ plan }: PlanHeader, now: Instant): boolean {
  return plan.status === 'draft' && plan.validUntil >= now;
}

function goneAfter({ plan, isWhole }: PlanHeader): number {
  if (!isWhole) return plan.createdAt + HOUR_MS;
  if (plan.status === 'draft' || plan.status === 'cancelled') return plan.validUntil + DAY_MS;
  return (plan.endedAt ?? plan.startedAt ?? plan.createdAt) + KEPT_MS;
}
