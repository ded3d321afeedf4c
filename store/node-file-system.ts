/** Keeps the promise of `file-system.ts` on the machine's own disk. */

import { closeSync, constants, openSync, readSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, unlink } from 'node:fs/promises';
import type { FileSystem, OpenFile, OpenMode } from './file-system.ts';

const FLAGS: Readonly<Record<OpenMode, number>> = {
  read: constants.O_RDONLY,
  update: constants.O_RDWR,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
};

/** Only the account that runs the bot may read what customers spend. */
const FILE_MODE = 0o600;
const DIRECTORY_MODE = 0o700;

export const nodeFileSystem: FileSystem = {
  open: async (path, mode) => openFile(await open(path, FLAGS[mode], FILE_MODE)),
  rename,
  unlink,
  makeDirectory: (path) => mkdir(path, DIRECTORY_MODE),
  readNow,
  list: (path) => readdir(path),
  async syncDirectory(path) {
    const directory = await open(path, constants.O_RDONLY | constants.O_DIRECTORY);
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  },
};

function readNow(path: string, position: number, length: number): Uint8Array {
  const file = openSync(path, constants.O_RDONLY);
  try {
    // Of its own: a slice of the shared pool would keep the pool.
    const bytes = new Uint8Array(length);
    let done = 0;
    while (done < length) {
      const got = readSync(file, bytes, done, length - done, position + done);
      if (got === 0) break;
      done += got;
    }
    return bytes.subarray(0, done);
  } finally {
    closeSync(file);
  }
}

function openFile(handle: FileHandle): OpenFile {
  return {
    read: async (into, position) =>
      (await handle.read(into, 0, into.byteLength, position)).bytesRead,
    write: async (bytes, position) =>
      (await handle.write(bytes, 0, bytes.byteLength, position)).bytesWritten,
    truncate: (length) => handle.truncate(length),
    datasync: () => handle.datasync(),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}
