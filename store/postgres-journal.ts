/**
 * The journal in a PostgreSQL database that several equal instances append to. Each knows all entries, proven as those of
 * a file are; the database orders what is appended, by one row that every append moves.
 */

import { Chain } from './chain.ts';
import { CommittingJournal } from './committing-journal.ts';
import type { Head, Journal } from './journal.ts';
import { JournalBook } from './journal-book.ts';
import { isUniqueViolation } from './postgres-errors.ts';
import { PostgresJournalRows } from './postgres-journal-rows.ts';
import type { Database, Query } from './postgres-pool.ts';
import { StoreError } from './store-errors.ts';

/** Entries that one query reads. */
const PAGE_ROWS = 2_000;

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
  const { database, tenantId, pageRows = PAGE_ROWS, onProgress } = options;
  const rows = new PostgresJournalRows(database, tenantId);
  const book = new JournalBook();

  /** Puts into the book what follows it up to this head. */
  async function follow(query: Query, head: Head): Promise<void> {
    const known = book.head;
    if (head.seq === known.seq && head.hash === known.hash) return;
    if (head.seq <= known.seq) throw tailMissing(tenantId, head, known);
    const chain = new Chain(book, head, book.last);
    while (chain.nextSeq <= head.seq) {
      const lines = await rows.lines(query, chain.nextSeq - 1, head.seq, pageRows);
      if (lines.length === 0) throw damaged(tenantId, chain.nextSeq, 'it is not there');
      for (const line of lines) {
        const seq = chain.nextSeq;
        const flaw = chain.take(Buffer.from(line));
        if (flaw !== null) throw damaged(tenantId, seq, flaw);
      }
      onProgress?.(chain.head.seq);
    }
    if (!chain.whole) throw damaged(tenantId, head.seq, 'its commit does not end with it');
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

function damaged(tenantId: string, seq: number, flaw: string): StoreError {
  return new StoreError(
    'DAMAGED',
    `The journal of "${tenantId}" in the database is damaged at entry ${seq}: ${flaw}. ` +
      'Nothing was changed. Restore the database from a backup.',
  );
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
