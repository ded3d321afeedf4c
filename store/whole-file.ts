/** Files that are read, written and replaced as a whole, so that a power cut leaves the old one or the new one. */

import { dirname } from 'node:path';
import { type FileSystem, type OpenFile, systemCode } from './file-system.ts';

/** Writes every byte, however few the disk takes at a time. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.byteLength) {
    const taken = await file.write(bytes.subarray(done), position + done);
    if (taken <= 0) throw new Error('the disk took none of the bytes and gave no reason');
    done += taken;
  }
}

/** Reads `length` bytes, or as many as there are. */
export async function readRange(file: OpenFile, position: number, length: number): Promise<Buffer> {
  return readInto(Buffer.allocUnsafe(length), file, position);
}

/** Fills `bytes` from `position` on, as far as the file goes. @returns what was filled of it */
export async function readInto<B extends Uint8Array>(
  bytes: B,
  file: OpenFile,
  position = 0,
): Promise<B> {
  let done = 0;
  while (done < bytes.length) {
    const got = await file.read(bytes.subarray(done), position + done);
    if (got === 0) break;
    done += got;
  }
  return bytes.subarray(0, done) as B;
}

/** The file's bytes; undefined where there is no such file. */
export async function readWholeFile(
  fileSystem: FileSystem,
  path: string,
): Promise<Buffer | undefined> {
  let file: OpenFile;
  try {
    file = await fileSystem.open(path, 'read');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return await readRange(file, 0, await file.size());
  } finally {
    await file.close();
  }
}

/** Whether `replaceFile` had come so far that the new bytes may have taken the old ones' place. */
export class ReplaceError extends Error {
  override readonly name = 'ReplaceError';
  readonly mayHaveHappened: boolean;

  constructor(mayHaveHappened: boolean, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.mayHaveHappened = mayHaveHappened;
  }
}

/**
 * Puts `bytes` at `path` by way of `temporary`, a name in the same directory that nobody else uses.
 * @throws ReplaceError
 */
export async function replaceFile(
  fileSystem: FileSystem,
  path: string,
  temporary: string,
  bytes: Uint8Array,
): Promise<void> {
  let renaming = false;
  try {
    const file = await fileSystem.open(temporary, 'create');
    try {
      await writeAll(file, bytes, 0);
      await file.datasync();
    } finally {
      await file.close();
    }
    renaming = true;
    await fileSystem.rename(temporary, path);
    await fileSystem.syncDirectory(dirname(path));
  } catch (cause) {
    // The next opening of the directory clears away what cannot be cleared away now.
    if (!renaming) await fileSystem.unlink(temporary).catch(() => undefined);
    throw new ReplaceError(renaming, cause);
  }
}
