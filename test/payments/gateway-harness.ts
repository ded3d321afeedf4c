/** The card gateway on a port of its own, on a line that loses answers where a test wants it to. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { micros } from '../../ledger/money.ts';
import type { ChargeDocuments, Remembered } from '../../payments/charge-memory.ts';
import type { ChargeOrder, Payments } from '../../payments/payments.ts';
import { createStripePayments } from '../../payments/stripe-payments.ts';
import type { CardState } from '../../sandbox/desk.ts';
import { type CardGateway, openCardGateway } from '../../sandbox/gateway/card-gateway.ts';
import {
  type LocalAnswer,
  type LocalRequest,
  type LocalServer,
  startLocalServer,
} from '../../sandbox/local-server.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';

export const TENANT = 'b3f1c7de-5a10-4c0e-9b61-8f3f2d7a9e01';
/** Long enough for an answer of this machine, short enough to wait for one that never comes. */
const TIMEOUT_MS = 200;

export const LOSSES = [
  /** Cut before it arrives, and cut after it was carried out. */
  'cut-before',
  'cut-after',
  'silent-before',
  'silent-after',
  'broken-before',
  'broken-after',
  'garbage-after',
] as const;
export type Loss =
  | (typeof LOSSES)[number]
  /** Another request under the same key is being carried out. */
  | 'busy-before';

export interface Line {
  /** The next `times` requests that fit come to grief; more than one, because a cut is tried again once. */
  lose(fits: RegExp, loss: Loss, times?: number): void;
  /** From now on every answer arrives. */
  heal(): void;
  /** Holds the next request that fits until `go` is called. */
  hold(fits: RegExp): { readonly reached: Promise<void>; readonly go: () => void };
  /** `POST /v1/payment_intents`, of every request that was made. */
  readonly requests: readonly { readonly name: string; readonly key: string | undefined }[];
}

export interface TriedGateway extends Line {
  card: CardState;
  readonly base: string;
  readonly gateway: CardGateway;
  readonly documents: ChargeDocuments;
  readonly reports: readonly string[];
  payments(documents?: ChargeDocuments): Payments;
  /** What the gateway itself says. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field.
  ask(method: string, path: string, form?: Record<string, string>, key?: string): Promise<any>;
  /** Stores one of Stripe's test cards for the organization and makes it the one that is charged. */
  storeCard(name: string): Promise<void>;
  /** How often money was taken. */
  taken(): Promise<number>;
  /** The same folder, another process. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export function newDocuments(): ChargeDocuments {
  return createMemoryDocuments().collection<Remembered>('charges');
}

export function order(change: Partial<ChargeOrder> = {}): ChargeOrder {
  return {
    operation: 'recharge-1',
    amount: micros(25_500_000),
    currency: 'USD',
    description: 'Recharge of the credits',
    ...change,
  };
}

export async function tryGateway(): Promise<TriedGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'calling-desk-gateway-'));
  const documents = newDocuments();
  const requests: { name: string; key: string | undefined }[] = [];
  const reports: string[] = [];
  const losses: { fits: RegExp; loss: Loss; left: number }[] = [];
  const waiting: (() => void)[] = [];
  const holds: { fits: RegExp; wait: () => Promise<void> }[] = [];
  let card: CardState = 'ok';
  let gateway = await open();
  let server = await listen();

  function open(): Promise<CardGateway> {
    return openCardGateway({
      folder,
      tenantId: TENANT,
      now: () => Date.parse('2026-11-16T09:00:00Z'),
      card: () => card,
      cardStored: async () => {
        card = 'ok';
      },
      report: (sentence) => reports.push(sentence),
      silence_ms: 2 * TIMEOUT_MS,
    });
  }

  async function listen(): Promise<LocalServer> {
    const listening = await startLocalServer(0, 'SANDBOX_PORT', answer);
    gateway.open(`http://127.0.0.1:${listening.port}`);
    return listening;
  }

  async function answer(request: LocalRequest): Promise<LocalAnswer> {
    const name = `${request.method} ${request.url.pathname}`;
    requests.push({ name, key: request.headers['idempotency-key'] });
    const hold = holds.findIndex(({ fits }) => fits.test(name));
    if (hold >= 0) await holds.splice(hold, 1)[0]?.wait();
    const loss = losses.find(({ fits, left }) => left > 0 && fits.test(name));
    if (loss === undefined) return await gateway.answer(request);
    loss.left -= 1;
    const [kind, when] = loss.loss.split('-');
    if (when === 'after') await gateway.answer(request);
    if (kind === 'silent') await new Promise<void>((resolve) => waiting.push(resolve));
    if (kind === 'broken') return { status: 500, body: { error: { type: 'api_error' } } };
    if (kind === 'busy') {
      const error = { type: 'idempotency_error', code: 'idempotency_key_in_use', message: '' };
      return { status: 409, body: { error } };
    }
    if (kind === 'garbage') return { status: 200, body: '<html>' };
    throw new Error('cut');
  }

  const tried: TriedGateway = {
    get card() {
      return card;
    },
    set card(state) {
      card = state;
    },
    get base() {
      return `http://127.0.0.1:${server.port}`;
    },
    get gateway() {
      return gateway;
    },
    documents,
    reports,
    requests,
    lose: (fits, loss, times = 2) => void losses.push({ fits, loss, left: times }),
    heal: () => void losses.splice(0),
    hold(fits) {
      const [held, go] = signal();
      const [reached, reach] = signal();
      waiting.push(go);
      const wait = () => {
        reach();
        return held;
      };
      holds.push({ fits, wait });
      return { reached, go };
    },
    payments: (other = documents) =>
      createStripePayments({
        secretKey: gateway.secretKey,
        apiBase: tried.base,
        tenantId: TENANT,
        memory: other,
        timeout_ms: TIMEOUT_MS,
      }),
    async ask(method, path, form, key) {
      const response = await fetch(`${tried.base}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${gateway.secretKey}`,
          ...(key !== undefined && { 'Idempotency-Key': key }),
        },
        ...(form !== undefined && { body: new URLSearchParams(form) }),
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    async storeCard(name) {
      const { body: found } = await tried.ask(
        'GET',
        `/v1/customers/search?query=${encodeURIComponent(`metadata['calling_desk_tenant']:'${TENANT}'`)}`,
      );
      const [{ id }] = found.data;
      const { body } = await tried.ask('POST', `/v1/payment_methods/${name}/attach`, {
        customer: id,
      });
      await tried.ask('POST', `/v1/customers/${id}`, {
        'invoice_settings[default_payment_method]': body.id,
      });
    },
    async taken() {
      const { body } = await tried.ask('GET', '/v1/payment_intents');
      return body.data.filter(({ status }: { status: string }) => status === 'succeeded').length;
    },
    async restart() {
      await stop();
      gateway = await open();
      server = await listen();
    },
    async close() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };

  async function stop(): Promise<void> {
    for (const go of waiting.splice(0)) go();
    await gateway.close();
    await server.close();
  }
  return tried;
}

function signal(): readonly [given: Promise<void>, give: () => void] {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return [given, () => give()];
}
