/** Reads a CSV once from end to end before any of its rows counts: a file is refused as a whole or not at all. */

import { crc32 } from 'node:zlib';
import { type Header, type HeaderProblem, readHeader } from './csv-header.ts';
import { LINE_LENGTH_MAX } from './csv-lines.ts';
import type { ReportContent } from './report-content.ts';
import type { FileProblem } from './usage-row.ts';

export interface FileRefusal {
  readonly problem: FileProblem;
  /** Where the header is wrong: the needed columns that are missing. */
  readonly missing: readonly string[];
  /** Where the header is wrong: needed columns that are there more than once. */
  readonly repeated: readonly string[];
}

export type ContentCheck =
  | { readonly ok: true; readonly header: Header; readonly lines: number }
  | ({ readonly ok: false } & FileRefusal);

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** @throws whatever the content's stream throws: the disk, or a damaged zip */
export async function checkContent(
  content: ReportContent,
  linesMax: number,
): Promise<ContentCheck> {
  let sum = 0;
  let size_bytes = 0;
  let lines = 1;
  const beginning: Uint8Array[] = [];
  let kept_bytes = 0;
  for await (const chunk of content.read()) {
    if (size_bytes === 0 && isUtf16(chunk)) return refusal('not-text');
    // Text holds no NUL: this finds UTF-16 without a mark, pictures, old workbooks and holes of a torn download.
    if (chunk.includes(0)) return refusal('not-text');
    size_bytes += chunk.length;
    lines += countBreaks(chunk);
    if (lines > linesMax) return refusal('too-large');
    if (content.crc32 !== undefined) sum = crc32(chunk, sum);
    if (kept_bytes < LINE_LENGTH_MAX) {
      const kept = chunk.slice(0, LINE_LENGTH_MAX - kept_bytes);
      beginning.push(kept);
      kept_bytes += kept.length;
    }
  }
  if (content.crc32 !== undefined && sum !== content.crc32) return refusal('damaged-zip');
  const headerLine = firstLine(new TextDecoder().decode(Buffer.concat(beginning)));
  if (headerLine === undefined) return refusal('empty');
  const reading = readHeader(headerLine);
  if (reading.ok) return { ok: true, header: reading.header, lines };
  return refusal(reading.problem, reading);
}

export function refusal(
  problem: FileProblem,
  columns: Pick<HeaderProblem, 'missing' | 'repeated'> = { missing: [], repeated: [] },
): { readonly ok: false } & FileRefusal {
  return { ok: false, problem, missing: columns.missing, repeated: columns.repeated };
}

function isUtf16(beginning: Uint8Array): boolean {
  const [first, second] = beginning;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The larger of the two counts: a file uses LF, CRLF or CR throughout. */
function countBreaks(chunk: Uint8Array): number {
  return Math.max(count(chunk, LINE_FEED), count(chunk, RETURN));
}

function count(chunk: Uint8Array, byte: number): number {
  let found = 0;
  for (let at = chunk.indexOf(byte); at !== -1; at = chunk.indexOf(byte, at + 1)) found++;
  return found;
}

function firstLine(text: string): string | undefined {
  return text.split(/\r\n|\n|\r/).find((line) => line.trim() !== '');
}
