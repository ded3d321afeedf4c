/**
 * Says in the database that a desk runs on one tenant's rows, for as long as it does: whoever moves the rows away waits
 * until nobody does. Each side says first what it is about to do and looks for the other then, so that one of them sees it.
 */

import { randomUUID } from 'node:crypto';
import type { Lease } from './leases.ts';
import { createPostgresDocuments } from './postgres-documents.ts';
import { createPostgresLeases } from './postgres-leases.ts';
import { assertRowsNotMoved } from './postgres-move-mark.ts';
import type { Database, Query } from './postgres-pool.ts';
import { StoreError } from './store-errors.ts';

/** A desk that was killed is taken for gone after this long. Every desk renews three times as often, so that it is no short time. */
export const PRESENCE_MS = 60_000;

/** The work of whoever moves a store. */
export const MOVING = 'store-move';
const RUNNING = 'desk:';
/** The first text that no longer begins with {@link RUNNING}. */
const AFTER_RUNNING = 'desk;';

export interface Presence {
  /** The database with writes that wait until it is certain that this desk may make them. @throws StoreError as {@link begin} */
  readonly database: Database;
  end(): Promise<void>;
}

/** @throws StoreError `MOVED`, `MOVE_INCOMPLETE`; `LOCKED` where a move is under way */
export async function beginPresence(database: Database, tenantId: string): Promise<Presence> {
  const documents = createPostgresDocuments({ database, tenantId });
  const leases = createPostgresLeases({ database, tenantId, documents, term_ms: PRESENCE_MS });
  const work = `${RUNNING}${randomUUID()}`;
  let lease: Lease | undefined;
  let taking: Promise<void> | undefined;

  const take = async () => {
    lease = await leases.take(work);
    try {
      await assertRowsNotMoved(database.read, tenantId);
      if (await isMoving(database.read, tenantId)) throw beingMoved(tenantId);
    } catch (cause) {
      await lease?.release();
      lease = undefined;
      throw cause;
    }
  };
  /** After a database that was away for longer than a term the rows may have been moved. */
  const here = async () => {
    if (lease !== undefined && !lease.lost.aborted) return;
    taking ??= take().finally(() => {
      taking = undefined;
    });
    await taking;
  };

  await here();
  return {
    database: {
      ...database,
      async query(text, values) {
        await here();
        return database.query(text, values);
      },
      async transaction(work) {
        await here();
        return database.transaction(work);
      },
    },
    end: () => leases.close(),
  };
}

/** Whether somebody moves the rows now. */
async function isMoving(query: Query, tenantId: string): Promise<boolean> {
  const { count } = await query(
    'SELECT 1 FROM desk_leases WHERE tenant_id = $1 AND work = $2 AND until > now()',
    [tenantId, MOVING],
  );
  return count > 0;
}

/** Whether a desk runs on the rows, or was killed less than a term ago. */
export async function isDeskRunning(query: Query, tenantId: string): Promise<boolean> {
  const { count } = await query(
    'SELECT 1 FROM desk_leases WHERE tenant_id = $1 AND work >= $2 AND work < $3 AND until > now() LIMIT 1',
    [tenantId, RUNNING, AFTER_RUNNING],
  );
  return count > 0;
}

function beingMoved(tenantId: string): StoreError {
  return new StoreError(
    'LOCKED',
    `The data of "${tenantId}" in the database is being moved. Wait until that has ended.`,
  );
}
