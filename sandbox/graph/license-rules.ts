/** Which service plans need which, and which cannot stand beside each other. */

import { planId } from '../tenant/skus.ts';

/** A plan works only where one of the others does. */
const NEEDS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['MCOEV', ['TEAMS1']],
      ['MCOMEETADV', ['TEAMS1']],
      ['MCOPSTN1', ['MCOEV']],
      ['MCOPSTN2', ['MCOEV']],
      ['MCOPSTN5', ['MCOEV']],
      ['MCOPSTNC', ['MCOMEETADV', 'MCOPSTN1', 'MCOPSTN2', 'MCOPSTN5']],
    ] as const
  ).map(([plan, others]) => [planId(plan), others.map(planId)]),
);

const EXCLUSIVE: readonly (readonly [string, string])[] = (
  [
    ['EXCHANGE_S_STANDARD', 'EXCHANGE_S_ENTERPRISE'],
    ['SHAREPOINTSTANDARD', 'SHAREPOINTENTERPRISE'],
    ['MCOPSTN1', 'MCOPSTN2'],
    ['MCOPSTN1', 'MCOPSTN5'],
    ['MCOPSTN2', 'MCOPSTN5'],
    ['MCOEV', 'MCOEV_VIRTUALUSER'],
  ] as const
).map(([one, other]) => [planId(one), planId(other)]);

/** The first two plans that exclude each other among those that are to work; a pair that was there before is left alone. */
export function exclusivePlans(
  active: ReadonlySet<string>,
  before: ReadonlySet<string>,
): readonly [string, string] | undefined {
  return EXCLUSIVE.find(
    ([one, other]) =>
      active.has(one) && active.has(other) && !(before.has(one) && before.has(other)),
  );
}

/** The first plan that lacks what it needs, with what would do; plans that lacked it before are left alone. */
export function unmetNeed(
  active: ReadonlySet<string>,
  before: ReadonlySet<string>,
): { readonly plan: string; readonly needs: readonly string[] } | undefined {
  for (const [plan, needs] of NEEDS) {
    const lacking = (plans: ReadonlySet<string>) =>
      plans.has(plan) && !needs.some((need) => plans.has(need));
    if (lacking(active) && !lacking(before)) return { plan, needs };
  }
  return undefined;
}
