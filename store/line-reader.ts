/** Walks through a file line by line without ever holding more than a chunk of it. */

import type { OpenFile } from './file-system.ts';
import { readRange } from './whole-file.ts';

const CHUNK_BYTES = 4_194_304;
const NEWLINE = 0x0a;

/**
 * Gives `visit` each line of the first `size` bytes, without its end, and where it begins, until `visit` answers false.
 * `visit` must not keep the buffer. It stops before a line that is longer than a chunk.
 * Answers where it stopped: the start of the line that was not taken, or of what follows the last line's end.
 */
export async function readLines(
  file: OpenFile,
  size: number,
  visit: (line: Buffer, offset: number) => boolean,
): Promise<number> {
  for (let offset = 0; ; ) {
    const chunk = await readRange(file, offset, Math.min(CHUNK_BYTES, size - offset));
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      if (!visit(chunk.subarray(start, end), offset + start)) return offset + start;
      start = end + 1;
    }
    offset += start;
    if (chunk.length < CHUNK_BYTES || start === 0) return offset;
  }
}
