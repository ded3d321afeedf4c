/** The file journal under the fault harness. */

import assert from 'node:assert/strict';
import { openFileJournal } from '../../../store/file-journal.ts';
import { StoreError } from '../../../store/store-errors.ts';
import { NOON, usage } from '../facts.ts';
import { heldLock } from './held-lock.ts';
import type { Subject } from './subject.ts';

export const JOURNAL_DIRECTORY = '/data/journal';

/** Small enough that a workload fills several. */
export const SEGMENT_BYTES = 3_500;

export const journalSubject: Subject = {
  batchLimit: 3,
  async open(fileSystem) {
    const due: (() => void)[] = [];
    const journal = await openFileJournal({
      directory: JOURNAL_DIRECTORY,
      fileSystem,
      lock: heldLock,
      segmentBytesMax: SEGMENT_BYTES,
      later(task) {
        due.push(task);
        return () => due.splice(due.indexOf(task), 1);
      },
    });
    return {
      async put(batch) {
        const writable = journal.status().state === 'writable';
        try {
          const appended = await journal.append(
            batch.map((name) => usage(name)),
            NOON,
          );
          assert.ok(writable, 'a read-only journal took something in');
          assert.deepEqual(
            appended.map(({ entry }) => entry.key),
            batch,
          );
        } catch (error) {
          assert.ok(error instanceof StoreError);
          assert.equal(error.code, writable ? 'WRITE_FAILED' : 'READ_ONLY');
          assert.equal(journal.status().state, 'read-only');
          assert.equal(journal.find(batch[0] ?? ''), undefined, 'memory is ahead of the disk');
          throw error;
        }
      },
      present: () => journal.entries().map(({ key }) => key),
      tick() {
        for (const task of due.splice(0)) task();
      },
      close: () => journal.close(),
    };
  },
};
