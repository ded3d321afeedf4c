/** Makes a scanned journal fit to be appended to: whatever was read is safe, and nothing half-written follows it. */

import type { FileSystem } from './file-system.ts';
import { writeHead } from './head-file.ts';
import { EMPTY_HEAD } from './journal-record.ts';
import type { Interrupted, Scan } from './journal-scan.ts';
import { cutPath, segmentPath } from './segment-files.ts';
import { readRange, replaceFile, writeAll } from './whole-file.ts';

/** What was cut off and where it was put aside. */
export interface Cut {
  readonly file: string;
  readonly offset: number;
  readonly bytes: number;
  /** The file that holds the bytes now. */
  readonly keptIn: string;
}

/** Every step may be interrupted and done again. Answers what was cut off, where anything was. */
export async function recoverJournal(
  fileSystem: FileSystem,
  directory: string,
  { head, keptHead, lastSegment, lastCommit, interrupted }: Scan,
): Promise<Cut | undefined> {
  // The head comes before the first segment, so that its absence always means that somebody took it away.
  if (keptHead === undefined) await writeHead(fileSystem, directory, EMPTY_HEAD);
  await fileSystem.syncDirectory(directory);
  if (lastSegment === 0) return undefined;

  const cut = interrupted && (await putAside(fileSystem, directory, interrupted));
  const file = await fileSystem.open(segmentPath(directory, lastSegment), 'update');
  try {
    const { start, end } = lastCommit;
    // Cut and written again even where it looks as it should: where an earlier process's sync failed, the system shows
    // an end that the disk lacks and takes it for synced.
    await file.truncate(end);
    await writeAll(file, await readRange(file, start, end - start), start);
    await file.datasync();
  } finally {
    await file.close();
  }
  if (head.seq !== keptHead?.seq) await writeHead(fileSystem, directory, head);
  return cut;
}

async function putAside(
  fileSystem: FileSystem,
  directory: string,
  { segment, offset, bytes }: Interrupted,
): Promise<Cut> {
  const keptIn = cutPath(directory, segment, offset);
  await replaceFile(fileSystem, keptIn, `${keptIn}.tmp`, bytes);
  return { file: segmentPath(directory, segment), offset, bytes: bytes.length, keptIn };
}
