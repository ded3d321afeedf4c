/** A few connections to a PostgreSQL server, through a pooler or not: nothing is kept in a session, every wait has an end. */

import pg from 'pg';
import { isBroken, isTransient, unreachable } from './postgres-errors.ts';
import { StoreError } from './store-errors.ts';

export interface DatabaseOptions {
  /** `postgres://…`; TLS as its `sslmode` says. */
  readonly url: string;
  /** Connections at the same time. */
  readonly connectionsMax?: number;
  /** For a connection, a free one included. */
  readonly connect_ms?: number;
  /** For a statement, and between two of one transaction. */
  readonly statement_ms?: number;
  /** A connection that was not in use broke off: the next one is made anew. */
  readonly onBroken?: (cause: unknown) => void;
}

export interface Result<Row> {
  readonly rows: readonly Row[];
  /** Rows that were read or written. */
  readonly count: number;
}

/** @throws StoreError `UNREACHABLE` */
export type Query = <Row = never>(text: string, values: readonly unknown[]) => Promise<Result<Row>>;

export interface Database {
  /** One statement as a transaction of its own. @throws StoreError `UNREACHABLE`, `CLOSED`; nobody can say what became of a write */
  readonly query: Query;
  /** As `query`, and once more where the connection broke: for statements that change nothing. */
  readonly read: Query;
  /** Commits where `work` answers. `work` may be called again where the database gave way to another transaction. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

const CONNECTIONS_MAX = 10;
const CONNECT_MS = 10_000;
const STATEMENT_MS = 30_000;
const IDLE_MS = 60_000;
/** Tries of one statement or transaction that the database undid in favor of another. */
const TRIES_MAX = 8;

/** Connects at the first use. @throws StoreError `UNREACHABLE` where the address is none */
export function openDatabase(options: DatabaseOptions): Database {
  const { connectionsMax = CONNECTIONS_MAX, connect_ms = CONNECT_MS } = options;
  const { statement_ms = STATEMENT_MS, onBroken } = options;
  assertAddress(options.url);
  const pool = new pg.Pool({
    connectionString: options.url,
    max: connectionsMax,
    connectionTimeoutMillis: connect_ms,
    query_timeout: statement_ms,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
  });
  pool.on('error', (cause) => onBroken?.(cause));
  let closing: Promise<void> | undefined;

  async function tried<T>(attempt: () => Promise<T>): Promise<T> {
    for (let left = TRIES_MAX; ; left -= 1) {
      if (closing !== undefined) throw new StoreError('CLOSED', 'The database is closed.');
      try {
        return await attempt();
      } catch (cause) {
        if (cause instanceof StoreError) throw cause;
        if (left <= 1 || !isTransient(cause)) throw unreachable(cause);
      }
    }
  }

  const query: Query = (text, values) =>
    tried(async () => answerOf(await pool.query(text, [...values])));

  return {
    query,
    async read(text, values) {
      try {
        return await query(text, values);
      } catch (cause) {
        if (!isBroken(cause)) throw cause;
        return query(text, values);
      }
    },
    transaction: (work) =>
      tried(async () => {
        const client = await pool.connect();
        let failure: unknown;
        const onError = (cause: unknown) => {
          failure = cause;
        };
        client.on('error', onError);
        try {
          await client.query(beginning(statement_ms));
          const result = await work(async (text, values) => {
            try {
              return answerOf(await client.query(text, [...values]));
            } catch (cause) {
              failure = cause;
              throw isTransient(cause) ? cause : unreachable(cause);
            }
          });
          await client.query('COMMIT');
          return result;
        } catch (cause) {
          failure ??= cause;
          throw cause;
        } finally {
          client.off('error', onError);
          // A connection that goes away takes an unfinished transaction with it.
          client.release(failure !== undefined);
        }
      }),
    close() {
      closing ??= pool.end();
      return closing;
    },
  };
}

/** Settings that end with the transaction, which a pooler lets through. */
function beginning(statement_ms: number): string {
  return (
    'BEGIN ISOLATION LEVEL READ COMMITTED; ' +
    `SET LOCAL statement_timeout = ${statement_ms}; ` +
    `SET LOCAL idle_in_transaction_session_timeout = ${statement_ms}`
  );
}

function answerOf<Row>({ rows, rowCount }: { rows: unknown[]; rowCount: number | null }) {
  return { rows: rows as Row[], count: rowCount ?? 0 };
}

/** Said without the address, which holds a password. */
function assertAddress(url: string): void {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol === 'postgres:' || protocol === 'postgresql:') return;
  throw new StoreError(
    'UNREACHABLE',
    'The address of the database does not begin with postgres://.',
  );
}
