/** The file journal on a disk that fails. */

import assert from 'node:assert/strict';
import { FaultDisk } from './faults/fault-file-system.ts';
import { journalSubject } from './faults/journal-subject.ts';
import { seededRandom } from './faults/seeded-random.ts';
import { surviveFaults } from './faults/survive-faults.ts';
import { emptyTold, runWorkload, type Step, seededWorkload } from './faults/workload.ts';

const WORKLOAD_TIMEOUT_MS = 600_000;

describe('a file journal on a failing disk', () => {
  for (const seed of [1, 2]) {
    it(`keeps its word whichever call of workload ${seed} fails, and however`, async function () {
      this.timeout(WORKLOAD_TIMEOUT_MS);
      const steps = workload(seed);
      const survived = await surviveFaults(journalSubject, steps);
      assert.ok(survived.calls > steps.length);
    });

    it(`keeps its word whichever call of the recovery after workload ${seed} fails`, async function () {
      this.timeout(WORKLOAD_TIMEOUT_MS);
      const interrupted = await interruptedAtItsLastCommit(workload(seed));
      const { calls } = await surviveFaults(journalSubject, [], interrupted);
      assert.ok(calls > 0);
    });
  }
});

function workload(seed: number): readonly Step[] {
  return seededWorkload(seededRandom(seed), journalSubject.batchLimit, 8);
}

/** A disk that lost its power while the last commit was written. */
async function interruptedAtItsLastCommit(steps: readonly Step[]) {
  const sound = new FaultDisk().boot();
  await runWorkload(journalSubject, sound, steps, emptyTold());
  const at = 1 + sound.trace.findLastIndex((call) => /^write .*jsonl$/.test(call));

  const disk = new FaultDisk();
  const told = emptyTold();
  const fileSystem = disk.boot({ at, kind: 'crash-amid' });
  await Promise.race([runWorkload(journalSubject, fileSystem, steps, told), fileSystem.died]);
  disk.powerCut('keep', 0);
  return { disk, told };
}
