import assert from 'node:assert/strict';
import { importScene } from './import-scene.ts';
import { outboxScene } from './outbox-scene.ts';
import { planScene } from './plan-scene.ts';
import { purchaseScene } from './purchase-scene.ts';
import { rechargeScene } from './recharge-scene.ts';
import type { Scene } from './scene.ts';
import { survive } from './survive.ts';

const SHORT = { isWhole: false, seed: 1 };

describe('whichever call of the disk or the world outside fails, and however, ', () => {
  const keeps = <World>(what: string, scene: Scene<World>) =>
    it(what, async () => {
      const { calls, lives } = await survive(scene, SHORT);
      assert.ok(lives > calls);
    });

  keeps('a notice is told once, or known as one that may have been', outboxScene);
  keeps('a recharge is charged once, and what was taken is in the journal', rechargeScene);
  keeps('a purchase is charged once, and told as what it came to', purchaseScene);
  keeps('a plan for many goes on to its end and calls nobody twice', planScene);
  keeps('a usage report is in as a whole, once, and on record', importScene);
});
