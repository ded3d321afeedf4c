/** The file journal on a disk that fails. */

import assert from 'node:assert/strict';
import { journalSubject } from './faults/journal-subject.ts';
import { seededRandom } from './faults/seeded-random.ts';
import { surviveFaults } from './faults/survive-faults.ts';
import { seededWorkload } from './faults/workload.ts';

describe('a file journal on a failing disk', () => {
  for (const seed of [1, 2, 3]) {
    it(`keeps its word whichever call of workload ${seed} fails, and however`, async function () {
      this.timeout(120_000);
      const steps = seededWorkload(seededRandom(seed), journalSubject.batchLimit, 12);
      const survived = await surviveFaults(journalSubject, steps);
      console.log(survived);
      assert.ok(survived.calls > steps.length);
    });
  }
});
