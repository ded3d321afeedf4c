/** One tenant's rows in a database as a place that data is moved from or to. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Lease } from './leases.ts';
import type { MovingPlace } from './moving-place.ts';
import { createPostgresDocuments } from './postgres-documents.ts';
import { createPostgresLeases } from './postgres-leases.ts';
import { migrate, readMigrations } from './postgres-migrations.ts';
import { PostgresMovingRows } from './postgres-moving-rows.ts';
import { type Database, type DatabaseOptions, openDatabase, type Query } from './postgres-pool.ts';
import { isDeskRunning, MOVING, PRESENCE_MS } from './postgres-presence.ts';
import { StoreError } from './store-errors.ts';

export interface PostgresPlaceOptions extends DatabaseOptions {
  readonly tenantId: string;
  /** How long a desk, or another move, that was killed is waited for; long enough for both where left out. */
  readonly wait_ms?: number;
}

const WAIT_MS = PRESENCE_MS + 3_000;
const LOOK_MS = 500;

/** @throws StoreError `LOCKED` where a desk runs on these rows or moves them, `UNREACHABLE`, `OTHER_SCHEMA` */
export async function openPostgresPlace(options: PostgresPlaceOptions): Promise<MovingPlace> {
  const { tenantId, wait_ms = WAIT_MS } = options;
  const database = openDatabase(options);
  const documents = createPostgresDocuments({ database, tenantId });
  const leases = createPostgresLeases({ database, tenantId, documents });
  const close = async () => {
    await leases.close();
    await database.close();
  };
  try {
    await migrate(database, await readMigrations());
    const until_ms = performance.now() + wait_ms;
    const lease = await waited(until_ms, () => leases.take(MOVING));
    const isAlone = async () => ((await isDeskRunning(database.read, tenantId)) ? undefined : true);
    if (lease === undefined || !(await waited(until_ms, isAlone))) {
      throw new StoreError(
        'LOCKED',
        `A ${lease ? 'desk runs on' : 'move is under way of'} the data of "${tenantId}" in the database. ` +
          'Stop every instance first; one that was killed is forgotten after a minute.',
      );
    }
    const fenced = { ...database, transaction: fencedBy(database, tenantId, lease) };
    return placeOf(new PostgresMovingRows(fenced, tenantId), tenantId, close);
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function waited<T>(
  until_ms: number,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (;;) {
    const found = await look();
    if (found !== undefined || performance.now() >= until_ms) return found;
    await pause(LOOK_MS);
  }
}

/** A move that was held up for longer than its term may not write any more: another one may be under way. */
function fencedBy(database: Database, tenantId: string, lease: Lease): Database['transaction'] {
  const isMine = async (query: Query) => {
    const { count } = await query(
      'SELECT 1 FROM desk_leases WHERE tenant_id = $1 AND work = $2 AND token = $3 AND until > now() FOR SHARE',
      [tenantId, MOVING, lease.token],
    );
    return count > 0;
  };
  return (work) =>
    database.transaction(async (query) => {
      if (await isMine(query)) return work(query);
      throw new StoreError(
        'LEASE_LOST',
        `The database was away for too long, and nobody knows who writes to the data of "${tenantId}" now. Run it again.`,
      );
    });
}

function placeOf(
  rows: PostgresMovingRows,
  tenantId: string,
  close: () => Promise<void>,
): MovingPlace {
  return {
    kind: 'postgres',
    name: `the database for "${tenantId}"`,
    standing: () => rows.standing(),
    head: () => rows.head(),
    lines: (head) => rows.lines(head),
    rows: (collection) => rows.documents(collection),
    strangers: () => rows.strangers(),
    clear: (mark) => rows.clear(mark),
    addCommits: ({ entries, lines }) => rows.addEntries(entries, lines),
    addRows: (collection, documents) => rows.addDocuments(collection, documents),
    seal: async () => undefined,
    open: (head) => rows.open(head),
    markMoved: (mark) => rows.markMoved(mark),
    unmark: ({ head }) => rows.open(head),
    close,
  };
}
