/** Everything outside fails at once, and quotes every secret that the desk holds: neither the log nor an answer has any of them. */

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../bot/log.ts';
import { createTeamsGuard } from '../../bot/teams-guard.ts';
import { type Desk, openDesk } from '../../bot/wiring.ts';
import { instant } from '../../ledger/instant.ts';
import { HELD, isIn, KNOWN, SECRET_SETTINGS, SETTINGS } from './held-secrets.ts';
import { teamsMessage } from './teams-activity.ts';
import { APP_ID, TENANT_ID } from './token-issuer.ts';

const EVERYTHING = HELD.map(([name, secret]) => `${name}=${secret}`).join(' | ');

function betrayal(): Error {
  return Object.assign(new Error(EVERYTHING, { cause: new Error(EVERYTHING) }), {
    request: { headers: { Authorization: `Bearer ${EVERYTHING}` } },
  });
}

describe('a desk to which everything fails', function () {
  this.timeout(60_000);
  const lines: string[] = [];
  const answers: string[] = [];
  let folder: string;
  let outside: Server;
  let desk: Desk;
  let graphAnswers = false;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'calling-desk-secrets-'));
    outside = createServer((request, response) => {
      request.resume();
      const said = { ...request.headers, error: { code: EVERYTHING, message: EVERYTHING } };
      response.statusCode = 403;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(said));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => outside.once('listening', resolve));
    const base = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
    const serviceUrls = { allows: (url: string) => url.startsWith(base) };
    const token = (name: string) => HELD.find(([held]) => held === name)?.[1] ?? '';
    desk = await openDesk(
      {
        port: 0,
        host: '127.0.0.1',
        dataDir: folder,
        currency: 'USD',
        defaultLocale: 'en-US',
        appId: APP_ID,
        graphBaseUrl: `${base}/v1.0`,
        tenantId: TENANT_ID,
        funding: { ...SETTINGS.funding, apiBase: base } as typeof SETTINGS.funding,
        eventsSecret: SETTINGS.eventsSecret,
      },
      {
        clock: { now: () => instant(Date.now()) },
        ticker: { every: () => () => undefined },
        guard: createTeamsGuard({
          checkToken: async () => ({
            ok: true,
            audience: APP_ID,
            serviceUrl: base,
            endorsements: new Set(['msteams']),
          }),
          tenantId: TENANT_ID,
          serviceUrls,
        }),
        serviceUrls,
        fileHosts: { allows: () => false },
        connectorToken: async () => token('the token for the bot service'),
        graphToken: async () => {
          if (!graphAnswers) throw betrayal();
          return token('the token for Graph');
        },
        log: createLog({
          level: 'trace',
          secrets: KNOWN,
          destination: { write: (line) => void lines.push(line) },
        }),
      },
    );
    const bot = `http://127.0.0.1:${desk.port}`;
    const post = async (path: string, headers: Record<string, string>, body: unknown) => {
      const response = await fetch(bot + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      answers.push(await response.text(), JSON.stringify([...response.headers]));
    };
    const knock = { authorization: `Bearer ${token('a token that came in')}` };
    for (graphAnswers of [false, true]) {
      for (const text of ['balance', 'add funds 250', 'seats', 'assign licenses in bulk', 'hi'])
        await post('/api/messages', knock, { ...teamsMessage(base), text });
      await desk.poll().catch(() => undefined);
      await desk.settle().catch(() => undefined);
    }
    for (const secret of Object.values(SECRET_SETTINGS)) {
      const signature = encodeURIComponent(secret);
      await post('/api/messages', { authorization: `Bearer ${signature}` }, `{"x":"${secret}`);
      await post('/api/credits/events', { 'webhook-signature': `v1,${signature}` }, { secret });
      await post('/api/stripe/events', { 'stripe-signature': `t=1,v1=${signature}` }, { secret });
    }
    for (const path of ['/healthz', '/readyz', '/metrics', '/nowhere'])
      answers.push(await (await fetch(bot + path)).text());
    await desk.close();
  });

  after(async () => {
    outside.close();
    outside.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  });

  it('logs what failed', () => {
    const said = lines.map((line) => JSON.parse(line).msg);
    assert.ok(said.includes('A person was told of a failure.'), said.join('\n'));
    assert.ok(said.includes('A send was not delivered.'), said.join('\n'));
    assert.ok(lines.some((line) => line.includes('[redacted]')));
  });

  for (const [name, secret] of HELD)
    it(`tells nobody ${name}`, () => {
      for (const line of lines) assert.ok(!isIn(line, secret), line);
      for (const answer of answers) assert.ok(!isIn(answer, secret), answer);
    });
});
