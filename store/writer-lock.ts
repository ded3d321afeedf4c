/** One writer per data directory: a lock that the system takes back from a process that dies, however it dies. */

import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { takeFlagLock } from './flag-lock.ts';
import { takeSocketLock } from './socket-lock.ts';
import { StoreError } from './store-errors.ts';

export interface WriterLock {
  /** @throws StoreError `LOCKED` after it was released: to write then would be a mistake of ours. */
  assertHeld(): void;
  release(): Promise<void>;
}

/** @throws StoreError `LOCKED` where another process, or another part of this one, writes to the directory */
export async function takeWriterLock(directory: string): Promise<WriterLock> {
  const place = join(directory, 'lock');
  await mkdir(place, { recursive: true, mode: 0o700 });
  const holder = `process ${process.pid} on ${hostname()}`;
  const take = process.platform === 'darwin' ? takeFlagLock : takeSocketLock;
  const release = await take(place, holder);
  let held = true;
  return {
    assertHeld() {
      if (!held) throw new StoreError('LOCKED', `The lock on ${directory} was released.`);
    },
    async release() {
      if (!held) return;
      held = false;
      await release();
    },
  };
}
