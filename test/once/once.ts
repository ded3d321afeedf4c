/** One schedule from its seed alone: which thing, on which store, on one desk or on two. */

import { LICENSE_SCENARIOS } from './license-scenarios.ts';
import { filePlace, laggingPlace, memoryPlace, type StorePlace } from './once-store.ts';
import { OTHER_SCENARIOS } from './other-scenarios.ts';
import { QUESTION_SCENARIOS } from './question-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { type Played, playOnce } from './schedule.ts';
import { hasEffect, TABLE } from './table-scenarios.ts';

/** Everything that has an effect. */
export const SCENARIOS: readonly Scenario[] = [
  ...TABLE.filter(hasEffect).map(({ scenario }) => scenario),
  ...QUESTION_SCENARIOS,
  ...LICENSE_SCENARIOS,
  ...OTHER_SCENARIOS,
];

const WAYS = [
  'over files',
  'over memory',
  'on two desks over memory',
  'on two desks over a database',
] as const;

const PLACES: Readonly<Record<(typeof WAYS)[number], () => StorePlace>> = {
  'over files': filePlace,
  'over memory': memoryPlace,
  'on two desks over memory': memoryPlace,
  'on two desks over a database': laggingPlace,
};

export interface Seeded {
  readonly seed: number;
  readonly name: string;
  readonly played: Played;
}

/** As many seeds in a row as there are scenarios play each of them. The same each time, but where the real disk has its own pace: files that are read, written and saved. */
export async function playSeed(seed: number, scenarios = SCENARIOS): Promise<Seeded> {
  const scenario = scenarios[seed % scenarios.length];
  const way = WAYS[Math.floor(seed / scenarios.length) % WAYS.length];
  if (scenario === undefined || way === undefined)
    throw new RangeError(`There is nothing to play for ${seed}.`);
  const place = PLACES[way]();
  const isPaired = way.startsWith('on two desks');
  const played = await playOnce({ seed, scenario, place, isPaired });
  return { seed, name: `${scenario.name}, ${way}`, played };
}

export interface Plays {
  readonly played: number;
  /** Desks that were killed, and desks that were closed, while something was delivered to them. */
  readonly kills: number;
  readonly ends: number;
  /** The first schedule in which something happened that should not. */
  readonly finding?: Seeded;
}

/** Plays on until something happens that should not. */
export async function playSeeds(
  from: number,
  count: number,
  onPlayed: (played: number) => void = () => undefined,
): Promise<Plays> {
  let [kills, ends] = [0, 0];
  for (let played = 0; played < count; played += 1) {
    const seeded = await playSeed(from + played);
    kills += seeded.played.kills;
    ends += seeded.played.ends;
    if (seeded.played.flaws.length > 0) return { played, kills, ends, finding: seeded };
    onPlayed(played + 1);
  }
  return { played: count, kills, ends };
}

export function tellFinding({ seed, name, played: { flaws, story } }: Seeded): string {
  const again = `ONCE_SEED=${seed} npx mocha test/once/once.test.ts`;
  return [`Seed ${seed}: ${name}.`, ...flaws, 'What happened:', ...story, `Again: ${again}`].join(
    '\n',
  );
}
