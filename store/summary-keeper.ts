/** Follows the proving and the writing of segments, summarizes each that is finished, and recalls it at the next start. */

import { createHash, type Hash } from 'node:crypto';
import type { Chain } from './chain.ts';
import type { FileBook } from './file-book.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { summaryPath } from './segment-files.ts';
import { decodeSummary, encodeSummary, type SegmentSummary } from './segment-summary.ts';
import { readInto, writeAll } from './whole-file.ts';

const NEWLINE = 0x0a;
const CHUNK_BYTES = 262_144;

/** The segment that is being read or written. */
interface Running {
  readonly segment: number;
  readonly before: SegmentSummary['before'];
  /** Over the bytes that were proved or written: what the disk shows later may be something else. */
  readonly proof: Hash;
  bytes: number;
}

/**
 * `keep`: recalls them, and writes those that are missing. `recall`: never writes. `check`: believes none of them and compares each
 * with what its segment really says.
 */
export type SummaryDuty = 'keep' | 'recall' | 'check';

export class SummaryKeeper {
  readonly #fileSystem: FileSystem;
  readonly #directory: string;
  readonly #book: FileBook;
  readonly #duty: SummaryDuty;
  #running: Running | undefined;
  /** Lines of a commit that has not ended. */
  #open: Buffer[] = [];
  /** Summaries are read into the same memory, one after the other: what they say is copied. */
  #memory = new Uint8Array(0);
  #chunk: Uint8Array | undefined;
  readonly #contradicting: number[] = [];
  #aside: Promise<void> = Promise.resolve();

  constructor(fileSystem: FileSystem, directory: string, book: FileBook, duty: SummaryDuty) {
    this.#fileSystem = fileSystem;
    this.#directory = directory;
    this.#book = book;
    this.#duty = duty;
  }

  /** Takes a finished segment in by its summary. @returns false, and nothing was taken in, where there is none that fits to the last bit */
  async recall(segment: number, file: OpenFile, chain: Chain): Promise<boolean> {
    if (this.#duty === 'check') return false;
    const bytes = await this.#read(segment);
    const summary = bytes && decodeSummary(bytes);
    if (summary === undefined || (await file.size()) !== summary.bytes) return false;
    const { before, lastHash, rows } = summary;
    const last = { seq: before.seq + rows.count, hash: lastHash };
    const [first = 0, end = 0] = [rows.recordedAt[0], rows.recordedAt.at(-1)];
    if (!chain.canSkip(before, last, first)) return false;
    if ((await this.#proofOf(file, summary.bytes)) !== summary.proof) return false;
    if (!this.#book.takeSummary(segment, summary)) return false;
    chain.skip(last, end);
    return true;
  }

  /** About so many entries are to come. */
  expect(entries: number): void {
    this.#book.rows.expect(entries);
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
    const { segment, bytes } = this.#current();
    this.#open = [];
    this.#book.records.forgetUnadded(segment, bytes);
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

  /**
   * Nothing more comes to the segment that is running. Its summary is written, or compared, aside: nothing depends on it, and
   * whatever goes wrong there makes the next start slower and no worse.
   */
  finish(): void {
    const running = this.#running;
    this.#running = undefined;
    if (running === undefined || this.#duty === 'recall') return;
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
    const work = this.#duty === 'keep' ? this.#write : this.#compare;
    this.#aside = this.#aside.then(() => work.call(this, segment, summary)).catch(() => undefined);
  }

  /** Answers when nothing is being written, with the segments whose summaries are whole and say something else. */
  async close(): Promise<readonly number[]> {
    await this.#aside;
    return this.#contradicting;
  }

  #current(): Running {
    if (this.#running === undefined) throw new Error('No segment has begun.');
    return this.#running;
  }

  /** Undefined whatever goes wrong: the segment itself is read then. */
  async #read(segment: number): Promise<Uint8Array | undefined> {
    try {
      const file = await this.#fileSystem.open(summaryPath(this.#directory, segment), 'read');
      try {
        const size = await file.size();
        if (size > this.#memory.length) this.#memory = new Uint8Array(Math.ceil(size * 1.25));
        return await readInto(this.#memory.subarray(0, size), file);
      } finally {
        await file.close();
      }
    } catch {
      return undefined;
    }
  }

  async #compare(segment: number, summary: Uint8Array): Promise<void> {
    const there = await this.#read(segment);
    if (there === undefined || decodeSummary(there) === undefined) return;
    if (!Buffer.from(summary).equals(there)) this.#contradicting.push(segment);
  }

  async #write(segment: number, summary: Uint8Array): Promise<void> {
    const path = summaryPath(this.#directory, segment);
    const temporary = `${path}.tmp`;
    const file = await this.#fileSystem.open(temporary, 'create');
    try {
      await writeAll(file, summary, 0);
    } finally {
      await file.close();
    }
    await this.#fileSystem.rename(temporary, path);
  }

  async #proofOf(file: OpenFile, bytes: number): Promise<string> {
    const proof = createHash('sha256');
    // Made for the first segment that asks for it, and not before: many a journal has but one.
    this.#chunk ??= new Uint8Array(CHUNK_BYTES);
    for (let done = 0; done < bytes; ) {
      const got = await file.read(this.#chunk.subarray(0, bytes - done), done);
      if (got === 0) break;
      proof.update(this.#chunk.subarray(0, got));
      done += got;
    }
    return proof.digest('hex');
  }
}
