/** Ten deliveries of everything that has an effect, by the thousand schedules: `npm run soak -- --once 10000 [--seed N]`. */

import { playSeeds, SCENARIOS, tellFinding } from '../once/once.ts';
import { DELIVERIES } from '../once/schedule.ts';

export interface OnceSoakOptions {
  readonly schedules: number;
  /** Of the first schedule; each takes the next. */
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface OnceSoak {
  readonly holds: boolean;
  readonly figures: Readonly<Record<string, number>>;
}

const TOLD_EVERY = 500;

export async function soakOnce({ schedules, seed, say }: OnceSoakOptions): Promise<OnceSoak> {
  const start_ms = performance.now();
  const { played, kills, ends, finding } = await playSeeds(seed, schedules, (done) => {
    if (done % TOLD_EVERY !== 0 && done !== schedules) return;
    const perSecond = Math.round((done * 1_000) / (performance.now() - start_ms));
    say(`${done} of ${schedules} schedules have one effect, ${perSecond} a second`);
  });
  if (finding !== undefined) say(tellFinding(finding));
  const deliveries = played * DELIVERIES;
  const figures = { schedules: played, activities: SCENARIOS.length, deliveries, kills, ends };
  return { holds: finding === undefined, figures };
}
