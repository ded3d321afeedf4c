/** Clears away what a crash left half-replaced. */

import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';

/** Every name in the directory that ends in `.tmp`. Only for the one that holds the writer's lock. */
export async function removeTemporaryFiles(
  fileSystem: FileSystem,
  directory: string,
): Promise<void> {
  for (const name of await fileSystem.list(directory)) {
    if (name.endsWith('.tmp')) await fileSystem.unlink(join(directory, name));
  }
}
