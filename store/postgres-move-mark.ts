/** The mark of a move in a database: a row among the documents that no collection lists. */

import { assertNotMarked, type MoveMark, markFrom } from './move-mark.ts';
import type { Query } from './postgres-pool.ts';
import { StoreError } from './store-errors.ts';

/** No name of a collection, and never one. */
export const MARK_COLLECTION = 'store-move';
const MARK_ID = 'mark';
const PLACE = `collection = '${MARK_COLLECTION}' AND id = '${MARK_ID}'`;

export async function readRowMark(query: Query, tenantId: string): Promise<MoveMark | undefined> {
  const { rows } = await query<{ value: string }>(
    `SELECT value FROM desk_documents WHERE tenant_id = $1 AND ${PLACE}`,
    [tenantId],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const mark = markFrom(row.value);
  if (mark !== undefined) return mark;
  throw new StoreError('DAMAGED', `The row "${MARK_COLLECTION}" does not say what was moved.`);
}

export async function writeRowMark(
  query: Query,
  tenantId: string,
  mark: MoveMark | undefined,
): Promise<void> {
  if (mark === undefined) {
    await query(`DELETE FROM desk_documents WHERE tenant_id = $1 AND ${PLACE}`, [tenantId]);
    return;
  }
  await query(
    `INSERT INTO desk_documents (tenant_id, collection, id, version, value)
     VALUES ($1, '${MARK_COLLECTION}', '${MARK_ID}', 1, $2)
     ON CONFLICT (tenant_id, collection, id) DO UPDATE SET version = desk_documents.version + 1, value = excluded.value`,
    [tenantId, JSON.stringify(mark)],
  );
}

/** @throws StoreError `MOVED`, `MOVE_INCOMPLETE`, `DAMAGED`, `UNREACHABLE` */
export async function assertRowsNotMoved(query: Query, tenantId: string): Promise<void> {
  assertNotMarked(await readRowMark(query, tenantId), `the database for "${tenantId}"`);
}
