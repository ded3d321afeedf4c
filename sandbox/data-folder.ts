/** The sandbox's data directory: known by its mark, held by one process, emptied only when asked. */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError, takeWriterLock } from './product.ts';
import { SandboxError } from './sandbox-error.ts';

export interface DataFolder {
  /** Where the product keeps its files. */
  readonly path: string;
  /** Where the emulated world keeps its own. */
  readonly sandbox: string;
  release(): Promise<void>;
}

const SANDBOX = 'sandbox';
const MARK = 'made-by-calling-desk-sandbox';
const MARK_TEXT =
  'This folder belongs to the sandbox of Calling Desk: `npm run sandbox -- --fresh` empties it.\n';

/**
 * Takes the folder, making it where it is missing. `fresh` empties it first.
 * @throws SandboxError `NOT_A_SANDBOX` where something else lies in it, `ALREADY_RUNNING` where another sandbox holds it
 */
export async function openDataFolder(path: string, fresh: boolean): Promise<DataFolder> {
  await mkdir(path, { recursive: true });
  const sandbox = join(path, SANDBOX);
  await claim(path, sandbox);
  const lock = await takeWriterLock(sandbox).catch((cause: unknown) => {
    if (!(cause instanceof StoreError)) throw cause;
    throw new SandboxError(
      'ALREADY_RUNNING',
      `A sandbox is already running on ${path}. Stop it, or set DATA_DIR to another folder.`,
      { cause },
    );
  });
  try {
    if (fresh) await empty(path, sandbox);
  } catch (cause) {
    await lock.release();
    throw cause;
  }
  return { path, sandbox, release: () => lock.release() };
}

async function claim(path: string, sandbox: string): Promise<void> {
  const mark = join(sandbox, MARK);
  const text = await readFile(mark, 'utf8').catch(() => undefined);
  if (text !== undefined) return;
  const found = (await readdir(path)).filter((name) => name !== SANDBOX);
  if (found.length > 0) {
    throw new SandboxError(
      'NOT_A_SANDBOX',
      `${path} holds files that are not a sandbox's (${found[0]}). Nothing was touched; set DATA_DIR to a folder of its own.`,
    );
  }
  await mkdir(sandbox, { recursive: true });
  await writeFile(mark, MARK_TEXT);
}

/** Everything but the mark and the lock that is held. */
async function empty(path: string, sandbox: string): Promise<void> {
  const own = (await readdir(sandbox)).filter((name) => name !== MARK && name !== 'lock');
  const others = (await readdir(path)).filter((name) => name !== SANDBOX);
  const doomed = [
    ...others.map((name) => join(path, name)),
    ...own.map((name) => join(sandbox, name)),
  ];
  await Promise.all(doomed.map((each) => rm(each, { recursive: true, force: true })));
}
