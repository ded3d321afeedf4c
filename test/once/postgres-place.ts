/** A real PostgreSQL server as the place of two desks: what a killed desk asks for from then on reaches it no more. */

import { createPostgresDocuments } from '../../store/postgres-documents.ts';
import { openPostgresJournal } from '../../store/postgres-journal.ts';
import { createPostgresLeases } from '../../store/postgres-leases.ts';
import type { Database } from '../../store/postgres-pool.ts';
import { anyTenant } from '../store/postgres/server.ts';
import { atSeams, type Life } from './loom.ts';
import { type StorePlace, seenFrom } from './once-store.ts';

/** Nobody waits for the dead for longer than that. */
const TERM_MS = 1_500;

/** @param database with its tables; each place is a tenant of its own */
export function postgresPlace(database: Database): StorePlace {
  const tenantId = anyTenant();
  return {
    name: 'PostgreSQL',
    isShared: true,
    isReal: true,
    async open(life) {
      const options = { database: mortal(database, life), tenantId };
      const journal = await openPostgresJournal(options);
      const documents = createPostgresDocuments(options);
      const leases = createPostgresLeases({ ...options, documents, term_ms: TERM_MS });
      return {
        journal: atSeams(journal, life, ['append', 'refresh']),
        documents: seenFrom(documents.documents, life),
        leases: {
          async take(work) {
            const lease = await leases.take(work);
            return lease && { ...lease, documents: seenFrom(lease.documents, life) };
          },
          close: () => leases.close(),
        },
        async close() {
          await Promise.all([journal.close(), leases.close()]);
          await documents.documents.close();
        },
      };
    },
  };
}

/** A transaction of a killed desk is undone; an answer to it is heard by nobody. */
function mortal(database: Database, life: Life): Database {
  let isDead = false;
  void life.killed.then(() => {
    isDead = true;
  });
  const never = () => new Promise<never>(() => undefined);
  const alive = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isDead) return never();
    try {
      const answer = await work();
      return isDead ? await never() : answer;
    } catch (cause) {
      if (isDead) return never();
      throw cause;
    }
  };
  return {
    ...database,
    query: (text, values) => alive(() => database.query(text, values)),
    read: (text, values) => alive(() => database.read(text, values)),
    transaction: (work) =>
      alive(() =>
        database.transaction((query) =>
          work((text, values) => {
            if (isDead) throw new Error('This desk was killed.');
            return query(text, values);
          }),
        ),
      ),
  };
}
