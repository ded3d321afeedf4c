/** The rows of one tenant's journal: its entries, and its head that every append moves. */

import { hash as digest } from 'node:crypto';
import { fingerprint } from '../ledger/fingerprint.ts';
import type { Head } from './journal.ts';
import { EMPTY_HEAD, encodeLines, type StagedRecord } from './journal-record.ts';
import type { Database, Query } from './postgres-pool.ts';
import { StoreError } from './store-errors.ts';

const READ_HEAD = 'SELECT seq, hash FROM desk_journal_heads WHERE tenant_id = $1';

/** One statement and so one transaction: nothing is written unless the head is still where it is said to be. */
const APPEND = `
  WITH moved AS (
    UPDATE desk_journal_heads SET seq = $4, hash = $5
    WHERE tenant_id = $1 AND seq = $2 AND hash = $3
    RETURNING tenant_id
  )
  INSERT INTO desk_journal_entries (tenant_id, seq, key_digest, body_digest, record)
  SELECT moved.tenant_id, given.seq, given.key_digest, given.body_digest, given.record
  FROM moved, unnest($6::bigint[], $7::text[], $8::text[], $9::text[])
    AS given (seq, key_digest, body_digest, record)`;

export class PostgresJournalRows {
  readonly #database: Database;
  readonly #tenantId: string;

  constructor(database: Database, tenantId: string) {
    this.#database = database;
    this.#tenantId = tenantId;
  }

  /** Makes the head where there is nothing yet. @throws StoreError `TAIL_MISSING` where somebody took it away */
  async begin(): Promise<void> {
    const { rows } = await this.#database.read<{ begun: boolean; entries: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM desk_journal_heads WHERE tenant_id = $1) AS begun,
              EXISTS (SELECT 1 FROM desk_journal_entries WHERE tenant_id = $1) AS entries`,
      [this.#tenantId],
    );
    if (rows[0]?.begun === true) return;
    if (rows[0]?.entries === true) throw this.#headMissing();
    await this.#database.query(
      'INSERT INTO desk_journal_heads (tenant_id, seq, hash) VALUES ($1, $2, $3) ON CONFLICT (tenant_id) DO NOTHING',
      [this.#tenantId, EMPTY_HEAD.seq, EMPTY_HEAD.hash],
    );
  }

  head(): Promise<Head> {
    return this.#headBy(this.#database.read, READ_HEAD);
  }

  /** Nobody else appends until the transaction of this query ends. */
  lockedHead(query: Query): Promise<Head> {
    return this.#headBy(query, `${READ_HEAD} FOR UPDATE`);
  }

  /** Proves that rows may be written, and writes none. */
  async assertWritable(): Promise<void> {
    await this.#headBy(this.#database.query, `${READ_HEAD} FOR SHARE`);
  }

  /** The lines after one number and up to another, as many as one page holds. */
  async lines(query: Query, after: number, upTo: number, limit: number): Promise<string[]> {
    const { rows } = await query<{ record: string }>(
      'SELECT record FROM desk_journal_entries WHERE tenant_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4',
      [this.#tenantId, after, upTo, limit],
    );
    return rows.map(({ record }) => record);
  }

  /** False where the head is not there any more; then nothing was written. */
  async append(query: Query, after: Head, records: readonly StagedRecord[]): Promise<boolean> {
    const entries = records.map(({ entry }) => entry);
    const last = entries.at(-1);
    if (last === undefined) return true;
    const { count } = await query(APPEND, [
      this.#tenantId,
      after.seq,
      after.hash,
      last.seq,
      last.hash,
      entries.map(({ seq }) => seq),
      entries.map(({ key }) => sha256(JSON.stringify(key))),
      entries.map((entry) => sha256(fingerprint(entry))),
      encodeLines(records),
    ]);
    return count > 0;
  }

  async #headBy(query: Query, text: string): Promise<Head> {
    const { rows } = await query<{ seq: string; hash: string }>(text, [this.#tenantId]);
    const [row] = rows;
    if (row === undefined) throw this.#headMissing();
    return { seq: Number(row.seq), hash: row.hash };
  }

  #headMissing(): StoreError {
    return new StoreError(
      'TAIL_MISSING',
      `The head of the journal of "${this.#tenantId}" is missing in the database, so nobody can tell whether entries are ` +
        'missing from its end. Nothing was changed. Restore the database from a backup.',
    );
  }
}

function sha256(text: string): string {
  return digest('sha256', text, 'hex');
}
