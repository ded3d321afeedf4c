/** The journal's head kept apart from the journal, so that records missing from its end are noticed. */

import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import type { Head } from './journal.ts';
import { StoreError } from './store-errors.ts';
import { readWholeFile, replaceFile } from './whole-file.ts';

/** An empty journal has one head only: with another hash, the number has changed. */
const LINE = /^(?:([1-9]\d{0,15}) ([0-9a-f]{64})|(0) (0{64}))\n$/;

/** One line: the number and the hash of the last entry that is known to have been acknowledged. */
export function headPath(directory: string): string {
  return join(directory, 'head');
}

export function headTemporaryPath(directory: string): string {
  return join(directory, 'head.tmp');
}

/** Undefined where there is none. @throws StoreError `DAMAGED` */
export async function readHead(
  fileSystem: FileSystem,
  directory: string,
): Promise<Head | undefined> {
  const path = headPath(directory);
  const bytes = await readWholeFile(fileSystem, path);
  if (bytes === undefined) return undefined;
  const [, some, last, none, zeros] = LINE.exec(bytes.toString('latin1')) ?? [];
  const [seq, hash] = [some ?? none, last ?? zeros];
  if (seq === undefined || hash === undefined) {
    throw new StoreError(
      'DAMAGED',
      `${path} does not hold the number and the hash of an entry. Put it back from a backup.`,
    );
  }
  return { seq: Number(seq), hash };
}

/** @throws ReplaceError */
export async function writeHead(
  fileSystem: FileSystem,
  directory: string,
  head: Head,
): Promise<void> {
  const bytes = Buffer.from(`${head.seq} ${head.hash}\n`);
  await replaceFile(fileSystem, headPath(directory), headTemporaryPath(directory), bytes);
}
