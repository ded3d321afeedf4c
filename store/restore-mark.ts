/** The mark that lies in a data directory for as long as a backup is being put back into it. */

import type { FileSystem } from './file-system.ts';
import { StoreError } from './store-errors.ts';

export const RESTORE_MARK = 'restore-incomplete';

/** @throws StoreError `RESTORE_INCOMPLETE` */
export async function assertWhole(fileSystem: FileSystem, directory: string): Promise<void> {
  if (!(await fileSystem.list(directory)).includes(RESTORE_MARK)) return;
  throw new StoreError(
    'RESTORE_INCOMPLETE',
    `A restore into ${directory} was interrupted, so not everything is there. Run it again, with the same backup.`,
  );
}
