/**
 * The statements on documents, each a transaction of its own. All take the tenant, the collection and the id as $1 to $3.
 *
 * A writing one begins with `lease`, a row where writing is allowed: always, or only to the holder of a lease, whose row
 * stays as it is until the write is done. It answers one row: whether it was allowed, the version written (null: none),
 * and the version that was there when it began.
 */

/** Who may write. $4 to $6 are the work, its holder and its token. */
const BY_ANYBODY = 'SELECT 1 WHERE $4::text IS NULL AND $5::text IS NULL AND $6::bigint IS NULL';
const BY_HOLDER = `
  SELECT 1 FROM desk_leases
  WHERE tenant_id = $1 AND work = $4 AND holder = $5 AND token = $6 AND until > now()
  FOR SHARE`;

const THIS = 'tenant_id = $1 AND collection = $2 AND id = $3';

export interface DocumentStatements {
  /** $7: the value. */
  readonly putAny: string;
  /** $7: the value. */
  readonly putNew: string;
  /** $7: the value. Only where there is one. */
  readonly replaceAny: string;
  /** $7: the value, $8: the version that is to be replaced. */
  readonly replace: string;
  readonly deleteAny: string;
  /** $7: the version. */
  readonly delete: string;
}

export const BY_ALL: DocumentStatements = statements(BY_ANYBODY);
export const FENCED: DocumentStatements = statements(BY_HOLDER);

export const GET = `SELECT version, value FROM desk_documents WHERE ${THIS}`;
export const LIST =
  'SELECT id, version, value FROM desk_documents WHERE tenant_id = $1 AND collection = $2 ORDER BY id LIMIT $3';
/** $3: what is more need not be counted. */
export const COUNT =
  'SELECT count(*) AS count FROM (SELECT 1 FROM desk_documents WHERE tenant_id = $1 AND collection = $2 LIMIT $3) AS counted';

function statements(allowed: string): DocumentStatements {
  const writing = (write: string) => `
    WITH lease AS MATERIALIZED (${allowed}),
    written AS (${write} RETURNING version)
    SELECT
      EXISTS (SELECT 1 FROM lease) AS allowed,
      (SELECT version FROM written) AS written,
      (SELECT version FROM desk_documents WHERE ${THIS}) AS present`;
  const insert = `
    INSERT INTO desk_documents (tenant_id, collection, id, version, value)
    SELECT $1, $2, $3, 1, $7 FROM lease
    ON CONFLICT (tenant_id, collection, id)`;
  const update = `
    UPDATE desk_documents SET version = version + 1, value = $7
    WHERE ${THIS} AND EXISTS (SELECT 1 FROM lease)`;
  const remove = `DELETE FROM desk_documents WHERE ${THIS} AND EXISTS (SELECT 1 FROM lease)`;
  return {
    putAny: writing(
      `${insert} DO UPDATE SET version = desk_documents.version + 1, value = excluded.value`,
    ),
    putNew: writing(`${insert} DO NOTHING`),
    replaceAny: writing(update),
    replace: writing(`${update} AND version = $8`),
    deleteAny: writing(remove),
    delete: writing(`${remove} AND version = $7`),
  };
}
