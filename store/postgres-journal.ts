/**
 * The journal in a PostgreSQL database that several equal instances append to. Each knows all entries, proven as those of
 * a file are; the database orders what is appended, by one row that every append moves.
 */

import { CommittingJournal } from './committing-journal.ts';
import type { Head, Journal } from './journal.ts';
import { JournalBook } from './journal-book.ts';
import { isUniqueViolation } from './postgres-errors.ts';
import { PostgresJournalRows } from './postgres-journal-rows.ts';
import { scanRows } from './postgres-journal-scan.ts';
import type { Database, Query } from './postgres-pool.ts';
import { StoreError } from './store-errors.ts';

export interface PostgresJournalOptions {
  readonly database: Database;
  readonly tenantId: string;
  readonly pageRows?: number;
  /** After each page of the opening. */
  readonly onProgress?: (entries: number) => void;
}

/**
 * Reads every entry and proves the chain to its head.
 * @throws StoreError `DAMAGED`, `TAIL_MISSING`, `UNREACHABLE`
 */
export async function openPostgresJournal(options: PostgresJournalOptions): Promise<Journal> {
  const { database, tenantId, pageRows, onProgress } = options;
  const rows = new PostgresJournalRows(database, tenantId);
  const book = new JournalBook();

  /** Puts into the book what follows it up to this head. */
  async function follow(query: Query, head: Head): Promise<void> {
    const known = book.head;
    if (head.seq === known.seq && head.hash === known.hash) return;
    if (head.seq <= known.seq) throw tailMissing(tenantId, head, known);
    await scanRows({
      rows,
      query,
      tenantId,
      index: book,
      after: book.last,
      head,
      pageRows,
      onProgress,
    });
  }

  const refresh = async () => follow(database.read, await rows.head());

  await rows.begin();
  await refresh();
  return new CommittingJournal(book, () => ({
    async keep(draft) {
      try {
        const records = draft();
        if (records.length === 0) return;
        if (await rows.append(database.query, book.head, records)) return;
        // Others were first. What they did is read before the row is held, and the little that is left while it is.
        await refresh();
        await database.transaction(async (query) => {
          await follow(query, await rows.lockedHead(query));
          if (await rows.append(query, book.head, draft())) return;
          throw new StoreError('UNREACHABLE', 'The database moved a head that was locked.');
        });
      } catch (cause) {
        if (isUniqueViolation(cause)) throw keyIsThere(tenantId, cause);
        throw cause;
      }
    },
    refresh,
    kept: () => undefined,
    close: async () => undefined,
  }));
}

/** A database that fell back to an earlier state: a failover that lost what it had acknowledged, or a backup put back. */
function tailMissing(tenantId: string, found: Head, known: Head): StoreError {
  return new StoreError(
    'TAIL_MISSING',
    `The journal of "${tenantId}" in the database ends with another entry ${found.seq} than was known of it, though entry ` +
      `${known.seq} was acknowledged. Nothing was changed. Find out what became of it before anything else is taken in.`,
  );
}

function keyIsThere(tenantId: string, cause: unknown): StoreError {
  return new StoreError(
    'DAMAGED',
    `The database holds a row of the journal of "${tenantId}" that its chain does not have.`,
    { cause },
  );
}
