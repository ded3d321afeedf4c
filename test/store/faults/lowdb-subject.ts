/** lowdb's own JSONFile under the fault harness, as a store that is known to lose what it acknowledged. */

import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { type FileSystem, systemCode } from '../../../store/file-system.ts';
import { readWholeFile, writeAll } from '../../../store/whole-file.ts';
import type { Subject } from './subject.ts';

/** Paths that lead to the failing disk. */
const ROOT = '/fault-disk';

export const lowdbSubject: Subject = {
  batchLimit: 1,
  async open(fileSystem) {
    const low = new Low<string[]>(new JSONFile(`${mountForLowdb(fileSystem)}/names.json`), []);
    await low.read();
    return {
      async put(batch) {
        low.data = [...low.data, ...batch];
        await low.write();
      },
      present: () => low.data,
      tick: () => undefined,
      close: () => low.write(),
    };
  },
};

let mounted: FileSystem | undefined;

/** Answers the folder by which lowdb finds this disk while {@link withLowdbMounted} runs. */
export function mountForLowdb(fileSystem: FileSystem): string {
  mounted = fileSystem;
  return ROOT;
}

/**
 * lowdb takes no file system, so for the time of `run` the three calls it makes of `node:fs/promises` are turned to the
 * mounted disk: a file is created or emptied, its bytes are written until all are taken, it is closed, as Node does.
 */
export async function withLowdbMounted(run: () => Promise<void>): Promise<void> {
  const { readFile, writeFile, rename } = fsPromises;
  const disk = (path: unknown): FileSystem | undefined =>
    String(path).startsWith(ROOT) ? mounted : undefined;
  const below = (path: unknown) => String(path).slice(ROOT.length);
  Object.assign(fsPromises, {
    async readFile(path: string, ...rest: never[]) {
      const fileSystem = disk(path);
      if (fileSystem === undefined) return readFile(path, ...rest);
      const bytes = await readWholeFile(fileSystem, below(path));
      if (bytes === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return bytes.toString();
    },
    async writeFile(path: string, data: string, ...rest: never[]) {
      const fileSystem = disk(path);
      if (fileSystem === undefined) return writeFile(path, data, ...rest);
      return createOrEmpty(fileSystem, below(path), Buffer.from(data));
    },
    async rename(from: string, to: string) {
      const fileSystem = disk(from);
      if (fileSystem === undefined) return rename(from, to);
      return fileSystem.rename(below(from), below(to));
    },
  });
  syncBuiltinESMExports();
  try {
    await run();
  } finally {
    Object.assign(fsPromises, { readFile, writeFile, rename });
    syncBuiltinESMExports();
    mounted = undefined;
  }
}

async function createOrEmpty(fileSystem: FileSystem, path: string, bytes: Buffer): Promise<void> {
  const file = await fileSystem.open(path, 'create').catch(async (error: unknown) => {
    if (systemCode(error) !== 'EEXIST') throw error;
    const present = await fileSystem.open(path, 'update');
    await present.truncate(0);
    return present;
  });
  try {
    await writeAll(file, bytes, 0);
  } finally {
    await file.close();
  }
}
