/** Opens what survives a restart where the settings say that it lies: in files, or in a database that several instances share. */

import type { Documents } from '../store/documents.ts';
import { openFileStore } from '../store/file-store.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { Leases } from '../store/leases.ts';
import { nodeFileSystem } from '../store/node-file-system.ts';
import { openPostgresStore } from '../store/postgres-store.ts';
import type { Store } from '../store/store.ts';
import type { Log } from './log.ts';
import type { DatabasePlace } from './settings.ts';
import type { StoreWatch } from './watch/watched-store.ts';

export interface StorePlace {
  readonly dataDir: string;
  readonly database?: DatabasePlace | undefined;
}

export interface StoreWatchers {
  /** Puts a watch in front of the disk. */
  readonly disk?: (fileSystem: FileSystem) => FileSystem;
  readonly log?: Pick<Log, 'warn'>;
}

/** A store as the desk uses it. */
export interface DeskStore extends Omit<Store, 'leases'> {
  /** Undefined where no other instance can be open on the same store: then there is nothing to agree on. */
  readonly leases: Leases | undefined;
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

/** @throws StoreError as {@link openStore} */
export async function openDeskStore(
  place: StorePlace,
  watch: StoreWatch,
  log: Pick<Log, 'warn'>,
): Promise<DeskStore> {
  const store = await openStore(place, { disk: watch.disk, log });
  return {
    journal: watch.journal(store.journal),
    documents: watch.documents(store.documents),
    // One process has the folder, and its lock says so.
    leases: place.database && watchedLeases(store.leases, watch.documents),
    assertWritable: () => store.assertWritable(),
    close: () => store.close(),
  };
}

function watchedLeases(leases: Leases, watch: (documents: Documents) => Documents): Leases {
  return {
    async take(work) {
      const lease = await leases.take(work);
      return lease && { ...lease, documents: watch(lease.documents) };
    },
    close: () => leases.close(),
  };
}
