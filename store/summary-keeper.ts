/** Follows the proving and the writing of segments, summarizes each that is finished, and recalls it at the next start. */

import { createHash, type Hash } from 'node:crypto';
import type { Chain } from './chain.ts';
import type { FileBook } from './file-book.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { segmentPath } from './segment-files.ts';
import { decodeSummary, encodeSummary, type SegmentSummary } from './segment-summary.ts';
import { readWholeFile, writeAll } from './whole-file.ts';

const NEWLINE = 0x0a;
const CHUNK_BYTES = 1_048_576;

/** The segment that is being read or written. */
interface Running {
  readonly segment: number;
  readonly before: SegmentSummary['before'];
  /** Over the bytes that were proved or written: what the disk shows later may be something else. */
  readonly proof: Hash;
  bytes: number;
}

export class SummaryKeeper {
  readonly #fileSystem: FileSystem;
  readonly #directory: string;
  readonly #book: FileBook;
  readonly #mayWrite: boolean;
  #running: Running | undefined;
  /** Lines of a commit that has not ended. */
  #open: Buffer[] = [];
  #writing: Promise<void> = Promise.resolve();

  constructor(fileSystem: FileSystem, directory: string, book: FileBook, mayWrite: boolean) {
    this.#fileSystem = fileSystem;
    this.#directory = directory;
    this.#book = book;
    this.#mayWrite = mayWrite;
  }

  /** Takes a finished segment in by its summary. @returns false, and nothing was taken in, where there is none that fits to the last bit */
  async recall(segment: number, file: OpenFile, chain: Chain): Promise<boolean> {
    const summary = await this.#read(segment);
    if (summary === undefined || (await file.size()) !== summary.bytes) return false;
    const { before, lastHash, rows } = summary;
    const last = { seq: before.seq + rows.count, hash: lastHash };
    const [first = 0, end = 0] = [rows.recordedAt[0], rows.recordedAt.at(-1)];
    if (!chain.canSkip(before, last, first)) return false;
    if ((await proofOf(file, summary.bytes)) !== summary.proof) return false;
    if (!this.#book.takeSummary(segment, summary)) return false;
    chain.skip(last, end);
    return true;
  }

  /** The first record of this segment comes next. */
  begin(segment: number, before: SegmentSummary['before']): void {
    this.#running = { segment, before, proof: createHash('sha256'), bytes: 0 };
    this.#open = [];
  }

  /** A record was proved. @param line without its end, which stands after it in the same memory @param isWhole its commit ends with it */
  proved(line: Buffer, offset: number, isWhole: boolean): void {
    const running = this.#current();
    const ended = Buffer.from(line.buffer, line.byteOffset, line.length + 1);
    this.#book.records.place(running.segment, offset, offset + ended.length);
    if (!isWhole) {
      this.#open.push(Buffer.from(ended));
      return;
    }
    for (const earlier of this.#open) running.proof.update(earlier);
    running.proof.update(ended);
    running.bytes = offset + ended.length;
    this.#open = [];
  }

  /** Nothing but what was proved counts: a commit that had not ended was not. */
  settled(): void {
    this.#open = [];
    this.#book.records.forgetUnadded(this.#running?.bytes ?? 0);
  }

  /** A commit is safe. To be called before its entries are in the book. */
  written(segment: number, offset: number, commit: Buffer): void {
    if (this.#running?.segment !== segment) {
      this.finish();
      this.begin(segment, this.#book.head);
    }
    const running = this.#current();
    for (let start = 0; start < commit.length; ) {
      const end = commit.indexOf(NEWLINE, start) + 1;
      this.#book.records.place(segment, offset + start, offset + end);
      start = end;
    }
    running.proof.update(commit);
    running.bytes = offset + commit.length;
  }

  /** Nothing more comes to the segment that is running. Its summary is written aside; nothing waits for it and nothing depends on it. */
  finish(): void {
    const running = this.#running;
    this.#running = undefined;
    if (running === undefined || !this.#mayWrite) return;
    const { segment, before, bytes } = running;
    const { rows, records, head } = this.#book;
    if (head.seq === before.seq) return;
    const summary = encodeSummary({
      before: { seq: before.seq, hash: before.hash },
      lastHash: head.hash,
      bytes,
      proof: running.proof.digest('hex'),
      rows: rows.slice(before.seq, head.seq),
      offsets: records.offsets(before.seq, head.seq),
    });
    this.#writing = this.#writing.then(() => this.#write(segment, summary)).catch(() => undefined);
  }

  /** Answers when nothing is being written. */
  async close(): Promise<void> {
    await this.#writing;
  }

  #current(): Running {
    if (this.#running === undefined) throw new Error('No segment has begun.');
    return this.#running;
  }

  /** Whatever goes wrong: the segment itself is read then. */
  async #read(segment: number): Promise<SegmentSummary | undefined> {
    try {
      const file = await readWholeFile(this.#fileSystem, this.#path(segment));
      return file && decodeSummary(file);
    } catch {
      return undefined;
    }
  }

  async #write(segment: number, summary: Uint8Array): Promise<void> {
    const path = this.#path(segment);
    const temporary = `${path}.tmp`;
    const file = await this.#fileSystem.open(temporary, 'create');
    try {
      await writeAll(file, summary, 0);
    } finally {
      await file.close();
    }
    await this.#fileSystem.rename(temporary, path);
  }

  #path(segment: number): string {
    return `${segmentPath(this.#directory, segment)}.summary`;
  }
}

async function proofOf(file: OpenFile, bytes: number): Promise<string> {
  const proof = createHash('sha256');
  const chunk = new Uint8Array(Math.min(CHUNK_BYTES, bytes));
  for (let done = 0; done < bytes; ) {
    const got = await file.read(chunk.subarray(0, Math.min(chunk.length, bytes - done)), done);
    if (got === 0) break;
    proof.update(chunk.subarray(0, got));
    done += got;
  }
  return proof.digest('hex');
}
