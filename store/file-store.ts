/** Everything that survives a restart, in one data directory, behind one lock. */

import { join } from 'node:path';
import type { Documents } from './documents.ts';
import { makeDurableDirectory } from './durable-directory.ts';
import { type FileJournalOptions, openFileJournal } from './file-journal.ts';
import type { FileSystem } from './file-system.ts';
import type { Journal } from './journal.ts';
import { openLowdbDocuments } from './lowdb-documents.ts';
import { createMemoryLeases } from './memory-leases.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { assertWhole } from './restore-mark.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-errors.ts';
import { assertWritable, refusedWrite, removeProbes } from './writable-directory.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

export interface FileStoreOptions
  extends Omit<FileJournalOptions, 'directory' | 'fileSystem' | 'lock'> {
  /** `DATA_DIR`, made where it is not there. */
  readonly directory: string;
  readonly fileSystem?: FileSystem;
  readonly takeLock?: (directory: string) => Promise<WriterLock>;
}

export type FileStore = Store;

/** Where a data directory's journal lies, for those who only read it. */
export function journalDirectory(directory: string): string {
  return join(directory, 'journal');
}

/** @throws StoreError `NOT_WRITABLE`, `LOCKED`, `DAMAGED`, `TAIL_MISSING`, `RESTORE_INCOMPLETE`; the system's own error where the disk does not answer */
export async function openFileStore(options: FileStoreOptions): Promise<FileStore> {
  try {
    return await open(options);
  } catch (cause) {
    throw refusedWrite(options.directory, cause);
  }
}

async function open(options: FileStoreOptions): Promise<FileStore> {
  const { directory, fileSystem = nodeFileSystem, takeLock = takeWriterLock, ...rest } = options;
  await makeDurableDirectory(fileSystem, directory);
  // Before the lock, which would say of such a disk that it takes no locks.
  await assertWritable(fileSystem, directory);
  const lock = await takeLock(directory);
  let journal: Journal | undefined;
  try {
    await removeProbes(fileSystem, directory);
    await assertWhole(fileSystem, directory);
    journal = await openFileJournal({
      ...rest,
      directory: journalDirectory(directory),
      fileSystem,
      lock,
    });
    const documents = await openLowdbDocuments({
      directory: join(directory, 'documents'),
      fileSystem,
      lock,
    });
    const opened = { journal, documents, leases: createMemoryLeases(documents) };
    let probing: Promise<void> | undefined;
    return {
      ...opened,
      async assertWritable() {
        const status = documents.status();
        if (status.state === 'read-only') throw new StoreError('READ_ONLY', status.reason);
        // However many ask, the disk is asked by one at a time.
        probing ??= assertWritable(fileSystem, directory).finally(() => {
          probing = undefined;
        });
        await probing;
      },
      async close() {
        await opened.leases.close();
        await closeAll(opened.journal, opened.documents, lock);
      },
    };
  } catch (error) {
    await journal?.close();
    await lock.release();
    throw error;
  }
}

async function closeAll(journal: Journal, documents: Documents, lock: WriterLock): Promise<void> {
  const ends = await Promise.allSettled([journal.close(), documents.close()]);
  await lock.release();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
