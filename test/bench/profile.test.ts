/** A profile becomes a tree of files, and the tree a picture. */

import assert from 'node:assert/strict';
import { drawFlame } from '../../bench/turn/draw-flame.ts';
import { type CpuProfile, flameOf, sharesOf } from '../../bench/turn/profile.ts';

const frame = (functionName: string, url: string) => ({ functionName, url });

const PROFILE: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame('(root)', ''), children: [2, 5, 6, 7] },
    { id: 2, callFrame: frame('run', 'file:///house/bot/server.ts'), children: [3] },
    { id: 3, callFrame: frame('go', 'file:///house/bot/server.ts'), children: [4] },
    { id: 4, callFrame: frame('send', 'file:///house/node_modules/undici/lib/<x>.js') },
    { id: 5, callFrame: frame('(garbage collector)', '') },
    { id: 6, callFrame: frame('(idle)', '') },
    { id: 7, callFrame: frame('load', 'node:internal/modules/cjs/loader') },
  ],
  samples: [3, 4, 5, 6, 7, 4],
  timeDeltas: [100, 200, 300, 400, 500, 400],
};

describe('a profile', () => {
  it('counts to files and packages, without waiting and loading', () => {
    const flame = flameOf(PROFILE, '/house');
    assert.equal(flame.time, 1_000);
    assert.deepEqual(sharesOf(flame), [
      { where: 'undici', share: 0.6 },
      { where: 'garbage collection', share: 0.3 },
      { where: 'bot/', share: 0.1 },
    ]);
  });

  it('is drawn the same each time, one box for a file that calls itself', () => {
    const [one, other] = [0, 1].map(() => drawFlame(flameOf(PROFILE, '/house'), 'A & B'));
    assert.equal(one, other);
    assert.equal(one?.match(/<title>bot\/server\.ts 70\.0 %/g)?.length, 1);
    assert.match(one ?? '', /A &amp; B/);
  });
});
