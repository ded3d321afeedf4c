/** Documents on a disk that fails, ours and lowdb's own. */

import assert from 'node:assert/strict';
import { documentsSubject } from './faults/documents-subject.ts';
import { FaultDisk } from './faults/fault-file-system.ts';
import { lowdbSubject, withLowdbMounted } from './faults/lowdb-subject.ts';
import { seededRandom } from './faults/seeded-random.ts';
import { check, surviveFaults } from './faults/survive-faults.ts';
import { emptyTold, runWorkload, seededWorkload } from './faults/workload.ts';

const WORKLOAD_TIMEOUT_MS = 120_000;

describe('documents on a failing disk', () => {
  for (const seed of [1, 2, 3]) {
    it(`keep their word whichever call of workload ${seed} fails, and however`, async function () {
      this.timeout(WORKLOAD_TIMEOUT_MS);
      const steps = seededWorkload(seededRandom(seed), documentsSubject.batchLimit, 8);
      const survived = await surviveFaults(documentsSubject, steps);
      assert.ok(survived.calls > steps.length);
    });
  }

  it("survive in lowdb's own JSONFile where nothing fails and only the process ends", async () => {
    await withLowdbMounted(async () => {
      const disk = new FaultDisk();
      const told = emptyTold();
      const steps = seededWorkload(seededRandom(1), lowdbSubject.batchLimit, 8);
      await runWorkload(lowdbSubject, disk.boot(), steps, told);
      assert.ok(told.acknowledged.size > 0);
      await check(lowdbSubject, disk, told, 'a restart');
    });
  });

  for (const seed of [1, 2, 3]) {
    it(`are lost by lowdb's own JSONFile under workload ${seed}`, async function () {
      this.timeout(WORKLOAD_TIMEOUT_MS);
      const steps = seededWorkload(seededRandom(seed), lowdbSubject.batchLimit, 8);
      await withLowdbMounted(() =>
        assert.rejects(surviveFaults(lowdbSubject, steps), {
          name: 'AssertionError',
          message: /: EIO, then .*is lost$/,
        }),
      );
    });
  }
});
