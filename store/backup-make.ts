/** Makes a backup of a data directory, also beside the desk that writes to it: the documents of one moment, and the journal up to an entry after it. */

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BackupWriter } from './backup-frame.ts';
import { COLLECTIONS, type CollectionName } from './documents.ts';
import { journalDirectory } from './file-store.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import type { Head } from './journal.ts';
import { type Progress, type Scan, scanJournal } from './journal-scan.ts';
import { segmentName, segmentPath } from './segment-files.ts';
import { StoreError } from './store-errors.ts';
import { readRange, readWholeFile } from './whole-file.ts';

export interface BackupOptions {
  /** `DATA_DIR`. */
  readonly directory: string;
  /** Must not be there yet. */
  readonly to: string;
  readonly fileSystem: FileSystem;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly onProgress?: ((soFar: Progress) => void) | undefined;
}

export interface Backup {
  readonly head: Head;
  readonly documents: number;
  readonly bytes: number;
}

const CHUNK_BYTES = 4_194_304;
const STILL_TRIES_MAX = 200;
const STILL_PAUSE_MS = 10;

/**
 * The documents come first: whatever they say was done is in the journal that is read after them, and what the journal
 * holds beyond them is what a crash at that moment would have left.
 * @throws StoreError `BACKUP_EXISTS`, `BUSY`, and as {@link scanJournal}: a journal that is damaged is not backed up
 */
export async function makeBackup(options: BackupOptions): Promise<Backup> {
  const { directory, fileSystem, to } = options;
  const documents = await stillDocuments(fileSystem, join(directory, 'documents'));
  const journal = journalDirectory(directory);
  const keys = new Set<string>();
  const index = {
    has: (key: string) => keys.has(key),
    add: ({ key }: { readonly key: string }) => void keys.add(key),
  };
  const { onProgress } = options;
  const scan = await scanJournal({ fileSystem, directory: journal, index, onProgress });
  const file = await create(fileSystem, to);
  try {
    const writer = new BackupWriter(file);
    for (const [name, bytes] of documents) {
      await writer.begin(`documents/${name}.json`, bytes.length);
      await writer.add(bytes);
    }
    await addJournal(writer, fileSystem, journal, scan);
    const bytes = await writer.end(scan.head, options.madeAt);
    return { head: scan.head, documents: documents.length, bytes };
  } catch (cause) {
    // What is left of it would be refused, but nobody should have to find that out.
    await fileSystem.unlink(to).catch(() => undefined);
    throw cause;
  } finally {
    await file.close();
  }
}

async function create(fileSystem: FileSystem, path: string): Promise<OpenFile> {
  try {
    return await fileSystem.open(path, 'create');
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'EEXIST') throw cause;
    throw new StoreError(
      'BACKUP_EXISTS',
      `${path} is there already and was not touched. Name a file that is not.`,
    );
  }
}

type NamedBytes = readonly [CollectionName, Buffer];

/**
 * All collections as they stood at one and the same moment. They are read there and back again: where each is the same
 * on the way back, all stood like this at the turn. The one that is read at the turn may change as it likes, so those
 * that were seen to change come last the next time.
 */
async function stillDocuments(
  fileSystem: FileSystem,
  directory: string,
): Promise<readonly NamedBytes[]> {
  const read = (name: CollectionName) => readWholeFile(fileSystem, join(directory, `${name}.json`));
  let order: readonly CollectionName[] = COLLECTIONS;
  for (let tries = 0; tries < STILL_TRIES_MAX; tries += 1) {
    const there = new Map<CollectionName, Buffer | undefined>();
    for (const name of order) there.set(name, await read(name));
    let moved: CollectionName | undefined;
    for (const name of order.slice(0, -1).reverse()) {
      if (isAlike(there.get(name), await read(name))) continue;
      moved = name;
      break;
    }
    if (moved === undefined) {
      return [...there].flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes]]));
    }
    const hot = moved;
    order = [...order.filter((name) => name !== hot), hot];
    await pause(STILL_PAUSE_MS);
  }
  throw new StoreError(
    'BUSY',
    'The documents change without a pause, so they cannot be copied as of one moment. Try again at a quieter time.',
  );
}

function isAlike(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.equals(other);
}

/** Segments only grow at the end: up to where the scan proved them they are what they were. */
async function addJournal(
  writer: BackupWriter,
  fileSystem: FileSystem,
  directory: string,
  { head, lastSegment, lastCommit }: Scan,
): Promise<void> {
  for (let number = 1; number <= lastSegment; number += 1) {
    const segment = await fileSystem.open(segmentPath(directory, number), 'read');
    try {
      const size = number === lastSegment ? lastCommit.end : await segment.size();
      await writer.begin(`journal/${segmentName(number)}`, size);
      for (let at = 0; at < size; ) {
        const bytes = await readRange(segment, at, Math.min(CHUNK_BYTES, size - at));
        if (bytes.length === 0) throw new StoreError('DAMAGED', shrunk(number));
        await writer.add(bytes);
        at += bytes.length;
      }
    } finally {
      await segment.close();
    }
  }
  const line = Buffer.from(`${head.seq} ${head.hash}\n`);
  await writer.begin('journal/head', line.length);
  await writer.add(line);
}

function shrunk(number: number): string {
  return `The journal's segment ${segmentName(number)} became shorter while it was copied.`;
}
