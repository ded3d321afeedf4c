/** Finds out whether a directory can be written to by writing to it: rights and flags do not tell of a disk that is full or mounted to be read. */

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type FileSystem, systemCode } from './file-system.ts';
import { reasonOf, StoreError } from './store-errors.ts';
import { ReplaceError, writeAll } from './whole-file.ts';

/** What the system says where nothing is broken and yet nothing can be written. */
const REFUSALS = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'];

const BYTES = Buffer.alloc(512);
const PROBE = /^writable-[0-9a-f]{16}\.tmp$/;

/** Leaves nothing behind; what a crash on the way leaves is for {@link removeProbes}. @throws StoreError `NOT_WRITABLE` */
export async function assertWritable(fileSystem: FileSystem, directory: string): Promise<void> {
  const path = join(directory, `writable-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const file = await fileSystem.open(path, 'create');
    try {
      await writeAll(file, BYTES, 0);
    } finally {
      await file.close();
      await fileSystem.unlink(path);
    }
  } catch (cause) {
    throw notWritable(directory, cause);
  }
}

/** Only for the one that holds the writer's lock: others find out about the directory under names of their own. */
export async function removeProbes(fileSystem: FileSystem, directory: string): Promise<void> {
  for (const name of await fileSystem.list(directory)) {
    if (PROBE.test(name)) await fileSystem.unlink(join(directory, name)).catch(() => undefined);
  }
}

/** The error itself where the system refuses for no reason of this kind. */
export function refusedWrite(directory: string, cause: unknown): unknown {
  const system = cause instanceof ReplaceError ? cause.cause : cause;
  return REFUSALS.includes(systemCode(system)) ? notWritable(directory, system) : cause;
}

function notWritable(directory: string, cause: unknown): StoreError {
  return new StoreError(
    'NOT_WRITABLE',
    `The data directory ${directory} cannot be written to (${systemCode(cause) || reasonOf(cause)}). Give the account that runs the desk the right to write there and room on that disk, or set DATA_DIR to another place.`,
    { cause },
  );
}
