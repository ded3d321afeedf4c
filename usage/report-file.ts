/** Opens a usage report, whatever kind of file it came as, and refuses it as a whole before any row counts. */

import type { FileHandle } from 'node:fs/promises';
import { checkContent, type FileRefusal, refusal } from './content-check.ts';
import type { Header } from './csv-header.ts';
import { readCsvReport } from './csv-report.ts';
import type { ReportContent } from './report-content.ts';
import type { ReportLimits } from './report-limits.ts';
import type { ReadRow } from './usage-row.ts';
import { openZipReport } from './zip-report.ts';

/** A report whose file has been read once and found whole. */
export interface UsageReport {
  /** Unpacked, without the headers' share taken out. */
  readonly size_bytes: number;
  /** How much of it `rows` has read so far. */
  readonly read_bytes: number;
  /** Some rows at a time, in the order of the file; once. */
  rows(): AsyncIterable<readonly ReadRow[]>;
}

export type ReportReading =
  | { readonly ok: true; readonly report: UsageReport }
  | ({ readonly ok: false } & FileRefusal);

interface Checked {
  readonly content: ReportContent;
  readonly header: Header;
}

const CHUNK_BYTES = 256 * 1024;

/**
 * Takes the CSV, or the zip as it was downloaded. The file must not change until the rows have been read; a handle
 * stays open and stays the caller's.
 * @throws what the disk throws
 */
export async function openReportFile(
  file: FileHandle | Buffer,
  limits: ReportLimits,
): Promise<ReportReading> {
  const size_bytes = Buffer.isBuffer(file) ? file.length : (await file.stat()).size;
  if (size_bytes === 0) return refusal('empty');
  if (size_bytes > limits.file_bytes) return refusal('too-large');
  if (!(await isZip(file))) return openContents([plainContent(file, size_bytes)], limits);
  const zip = await openZipReport(file, limits);
  if (!zip.ok) return zip;
  try {
    return await openContents(zip.contents, limits);
  } catch (error) {
    if (isDiskError(error)) throw error;
    return refusal('damaged-zip');
  }
}

async function openContents(
  contents: readonly ReportContent[],
  limits: ReportLimits,
): Promise<ReportReading> {
  const checked: Checked[] = [];
  let linesLeft = limits.lines;
  for (const content of contents) {
    const check = await checkContent(content, linesLeft);
    if (!check.ok) return check;
    linesLeft -= check.lines;
    checked.push({ content, header: check.header });
  }
  return { ok: true, report: new CheckedReport(checked) };
}

class CheckedReport implements UsageReport {
  readonly size_bytes: number;
  #read_bytes = 0;
  readonly #contents: readonly Checked[];

  constructor(contents: readonly Checked[]) {
    this.#contents = contents;
    this.size_bytes = contents.reduce((sum, { content }) => sum + content.size_bytes, 0);
  }

  get read_bytes(): number {
    return this.#read_bytes;
  }

  async *rows(): AsyncGenerator<readonly ReadRow[]> {
    for (const { content, header } of this.#contents) {
      for await (const rows of readCsvReport({ read: () => this.#counted(content) }, header)) {
        yield content.name === '' ? rows : rows.map((row) => inFile(row, content.name));
      }
    }
  }

  async *#counted(content: ReportContent): AsyncGenerator<Uint8Array> {
    for await (const chunk of content.read()) {
      this.#read_bytes += chunk.length;
      yield chunk;
    }
  }
}

function inFile(row: ReadRow, file: string): ReadRow {
  return row.ok ? row : { ok: false, bad: { file, ...row.bad } };
}

/** By the first bytes: the name that a person gave the file proves nothing. */
async function isZip(file: FileHandle | Buffer): Promise<boolean> {
  const beginning = Buffer.isBuffer(file)
    ? file.subarray(0, 4)
    : (await file.read(Buffer.alloc(4), 0, 4, 0)).buffer;
  const [first, second, third = 0] = beginning;
  return first === 0x50 && second === 0x4b && third <= 0x08;
}

function plainContent(file: FileHandle | Buffer, size_bytes: number): ReportContent {
  return {
    name: '',
    size_bytes,
    read: () => (Buffer.isBuffer(file) ? chunksOf(file) : readHandle(file, size_bytes)),
  };
}

async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    yield bytes.subarray(at, at + CHUNK_BYTES);
  }
}

/** No further than the size that was checked, should the file have grown since. */
async function* readHandle(file: FileHandle, size_bytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size_bytes; ) {
    const length = Math.min(CHUNK_BYTES, size_bytes - at);
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The system's own errors carry a number; those of a damaged zip do not (zlib's carry one too, but a code of its own). */
function isDiskError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
