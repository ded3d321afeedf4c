/** The journal in a database for those who only look: beside running desks, without changing a row. */

import type { KeyIndex } from './chain.ts';
import type { Head, Journal } from './journal.ts';
import { JournalBook } from './journal-book.ts';
import { PostgresJournalRows } from './postgres-journal-rows.ts';
import { scanRows } from './postgres-journal-scan.ts';
import { assertMigrated, readMigrations } from './postgres-migrations.ts';
import { assertRowsNotMoved } from './postgres-move-mark.ts';
import { type DatabaseOptions, openDatabase } from './postgres-pool.ts';
import { readOnlyJournal } from './read-only-journal.ts';

export interface ReadRowsOptions extends DatabaseOptions {
  readonly tenantId: string;
  /** Entries that were proven so far. */
  readonly onProgress?: ((entries: number) => void) | undefined;
}

export interface VerifiedRows {
  readonly head: Head;
  readonly bytes: number;
}

/** The entries as they are at this moment. @throws StoreError `UNREACHABLE`, `NO_JOURNAL`, `OTHER_SCHEMA`, `DAMAGED`, `TAIL_MISSING`, `MOVED` */
export async function readPostgresJournal(options: ReadRowsOptions): Promise<Journal> {
  const book = new JournalBook();
  await proveRows(options, book);
  return readOnlyJournal(book);
}

/** Proves every row without keeping the entries. Throws as {@link readPostgresJournal}. */
export function verifyPostgresJournal(options: ReadRowsOptions): Promise<VerifiedRows> {
  const keys = new Set<string>();
  return proveRows(options, { has: (key) => keys.has(key), add: ({ key }) => void keys.add(key) });
}

async function proveRows(options: ReadRowsOptions, index: KeyIndex): Promise<VerifiedRows> {
  const { tenantId, onProgress } = options;
  const database = openDatabase(options);
  try {
    await assertMigrated(database, await readMigrations());
    await assertRowsNotMoved(database.read, tenantId);
    const rows = new PostgresJournalRows(database, tenantId);
    await rows.assertBegun();
    const head = await rows.head();
    const scan = { rows, query: database.read, tenantId, index, after: undefined, head };
    return { head, bytes: await scanRows({ ...scan, onProgress }) };
  } finally {
    await database.close();
  }
}
