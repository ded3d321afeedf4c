/** The product's own store, and lowdb with nothing of ours around it, on a disk that may fail. */

import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { CollectionName, Document } from '../../store/documents.ts';
import { type FileStore, openFileStore } from '../../store/file-store.ts';
import { openLowdbDocuments } from '../../store/lowdb-documents.ts';
import { StoreError } from '../../store/store-errors.ts';
import type { FaultFileSystem } from '../store/faults/fault-file-system.ts';
import { heldLock } from '../store/faults/held-lock.ts';
import { mountForLowdb } from '../store/faults/lowdb-subject.ts';
import type { DocumentsUnderTest } from './documents-scene.ts';

/** The head follows at the close and at the next start only: no timer outlives a process that died. */
export function openStoreOn(process: FaultFileSystem): Promise<FileStore> {
  return openFileStore({
    directory: '/data',
    fileSystem: process,
    takeLock: async () => heldLock,
    later: () => () => undefined,
  });
}

export function openDocumentsOn(process: FaultFileSystem): Promise<DocumentsUnderTest> {
  return openLowdbDocuments({ directory: '/data', fileSystem: process, lock: heldLock });
}

/** A collection is a file, as lowdb's own page shows it: change the data, then write. */
export async function openStockLowdbOn(process: FaultFileSystem): Promise<DocumentsUnderTest> {
  type Rows = Record<string, Document<{ readonly change: number }>>;
  const root = mountForLowdb(process);
  const open = async (name: CollectionName) => {
    const low = new Low<Rows>(new JSONFile(`${root}/${name}.json`), {});
    await low.read();
    return [name, low] as const;
  };
  const files = new Map([await open('operations'), await open('deliveries')]);
  return {
    collection(name) {
      const low = files.get(name);
      if (low === undefined) throw new RangeError(name);
      const write = () =>
        low.write().catch((cause: unknown) => {
          throw new StoreError('WRITE_FAILED', String(cause), { cause });
        });
      return {
        get: async (id) => low.data[id],
        async put(id, value) {
          const document = { value, version: (low.data[id]?.version ?? 0) + 1 };
          low.data[id] = document;
          await write();
          return document;
        },
        async delete(id) {
          delete low.data[id];
          await write();
          return true;
        },
      };
    },
    close: async () => undefined,
  };
}
