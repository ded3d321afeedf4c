/** The lines of a journal's segments, a chunk at a time, for those who can wait between two chunks. */

import type { FileSystem } from './file-system.ts';
import { segmentPath } from './segment-files.ts';
import { readRange } from './whole-file.ts';

const CHUNK_BYTES = 4_194_304;
const NEWLINE = 0x0a;

export interface Extent {
  readonly lastSegment: number;
  /** Bytes of the last segment that belong to whole commits. */
  readonly lastEnd: number;
}

export async function* journalLines(
  fileSystem: FileSystem,
  directory: string,
  { lastSegment, lastEnd }: Extent,
): AsyncGenerator<readonly Buffer[]> {
  for (let number = 1; number <= lastSegment; number += 1) {
    const file = await fileSystem.open(segmentPath(directory, number), 'read');
    try {
      const size = number === lastSegment ? lastEnd : await file.size();
      for (let offset = 0; offset < size; ) {
        const chunk = await readRange(file, offset, Math.min(CHUNK_BYTES, size - offset));
        const lines: Buffer[] = [];
        let start = 0;
        for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
          lines.push(chunk.subarray(start, end));
          start = end + 1;
        }
        // What was proven a moment ago has no line that is longer than a chunk.
        if (start === 0) break;
        offset += start;
        yield lines;
      }
    } finally {
      await file.close();
    }
  }
}
