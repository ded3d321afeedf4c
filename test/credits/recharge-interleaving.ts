/** One random interleaving of everything that can happen to a recharge, from its seed. */

import { seededRandom } from '../store/faults/seeded-random.ts';
import { assertAtRest, watchCharges } from './recharge-oracle.ts';
import { RechargeWorld } from './recharge-world.ts';

const STEPS = 32;

export interface Interleaving {
  /** What should not have happened; empty where all is well. */
  readonly flaws: readonly string[];
  readonly story: readonly string[];
  /** What came up, to see that the trouble was worth it. */
  readonly seen: Readonly<Record<string, number>>;
}

/** @param open how a desk begins its life; ours where it is left out */
export async function playInterleaving(
  seed: number,
  open?: ConstructorParameters<typeof RechargeWorld>[2],
): Promise<Interleaving> {
  const random = seededRandom(seed);
  const world = new RechargeWorld(random, seed % 4 === 0 ? 'standing' : 'running', open);
  watchCharges(world);
  await world.begin();
  for (let step = 8 + random(STEPS); step > 0; step -= 1) await world.step();
  await world.comeToRest();
  assertAtRest(world);
  return { flaws: world.flaws, story: world.story, seen: seenIn(world) };
}

function seenIn({ journal, gateway }: RechargeWorld): Readonly<Record<string, number>> {
  const seen: Record<string, number> = { charges: gateway.orders.length };
  for (const entry of journal.entries()) {
    const name =
      entry.kind === 'attempt' ? entry.phase : entry.kind === 'notice' ? entry.alert : null;
    if (name !== null) seen[name] = (seen[name] ?? 0) + 1;
  }
  return seen;
}
