/** The rows of one tenant's leases. What a term is, and whether it is over, the database's clock alone says. */

import type { Database } from './postgres-pool.ts';

/** A row for work that nobody has done for a while yet. Tokens begin with the time, so that they grow over a sweep as well. */
const BEGIN = `
  INSERT INTO desk_leases (tenant_id, work, holder, token, until)
  VALUES ($1, $2, $3, (extract(epoch FROM now()) * 1000)::bigint, now() + $4 * interval '1 millisecond')
  ON CONFLICT (tenant_id, work) DO NOTHING
  RETURNING token`;

/** A row that somebody is taking, renewing or writing by is not waited for. */
const TAKE = `
  WITH free AS MATERIALIZED (
    SELECT 1 FROM desk_leases WHERE tenant_id = $1 AND work = $2 AND until <= now()
    FOR UPDATE SKIP LOCKED
  )
  UPDATE desk_leases
  SET holder = $3,
    token = greatest(token + 1, (extract(epoch FROM now()) * 1000)::bigint),
    until = now() + $4 * interval '1 millisecond'
  WHERE tenant_id = $1 AND work = $2 AND EXISTS (SELECT 1 FROM free)
  RETURNING token`;

const RENEW = `
  UPDATE desk_leases SET until = now() + $5 * interval '1 millisecond'
  WHERE tenant_id = $1 AND work = $2 AND holder = $3 AND token = $4 AND until > now()`;

const RELEASE = `
  UPDATE desk_leases SET until = now()
  WHERE tenant_id = $1 AND work = $2 AND holder = $3 AND token = $4 AND until > now()`;

const SWEEP = `DELETE FROM desk_leases WHERE tenant_id = $1 AND until < now() - interval '1 day'`;

export interface HeldRow {
  readonly work: string;
  readonly holder: string;
  readonly token: number;
}

export class PostgresLeaseRows {
  readonly #database: Database;
  readonly #tenantId: string;
  readonly #term_ms: number;

  constructor(database: Database, tenantId: string, term_ms: number) {
    this.#database = database;
    this.#tenantId = tenantId;
    this.#term_ms = term_ms;
  }

  /** The token; undefined where somebody holds the work. */
  async take(work: string, holder: string): Promise<number | undefined> {
    const values = [this.#tenantId, work, holder, this.#term_ms];
    for (const statement of [TAKE, BEGIN]) {
      const { rows } = await this.#database.query<{ token: string }>(statement, values);
      if (rows[0] !== undefined) return Number(rows[0].token);
    }
    return undefined;
  }

  /** False where it is not this one any more. */
  async renew({ work, holder, token }: HeldRow): Promise<boolean> {
    const values = [this.#tenantId, work, holder, token, this.#term_ms];
    return (await this.#database.query(RENEW, values)).count > 0;
  }

  async release({ work, holder, token }: HeldRow): Promise<void> {
    await this.#database.query(RELEASE, [this.#tenantId, work, holder, token]);
  }

  /** Takes away what nobody has held for a day. */
  async sweep(): Promise<void> {
    await this.#database.query(SWEEP, [this.#tenantId]);
  }
}
