/** The product on a real PostgreSQL server: the desk that runs on it, the operator's tool, and what they say where something is wrong. */

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deskCommand } from '../../bot/desk-command.ts';
import { createLog } from '../../bot/log.ts';
import type { Environment } from '../../bot/settings.ts';
import { openDesk } from '../../bot/wiring.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { instant, instantFromIso } from '../../ledger/instant.ts';
import { openFileStore } from '../../store/file-store.ts';
import { type Database, openDatabase } from '../../store/postgres-pool.ts';
import { openPostgresStore } from '../../store/postgres-store.ts';
import type { Store } from '../../store/store.ts';
import { call, csv } from '../journeys/usage-export.ts';
import { fund } from '../ledger/facts.ts';
import { openGate } from '../store/postgres/gate.ts';
import { anyTenant, type PostgresServer, sharedPostgres } from '../store/postgres/server.ts';
import { temporaryDirectories } from '../store/temporary-directory.ts';
import { APP_ID } from './token-issuer.ts';

const now = instantFromIso('2026-11-16T09:00:00Z');
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const DESK = fileURLToPath(new URL('../../bot/desk.ts', import.meta.url));
const WAIT_MS_MAX = 120_000;

describe('on a database', function () {
  this.timeout(240_000);
  const temporary = temporaryDirectories();
  let server: PostgresServer;
  let database: Database;
  let folder: string;
  let tenantId: string;
  let printed: string[];
  let complained: string[];

  before(async () => {
    server = await sharedPostgres();
    database = openDatabase({ url: server.url });
  });
  after(() => database.close());
  beforeEach(async () => {
    folder = join(await temporary(), 'data');
    tenantId = anyTenant();
    [printed, complained] = [[], []];
  });

  const env = (change: Environment = {}): Environment => ({
    DATA_DIR: folder,
    DATABASE_URL: server.url,
    MicrosoftAppTenantId: tenantId,
    ...change,
  });
  const runWith = (change: Environment, ...args: string[]) => {
    [printed, complained] = [[], []];
    return deskCommand({
      args,
      env: env(change),
      now: () => now,
      print: (line) => printed.push(line),
      complain: (line) => complained.push(line),
      progress: undefined,
    });
  };
  const run = (...args: string[]) => runWith({}, ...args);
  const said = () => [...printed, ...complained].join('\n');
  const fillIn = async (store: Store) => {
    const account = openAccount(store.journal, { now: () => now }, 'USD');
    await account.append([fund('first', '2026-01-10', 100), fund('second', '2026-01-11', 7)]);
    await store.documents.collection('questions').put('one', { of: 'two' });
    await store.close();
  };

  describe('the operator’s tool', () => {
    it('takes a report in, tells the balance, explains it, exports it and proves it', async () => {
      const path = join(await temporary(), 'report.csv');
      await writeFile(path, csv([call({ Charge: '0.36' })]));
      for (const verb of ['verify', 'balance', 'statement', 'export', 'export-audit']) {
        assert.equal(await run(verb, ...(verb === 'statement' ? ['2026-11'] : [])), 1);
        assert.match(said(), /There is no journal .*in the database\. \(NO_JOURNAL\)/, verb);
        if (verb === 'verify')
          await (await openPostgresStore({ url: server.url, tenantId: anyTenant() })).close();
      }
      await fillIn(await openPostgresStore({ url: server.url, tenantId }));
      assert.equal(await run('import-usage', path), 0, said());
      assert.equal(await run('balance'), 0);
      assert.match(said(), /\$106\.64/);
      assert.equal(await run('statement', '2026-11'), 0);
      assert.match(said(), /Closing balance\s+\$106\.64/);
      assert.equal(await run('export'), 0);
      assert.equal(said().split('\r\n').length, 4, 'a header and three entries');
      assert.equal(await run('export-audit', '--json'), 0);
      assert.match(said(), /"actor":"operator"/);
      assert.equal(await run('verify'), 0);
      assert.match(
        said(),
        /The journal is whole: \d+ entries, [\d,]+ bytes in the database\.\nLast hash: [0-9a-f]{64}/,
      );
    });

    it('finds a changed row', async () => {
      await fillIn(await openPostgresStore({ url: server.url, tenantId }));
      await database.query(
        `UPDATE desk_journal_entries SET record = replace(record, '100000000', '200000000') WHERE tenant_id = $1`,
        [tenantId],
      );
      assert.equal(await run('verify'), 1);
      assert.match(said(), /is damaged at entry 1: .* \(DAMAGED\)/);
    });

    it('leaves backups to the database’s own tools', async () => {
      for (const verb of ['backup', 'restore']) {
        assert.equal(await run(verb, join(folder, 'file')), 2);
        assert.match(said(), /DATABASE_URL is set: .*pg_dump/, verb);
      }
    });

    it('moves everything there and back, and tells both ends alike', async () => {
      await fillIn(await openFileStore({ directory: folder }));
      assert.equal(await run('migrate-store', '--to', 'postgres', '--check'), 0, said());
      assert.match(said(), /^entries +4 {2}[0-9a-f]{64}\nquestions +1 {2}[0-9a-f]{64}\n.* is free/);
      assert.equal(await run('migrate-store', '--to', 'postgres'), 0, said());
      assert.match(said(), /Start the desk with DATABASE_URL/);
      assert.equal(await runWith({ DATABASE_URL: '' }, 'balance'), 1);
      assert.match(said(), /was moved to a database .*Set DATABASE_URL.* \(MOVED\)/);
      assert.equal(await run('balance'), 0);
      assert.match(said(), /\$107\.00/);
      assert.equal(await run('migrate-store', '--to', 'postgres', '--check'), 0, said());
      assert.match(said(), /hold the same/);
      assert.equal(await run('migrate-store', '--to', 'postgres'), 1);
      assert.match(said(), /\(MOVED\)/);
      assert.equal(await run('migrate-store', '--to', 'postgres', '--undo'), 0, said());
      assert.match(said(), /in use again, with everything up to entry 4\./);
      assert.equal(await run('migrate-store', '--to', 'postgres'), 0, said());
      assert.equal(await run('migrate-store', '--to', 'files'), 0, said());
      assert.match(said(), /Start the desk without DATABASE_URL/);
      assert.equal(await run('balance'), 1);
      assert.match(said(), /was moved to files .*Leave DATABASE_URL out.* \(MOVED\)/);
      assert.equal(await runWith({ DATABASE_URL: '' }, 'balance'), 0);
      assert.match(said(), /\$107\.00/);
    });

    it('says how it is asked to move', async () => {
      for (const args of [
        [],
        ['--to'],
        ['--to', 'mysql'],
        ['--to', 'files', '--force'],
        ['--check'],
      ])
        assert.equal(await run('migrate-store', ...args), 2, args.join(' '));
      assert.equal(await runWith({ DATABASE_URL: '' }, 'migrate-store', '--to', 'files'), 2);
      assert.match(said(), /Set DATABASE_URL as well/);
    });

    it('says what is wrong with the database, and never the password', async () => {
      const { url, port } = server;
      const password = new URL(url).password;
      const gate = await openGate(port);
      await gate.close();
      await database.query('CREATE DATABASE later_desk', []);
      const later = url.replace(/postgres$/, 'later_desk');
      await (await openPostgresStore({ url: later, tenantId })).close();
      const other = openDatabase({ url: later });
      await other.query(
        "INSERT INTO desk_migrations (number, name, sha256) VALUES (9999, '9999-later.sql', '')",
        [],
      );
      const wrong: readonly [string, string, RegExp][] = [
        ['nobody there', server.urlAt(gate.port), /nobody answers at its address, ECONNREFUSED/],
        [
          'another password',
          url.replace(password, `${password}x`),
          /does not take the user or the password of its address, 28P01/,
        ],
        ['another database', `${url}-none`, /has no database of the name in its address, 3D000/],
        [
          'no TLS',
          `${url}?sslmode=verify-full`,
          /The database did not do what it was asked for \(no answer\)/,
        ],
        [
          'a later version',
          later,
          /changed by 9999-later\.sql, which this version does not know.*newer one\. \(OTHER_SCHEMA\)/,
        ],
      ];
      for (const [what, address, sentence] of wrong)
        for (const args of [['balance'], ['migrate-store', '--to', 'postgres']]) {
          assert.equal(await runWith({ DATABASE_URL: address }, ...args), 1, what);
          assert.match(said(), sentence, what);
          assert.ok(
            !said().includes(password) && !said().includes(decodeURIComponent(password)),
            what,
          );
        }
      await other.close();
      await database.query('DROP DATABASE later_desk WITH (FORCE)', []);
    });

    it('killed in the middle of a move, is whole after another run', async () => {
      await fillIn(await openFileStore({ directory: folder }));
      const name = `slow_${tenantId.replaceAll('-', '')}`;
      await (await openPostgresStore({ url: server.url, tenantId: anyTenant() })).close();
      await database.query(
        `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN IF NEW.tenant_id = '${tenantId}' AND NEW.collection = 'questions' THEN PERFORM pg_sleep(600); END IF; RETURN NEW; END $$`,
        [],
      );
      await database.query(
        `CREATE TRIGGER ${name} BEFORE INSERT ON desk_documents FOR EACH ROW EXECUTE FUNCTION ${name}()`,
        [],
      );
      const child = spawn(
        process.execPath,
        ['--import', LOADER, DESK, 'migrate-store', '--to', 'postgres'],
        { cwd: await temporary(), env: { PATH: process.env.PATH, ...env() }, stdio: 'ignore' },
      );
      const sleeping = await until(child, async () => {
        const { rows } = await database.read<{ pid: number }>(
          "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep'",
          [],
        );
        return rows[0]?.pid;
      });
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      await database.query('SELECT pg_terminate_backend($1)', [sleeping]);
      await database.query(`DROP FUNCTION ${name} CASCADE`, []);

      assert.equal(await runWith({ DATABASE_URL: '' }, 'balance'), 0, 'the files are in use still');
      assert.equal(await run('balance'), 1);
      assert.match(said(), /was not finished.*Run it again.*\(MOVE_INCOMPLETE\)/);
      // The one that was killed is forgotten after a while, which the next run waits for.
      await database.query('UPDATE desk_leases SET until = now() WHERE tenant_id = $1', [tenantId]);
      assert.equal(await run('migrate-store', '--to', 'postgres'), 0, said());
      assert.equal(await run('balance'), 0);
      assert.match(said(), /\$107\.00/);
    });
  });

  it('the desk is ready, is not while the database is away, and is again when it comes back', async () => {
    await fillIn(await openPostgresStore({ url: server.url, tenantId }));
    const gate = await openGate(server.port);
    const lines: string[] = [];
    const desk = await openDesk(
      {
        port: 0,
        host: '127.0.0.1',
        dataDir: folder,
        database: { url: server.urlAt(gate.port), tenantId },
        currency: 'USD',
        defaultLocale: 'en-US',
        appId: APP_ID,
        graphBaseUrl: 'http://127.0.0.1:9/v1.0',
        tenantId,
        funding: { kind: 'observed' },
        eventsSecret: undefined,
      },
      {
        clock: { now: () => instant(now) },
        ticker: { every: () => () => undefined },
        guard: { admit: async () => ({ ok: false, status: 401, code: 'no-token' }) },
        serviceUrls: { allows: () => false },
        fileHosts: { allows: () => false },
        connectorToken: async () => '',
        graphToken: async () => '',
        log: createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } }),
      },
    );
    try {
      assert.equal(desk.account.entries().length, 4);
      const ready = async () => {
        const response = await fetch(`http://127.0.0.1:${desk.port}/readyz`);
        return { status: response.status, text: await response.text() };
      };
      assert.equal((await ready()).status, 200);
      gate.shut();
      const away = await ready();
      assert.equal(away.status, 503);
      assert.match(away.text, /The database did not do what it was asked for/);
      gate.open();
      const back = await until(undefined, async () =>
        (await ready()).status === 200 ? true : undefined,
      );
      assert.equal(back, true);
      await desk.account.append([fund('third', '2026-01-12', 1)]);
      const broken = lines.filter((line) =>
        line.includes('A connection to the database broke off.'),
      );
      assert.ok(broken.length > 0, lines.join(''));
    } finally {
      await desk.close();
      await gate.close();
    }
  });
});

async function until<T>(
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
