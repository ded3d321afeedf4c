/** Spoiled activities by the million. */

import { fuzz } from '../safety/fuzz/fuzz.ts';
import type { SoakOrder, SoakOutcome } from './soak-part.ts';

/** The first desk has the seed, each takes the next. Where one does harm, its seed and what happened are said. */
export async function soakFuzz({ length, seed, say, done }: SoakOrder): Promise<SoakOutcome> {
  const { finding, refused } = await fuzz(length, seed, done);
  if (finding === undefined)
    return { holds: true, figures: { activities: length, turnedAwayAtTheDoor: refused } };
  say(`A spoiled activity did harm: seed ${finding.seed}, round ${finding.round}.`);
  for (const flaw of finding.flaws) say(flaw);
  say(finding.body);
  const again = `--only fuzz --length ${finding.round + 1} --seed ${finding.seed}`;
  say(`Again: npm run soak -- ${again}`);
  return { holds: false, figures: { harm: finding.flaws[0] ?? '', again } };
}
