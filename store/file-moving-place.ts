/** A data directory as a place that data is moved from or to. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentRow } from './document-row.ts';
import { COLLECTIONS, type CollectionName } from './documents.ts';
import { makeDurableDirectory } from './durable-directory.ts';
import { DurableJsonFile } from './durable-json-file.ts';
import { SEGMENT_BYTES_MAX } from './file-journal.ts';
import { readFileMark, writeFileMark } from './file-move-mark.ts';
import { journalDirectory } from './file-store.ts';
import { type FileSystem, systemCode } from './file-system.ts';
import { writeHead } from './head-file.ts';
import type { Head } from './journal.ts';
import { journalLines } from './journal-lines.ts';
import { type Scan, scanJournal } from './journal-scan.ts';
import type { Commits, MovingPlace, Standing } from './moving-place.ts';
import { readRecordHeader } from './record-header.ts';
import { assertWhole } from './restore-mark.ts';
import { SegmentWriter } from './segment-writer.ts';
import { removeTemporaryFiles } from './temporary-files.ts';
import { assertWritable } from './writable-directory.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

export interface FilePlaceOptions {
  /** `DATA_DIR`, made where it is not there. */
  readonly directory: string;
  readonly fileSystem: FileSystem;
  readonly takeLock?: (directory: string) => Promise<WriterLock>;
  /** As a desk's own: see {@link openFileStore}. */
  readonly segmentBytesMax?: number;
}

const PARTS = ['journal', 'documents'];
const BATCH_BYTES = 4_194_304;
const NEWLINE = Buffer.from('\n');

/** @throws StoreError `LOCKED` where a desk runs on it, `NOT_WRITABLE`, `RESTORE_INCOMPLETE` */
export async function openFilePlace(options: FilePlaceOptions): Promise<MovingPlace> {
  const { directory, fileSystem, takeLock = takeWriterLock } = options;
  const { segmentBytesMax = SEGMENT_BYTES_MAX } = options;
  await makeDurableDirectory(fileSystem, directory);
  await assertWritable(fileSystem, directory);
  const lock = await takeLock(directory);
  try {
    await assertWhole(fileSystem, directory);
    await removeTemporaryFiles(fileSystem, directory);
    return new FilePlace(directory, fileSystem, lock, segmentBytesMax);
  } catch (cause) {
    await lock.release();
    throw cause;
  }
}

class FilePlace implements MovingPlace {
  readonly kind = 'files';
  readonly name: string;
  readonly #directory: string;
  readonly #fileSystem: FileSystem;
  readonly #lock: WriterLock;
  readonly #segmentBytesMax: number;
  #scanned: Promise<Scan> | undefined;
  #segments: SegmentWriter | undefined;
  /** Bytes of the segment that is being written, as its writer counts them. */
  #segmentBytes = 0;

  constructor(
    directory: string,
    fileSystem: FileSystem,
    lock: WriterLock,
    segmentBytesMax: number,
  ) {
    this.name = directory;
    this.#directory = directory;
    this.#fileSystem = fileSystem;
    this.#lock = lock;
    this.#segmentBytesMax = segmentBytesMax;
  }

  async standing(): Promise<Standing> {
    const mark = await readFileMark(this.#fileSystem, this.#directory);
    if (mark !== undefined) return mark;
    const names = await Promise.all(PARTS.map((part) => this.#list(part)));
    if (names.every(({ length }) => length === 0)) return { state: 'empty' };
    const { head } = await this.#scan();
    if (head.seq > 0) return { state: 'whole' };
    for (const name of COLLECTIONS)
      if ((await this.rows(name)).length > 0) return { state: 'whole' };
    return { state: 'empty' };
  }

  async head(): Promise<Head> {
    return (await this.#scan()).head;
  }

  async *lines(): AsyncGenerator<readonly Buffer[]> {
    const { lastSegment, lastCommit } = await this.#scan();
    const extent = { lastSegment, lastEnd: lastCommit.end };
    yield* journalLines(this.#fileSystem, journalDirectory(this.#directory), extent);
  }

  async rows(collection: CollectionName): Promise<readonly DocumentRow[]> {
    return (await this.#file(collection).read()) ?? [];
  }

  async strangers(): Promise<readonly string[]> {
    const known = COLLECTIONS.map((name) => `${name}.json`);
    const names = await this.#list('documents');
    return names.filter((name) => name.endsWith('.json') && !known.includes(name));
  }

  async clear(mark: Parameters<MovingPlace['clear']>[0]): Promise<void> {
    this.#lock.assertHeld();
    await writeFileMark(this.#fileSystem, this.#directory, mark);
    for (const part of PARTS) {
      const path = join(this.#directory, part);
      await rm(path, { recursive: true, force: true });
      await makeDurableDirectory(this.#fileSystem, path);
    }
    const journal = journalDirectory(this.#directory);
    const beginning = { number: 0, size: 0 };
    this.#segments = new SegmentWriter(this.#fileSystem, journal, this.#segmentBytesMax, beginning);
    this.#segmentBytes = 0;
    this.#scanned = undefined;
  }

  /** Many commits to one sync, and segments that end where a desk would have ended them. */
  async addCommits({ lines }: Commits): Promise<void> {
    let batch: Buffer[] = [];
    let bytes = 0;
    const flush = async () => {
      if (bytes > 0) await this.#segments?.append(Buffer.concat(batch));
      batch = [];
      bytes = 0;
    };
    for (const commit of commitsIn(lines)) {
      const full =
        this.#segmentBytes > 0 && this.#segmentBytes + commit.length > this.#segmentBytesMax;
      if (full || bytes + commit.length > BATCH_BYTES) await flush();
      if (full) this.#segmentBytes = 0;
      batch.push(commit);
      bytes += commit.length;
      this.#segmentBytes += commit.length;
    }
    await flush();
  }

  async addRows(collection: CollectionName, rows: readonly DocumentRow[]): Promise<void> {
    this.#lock.assertHeld();
    await this.#file(collection).write(rows);
  }

  async seal(head: Head): Promise<void> {
    await this.#closeSegments();
    this.#lock.assertHeld();
    await writeHead(this.#fileSystem, journalDirectory(this.#directory), head);
    this.#scanned = undefined;
  }

  async open(): Promise<void> {
    this.#lock.assertHeld();
    await writeFileMark(this.#fileSystem, this.#directory, undefined);
  }

  async markMoved(mark: Parameters<MovingPlace['markMoved']>[0]): Promise<void> {
    this.#lock.assertHeld();
    await writeFileMark(this.#fileSystem, this.#directory, mark);
  }

  async unmark(): Promise<void> {
    this.#lock.assertHeld();
    await writeFileMark(this.#fileSystem, this.#directory, undefined);
  }

  async close(): Promise<void> {
    try {
      await this.#closeSegments();
    } finally {
      await this.#lock.release();
    }
  }

  async #closeSegments(): Promise<void> {
    const segments = this.#segments;
    this.#segments = undefined;
    await segments?.close();
  }

  /** Nobody else writes here: until we do, it stays what it is. */
  #scan(): Promise<Scan> {
    const index = { has: () => false, add: () => undefined };
    const directory = journalDirectory(this.#directory);
    this.#scanned ??= scanJournal({ fileSystem: this.#fileSystem, directory, index });
    return this.#scanned;
  }

  #file(collection: CollectionName): DurableJsonFile {
    const path = join(this.#directory, 'documents', `${collection}.json`);
    return new DurableJsonFile(this.#fileSystem, path);
  }

  async #list(part: string): Promise<readonly string[]> {
    try {
      return await this.#fileSystem.list(join(this.#directory, part));
    } catch (cause) {
      if (systemCode(cause) === 'ENOENT') return [];
      throw cause;
    }
  }
}

/** The bytes of each commit. */
function* commitsIn(lines: readonly Buffer[]): Generator<Buffer> {
  let commit: Buffer[] = [];
  for (const line of lines) {
    commit.push(line, NEWLINE);
    const header = readRecordHeader(line);
    if (typeof header === 'string' || header.index < header.count) continue;
    yield Buffer.concat(commit);
    commit = [];
  }
}
