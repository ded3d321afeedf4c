/** Documents as rows of a PostgreSQL database, which several equal instances share: nothing of them is kept in memory. */

import { documentsClosed } from './document-errors.ts';
import { COLLECTIONS, type Collection, type CollectionName, type Documents } from './documents.ts';
import { PostgresCollection, type WriteRight } from './postgres-collection.ts';
import type { Database } from './postgres-pool.ts';
import { RowCounts } from './row-counts.ts';

export interface PostgresDocumentsOptions {
  readonly database: Database;
  readonly tenantId: string;
}

/** Gives documents to everybody, and to the holder of a lease. */
export interface PostgresDocuments {
  readonly documents: Documents;
  /** Every write is refused with `LEASE_LOST` once this is not the lease any more. */
  heldBy(right: WriteRight): Documents;
}

export function createPostgresDocuments(options: PostgresDocumentsOptions): PostgresDocuments {
  const { database, tenantId } = options;
  const counts = new Map(COLLECTIONS.map((name) => [name, new RowCounts()]));
  const documents = (right?: WriteRight): Documents => {
    const writing = new Set<Promise<unknown>>();
    let closed = false;
    /** What was begun before the closing is told its end. */
    const write = <T>(work: () => Promise<T>): Promise<T> => {
      if (closed) return Promise.reject(documentsClosed());
      const done: Promise<T> = work().finally(() => writing.delete(done));
      writing.add(done);
      return done;
    };
    const collection = <T>(name: CollectionName): Collection<T> => {
      const rows = counts.get(name);
      if (rows === undefined) throw new RangeError(`There is no collection "${name}".`);
      return new PostgresCollection<T>({ database, tenantId, name, right, counts: rows, write });
    };
    return {
      collection,
      status: () => ({ state: 'writable' }),
      async close() {
        closed = true;
        await Promise.allSettled(writing);
      },
    };
  };
  return { documents: documents(), heldBy: documents };
}
