/** Random interleavings of recharges by the million: `tsx test/soak/recharge-soak.ts --count 1000000 [--seed N]`. */

import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { playInterleaving } from '../credits/recharge-interleaving.ts';

const ROUND = 5000;

export interface RechargeSoakOptions {
  readonly count: number;
  /** Of the first; each one takes the next. */
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** @returns whether all went well; where one did not, its seed and what happened were said */
export async function soakRecharge({ count, seed, say }: RechargeSoakOptions): Promise<boolean> {
  const start_ms = performance.now();
  for (let done = 0; done < count; done += 1) {
    const { flaws, story } = await playInterleaving(seed + done);
    if (flaws.length > 0) {
      say(`A recharge went wrong: seed ${seed + done}.`);
      for (const flaw of flaws) say(flaw);
      say(story.join(', '));
      say(`Again: RECHARGE_SEED=${seed + done} npx mocha -g "any interleaving"`);
      return false;
    }
    if ((done + 1) % ROUND !== 0 && done + 1 !== count) continue;
    const perSecond = Math.round(((done + 1) * 1000) / (performance.now() - start_ms));
    say(`${done + 1} of ${count} interleavings hold, ${perSecond} a second`);
  }
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    },
  });
  const say = (line: string) => console.log(line);
  const count = Number(values.count);
  process.exitCode = (await soakRecharge({ count, seed: Number(values.seed), say })) ? 0 : 1;
}
