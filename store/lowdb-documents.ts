/** The documents in files of one directory, one for each collection, by way of lowdb. */

import { join } from 'node:path';
import { Low } from 'lowdb';
import type { DocumentRow } from './document-row.ts';
import { COLLECTIONS, type CollectionName, type Documents } from './documents.ts';
import { documentsOf } from './documents-of.ts';
import { makeDurableDirectory } from './durable-directory.ts';
import { DurableJsonFile } from './durable-json-file.ts';
import type { FileSystem } from './file-system.ts';
import { removeTemporaryFiles } from './temporary-files.ts';
import { VersionedCollection } from './versioned-collection.ts';
import type { WriterLock } from './writer-lock.ts';

export interface LowdbDocumentsOptions {
  /** Made where it is not there. */
  readonly directory: string;
  readonly fileSystem: FileSystem;
  /** Proof that nobody else writes here. */
  readonly lock: WriterLock;
}

/**
 * Reads every collection, so that a damaged one is known before anything is promised.
 * @throws StoreError `DAMAGED`; the system's own error where the disk does not answer
 */
export async function openLowdbDocuments(options: LowdbDocumentsOptions): Promise<Documents> {
  const { directory, fileSystem, lock } = options;
  lock.assertHeld();
  await makeDurableDirectory(fileSystem, directory);
  await removeTemporaryFiles(fileSystem, directory);
  // What is read now may have been renamed into place by a process that died before it could sync.
  await fileSystem.syncDirectory(directory);
  const collections = new Map<CollectionName, VersionedCollection<unknown>>();
  for (const name of COLLECTIONS) {
    collections.set(name, await openCollection(name, options));
  }
  return documentsOf(collections);
}

async function openCollection(
  name: CollectionName,
  { directory, fileSystem, lock }: LowdbDocumentsOptions,
): Promise<VersionedCollection<unknown>> {
  const file = new DurableJsonFile(fileSystem, join(directory, `${name}.json`));
  const low = new Low<readonly DocumentRow[]>(file, []);
  await low.read();
  return new VersionedCollection(name, low.data, async (rows) => {
    lock.assertHeld();
    low.data = rows;
    await low.write();
  });
}
