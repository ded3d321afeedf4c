/** Opens what survives a restart where the settings say that it lies: in files, or in a database that several instances share. */

import { openFileStore } from '../store/file-store.ts';
import type { FileSystem } from '../store/file-system.ts';
import { nodeFileSystem } from '../store/node-file-system.ts';
import { openPostgresStore } from '../store/postgres-store.ts';
import type { Store } from '../store/store.ts';
import type { Log } from './log.ts';
import type { DatabasePlace } from './settings.ts';

export interface StorePlace {
  readonly dataDir: string;
  readonly database?: DatabasePlace | undefined;
}

export interface StoreWatchers {
  /** Puts a watch in front of the disk. */
  readonly disk?: (fileSystem: FileSystem) => FileSystem;
  readonly log?: Pick<Log, 'warn'>;
}

/** @throws StoreError where it cannot be reached, cannot be trusted or is in use */
export function openStore(
  { dataDir, database }: StorePlace,
  { disk = (system) => system, log }: StoreWatchers = {},
): Promise<Store> {
  if (database === undefined)
    return openFileStore({ directory: dataDir, fileSystem: disk(nodeFileSystem) });
  return openPostgresStore({
    ...database,
    onBroken: (cause) => log?.warn({ err: cause }, 'A connection to the database broke off.'),
  });
}
