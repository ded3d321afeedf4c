/** Documents in files under the fault harness: a name is a document, and a batch is one of them. */

import assert from 'node:assert/strict';
import type { Documents } from '../../../store/documents.ts';
import { openLowdbDocuments } from '../../../store/lowdb-documents.ts';
import { StoreError } from '../../../store/store-errors.ts';
import { heldLock } from './held-lock.ts';
import type { Subject } from './subject.ts';

export const documentsSubject: Subject = {
  batchLimit: 1,
  async open(fileSystem) {
    const documents: Documents = await openLowdbDocuments({
      directory: '/data/documents',
      fileSystem,
      lock: heldLock,
    });
    const operations = documents.collection<{ readonly name: string }>('operations');
    return {
      async put(batch) {
        for (const name of batch) {
          try {
            const { version } = await operations.put(name, { name }, 0);
            assert.equal(version, 1);
          } catch (error) {
            assert.ok(error instanceof StoreError);
            assert.ok(['WRITE_FAILED', 'READ_ONLY'].includes(error.code), error.message);
            assert.equal(await operations.get(name), undefined, 'memory is ahead of the disk');
            throw error;
          }
        }
      },
      present: async () => (await operations.list(1_000)).map(({ id }) => id),
      tick: () => undefined,
      close: () => documents.close(),
    };
  },
};
