/** Journals of one tenant over one database, for the tests of a suite: each test has a tenant of its own. */

import type { Journal } from '../../../store/journal.ts';
import { openPostgresJournal } from '../../../store/postgres-journal.ts';
import { migrate, readMigrations } from '../../../store/postgres-migrations.ts';
import { type Database, openDatabase } from '../../../store/postgres-pool.ts';
import { anyTenant, sharedPostgres } from './server.ts';

/** To be called inside of `describe`: what is opened is closed after each test. */
export function sharedJournals() {
  let database: Database;
  let tenantId: string;
  const open: Journal[] = [];

  before(async () => {
    database = openDatabase({ url: (await sharedPostgres()).url });
    await migrate(database, await readMigrations());
  });

  after(() => database.close());

  async function anew(): Promise<void> {
    for (const journal of open.splice(0)) await journal.close();
    tenantId = anyTenant();
  }
  beforeEach(anew);
  afterEach(anew);

  const journalOf = async (tenant = tenantId) => {
    const journal = await openPostgresJournal({ database, tenantId: tenant, pageRows: 3 });
    open.push(journal);
    return journal;
  };
  return {
    get database() {
      return database;
    },
    get tenantId() {
      return tenantId;
    },
    journalOf,
    /** Closes what is open and goes on with another tenant. */
    anew,
    two: async () => [await journalOf(), await journalOf()] as const,
    keys: (journal: Journal) => journal.entries().map(({ key }) => key),
  };
}
