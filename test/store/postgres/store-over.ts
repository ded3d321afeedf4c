/** A store over connections that are there already, and whose tables are. */

import { createPostgresDocuments } from '../../../store/postgres-documents.ts';
import { openPostgresJournal } from '../../../store/postgres-journal.ts';
import { createPostgresLeases } from '../../../store/postgres-leases.ts';
import type { Database } from '../../../store/postgres-pool.ts';
import type { Store } from '../../../store/store.ts';

export type StoreOver = Omit<Store, 'assertWritable'>;

/** Its closing leaves the connections open. */
export async function storeOver(database: Database, tenantId: string): Promise<StoreOver> {
  const journal = await openPostgresJournal({ database, tenantId, pageRows: 3 });
  const documents = createPostgresDocuments({ database, tenantId });
  const leases = createPostgresLeases({ database, tenantId, documents });
  return {
    journal,
    documents: documents.documents,
    leases,
    async close() {
      await Promise.all([journal.close(), leases.close(), documents.documents.close()]);
    },
  };
}
