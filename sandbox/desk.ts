/** What the sandbox needs of the product, and what it gives the product to live in. */

import type { FileHostPolicy, Funding, Guard, Micros, ServiceUrlPolicy } from './product.ts';
import type { Purchase } from './tenant/tenant.ts';

export interface Desk {
  /** Where `/api/messages` listens, on loopback. */
  readonly port: number;
  /** Decimal text such as `812.40`, as of the business clock. */
  balance(): string;
  /** Records purchases that were made outside; one that is recorded already is left alone. */
  recordPurchases(purchases: readonly Purchase[]): Promise<void>;
  /** Answers when the usage report's rows are in the journal and a recharge that they call for has been tried. */
  poll(): Promise<void>;
  /** Answers when everything that is due at the present business time has been done; called after the clock has moved. */
  settle(): Promise<void>;
  /** Stops listening, finishes what has begun, closes the journal. */
  close(): Promise<void>;
}

/** Everything outside the product, as the sandbox plays it. */
export interface Surroundings {
  readonly port: number;
  readonly dataDir: string;
  readonly tenantId: string;
  readonly currency: string;
  /** `http://127.0.0.1:3979/v1.0`; any bearer token opens it. */
  readonly graphBaseUrl: string;
  readonly funding: Funding;
  /** What spends more than this needs a second person; undefined: nothing does. */
  readonly approvalLimit?: Micros | undefined;
  /** `whsec_…`; undefined: the desk takes no events from outside. */
  readonly eventsSecret: string | undefined;
  /** Milliseconds since 1970, in business time. */
  now(): number;
  /** In business time: runs while the clock is moved, never on its own. */
  every(name: string, interval_ms: number, job: () => Promise<void>): () => void;
  readonly guard: Guard;
  readonly serviceUrls: ServiceUrlPolicy;
  readonly fileHosts: FileHostPolicy;
}

export const CARD_STATES = ['ok', 'expired', 'declined', 'timeout'] as const;
export type CardState = (typeof CARD_STATES)[number];

export type StartDesk = (surroundings: Surroundings) => Promise<Desk>;
