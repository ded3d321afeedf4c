/** A few thousand forged requests at the whole product: no effect, hardly any memory, and people are answered meanwhile. */

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unexplained } from './desk-log.ts';
import { flood } from './flood.ts';
import { runLoad } from './load.ts';
import { type Outside, startOutside } from './outside.ts';
import { type RunningDesk, startDesk } from './running-desk.ts';
import type { Acknowledged } from './teams-channel.ts';

const REQUESTS = 3_000;
const ANSWERED_FIRST = 25;
const HEAP_GROWTH_BYTES_MAX = 5 * 1024 * 1024;

describe('the whole product under a flood of forged requests', function () {
  this.timeout(120_000);
  let folder: string;
  let outside: Outside;
  let desk: RunningDesk;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'calling-desk-'));
    outside = await startOutside(join(folder, 'outside'));
    desk = await startDesk(outside.deskOptions({ port: 0, dataDir: join(folder, 'data') }));
  });
  after(async () => {
    await desk?.kill();
    await outside?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it(`lets none of ${REQUESTS} have an effect, and answers those who may`, async () => {
    const figures = await flood(outside, desk, { requests: REQUESTS, seed: 1 });
    const told = JSON.stringify(figures);
    assert.deepEqual(Object.keys(figures.statuses), ['400', '401'], told);
    assert.equal(figures.effects, 0, told);
    assert.ok(figures.heapGrowth_bytes < HEAP_GROWTH_BYTES_MAX, told);
    assert.ok(figures.keyFetches <= 1 + figures.seconds / 60, told);
    assert.ok(figures.real.turns > 0 && figures.real.failed === 0, told);
  });

  it('ends in order under load: what it has taken on it finishes', async () => {
    const statuses = new Set<number>();
    const over = new AbortController();
    let answered = 0;
    let heard: () => void = () => undefined;
    const hear = ({ status }: Acknowledged) => {
      statuses.add(status);
      if (status === 200) answered += 1;
      heard();
    };
    const until = async (isSo: () => boolean) => {
      while (!isSo()) await new Promise<void>((resolve) => (heard = resolve));
    };
    const { signal } = over;
    const endless = { port: desk.port, perSecond: 50, seconds: Infinity, seed: 2 };
    const load = runLoad(outside, { ...endless, signal, hear });
    await until(() => answered >= ANSWERED_FIRST);
    const exitCode = await desk.stop();
    await until(() => statuses.has(0));
    over.abort();
    await load;
    assert.equal(exitCode, 0, desk.printed());
    // Turned away at the socket, or answered: never taken and dropped.
    assert.deepEqual([...statuses].sort(), [0, 200]);
    // A busy machine may be slow to answer, and that is all that may have gone wrong.
    assert.deepEqual(unexplained(desk.allPrinted()), []);
  });
});
