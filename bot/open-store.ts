/** Opens what the desk keeps its things in, watched. */

import type { Documents } from '../store/documents.ts';
import { openFileStore } from '../store/file-store.ts';
import type { Journal } from '../store/journal.ts';
import type { Leases } from '../store/leases.ts';
import { nodeFileSystem } from '../store/node-file-system.ts';
import type { StoreWatch } from './watch/watched-store.ts';

export interface DeskStore {
  readonly journal: Journal;
  readonly documents: Documents;
  /** Undefined where no other instance can be open on the same store: then there is nothing to agree on. */
  readonly leases: Leases | undefined;
  /** @throws StoreError where nothing could be taken in */
  assertWritable(): Promise<void>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

/** @throws StoreError where the data cannot be trusted or is in use */
export async function openStore(dataDir: string, watch: StoreWatch): Promise<DeskStore> {
  const fileSystem = watch.disk(nodeFileSystem);
  const store = await openFileStore({ directory: dataDir, fileSystem });
  return {
    journal: watch.journal(store.journal),
    documents: watch.documents(store.documents),
    // One process has the folder, and its lock says so.
    leases: undefined,
    assertWritable: store.assertWritable,
    close: () => store.close(),
  };
}
