/** The writer's lock on macOS: a file that the system opens for one process at a time. */

import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './file-system.ts';
import { lockedBy } from './locked-by.ts';

/** `O_EXLOCK` of macOS and the BSDs, which Node hands through and does not name. */
const O_EXLOCK = 0x20;

/** Answers how to let go. @throws StoreError `LOCKED` */
export async function takeFlagLock(
  place: string,
  holder: string,
  openFile: typeof open = open,
): Promise<() => Promise<void>> {
  const path = join(place, 'writer');
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK;
  try {
    const file = await openFile(path, flags, 0o600);
    await file.truncate(0);
    await file.write(holder, 0);
    return () => file.close();
  } catch (error) {
    if (systemCode(error) !== 'EAGAIN') throw error;
    const other = await readFile(path, 'utf8').catch(() => '');
    throw lockedBy(place, other || 'another process');
  }
}
