/** The operator's tool on a real PostgreSQL server, and what it says where something is wrong with it. */

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../store/postgres-pool.ts';
import { openPostgresStore } from '../../store/postgres-store.ts';
import { call, csv } from '../journeys/usage-export.ts';
import { openGate } from '../store/postgres/gate.ts';
import { anyTenant } from '../store/postgres/server.ts';
import { databaseTerminal, fillAndClose } from './database-terminal.ts';

describe('the operator’s tool on a database', function () {
  this.timeout(240_000);
  const { server, database, folder, tenantId, temporary, run, runWith, said } = databaseTerminal();

  it('takes a report in, tells the balance, explains it, exports it and proves it', async () => {
    const path = join(await temporary(), 'report.csv');
    await writeFile(path, csv([call({ Charge: '0.36' })]));
    await (await openPostgresStore({ url: server().url, tenantId: anyTenant() })).close();
    for (const verb of ['verify', 'balance', 'statement', 'export', 'export-audit']) {
      assert.equal(await run(verb, ...(verb === 'statement' ? ['2026-11'] : [])), 1);
      assert.match(said(), /There is no journal .*in the database\. \(NO_JOURNAL\)/, verb);
    }
    await fillAndClose(await openPostgresStore({ url: server().url, tenantId: tenantId() }));
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
    await fillAndClose(await openPostgresStore({ url: server().url, tenantId: tenantId() }));
    await database().query(
      `UPDATE desk_journal_entries SET record = replace(record, '100000000', '200000000') WHERE tenant_id = $1`,
      [tenantId()],
    );
    assert.equal(await run('verify'), 1);
    assert.match(said(), /is damaged at entry 1: .* \(DAMAGED\)/);
  });

  it('leaves backups to the database’s own tools', async () => {
    for (const verb of ['backup', 'restore']) {
      assert.equal(await run(verb, join(folder(), 'file')), 2);
      assert.match(said(), /DATABASE_URL is set: .*pg_dump/, verb);
    }
  });

  it('says what is wrong with the database, and never the password', async () => {
    const { url, port } = server();
    const password = new URL(url).password;
    const gate = await openGate(port);
    await gate.close();
    await database().query('CREATE DATABASE later_desk', []);
    const later = url.replace(/postgres$/, 'later_desk');
    assert.equal(await runWith({ DATABASE_URL: later }, 'balance'), 1);
    assert.match(said(), /The database holds no tables of a desk\. \(NO_JOURNAL\)/);
    await (await openPostgresStore({ url: later, tenantId: tenantId() })).close();
    const other = openDatabase({ url: later });
    await other.query(
      "INSERT INTO desk_migrations (number, name, sha256) VALUES (9999, '9999-later.sql', '')",
      [],
    );
    const wrong: readonly [string, string, RegExp][] = [
      ['nobody there', server().urlAt(gate.port), /nobody answers at its address, ECONNREFUSED/],
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
    await database().query('DROP DATABASE later_desk WITH (FORCE)', []);
  });
});
