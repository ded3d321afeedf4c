/** Puts a backup back into a data directory that holds nothing, as a whole or not at all. */

import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BackupEnd, readBackup } from './backup-frame.ts';
import { COLLECTIONS } from './documents.ts';
import { makeDurableDirectory } from './durable-directory.ts';
import { DurableJsonFile } from './durable-json-file.ts';
import { journalDirectory } from './file-store.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { RESTORE_MARK } from './restore-mark.ts';
import { StoreError } from './store-errors.ts';
import { verifyJournal } from './verify-journal.ts';
import { writeAll } from './whole-file.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

export interface RestoreOptions {
  readonly from: string;
  /** `DATA_DIR`: not there, or empty. */
  readonly directory: string;
  readonly fileSystem: FileSystem;
  readonly takeLock?: (directory: string) => Promise<WriterLock>;
}

/** What a directory may hold that holds nothing of ours: where the lock lies, and what a fresh disk comes with. */
const NOTHING = ['lock', 'lost+found'];
const PARTS = ['documents', 'journal'];

/**
 * The backup is proved before anything is written, and the journal once more when it is in its place. As long as that
 * is under way a mark lies in the directory, with which no desk starts; another try clears away what the first one left.
 * @throws StoreError `NOT_EMPTY`, `BACKUP_DAMAGED`, `LOCKED`; the directory is as it was
 */
export async function restoreBackup(options: RestoreOptions): Promise<BackupEnd> {
  const { directory, fileSystem, from, takeLock = takeWriterLock } = options;
  const backup = await fileSystem.open(from, 'read');
  try {
    await readBackup(backup, from, async (name) => assertOurs(from, name));
    await makeDurableDirectory(fileSystem, directory);
    const lock = await takeLock(directory);
    try {
      return await putBack(options, backup);
    } finally {
      await lock.release();
    }
  } finally {
    await backup.close();
  }
}

async function putBack(options: RestoreOptions, backup: OpenFile): Promise<BackupEnd> {
  const { directory, fileSystem, from } = options;
  const mark = join(directory, RESTORE_MARK);
  await markEmpty(fileSystem, directory, mark);
  try {
    for (const part of PARTS) await fileSystem.makeDirectory(join(directory, part));
    const end = await writeFiles(options, backup);
    const journal = journalDirectory(directory);
    const { head } = await verifyJournal({ fileSystem, directory: journal });
    if (head.seq !== end.head.seq || head.hash !== end.head.hash) {
      throw new StoreError('BACKUP_DAMAGED', `${from} says of itself that it ends elsewhere.`);
    }
    for (const name of COLLECTIONS) {
      await new DurableJsonFile(fileSystem, join(directory, 'documents', `${name}.json`)).read();
    }
    await fileSystem.syncDirectory(directory);
    await fileSystem.unlink(mark);
    await fileSystem.syncDirectory(directory);
    return end;
  } catch (cause) {
    await clear(directory);
    await fileSystem.unlink(mark).catch(() => undefined);
    if (cause instanceof StoreError && cause.code !== 'BACKUP_DAMAGED') {
      const why = `What ${from} holds does not verify, and nothing was restored: ${cause.message}`;
      throw new StoreError('BACKUP_DAMAGED', why, { cause });
    }
    throw cause;
  }
}

/** @throws StoreError `NOT_EMPTY` */
async function markEmpty(fileSystem: FileSystem, directory: string, mark: string): Promise<void> {
  const names = await fileSystem.list(directory);
  if (names.includes(RESTORE_MARK)) return clear(directory);
  const [other] = names.filter((name) => !NOTHING.includes(name)).sort();
  if (other !== undefined) {
    throw new StoreError(
      'NOT_EMPTY',
      `${directory} is not empty: it holds ${other}. Nothing was changed. ` +
        'Name another directory in DATA_DIR, or move this one away.',
    );
  }
  const file = await fileSystem.open(mark, 'create');
  await file.close();
  await fileSystem.syncDirectory(directory);
}

/** Only what this restore, or an interrupted one before it, has made itself. */
async function clear(directory: string): Promise<void> {
  for (const part of PARTS) await rm(join(directory, part), { recursive: true, force: true });
}

async function writeFiles(
  { directory, fileSystem, from }: RestoreOptions,
  backup: OpenFile,
): Promise<BackupEnd> {
  let open: { readonly name: string; readonly file: OpenFile } | undefined;
  const finish = async () => {
    const last = open;
    open = undefined;
    if (last === undefined) return;
    try {
      await last.file.datasync();
    } finally {
      await last.file.close();
    }
    await fileSystem.syncDirectory(dirname(join(directory, last.name)));
  };
  try {
    return await readBackup(backup, from, async (name, bytes, position) => {
      if (open?.name !== name) {
        await finish();
        open = { name, file: await fileSystem.open(join(directory, name), 'create') };
      }
      await writeAll(open.file, bytes, position);
    });
  } finally {
    await finish();
  }
}

/** A name decides where bytes are written: only those that a backup of ours gives. */
function assertOurs(from: string, name: string): void {
  const isDocuments = COLLECTIONS.some((collection) => name === `documents/${collection}.json`);
  if (isDocuments || name === 'journal/head' || /^journal\/\d{6,}\.jsonl$/.test(name)) return;
  throw new StoreError(
    'BACKUP_DAMAGED',
    `${from} holds ${name}, which this release does not know. Nothing was restored.`,
  );
}
