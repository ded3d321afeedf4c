/** Directories whose names survive a power cut, whoever made them. */

import { dirname } from 'node:path';
import { type FileSystem, systemCode } from './file-system.ts';

/** A directory above ours that we may not read, or that lies on a disk that cannot be written to, holds nothing of ours to sync. */
const NOT_OURS = ['EACCES', 'EPERM', 'EROFS', 'EINVAL', 'ENOTSUP'];

/** Makes the directory, with those above it. One that is there may have been made by a process that died before it could sync. */
export async function makeDurableDirectory(fileSystem: FileSystem, path: string): Promise<void> {
  const parent = dirname(path);
  if (parent === path) return;
  const made = await make(fileSystem, path);
  if (!made.parentIsDurable) await makeDurableDirectory(fileSystem, parent);
  try {
    await fileSystem.syncDirectory(parent);
  } catch (error) {
    if (made.now || !NOT_OURS.includes(systemCode(error))) throw error;
  }
}

async function make(
  fileSystem: FileSystem,
  path: string,
): Promise<{ readonly now: boolean; readonly parentIsDurable: boolean }> {
  try {
    await fileSystem.makeDirectory(path);
    return { now: true, parentIsDurable: false };
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') {
      await makeDurableDirectory(fileSystem, dirname(path));
      await fileSystem.makeDirectory(path);
      return { now: true, parentIsDurable: true };
    }
    if (code !== 'EEXIST') throw error;
    return { now: false, parentIsDurable: false };
  }
}
