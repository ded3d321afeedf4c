/** Brings the database's tables to what this version needs: each file of SQL once, in order, proven by its hash. */

import { hash as digest } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Database, Query } from './postgres-pool.ts';
import { StoreError } from './store-errors.ts';

export interface Migration {
  /** From 1, without a gap. */
  readonly number: number;
  readonly name: string;
  readonly text: string;
}

const NAME = /^(?<number>\d{4})-[a-z0-9-]+\.sql$/;
/** Any number that nobody else locks by. */
const LOCK = 7_214_305_511;

const TABLE = `
  CREATE TABLE IF NOT EXISTS desk_migrations (
    number integer NOT NULL PRIMARY KEY,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`;

/** The files that come with the program, also with the compiled one. */
export async function readMigrations(
  directory = new URL('migrations/', import.meta.url),
): Promise<readonly Migration[]> {
  const names = (await readdir(directory)).filter((name) => NAME.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      number: Number(NAME.exec(name)?.groups?.number),
      name,
      text: (await readFile(new URL(name, directory), 'utf8')).replaceAll('\r\n', '\n'),
    })),
  );
}

/**
 * Applies what is missing. Where nothing is, it only reads: the account in the address needs no right to change tables.
 * @throws StoreError `UNREACHABLE`; `OTHER_SCHEMA` where the tables were made by another program, or a later version of this one
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  if (await isUpToDate(database.read, migrations)) return;
  await database.transaction(async (query) => {
    // For the length of the transaction only: a lock of the session would not survive a pooler.
    await query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await query(TABLE, []);
    for (const migration of await missing(query, migrations)) {
      await query(migration.text, []);
      await query('INSERT INTO desk_migrations (number, name, sha256) VALUES ($1, $2, $3)', [
        migration.number,
        migration.name,
        digest('sha256', migration.text, 'hex'),
      ]);
    }
  });
}

async function isUpToDate(query: Query, migrations: readonly Migration[]): Promise<boolean> {
  const { rows } = await query<{ there: boolean }>(
    "SELECT to_regclass('desk_migrations') IS NOT NULL AS there",
    [],
  );
  return rows[0]?.there === true && (await missing(query, migrations)).length === 0;
}

async function missing(
  query: Query,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows } = await query<{ number: number; name: string; sha256: string }>(
    'SELECT number, name, sha256 FROM desk_migrations ORDER BY number',
    [],
  );
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const { number, name, sha256 } of rows) {
    const migration = known.get(number);
    if (migration === undefined) throw otherSchema(name, 'which this version does not know');
    if (digest('sha256', migration.text, 'hex') !== sha256)
      throw otherSchema(name, 'with another text than this version has');
    known.delete(number);
  }
  return [...known.values()];
}

function otherSchema(name: string, why: string): StoreError {
  return new StoreError('OTHER_SCHEMA', `The database was changed by ${name}, ${why}.`);
}
