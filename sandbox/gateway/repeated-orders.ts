/** Stripe's idempotency: who asks again with the same key gets the same answer, and nothing is done twice. */

import { createHash } from 'node:crypto';
import type { LocalAnswer } from '../local-server.ts';
import { GatewayError } from './gateway-answer.ts';
import type { GatewayData } from './gateway-shapes.ts';

/** The oldest answers are forgotten, as Stripe forgets them after a day. */
const GIVEN_MAX = 5_000;
const KEY_MAX = 255;

export interface Order {
  /** Undefined where the caller sent none. */
  readonly key: string | undefined;
  readonly path: string;
  readonly body: string;
}

export interface RepeatedOrders {
  /** The answer that was given before. @throws GatewayError where the key belongs to another order */
  before(order: Order): LocalAnswer | undefined;
  /** Only what was carried out, or declined, is kept: a mistake in the order may be mended under the same key. */
  keep(order: Order, answer: LocalAnswer): void;
}

export function createRepeatedOrders({ given }: GatewayData): RepeatedOrders {
  const byKey = new Map(given.map((each) => [each.key, each]));
  return {
    before(order) {
      if (order.key !== undefined && order.key.length > KEY_MAX) {
        throw refused('Idempotency keys can be up to 255 characters long.');
      }
      const known = byKey.get(order.key ?? '');
      if (known === undefined) return undefined;
      if (known.fingerprint !== fingerprint(order)) {
        throw refused(
          'Keys for idempotent requests can only be used with the same parameters they were first used with.',
        );
      }
      return {
        status: known.status,
        headers: { 'Idempotent-Replayed': 'true' },
        body: known.body,
      };
    },
    keep(order, { status, body }) {
      if (order.key === undefined || ![200, 402].includes(status)) return;
      const entry = { key: order.key, fingerprint: fingerprint(order), status, body };
      byKey.set(order.key, entry);
      given.push(entry);
      for (const old of given.splice(0, given.length - GIVEN_MAX)) byKey.delete(old.key);
    },
  };
}

function refused(message: string): GatewayError {
  return new GatewayError({ status: 400, type: 'idempotency_error', message });
}

function fingerprint({ path, body }: Order): string {
  return createHash('sha256').update(`${path}\n${body}`).digest('hex');
}
