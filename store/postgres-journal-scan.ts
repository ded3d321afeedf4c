/** Reads a journal's rows in pages, from one entry to another, and believes nothing that it cannot prove. */

import type { Entry } from '../ledger/entry.ts';
import { Chain, type KeyIndex } from './chain.ts';
import type { Head } from './journal.ts';
import type { PostgresJournalRows } from './postgres-journal-rows.ts';
import type { Query } from './postgres-pool.ts';
import { StoreError } from './store-errors.ts';

/** Entries that one query reads. */
export const PAGE_ROWS = 2_000;

export interface RowScan {
  readonly rows: PostgresJournalRows;
  readonly query: Query;
  readonly tenantId: string;
  /** Gets each entry of each whole commit, in order. */
  readonly index: KeyIndex;
  /** The entry that the first one has to follow; undefined: there is none before it. */
  readonly after: Entry | undefined;
  /** The last one. */
  readonly head: Head;
  readonly pageRows?: number | undefined;
  /** After each page. */
  readonly onProgress?: ((entries: number) => void) | undefined;
}

/** Answers the bytes that were read. @throws StoreError `DAMAGED`, `UNREACHABLE` */
export async function scanRows(scan: RowScan): Promise<number> {
  const { rows, query, tenantId, index, after, head, pageRows = PAGE_ROWS, onProgress } = scan;
  const chain = new Chain(index, head, after);
  let bytes = 0;
  while (chain.nextSeq <= head.seq) {
    const lines = await rows.lines(query, chain.nextSeq - 1, head.seq, pageRows);
    if (lines.length === 0) throw damagedRows(tenantId, chain.nextSeq, 'it is not there');
    for (const text of lines) {
      const seq = chain.nextSeq;
      const line = Buffer.from(text);
      const flaw = chain.take(line);
      if (flaw !== null) throw damagedRows(tenantId, seq, flaw);
      bytes += line.length;
    }
    onProgress?.(chain.head.seq);
  }
  if (!chain.whole) throw damagedRows(tenantId, head.seq, 'its commit does not end with it');
  return bytes;
}

export function damagedRows(tenantId: string, seq: number, flaw: string): StoreError {
  return new StoreError(
    'DAMAGED',
    `The journal of "${tenantId}" in the database is damaged at entry ${seq}: ${flaw}. ` +
      'Nothing was changed. Restore the database from a backup.',
  );
}
