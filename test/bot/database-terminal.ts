/** The operator's tool over a data folder and one tenant's rows on a real server, each test with its own. */

import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { deskCommand } from '../../bot/desk-command.ts';
import type { Environment } from '../../bot/settings.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { instantFromIso } from '../../ledger/instant.ts';
import { type Database, openDatabase } from '../../store/postgres-pool.ts';
import type { Store } from '../../store/store.ts';
import { fund } from '../ledger/facts.ts';
import { anyTenant, type PostgresServer, sharedPostgres } from '../store/postgres/server.ts';
import { temporaryDirectories } from '../store/temporary-directory.ts';

export const NOW = instantFromIso('2026-11-16T09:00:00Z');
const WAIT_MS_MAX = 120_000;

export interface DatabaseTerminal {
  server(): PostgresServer;
  database(): Database;
  folder(): string;
  tenantId(): string;
  temporary(): Promise<string>;
  env(change?: Environment): Environment;
  run(...args: string[]): Promise<number>;
  runWith(change: Environment, ...args: string[]): Promise<number>;
  /** All that the last run printed and complained of. */
  said(): string;
}

export function databaseTerminal(): DatabaseTerminal {
  const temporary = temporaryDirectories();
  let server: PostgresServer;
  let database: Database;
  let folder: string;
  let tenantId: string;
  let lines: string[] = [];

  before(async () => {
    server = await sharedPostgres();
    database = openDatabase({ url: server.url });
  });
  after(() => database.close());
  beforeEach(async () => {
    folder = join(await temporary(), 'data');
    tenantId = anyTenant();
  });

  const env = (change: Environment = {}): Environment => ({
    DATA_DIR: folder,
    DATABASE_URL: server.url,
    MicrosoftAppTenantId: tenantId,
    ...change,
  });
  const runWith = (change: Environment, ...args: string[]) => {
    lines = [];
    const say = (line: string) => void lines.push(line);
    return deskCommand({
      args,
      env: env(change),
      now: () => NOW,
      print: say,
      complain: say,
      progress: undefined,
    });
  };
  return {
    server: () => server,
    database: () => database,
    folder: () => folder,
    tenantId: () => tenantId,
    temporary,
    env,
    runWith,
    run: (...args) => runWith({}, ...args),
    said: () => lines.join('\n'),
  };
}

/** Two purchases and what they call for, and a document. */
export async function fillAndClose(store: Store): Promise<void> {
  const account = openAccount(store.journal, { now: () => NOW }, 'USD');
  await account.append([fund('first', '2026-01-10', 100), fund('second', '2026-01-11', 7)]);
  await store.documents.collection('questions').put('one', { of: 'two' });
  await store.close();
}

/** Looks until something is there; not in vain where a process was to bring it about and has ended. */
export async function until<T>(
  child: ChildProcess | undefined,
  look: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = performance.now() + WAIT_MS_MAX;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    assert.ok(performance.now() < deadline, 'it never came about');
    assert.equal(child?.exitCode ?? null, null, 'the process has ended');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
