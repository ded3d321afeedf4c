/** How Stripe is reached: its own client, told where the gateway is, how long to wait, and not to try again by itself. */

import Stripe from 'stripe';
import type { ChargeDocuments } from './charge-memory.ts';

export interface StripeOptions {
  readonly secretKey: string;
  /** Without a path: `https://api.stripe.com`. */
  readonly apiBase: string;
  /** Whose charges and whose card: the organization's tenant id. */
  readonly tenantId: string;
  /** What must survive a restart. */
  readonly memory: ChargeDocuments;
  /** For one answer; 20 seconds where it is left out. */
  readonly timeout_ms?: number;
}

/** What our customers and charges carry at the gateway, so that they can be told from others of the same Stripe account. */
export const TENANT_MARK = 'calling_desk_tenant';
export const OPERATION_MARK = 'calling_desk_operation';

const TIMEOUT_MS = 20_000;

export function openStripe({ secretKey, apiBase, timeout_ms = TIMEOUT_MS }: StripeOptions): Stripe {
  const { protocol, hostname, port } = new URL(apiBase);
  return new Stripe(secretKey, {
    host: hostname,
    port: port || (protocol === 'http:' ? 80 : 443),
    protocol: protocol === 'http:' ? 'http' : 'https',
    timeout: timeout_ms,
    maxNetworkRetries: 0,
    telemetry: false,
  });
}
