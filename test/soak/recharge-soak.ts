/** Random interleavings of recharges by the million. */

import { playInterleaving } from '../credits/recharge-interleaving.ts';
import type { SoakOrder, SoakOutcome } from './soak-part.ts';

/** Each takes the next seed. Where one goes wrong, its seed and what happened are said. */
export async function soakRecharge(order: SoakOrder): Promise<SoakOutcome> {
  const { length, seed, say, done } = order;
  const total = new Map<string, number>();
  for (let held = 0; held < length; held += 1) {
    const { flaws, story, seen } = await playInterleaving(seed + held);
    if (flaws.length > 0) {
      say(`A recharge went wrong: seed ${seed + held}.`);
      for (const flaw of flaws) say(flaw);
      say(story.join(', '));
      say(`Again: RECHARGE_SEED=${seed + held} npx mocha -g "any interleaving"`);
      return { holds: false, figures: { held, failedSeed: String(seed + held) } };
    }
    for (const [name, count] of Object.entries(seen))
      total.set(name, (total.get(name) ?? 0) + count);
    done(held + 1);
  }
  const of = (name: string) => total.get(name) ?? 0;
  return {
    holds: true,
    figures: {
      interleavings: length,
      charges: of('charges'),
      outcomesUnknown: of('unknown'),
      failed: of('failed'),
      timedOut: of('timed-out'),
    },
  };
}
