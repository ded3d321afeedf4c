/** The whole door as the bot wires it: server, guard, adapter and connector, between an issuer and a connector stub. */

import { request } from 'node:http';
import type { Activity, TurnContext } from 'botbuilder';
import { pino } from 'pino';
import { createBotFrameworkKeys } from '../../bot/bot-framework-keys.ts';
import { DeskAdapter } from '../../bot/desk-adapter.ts';
import { DeskAuthentication } from '../../bot/desk-authentication.ts';
import { createMetrics, type Metrics } from '../../bot/metrics.ts';
import { createRefusalLog } from '../../bot/refusal-log.ts';
import { createDeskServer, type DeskServer, type DeskServerOptions } from '../../bot/server.ts';
import { createTeamsGuard } from '../../bot/teams-guard.ts';
import { createTokenCheck } from '../../bot/token-check.ts';
import { createTurnErrors } from '../../bot/turn-errors.ts';
import { createHarness, type Harness, type HarnessOptions } from './connector-harness.ts';
import { type ConnectorStub, startConnectorStub } from './connector-stub.ts';
import { teamsMessage } from './teams-activity.ts';
import {
  APP_ID,
  createSigningKey,
  createTokenIssuer,
  goodClaims,
  NOW,
  type SigningKey,
  sign,
  TENANT_ID,
  type TokenIssuer,
} from './token-issuer.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Door {
  readonly port: number;
  readonly stub: ConnectorStub;
  readonly issuer: TokenIssuer;
  readonly key: SigningKey;
  readonly adapter: DeskAdapter;
  readonly connector: Harness;
  readonly server: DeskServer;
  readonly metrics: Metrics;
  /** Every line of the log. */
  readonly lines: readonly string[];
  /** Turns that were begun. */
  readonly turns: readonly Partial<Activity>[];
  logic: (context: TurnContext) => Promise<void>;
  /** Lets the guard's clock move on. */
  advance(milliseconds: number): void;
  /** A signed activity whose service is the stub, with these changes. */
  post(change?: Record<string, unknown>): Promise<Answered>;
  ask(method: string, path: string, options?: AskOptions): Promise<Answered>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface DoorOptions {
  readonly connector?: HarnessOptions;
  readonly server?: Partial<Pick<DeskServerOptions, 'ready' | 'limits'>>;
}

let made: Promise<SigningKey> | undefined;

/** To make an RSA key takes longer than most tests. */
function sharedKey(): Promise<SigningKey> {
  made ??= createSigningKey('key-1');
  return made;
}

export async function openDoor(options: DoorOptions = {}): Promise<Door> {
  const stub = await startConnectorStub();
  const key = await sharedKey();
  let now = NOW;
  const issuer = createTokenIssuer(key);
  const connector = createHarness(stub, options.connector);
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) });
  const metrics = createMetrics({ ofProcess: false });
  const authentication = new DeskAuthentication(connector.connector);
  const adapter = new DeskAdapter(authentication, APP_ID);
  adapter.onTurnError = createTurnErrors({
    log,
    sentence: (locale, incident) => `${locale}: incident ${incident}`,
    newIncident: () => 'INC1',
    onIncident: metrics.incident,
  });
  const turns: Partial<Activity>[] = [];

  const server = createDeskServer({
    guard: createTeamsGuard({
      checkToken: createTokenCheck({
        appId: APP_ID,
        keys: createBotFrameworkKeys({ fetch: issuer.fetch, now: () => now }),
        now: () => now,
      }),
      tenantId: TENANT_ID,
      serviceUrls: stub.policy,
    }),
    turn: (admitted) => {
      turns.push(admitted.activity);
      return adapter.turn(admitted, door.logic);
    },
    ready: async () => ({ ready: true }),
    metrics,
    log,
    refusals: createRefusalLog(log, () => 0),
    ...options.server,
  });
  const port = await server.listen(0, '127.0.0.1');

  const ask = (method: string, path: string, { headers = {}, body }: AskOptions = {}) =>
    new Promise<Answered>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
      asked.on('error', reject);
      asked.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      asked.end(body);
    });

  const door: Door = {
    port,
    stub,
    issuer,
    key,
    adapter,
    connector,
    server,
    metrics,
    lines,
    turns,
    logic: async (context) => {
      if (context.activity.type === 'message')
        await context.sendActivity(`echo: ${context.activity.text}`);
    },
    ask,
    advance(milliseconds) {
      now += milliseconds;
    },
    async post(change = {}) {
      const token = await sign(key, { ...goodClaims(), serviceurl: stub.serviceUrl });
      return ask('POST', '/api/messages', {
        headers: {
          'content-type': 'application/json; charset=utf-8',
          authorization: `Bearer ${token}`,
        },
        body: JSON.stringify({ ...teamsMessage(stub.serviceUrl), ...change }),
      });
    },
    async close() {
      await server.close();
      await connector.close();
      await stub.close();
    },
  };
  return door;
}
