/** A plan with how far it is. */

import type { Moving } from './job-states.ts';
import type { Plan, PlanProgress } from './plan.ts';

/** @param rate people a second; 0 where nothing can be said */
export function progressOf(plan: Plan, moved: Moving = plan.counts, rate = 0): PlanProgress {
  const { verified, failed, unknown, skipped } = moved;
  const counts = { ...plan.counts, verified, failed, unknown, skipped };
  const settled = verified + failed + skipped;
  const left = counts.change - settled;
  return {
    plan: { ...plan, counts },
    settled,
    rate,
    left_s: rate > 0 ? Math.ceil(left / rate) : undefined,
  };
}
