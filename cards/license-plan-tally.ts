/** Counts the rows of a plan by why they are refused, left alone, or failed, so that ten thousand people fit on a card. */

import type { LicenseFailure } from '../directory/license-failure.ts';
import type { LicensePlanRow } from './license-plan.ts';
import type { LicenseReason } from './license-reason.ts';

interface Group {
  readonly count: number;
  /** Who the first ones are, as they are: to be escaped. */
  readonly first: readonly string[];
}

export interface ReasonGroup extends Group {
  readonly reason: LicenseReason;
}

export interface FailureGroup extends Group {
  readonly failure: LicenseFailure;
}

/** The largest group first. */
export interface PlanGroups {
  readonly refused: readonly ReasonGroup[];
  /** Of people who already are as asked for. */
  readonly nothing: readonly ReasonGroup[];
  /** Of people who are changed: what is refused in part, and what should be known. */
  readonly told: readonly ReasonGroup[];
  readonly failed: readonly FailureGroup[];
}

export interface PlanTally {
  take(row: LicensePlanRow): void;
  groups(): PlanGroups;
}

/** More kinds than a card can show; what differs further is counted with the last kind of its list. */
const GROUPS_MAX = 200;
const NAMES_KEPT = 3;
const REST = 'rest';

export const NO_GROUPS: PlanGroups = { refused: [], nothing: [], told: [], failed: [] };

export function createPlanTally(): PlanTally {
  const reasons = {
    refused: counter<LicenseReason>(),
    nothing: counter<LicenseReason>(),
    told: counter<LicenseReason>(),
  };
  const failures = counter<LicenseFailure>();
  return {
    take(row) {
      const who = row.person?.displayName || row.given;
      for (const reason of weighty(row)) {
        const { code, skuId, others, kinds, connectivity, country, count, group } = reason;
        const key = [code, skuId, others, kinds, connectivity, country, count, group];
        reasons[BY_OUTCOME[row.outcome]].take(JSON.stringify(key), reason, who);
      }
      if (row.state === 'failed' && row.failure !== undefined) {
        const { code, ids, said } = row.failure;
        const key = JSON.stringify(code === 'other' ? [code, said] : [code, ids]);
        failures.take(key, row.failure, who);
      }
    },
    groups: () => ({
      refused: reasons.refused.groups().map(({ what, ...rest }) => ({ reason: what, ...rest })),
      nothing: reasons.nothing.groups().map(({ what, ...rest }) => ({ reason: what, ...rest })),
      told: reasons.told.groups().map(({ what, ...rest }) => ({ reason: what, ...rest })),
      failed: failures.groups().map(({ what, ...rest }) => ({ failure: what, ...rest })),
    }),
  };
}

const BY_OUTCOME = { refused: 'refused', nothing: 'nothing', change: 'told' } as const;

/** Of somebody who is refused, only what refuses. */
function weighty({ outcome, reasons }: LicensePlanRow): readonly LicenseReason[] {
  const refusals = reasons.filter(({ weight }) => weight === 'refusal');
  return outcome === 'refused' && refusals.length > 0 ? refusals : reasons;
}

function counter<What>() {
  const kinds = new Map<string, { what: What; count: number; first: string[] }>();
  return {
    take(key: string, what: What, who: string): void {
      const known = kinds.get(key) ?? (kinds.size < GROUPS_MAX ? undefined : kinds.get(REST));
      if (known === undefined) {
        const name = kinds.size < GROUPS_MAX - 1 ? key : REST;
        kinds.set(name, { what, count: 1, first: [who] });
        return;
      }
      known.count++;
      if (known.first.length < NAMES_KEPT) known.first.push(who);
    },
    groups: () => [...kinds.values()].sort((one, other) => other.count - one.count),
  };
}
