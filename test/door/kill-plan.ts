/** What each round of kills does, by its number and a seed alone: how long it takes is the machine's affair, and what is done is not. */

import { seededRandom } from '../store/faults/seeded-random.ts';

export type KillRound = KillWhen & {
  /** Credit-paid calls that Graph tells of from now on, and the millionths that each of them cost. */
  readonly calls: number;
  readonly cost: number;
};

type KillWhen =
  /** While the desk opens. */
  | { readonly kill: 'opening'; readonly after_ms: number }
  /** When so much was acknowledged, and a little later. */
  | { readonly kill: 'serving'; readonly acknowledged: number; readonly after_ms: number }
  /** As `serving`, and then while an approval is being carried out. */
  | { readonly kill: 'approving'; readonly acknowledged: number; readonly after_ms: number }
  /** When there was one of everything: a recharge, a purchase, an approval, a row of usage. */
  | { readonly kill: 'all-seen' };

const OPENING_EVERY = 5;
/** Beside these. */
const APPROVING_AT = 2;
const OPENING_MS_MAX = 120;
const ACKNOWLEDGED_MIN = 10;
const ACKNOWLEDGED_SPREAD = 71;
const LATER_MS_MAX = 20;

export function killPlan(rounds: number, seed: number): readonly KillRound[] {
  const random = seededRandom(seed);
  return Array.from({ length: rounds }, (_, round) => {
    const calls = 1 + random(3);
    const cost = 1 + random(2_000_000);
    return { calls, cost, ...killOf(round) };
  });

  function killOf(round: number): KillWhen {
    if (round === 0) return { kill: 'all-seen' };
    if ((round + seed) % OPENING_EVERY === 0)
      return { kill: 'opening', after_ms: random(OPENING_MS_MAX) };
    return {
      kill: (round + seed) % OPENING_EVERY === APPROVING_AT ? 'approving' : 'serving',
      acknowledged: ACKNOWLEDGED_MIN + random(ACKNOWLEDGED_SPREAD),
      after_ms: random(LATER_MS_MAX),
    };
  }
}
