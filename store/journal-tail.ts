/** Tells a commit that a power cut interrupted from a commit that was acknowledged and has changed since. */

import { type RecordHeader, readRecordHeader } from './record-header.ts';

const NEWLINE = 0x0a;
const SECTOR_BYTES = 512;

/**
 * Judges the last bytes of the journal, from the start of the first commit that cannot be read to the end of the file.
 *
 * One commit is written at a time and the next one only after its sync, so the bytes are an interrupted commit only
 * where nothing of a later commit is among them, and where it can be seen that they were never written out in full:
 * the end is missing, or a whole sector was allocated and never filled. All else is damage.
 * @param offset where the bytes begin in the file, for the sectors
 * @param firstSeq the entry that the commit has to begin with
 */
export function isInterrupted(bytes: Buffer, offset: number, firstSeq: number): boolean {
  const lines = linesOf(bytes).map(({ line, ended }) => ({
    line,
    ended,
    header: intactHeader(line),
  }));
  if (lines.some(({ header }) => header !== null && header.seq - header.index + 1 !== firstSeq)) {
    return false;
  }
  if (hasUnfilledSector(bytes, offset)) return true;
  const last = lines.at(-1);
  if (last === undefined) return true;
  if (!last.ended) return !isWholeButForItsEnd(last.line);
  return lines.every(({ header }) => header !== null) && lacksRecords(last.header);
}

/** All of the record is there and the byte after it, which was written, is not the end of a line: it has changed. */
function isWholeButForItsEnd(line: Buffer): boolean {
  return line.at(-1) !== 0 && intactHeader(line.subarray(0, -1)) !== null;
}

/** Null where the line's checksum says that it is not to be trusted. */
function intactHeader(line: Buffer): RecordHeader | null {
  const header = readRecordHeader(line);
  return typeof header === 'string' ? null : header;
}

function lacksRecords(last: RecordHeader | null): boolean {
  return last !== null && last.index < last.count;
}

function linesOf(bytes: Buffer): { line: Buffer; ended: boolean }[] {
  const lines = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    const ended = end !== -1;
    lines.push({ line: bytes.subarray(start, ended ? end : bytes.length), ended });
    start = ended ? end + 1 : bytes.length;
  }
  return lines;
}

function hasUnfilledSector(bytes: Buffer, offset: number): boolean {
  for (let start = 0; start < bytes.length; ) {
    const end = Math.min(bytes.length, start + SECTOR_BYTES - ((offset + start) % SECTOR_BYTES));
    if (bytes.subarray(start, end).every((byte) => byte === 0)) return true;
    start = end;
  }
  return false;
}
