/** Everything that survives a restart, in one data directory, behind one lock. */

import { join } from 'node:path';
import type { Documents } from './documents.ts';
import { makeDurableDirectory } from './durable-directory.ts';
import { type FileJournalOptions, openFileJournal } from './file-journal.ts';
import type { FileSystem } from './file-system.ts';
import type { Journal } from './journal.ts';
import { openLowdbDocuments } from './lowdb-documents.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { assertWhole } from './restore-mark.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

export interface FileStoreOptions
  extends Omit<FileJournalOptions, 'directory' | 'fileSystem' | 'lock'> {
  /** `DATA_DIR`, made where it is not there. */
  readonly directory: string;
  readonly fileSystem?: FileSystem;
  readonly takeLock?: (directory: string) => Promise<WriterLock>;
}

export interface FileStore {
  readonly journal: Journal;
  readonly documents: Documents;
  /** Waits for what is being written, then lets go of the directory, also where the closing fails. */
  close(): Promise<void>;
}

/** Where a data directory's journal lies, for those who only read it. */
export function journalDirectory(directory: string): string {
  return join(directory, 'journal');
}

/** @throws StoreError `LOCKED`, `DAMAGED`, `TAIL_MISSING`, `RESTORE_INCOMPLETE`; the system's own error where the disk does not answer */
export async function openFileStore(options: FileStoreOptions): Promise<FileStore> {
  const { directory, fileSystem = nodeFileSystem, takeLock = takeWriterLock, ...rest } = options;
  await makeDurableDirectory(fileSystem, directory);
  const lock = await takeLock(directory);
  let journal: Journal | undefined;
  try {
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
    const opened = { journal, documents };
    return { ...opened, close: () => closeAll(opened.journal, opened.documents, lock) };
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
