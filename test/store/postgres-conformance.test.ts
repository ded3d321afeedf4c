/** The twins in PostgreSQL under the suites for everything that a store promises, on a real server. */

import { createPostgresDocuments } from '../../store/postgres-documents.ts';
import { openPostgresJournal } from '../../store/postgres-journal.ts';
import { createPostgresLeases } from '../../store/postgres-leases.ts';
import { migrate, readMigrations } from '../../store/postgres-migrations.ts';
import { type Database, openDatabase } from '../../store/postgres-pool.ts';
import { documentsConformance } from './documents-conformance.ts';
import { journalConformance } from './journal-conformance.ts';
import { leasesConformance } from './leases-conformance.ts';
import { anyTenant, sharedPostgres } from './postgres/server.ts';

describe('on a real PostgreSQL server', function () {
  this.timeout(240_000);
  let database: Database;

  before(async () => {
    const { url } = await sharedPostgres();
    database = openDatabase({ url });
    await migrate(database, await readMigrations());
  });

  after(() => database.close());

  journalConformance('the journal in PostgreSQL', () =>
    openPostgresJournal({ database, tenantId: anyTenant(), pageRows: 3 }),
  );

  documentsConformance(
    'the documents in PostgreSQL',
    async () => createPostgresDocuments({ database, tenantId: anyTenant() }).documents,
  );

  leasesConformance('the leases in PostgreSQL', async () => {
    const tenantId = anyTenant();
    const documents = createPostgresDocuments({ database, tenantId });
    const leases = createPostgresLeases({ database, tenantId, documents });
    return {
      leases,
      documents: documents.documents,
      async close() {
        await leases.close();
        await documents.documents.close();
      },
    };
  });
});
