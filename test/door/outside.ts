/** All that lies outside a desk, on this machine: the token issuer, Graph, the card gateway, and the bot service. */

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { micros } from '../../ledger/money.ts';
import { spendCalls } from '../../sandbox/controls/spend-calls.ts';
import { type CardGateway, openCardGateway } from '../../sandbox/gateway/card-gateway.ts';
import {
  createGraphEmulator,
  type GraphEmulator,
  type Heard,
} from '../../sandbox/graph/graph-emulator.ts';
import { startLocalServer } from '../../sandbox/local-server.ts';
import { demoTenant } from '../../sandbox/tenant/demo-tenant.ts';
import type { LivingTenant } from '../../sandbox/tenant/living-tenant.ts';
import { openLivingTenant } from '../../sandbox/tenant/open-living-tenant.ts';
import type { Person, Tenant } from '../../sandbox/tenant/tenant.ts';
import {
  APP_ID,
  createSigningKey,
  goodClaims,
  type SigningKey,
  sign,
} from '../bot/token-issuer.ts';
import type { DeskProcessOptions } from './desk-process.ts';

export const EVENTS_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

/** What a send said, and in which conversation; a flood of them is counted and not kept. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly text: string;
  /** Whose it is, where the desks have names. */
  readonly bearer: string;
}

export interface Outside {
  readonly tenant: LivingTenant;
  readonly graph: GraphEmulator;
  readonly gateway: CardGateway;
  readonly key: SigningKey;
  /** What the desk's bot service is called; ends with a slash. */
  readonly serviceUrl: string;
  /** Good for the hour, as the channel's own are. */
  readonly token: string;
  /** How often the signing keys were fetched. */
  readonly keyFetches: number;
  /** From now on every request to Graph waits this long for its answer. */
  graphHangs_ms: number;
  /** What it answers, if anything, is a number of seconds: it is turned away for so long. */
  onSent: (sent: Sent) => unknown;
  readonly sent: number;
  /** Hears what Graph was asked for and what it answered, each part of a batch too. */
  onGraph: (heard: Heard) => void;
  /** From now on somebody has none. */
  takeRoles(personId: string): void;
  /** Credit-paid calls that Graph tells of from now on. */
  call(amount: number, count: number): Promise<void>;
  /** Charges that took money, as the gateway has them. */
  charged(): Promise<readonly Charged[]>;
  deskOptions(
    change: Pick<DeskProcessOptions, 'port' | 'dataDir'> & Partial<DeskProcessOptions>,
  ): DeskProcessOptions;
  close(): Promise<void>;
}

export interface Charged {
  readonly id: string;
  /** In cents. */
  readonly amount: number;
  readonly status: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * @param calls what Graph tells of in the beginning; the organization's own where left out
 * @param drawn the organization; the demo's where left out
 */
export async function startOutside(
  folder: string,
  calls?: Tenant['calls'],
  drawn: Tenant = demoTenant(),
): Promise<Outside> {
  const living = await openLivingTenant(folder, { ...drawn, calls: calls ?? drawn.calls });
  const roleless = new Set<string>();
  const tenant = withoutRoles(living, roleless);
  const graph = createGraphEmulator(tenant, Date.now, (heard) => outside.onGraph(heard));
  const gateway = await openCardGateway({
    folder,
    tenantId: tenant.tenant.id,
    now: Date.now,
    card: () => 'ok',
    cardStored: async () => undefined,
    report: () => undefined,
  });
  const key = await createSigningKey('door');
  let keyFetches = 0;
  const issuer = (path: string) => {
    if (path === '/issuer/metadata') return { jwks_uri: `${base}/issuer/keys` };
    keyFetches += 1;
    return { keys: [{ ...key.jwk, kid: key.id, use: 'sig', endorsements: key.endorsements }] };
  };
  const server = await startLocalServer(0, 'PORT', async (request) => {
    const { pathname } = request.url;
    if (pathname.startsWith('/issuer/')) return { status: 200, body: issuer(pathname) };
    if (!pathname.startsWith('/v1.0/')) return gateway.answer(request);
    if (outside.graphHangs_ms > 0) await pause(outside.graphHangs_ms);
    return graph.answer(request);
  });
  const base = `http://127.0.0.1:${server.port}`;
  gateway.open(base);
  const service = await startBotService((sent) => outside.onSent(sent));
  const now_s = Math.floor(Date.now() / 1_000);
  const token = await sign(key, {
    ...goodClaims(),
    serviceurl: service.url,
    nbf: now_s - 600,
    exp: now_s + 24 * 3_600,
  });

  const outside: Outside = {
    tenant,
    graph,
    gateway,
    key,
    serviceUrl: service.url,
    token,
    get keyFetches() {
      return keyFetches;
    },
    graphHangs_ms: 0,
    onSent: () => undefined,
    onGraph: () => undefined,
    takeRoles: (personId) => void roleless.add(personId),
    get sent() {
      return service.count();
    },
    async call(amount, count) {
      const [caller] = tenant.people();
      if (caller === undefined) throw new Error('nobody can call');
      const first = tenant.addedCalls();
      const order = { amount: micros(amount), count, at: Date.now() - 60_000, first, caller };
      await tenant.addCalls(spendCalls(order));
    },
    async charged() {
      const charges: Charged[] = [];
      for (let after = ''; ; after = `&starting_after=${charges.at(-1)?.id}`) {
        const response = await fetch(`${base}/v1/payment_intents?limit=100${after}`, {
          headers: { authorization: `Bearer ${gateway.secretKey}` },
        });
        const page = (await response.json()) as { data: Charged[]; has_more: boolean };
        charges.push(...page.data);
        if (!page.has_more || page.data.length === 0) break;
      }
      return charges.filter(({ status }) => status === 'succeeded');
    },
    deskOptions: (change) => ({
      appId: APP_ID,
      tenantId: tenant.tenant.id,
      metadataUrl: `${base}/issuer/metadata`,
      graphBaseUrl: `${base}/v1.0`,
      serviceOrigin: service.url,
      funding: {
        kind: 'stripe',
        secretKey: gateway.secretKey,
        webhookSecret: gateway.webhookSecret,
        apiBase: base,
      },
      eventsSecret: EVENTS_SECRET,
      tick_ms: 0,
      clockOffset_ms: 0,
      waits: false,
      ...change,
    }),
    async close() {
      await gateway.close();
      await server.close();
      await service.close();
    },
  };
  return outside;
}

function withoutRoles(living: LivingTenant, roleless: ReadonlySet<string>): LivingTenant {
  const bare = (person: Person): Person =>
    roleless.has(person.id) ? { ...person, roles: [] } : person;
  return {
    ...living,
    people: () => living.people().map(bare),
    person(idOrName) {
      const person = living.person(idOrName);
      return person && bare(person);
    },
    rolesOf: (person) => (roleless.has(person.id) ? [] : living.rolesOf(person)),
  };
}

/** Takes every message, but for those that it is told to turn away, and keeps none. */
async function startBotService(hear: Outside['onSent']) {
  let count = 0;
  const server = createServer(async (request, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    count += 1;
    const { method = '', url: path = '' } = request;
    const bearer = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const text = Buffer.concat(chunks).toString('utf8');
    const wait_s = hear({ method, path, text, bearer });
    if (typeof wait_s === 'number') {
      response.writeHead(429, { 'retry-after': String(wait_s) });
      response.end('{}');
      return;
    }
    response.writeHead(method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: `sent-${count}` }));
  });
  // As the real one, longer than the desk keeps its own: closed just as it is used again, it loses what is sent.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/teams/`,
    count: () => count,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pause(time_ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time_ms).unref());
}
