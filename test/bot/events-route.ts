/** The route for Stripe's events on a server of its own, with a card gateway behind it; what it hands on is kept. */

import { pino } from 'pino';
import { createMetrics } from '../../bot/metrics.ts';
import { createDeskServer } from '../../bot/server.ts';
import { type StripeEventsOptions, stripeEvents } from '../../bot/stripe-events.ts';
import type { ChargeOutcome } from '../../payments/payments.ts';
import { createStripeNews } from '../../payments/stripe-news.ts';
import { signature } from '../../sandbox/gateway/event-sender.ts';
import { TENANT, type TriedGateway, tryGateway } from '../payments/gateway-harness.ts';

export interface Sent {
  readonly body?: string | Buffer;
  /** When it is signed. */
  readonly at_s?: number;
  readonly secret?: string;
  /** In place of a signature; empty for none. */
  readonly header?: string;
}

export interface EventsRoute {
  readonly address: string;
  readonly tried: TriedGateway;
  readonly charges: readonly (readonly [string, ChargeOutcome])[];
  readonly cardChanges: number;
  /** Hears what is handed on, after it was kept. */
  hears: Pick<StripeEventsOptions, 'recordCharge' | 'cardChanged'> | undefined;
  /** What is thrown in place of recording. */
  fails: Error | undefined;
  /** Real time in milliseconds, as the route sees it. */
  now: number;
  readonly lines: readonly string[];
  /** Signed well and now, unless told otherwise. */
  send(event: unknown, sent?: Sent): Promise<{ readonly status: number; readonly body: unknown }>;
  close(): Promise<void>;
}

export const RECEIVED = { status: 200, body: { received: true } };

export async function openEventsRoute(): Promise<EventsRoute> {
  const tried = await tryGateway();
  const charges: [string, ChargeOutcome][] = [];
  const lines: string[] = [];
  let cardChanges = 0;
  const server = createDeskServer({
    guard: { admit: async () => ({ ok: false, status: 401, code: 'none' }) },
    turn: async () => ({ status: 200 }),
    ready: async () => ({ ready: true }),
    metrics: createMetrics({ ofProcess: false }),
    log: pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) }),
    refusals: () => undefined,
  });
  const read = createStripeNews({
    secretKey: tried.gateway.secretKey,
    apiBase: tried.base,
    tenantId: TENANT,
    memory: tried.documents,
    webhookSecret: tried.gateway.webhookSecret,
    now: () => route.now,
  });
  server.post(
    '/api/stripe/events',
    stripeEvents({
      read,
      async recordCharge(name, outcome) {
        if (route.fails !== undefined) throw route.fails;
        charges.push([name, outcome]);
        await route.hears?.recordCharge(name, outcome);
      },
      async cardChanged() {
        cardChanges += 1;
        await route.hears?.cardChanged();
      },
    }),
  );
  const route: EventsRoute = {
    address: `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/api/stripe/events`,
    tried,
    charges,
    get cardChanges() {
      return cardChanges;
    },
    hears: undefined,
    fails: undefined,
    now: Date.now(),
    lines,
    async send(event, sent = {}) {
      const body = sent.body ?? JSON.stringify(event);
      const { at_s = Math.floor(route.now / 1000), secret = tried.gateway.webhookSecret } = sent;
      const response = await fetch(route.address, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          ...(sent.header !== '' && {
            'Stripe-Signature': sent.header ?? signature(String(body), secret, at_s),
          }),
        },
        body,
      });
      return { status: response.status, body: (await response.json()) as unknown };
    },
    async close() {
      await server.close();
      await tried.close();
    },
  };
  return route;
}

export function eventOf(type: string, object: unknown, created = 1_700_000_000) {
  return { id: 'evt_1', object: 'event', type, created, data: { object } };
}
