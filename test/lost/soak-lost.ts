/** Every scene with every fault at every call and every ending, for as many seeds as are asked: how a disk tears differs from seed to seed. */

import { documentsScene } from './documents-scene.ts';
import { importScene } from './import-scene.ts';
import { openDocumentsOn } from './open-store.ts';
import { outboxScene } from './outbox-scene.ts';
import { planScene } from './plan-scene.ts';
import { purchaseScene } from './purchase-scene.ts';
import { rechargeScene } from './recharge-scene.ts';
import type { Scene } from './scene.ts';
import { type Survived, survive, type Thoroughness } from './survive.ts';

type Run = (how: Thoroughness) => Promise<Survived>;

const runOf =
  <World>(scene: Scene<World>): Run =>
  (how) =>
    survive(scene, how);

export const RUNS: readonly Run[] = [
  runOf(documentsScene('documents', openDocumentsOn)),
  runOf(outboxScene),
  runOf(rechargeScene),
  runOf(purchaseScene),
  runOf(planScene),
  runOf(importScene),
];

export interface LostSoakOptions {
  readonly seeds: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface LostSoaked {
  readonly figures: { readonly seeds: number; readonly lives: number };
  readonly holds: boolean;
}

/** The line that is said where a word is broken names scene, call, fault, ending and seed. */
export async function soakLost({ seeds, seed, say }: LostSoakOptions): Promise<LostSoaked> {
  let lives = 0;
  for (let done = 0; done < seeds; done += 1) {
    for (const run of RUNS) {
      try {
        lives += (await run({ isWhole: true, seed: seed + done })).lives;
      } catch (cause) {
        say(`seed ${seed + done}: ${String(cause)}`);
        return { figures: { seeds: done, lives }, holds: false };
      }
    }
    say(`seed ${seed + done}: ${lives} lives, nothing lost`);
  }
  return { figures: { seeds, lives }, holds: true };
}
