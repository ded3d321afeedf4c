/** A desk whose database goes away and comes back. */

import assert from 'node:assert/strict';
import { createLog } from '../../bot/log.ts';
import { openDesk } from '../../bot/wiring.ts';
import { instant } from '../../ledger/instant.ts';
import { openPostgresStore } from '../../store/postgres-store.ts';
import { fund } from '../ledger/facts.ts';
import { openGate } from '../store/postgres/gate.ts';
import { databaseTerminal, fillAndClose, NOW, until } from './database-terminal.ts';
import { APP_ID } from './token-issuer.ts';

describe('a desk on a database', function () {
  this.timeout(240_000);
  const { server, folder, tenantId } = databaseTerminal();

  it('is ready, is not while the database is away, and is again when it comes back', async () => {
    await fillAndClose(await openPostgresStore({ url: server().url, tenantId: tenantId() }));
    const gate = await openGate(server().port);
    const lines: string[] = [];
    const desk = await openDesk(
      {
        port: 0,
        host: '127.0.0.1',
        dataDir: folder(),
        database: { url: server().urlAt(gate.port), tenantId: tenantId() },
        currency: 'USD',
        defaultLocale: 'en-US',
        appId: APP_ID,
        graphBaseUrl: 'http://127.0.0.1:9/v1.0',
        tenantId: tenantId(),
        funding: { kind: 'observed' },
        eventsSecret: undefined,
      },
      {
        clock: { now: () => instant(NOW) },
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
      // What the start began is over: its connections are not in use.
      await desk.settle();
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
