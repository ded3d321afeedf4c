/** Spoiled activities by the million: `npm run soak -- --fuzz 1000000 [--seed N]`. */

import { fuzz } from '../safety/fuzz/fuzz.ts';

export interface FuzzSoakOptions {
  readonly rounds: number;
  /** Of the first desk; each takes the next. */
  readonly seed: number;
  readonly say: (line: string) => void;
}

const TOLD_EVERY = 50_000;

/** @returns whether all went well; where one did not, its seed and what happened were said */
export async function soakFuzz({ rounds, seed, say }: FuzzSoakOptions): Promise<boolean> {
  const start_ms = performance.now();
  const { finding, refused } = await fuzz(rounds, seed, (done) => {
    if (done % TOLD_EVERY !== 0 && done !== rounds) return;
    const perSecond = Math.round((done * 1000) / (performance.now() - start_ms));
    say(`${done} of ${rounds} spoiled activities hold, ${perSecond} a second`);
  });
  if (finding === undefined) {
    say(`${rounds} spoiled activities from seed ${seed}: ${refused} turned away at the door.`);
    return true;
  }
  say(`A spoiled activity did harm: seed ${finding.seed}, round ${finding.round}.`);
  for (const flaw of finding.flaws) say(flaw);
  say(finding.body);
  say(`Again: npm run soak -- --fuzz ${finding.round + 1} --seed ${finding.seed}`);
  return false;
}
