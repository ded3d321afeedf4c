/** What the schedules find in a bot of botbuilder's stock parts, so that it is known what they would find in ours. */

import assert from 'node:assert/strict';
import { MemoryStorage } from 'botbuilder';
import { atSeams, Loom } from './loom.ts';
import { openNaiveBot } from './naive-bot.ts';
import { DELIVERIES } from './schedule.ts';

const SEEDS = 20;

interface Way {
  readonly isAtOnce: boolean;
  readonly isKilled?: boolean;
}

/** How often a stock bot charges for one message that is delivered ten times. */
async function charges(seed: number, { isAtOnce, isKilled = false }: Way): Promise<number> {
  const loom = new Loom(seed);
  const storage = new MemoryStorage();
  let charged = 0;
  try {
    const open = () => {
      const life = loom.begin();
      const charge = async () => {
        charged += 1;
      };
      const gateway = atSeams({ charge }, life, ['charge']);
      const kept = atSeams(storage, life, ['read', 'write']);
      return { life, bot: openNaiveBot(() => gateway.charge(), kept) };
    };
    let { life, bot } = open();
    const message = { type: 'message', id: 'the-same', text: 'add funds 100' };
    loom.tangle();
    const told: Promise<unknown>[] = [];
    for (let count = 0; count < DELIVERIES; count += 1) {
      const delivered = Promise.race([bot.deliver(message), life.killed]);
      told.push(delivered);
      if (isKilled) {
        for (let steps = loom.random(8); steps > 0; steps -= 1) await loom.step();
        life.kill();
        ({ life, bot } = open());
      } else if (!isAtOnce) await loom.run(delivered);
    }
    await loom.run(Promise.all(told));
    return charged;
  } finally {
    loom.close();
  }
}

async function most(way: Way): Promise<number> {
  const counts = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) counts.push(await charges(seed, way));
  return Math.max(...counts);
}

describe('a bot of stock parts that remembers what it has seen', () => {
  it('charges once where deliveries come one after another', async () => {
    assert.equal(await most({ isAtOnce: false }), 1);
  });

  it('charges again where they come at once', async () => {
    assert.equal(await most({ isAtOnce: true }), DELIVERIES);
  });

  it('charges again where it is killed before it could remember', async () => {
    assert.ok((await most({ isAtOnce: false, isKilled: true })) > 1);
  });
});
