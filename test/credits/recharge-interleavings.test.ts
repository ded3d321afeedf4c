/** Ten thousand random interleavings. A failure names its seed: RECHARGE_SEED plays it again. */

import assert from 'node:assert/strict';
import { playInterleaving } from './recharge-interleaving.ts';

const COUNT = 10_000;
const SEED = process.env.RECHARGE_SEED;

/** What has to come up at least so often, or the trouble was none. */
const TROUBLES = [
  'confirmed',
  'failed',
  'withdrawn',
  'unknown',
  'timed-out',
  'balance-zero',
  'recovered',
  'cap-reached',
  'recharge-after-turn-off',
  'draining-with-rule-on',
];

describe('any interleaving of calls, settings, answers, webhooks, crashes and time', function () {
  this.timeout(300_000);

  it('brings no two charges for one crossing, none after off, and no silence', async () => {
    const seeds =
      SEED === undefined ? Array.from({ length: COUNT }, (_, index) => index + 1) : [Number(SEED)];
    const seen = new Map<string, number>();
    for (const seed of seeds) {
      const { flaws, story, seen: here } = await playInterleaving(seed);
      assert.deepEqual(flaws, [], `RECHARGE_SEED=${seed}: ${story.join(', ')}`);
      for (const [name, count] of Object.entries(here)) {
        seen.set(name, (seen.get(name) ?? 0) + count);
      }
    }
    if (SEED !== undefined) return;
    for (const trouble of TROUBLES) {
      assert.ok((seen.get(trouble) ?? 0) >= COUNT / 100, `${trouble}: ${seen.get(trouble)}`);
    }
  });
});
