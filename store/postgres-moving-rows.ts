/** The statements by which one tenant's rows are moved, in pages: no transaction grows with what there is. */

import type { Entry } from '../ledger/entry.ts';
import type { DocumentRow } from './document-row.ts';
import { COLLECTIONS, type CollectionName } from './documents.ts';
import type { Head } from './journal.ts';
import { EMPTY_HEAD } from './journal-record.ts';
import type { MoveMark } from './move-mark.ts';
import type { Standing } from './moving-place.ts';
import { fromOrderedText, orderedText } from './ordered-text.ts';
import { PostgresJournalRows } from './postgres-journal-rows.ts';
import { damagedRows } from './postgres-journal-scan.ts';
import { MARK_COLLECTION, readRowMark, writeRowMark } from './postgres-move-mark.ts';
import type { Database } from './postgres-pool.ts';
import { readRecordHeader } from './record-header.ts';
import { StoreError } from './store-errors.ts';

const PAGE_ROWS = 2_000;
/** Values may be large. */
const PAGE_DOCUMENTS = 500;
const DELETE_ROWS = 20_000;

/** No head: the tenant's journal is not open, and no desk can append to it. */
const CLOSE = 'DELETE FROM desk_journal_heads WHERE tenant_id = $1 AND seq = $2 AND hash = $3';

interface Kept {
  readonly id: string;
  readonly version: string;
  readonly value: string;
}

export class PostgresMovingRows {
  readonly #database: Database;
  readonly #tenantId: string;
  readonly #journal: PostgresJournalRows;

  /** @param database its transactions are refused once somebody else may write */
  constructor(database: Database, tenantId: string) {
    this.#database = database;
    this.#tenantId = tenantId;
    this.#journal = new PostgresJournalRows(database, tenantId);
  }

  async standing(): Promise<Standing> {
    const mark = await readRowMark(this.#database.read, this.#tenantId);
    if (mark !== undefined) return mark;
    if (!(await this.#journal.isBegun())) return { state: 'empty' };
    const { seq } = await this.#journal.head();
    const { count } = await this.#database.read(
      'SELECT 1 FROM desk_documents WHERE tenant_id = $1 LIMIT 1',
      [this.#tenantId],
    );
    return { state: seq > 0 || count > 0 ? 'whole' : 'empty' };
  }

  async head(): Promise<Head> {
    const mark = await readRowMark(this.#database.read, this.#tenantId);
    if (mark === undefined) return this.#journal.head();
    return mark.state === 'moved' ? mark.head : this.#lastRow();
  }

  async *lines({ seq }: Head): AsyncGenerator<readonly Buffer[]> {
    for (let after = 0; after < seq; ) {
      const page = await this.#journal.lines(this.#database.read, after, seq, PAGE_ROWS);
      if (page.length === 0) throw damagedRows(this.#tenantId, after + 1, 'it is not there');
      after += page.length;
      yield page.map((line) => Buffer.from(line));
    }
  }

  async documents(collection: CollectionName): Promise<readonly DocumentRow[]> {
    const found: DocumentRow[] = [];
    for (let after = ''; ; ) {
      const { rows } = await this.#database.read<Kept>(
        `SELECT id, version, value FROM desk_documents
         WHERE tenant_id = $1 AND collection = $2 AND id > $3 ORDER BY id LIMIT $4`,
        [this.#tenantId, collection, after, PAGE_DOCUMENTS],
      );
      for (const row of rows) found.push(this.#documentOf(collection, row));
      const last = rows.at(-1);
      if (last === undefined) return found;
      after = last.id;
    }
  }

  async strangers(): Promise<readonly string[]> {
    const { rows } = await this.#database.read<{ collection: string }>(
      'SELECT DISTINCT collection FROM desk_documents WHERE tenant_id = $1 AND collection <> ALL($2::text[])',
      [this.#tenantId, [...COLLECTIONS, MARK_COLLECTION]],
    );
    return rows.map(({ collection }) => collection);
  }

  async clear(mark: MoveMark): Promise<void> {
    await this.#database.transaction(async (query) => {
      await writeRowMark(query, this.#tenantId, mark);
      await query('DELETE FROM desk_journal_heads WHERE tenant_id = $1', [this.#tenantId]);
    });
    const { seq } = await this.#lastRow();
    for (let upTo = DELETE_ROWS; upTo < seq + DELETE_ROWS; upTo += DELETE_ROWS) {
      await this.#change('DELETE FROM desk_journal_entries WHERE tenant_id = $1 AND seq <= $2', [
        upTo,
      ]);
    }
    for (const collection of COLLECTIONS) {
      await this.#change('DELETE FROM desk_documents WHERE tenant_id = $1 AND collection = $2', [
        collection,
      ]);
    }
  }

  async addEntries(entries: readonly Entry[], lines: readonly Buffer[]): Promise<void> {
    for (let from = 0; from < entries.length; from += PAGE_ROWS) {
      const page = lines.slice(from, from + PAGE_ROWS).map((line) => line.toString());
      await this.#database.transaction((query) =>
        this.#journal.insert(query, entries.slice(from, from + PAGE_ROWS), page),
      );
    }
  }

  async addDocuments(collection: CollectionName, rows: readonly DocumentRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += PAGE_DOCUMENTS) {
      const page = rows.slice(from, from + PAGE_DOCUMENTS);
      await this.#change(
        `INSERT INTO desk_documents (tenant_id, collection, id, version, value)
         SELECT $1, $2, given.id, given.version, given.value
         FROM unnest($3::text[], $4::bigint[], $5::text[]) AS given (id, version, value)`,
        [
          collection,
          page.map(({ id }) => orderedText(id)),
          page.map(({ version }) => version),
          page.map(({ value }) => JSON.stringify(value)),
        ],
      );
    }
  }

  /** The head comes and the mark goes in one transaction. */
  async open({ seq, hash }: Head): Promise<void> {
    await this.#database.transaction(async (query) => {
      await query('INSERT INTO desk_journal_heads (tenant_id, seq, hash) VALUES ($1, $2, $3)', [
        this.#tenantId,
        seq,
        hash,
      ]);
      await writeRowMark(query, this.#tenantId, undefined);
    });
  }

  async markMoved(mark: MoveMark & { readonly state: 'moved' }): Promise<void> {
    await this.#database.transaction(async (query) => {
      const { seq, hash } = mark.head;
      const { count } = await query(CLOSE, [this.#tenantId, seq, hash]);
      if (count === 0) {
        throw new StoreError(
          'MOVE_FAILED',
          `A desk has appended to the journal of "${this.#tenantId}" in the database. It stays in use; run the move again.`,
        );
      }
      await writeRowMark(query, this.#tenantId, mark);
    });
  }

  #change(text: string, values: readonly unknown[]): Promise<unknown> {
    return this.#database.transaction((query) => query(text, [this.#tenantId, ...values]));
  }

  async #lastRow(): Promise<Head> {
    const { rows } = await this.#database.read<{ seq: string; record: string }>(
      'SELECT seq, record FROM desk_journal_entries WHERE tenant_id = $1 ORDER BY seq DESC LIMIT 1',
      [this.#tenantId],
    );
    const [row] = rows;
    if (row === undefined) return EMPTY_HEAD;
    const header = readRecordHeader(Buffer.from(row.record));
    const hash = typeof header === 'string' ? '' : header.hash;
    return { seq: Number(row.seq), hash };
  }

  #documentOf(collection: CollectionName, { id, version, value }: Kept): DocumentRow {
    try {
      return { id: fromOrderedText(id), version: Number(version), value: JSON.parse(value) };
    } catch (cause) {
      throw new StoreError(
        'DAMAGED',
        `A document of "${collection}" of "${this.#tenantId}" in the database is not JSON. Restore it from a backup.`,
        { cause },
      );
    }
  }
}
