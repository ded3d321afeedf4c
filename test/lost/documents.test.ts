import assert from 'node:assert/strict';
import { FaultDisk } from '../store/faults/fault-file-system.ts';
import { withLowdbMounted } from '../store/faults/lowdb-subject.ts';
import { documentsScene } from './documents-scene.ts';
import { openDocumentsOn, openStockLowdbOn } from './open-store.ts';
import { survive } from './survive.ts';

const SHORT = { isWhole: false, seed: 1 };

describe('documents that several change at a time', () => {
  it('are there at their versions whichever call fails, and however', async () => {
    const { calls, lives } = await survive(documentsScene('documents', openDocumentsOn), SHORT);
    assert.ok(lives > calls);
  });

  it("are there in lowdb's own JSONFile where nothing fails", () =>
    withLowdbMounted(async () => {
      const scene = documentsScene('lowdb', openStockLowdbOn);
      const disk = new FaultDisk();
      const world = scene.world();
      await scene.live(disk.boot(), world);
      await scene.afterwards(disk.boot(), world);
    }));

  it("are lost, doubled or ahead of the disk in lowdb's own JSONFile where something does", () =>
    withLowdbMounted(() =>
      assert.rejects(survive(documentsScene('lowdb', openStockLowdbOn), SHORT), {
        name: 'AssertionError',
        message: /^lowdb: call \d+ .*(memory is ahead of the disk|was promised to be)/,
      }),
    ));
});
