/** Plans of which a person can have only one: the smaller and the larger edition of the same service. */

/** As the suites E1 and E3 contain them; Microsoft's page on problems of group licensing has them as its example. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['EXCHANGE_S_STANDARD', 'EXCHANGE_S_ENTERPRISE'],
  ['SHAREPOINTSTANDARD', 'SHAREPOINTENTERPRISE'],
];

/** One side of a pair, and the plan of a product that stands on it. */
export interface Rival {
  readonly pair: number;
  readonly side: number;
  readonly planId: string;
}

export function rivalsAmong(
  plans: readonly { readonly id: string | undefined; readonly name: string }[],
): readonly Rival[] {
  return plans.flatMap(({ id, name }) => {
    const pair = PAIRS.findIndex((names) => names.includes(name));
    return pair < 0 ? [] : [{ pair, side: PAIRS[pair]?.indexOf(name) ?? 0, planId: id ?? name }];
  });
}

/** What is switched off has no rival. */
export function areRivals(
  some: readonly Rival[],
  off: ReadonlySet<string>,
  others: readonly Rival[],
  othersOff: ReadonlySet<string>,
): boolean {
  return some.some(
    ({ pair, side, planId }) =>
      !off.has(planId) &&
      others.some(
        (other) => other.pair === pair && other.side !== side && !othersOff.has(other.planId),
      ),
  );
}
