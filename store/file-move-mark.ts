/** The mark of a move in a data directory: a small file beside what it speaks of. */

import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { assertNotMarked, type MoveMark, markFrom } from './move-mark.ts';
import { StoreError } from './store-errors.ts';
import { readWholeFile, replaceFile } from './whole-file.ts';

export const MOVE_MARK = 'move.json';

/** @throws StoreError `DAMAGED` */
export async function readFileMark(
  fileSystem: FileSystem,
  directory: string,
): Promise<MoveMark | undefined> {
  const path = join(directory, MOVE_MARK);
  const bytes = await readWholeFile(fileSystem, path);
  if (bytes === undefined) return undefined;
  const mark = markFrom(bytes.toString());
  if (mark === undefined) throw new StoreError('DAMAGED', `${path} does not say what was moved.`);
  return mark;
}

/** Answers when it would survive a power cut. */
export async function writeFileMark(
  fileSystem: FileSystem,
  directory: string,
  mark: MoveMark | undefined,
): Promise<void> {
  const path = join(directory, MOVE_MARK);
  if (mark === undefined) {
    await fileSystem.unlink(path);
    await fileSystem.syncDirectory(directory);
    return;
  }
  await replaceFile(fileSystem, path, `${path}.tmp`, Buffer.from(`${JSON.stringify(mark)}\n`));
}

/** @throws StoreError `MOVED`, `MOVE_INCOMPLETE`, `DAMAGED` */
export async function assertFilesNotMoved(
  fileSystem: FileSystem,
  directory: string,
): Promise<void> {
  assertNotMarked(await readFileMark(fileSystem, directory), directory);
}
