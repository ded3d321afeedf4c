/** The whole store in PostgreSQL: how it is opened, what it refuses, and what it never says. */

import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { migrate, readMigrations } from '../../store/postgres-migrations.ts';
import { type Database, openDatabase } from '../../store/postgres-pool.ts';
import { openPostgresStore } from '../../store/postgres-store.ts';
import { NOON, usage } from './facts.ts';
import { anyTenant, type PostgresServer, sharedPostgres } from './postgres/server.ts';

describe('the store in a PostgreSQL database', function () {
  this.timeout(240_000);
  let server: PostgresServer;
  let database: Database;
  let made = 0;

  before(async () => {
    server = await sharedPostgres();
    database = openDatabase({ url: server.url });
  });

  after(() => database.close());

  const emptyDatabase = async () => {
    made += 1;
    const name = `empty_${process.pid}_${made}`;
    await database.query(`CREATE DATABASE ${name}`, []);
    return server.urlAt(server.port, { database: name });
  };

  const withDatabase = async (url: string, work: (opened: Database) => Promise<unknown>) => {
    const opened = openDatabase({ url });
    try {
      await work(opened);
    } finally {
      await opened.close();
    }
  };

  it('makes its tables where there are none, also where several begin at once, and is there after a restart', async () => {
    const url = await emptyDatabase();
    const tenantId = anyTenant();
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore({ url, tenantId })));
    const [store = assert.fail()] = stores;
    await store.assertWritable();
    await store.journal.append([usage('a'), usage('b')], NOON);
    await store.documents.collection('operations').put('a', { n: 1 });
    const entries = store.journal.entries();
    await Promise.all(stores.map((one) => one.close()));

    const seen: number[] = [];
    const after = await openPostgresStore({
      url,
      tenantId,
      onProgress: (count) => seen.push(count),
    });
    assert.deepEqual(after.journal.entries(), entries);
    assert.deepEqual(
      Object.keys(after.journal.entries()[0] ?? {}),
      Object.keys(entries[0] ?? {}),
      'an entry read back has another shape than one appended',
    );
    assert.equal((await after.documents.collection('operations').get('a'))?.version, 1);
    assert.deepEqual(seen, [2]);
    await after.close();
  });

  it('refuses tables that another version made', async () => {
    const url = await emptyDatabase();
    const migrations = await readMigrations();
    await withDatabase(url, async (opened) => {
      await migrate(opened, migrations);
      await migrate(opened, migrations);
      const [first = assert.fail()] = migrations;
      const changed = [{ ...first, text: `${first.text} -- changed` }, ...migrations.slice(1)];
      await assert.rejects(migrate(opened, changed), { code: 'OTHER_SCHEMA', message: /0001/ });
      const later = { number: 9_999, name: '9999-later.sql', text: 'SELECT 1' };
      await migrate(opened, [...migrations, later]);
      await assert.rejects(migrate(opened, migrations), { code: 'OTHER_SCHEMA', message: /9999/ });
    });
  });

  it('changes nothing of the tables where a migration fails', async () => {
    const url = await emptyDatabase();
    await withDatabase(url, async (opened) => {
      const broken = {
        number: 1,
        name: '0001-broken.sql',
        text: 'CREATE TABLE half (n int); SELECT nothing',
      };
      await assert.rejects(migrate(opened, [broken]), { code: 'UNREACHABLE', message: /42703/ });
      await migrate(opened, await readMigrations());
      const { rows } = await opened.read<{ half: unknown }>(
        "SELECT to_regclass('half') AS half",
        [],
      );
      assert.deepEqual(rows, [{ half: null }]);
    });
  });

  it('has migrations in an order without a gap', async () => {
    const migrations = await readMigrations();
    assert.deepEqual(
      migrations.map(({ number }) => number),
      migrations.map((_, index) => index + 1),
    );
  });

  it('needs no right to change tables once they are there', async () => {
    const url = await emptyDatabase();
    const { pathname } = new URL(url);
    const user = `plain_${process.pid}`;
    await withDatabase(url, async (opened) => {
      await migrate(opened, await readMigrations());
      await opened.query(`CREATE ROLE ${user} LOGIN PASSWORD 'plain'`, []);
      await opened.query(
        `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${user}`,
        [],
      );
    });
    const plain = server.urlAt(server.port, {
      user,
      password: 'plain',
      database: pathname.slice(1),
    });
    const store = await openPostgresStore({ url: plain, tenantId: anyTenant() });
    await store.journal.append([usage('a')], NOON);
    await (await store.leases.take('plan:1'))?.documents.collection('operations').put('a', {});
    await store.close();
  });

  it('says that nothing can be written where the database only lets it read', async () => {
    const url = await emptyDatabase();
    const store = await openPostgresStore({ url, tenantId: anyTenant() });
    const name = new URL(url).pathname.slice(1);
    await database.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`, []);
    await database.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
      [name],
    );
    await until(() => store.assertWritable(), 'UNREACHABLE', /25006/);
    await assert.rejects(store.journal.append([usage('a')], NOON), { code: 'UNREACHABLE' });
    await database.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`, []);
    await database.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
      [name],
    );
    await until(async () => {
      await store.assertWritable();
      throw Object.assign(new Error('it is'), { code: 'WRITABLE' });
    }, 'WRITABLE');
    await store.journal.append([usage('a')], NOON);
    await store.close();
  });

  /** Connections that were ended may still be told so. */
  async function until(work: () => Promise<unknown>, code: string, message = /./) {
    for (;;) {
      const error = await work().then(
        () => undefined,
        (reason: Error & { code?: string }) => reason,
      );
      if (error?.code === code && message.test(error.message)) return;
      assert.ok(error === undefined || error.code === 'UNREACHABLE', String(error));
    }
  }

  const SECRET = 'hush-9d1';
  const away = `postgres://desk:${SECRET}@127.0.0.1:1/desk`;
  const addresses: readonly [string, () => string][] = [
    ['a wrong password', () => server.urlAt(server.port, { password: SECRET })],
    ['a database that is not there', () => server.urlAt(server.port, { database: 'nowhere' })],
    ['a server that is not there', () => away],
    ['an address that is none', () => `postgres://desk:${SECRET}@:x/desk`],
    ['an address of something else', () => `mysql://desk:${SECRET}@127.0.0.1/desk`],
    [
      'a certificate that is not there',
      () => `${away}?sslmode=verify-full&sslrootcert=/nowhere/${'root'}.crt`,
    ],
  ];
  for (const [what, url] of addresses) {
    it(`is not opened by ${what}, and does not tell the secret`, async () => {
      const error = await openPostgresStore({ url: url(), tenantId: anyTenant() }).then(
        () => assert.fail('it was opened'),
        (reason: Error & { code?: string }) => reason,
      );
      assert.equal(error.code, 'UNREACHABLE', String(error));
      const all = inspect(error, { depth: 9, showHidden: true });
      assert.ok(!all.includes(SECRET) && !all.includes('p%40ss') && !all.includes('p@ss'), all);
    });
  }

  it('takes nothing once it is closed', async () => {
    const url = await emptyDatabase();
    const store = await openPostgresStore({ url, tenantId: anyTenant() });
    await store.close();
    const operations = store.documents.collection('operations');
    const CLOSED = { code: 'CLOSED' };
    await assert.rejects(store.journal.append([usage('a')], NOON), CLOSED);
    await assert.rejects(store.journal.refresh(), CLOSED);
    await assert.rejects(operations.put('a', {}), CLOSED);
    await assert.rejects(operations.get('a'), CLOSED);
    await assert.rejects(store.leases.take('plan:1'), CLOSED);
    await assert.rejects(store.assertWritable(), CLOSED);
  });

  it('refuses ids that no index holds, and finds nothing by them', async () => {
    const store = await openPostgresStore({ url: server.url, tenantId: anyTenant() });
    const operations = store.documents.collection('operations');
    const long = 'x'.repeat(2_001);
    await assert.rejects(operations.put(long, {}), { code: 'NOT_STORABLE' });
    assert.equal(await operations.get(long), undefined);
    await operations.put('三'.repeat(400), { n: 1 });
    assert.deepEqual((await operations.list(1))[0]?.id, '三'.repeat(400));
    await store.close();
  });
});
