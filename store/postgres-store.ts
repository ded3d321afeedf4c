/** Everything that survives a restart, of one tenant in one PostgreSQL database that several equal instances share. */

import { createPostgresDocuments } from './postgres-documents.ts';
import { openPostgresJournal } from './postgres-journal.ts';
import { PostgresJournalRows } from './postgres-journal-rows.ts';
import { createPostgresLeases } from './postgres-leases.ts';
import { migrate, readMigrations } from './postgres-migrations.ts';
import { type Database, type DatabaseOptions, openDatabase } from './postgres-pool.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-errors.ts';

export interface PostgresStoreOptions extends DatabaseOptions {
  readonly tenantId: string;
  /** Of a lease; `LEASE_MS` where left out. */
  readonly term_ms?: number;
  /** Entries that were read so far. */
  readonly onProgress?: (entries: number) => void;
}

/** Brings the tables up to date first. @throws StoreError `UNREACHABLE`, `OTHER_SCHEMA`, `DAMAGED`, `TAIL_MISSING` */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const database = openDatabase(options);
  try {
    await migrate(database, await readMigrations());
    return await open(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function open(
  database: Database,
  { tenantId, term_ms, onProgress }: PostgresStoreOptions,
): Promise<Store> {
  const journal = await openPostgresJournal({
    database,
    tenantId,
    ...(onProgress && { onProgress }),
  });
  const rows = new PostgresJournalRows(database, tenantId);
  const documents = createPostgresDocuments({ database, tenantId });
  const leases = createPostgresLeases({
    database,
    tenantId,
    documents,
    ...(term_ms !== undefined && { term_ms }),
  });
  let probing: Promise<void> | undefined;
  return {
    journal,
    documents: documents.documents,
    leases,
    async assertWritable() {
      const status = journal.status();
      if (status.state === 'read-only') throw new StoreError('READ_ONLY', status.reason);
      // However many ask, the database is asked by one at a time.
      probing ??= rows.assertWritable().finally(() => {
        probing = undefined;
      });
      await probing;
    },
    async close() {
      const ends = await Promise.allSettled([
        journal.close(),
        leases.close().then(() => documents.documents.close()),
      ]);
      await database.close();
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
  };
}
