/** What the gateway keeps: customers, cards, charges and what it has still to tell the bot. */

import { z } from 'zod';

const text = z.string();
const seconds = z.int();
const metadata = z.record(z.string(), z.string());

const customer = z.object({
  id: text,
  created: seconds,
  description: text.nullable(),
  metadata,
  /** The stored card that is charged. */
  defaultMethod: text.nullable(),
});
export type Customer = z.infer<typeof customer>;

const method = z.object({
  id: text,
  created: seconds,
  customer: text.nullable(),
  /** The name of the test card that it was made from. */
  card: text,
  expiryYear: z.int(),
});
export type Method = z.infer<typeof method>;

export const INTENT_STATES = [
  'requires_payment_method',
  'requires_confirmation',
  'succeeded',
  'canceled',
] as const;

const intent = z.object({
  id: text,
  created: seconds,
  amount: z.int(),
  currency: text,
  customer: text.nullable(),
  method: text.nullable(),
  description: text.nullable(),
  metadata,
  status: z.enum(INTENT_STATES),
  cancellationReason: text.nullable(),
  error: z.object({ code: text, declineCode: text, message: text, method: text }).nullable(),
});
export type Intent = z.infer<typeof intent>;

const setup = z.object({
  id: text,
  created: seconds,
  customer: text.nullable(),
  method: text.nullable(),
  metadata,
  status: z.enum(['requires_payment_method', 'requires_confirmation', 'succeeded']),
});
export type Setup = z.infer<typeof setup>;

const session = z.object({
  id: text,
  created: seconds,
  customer: text.nullable(),
  setup: text.nullable(),
  successUrl: text,
  cancelUrl: text,
  status: z.enum(['open', 'complete']),
});
export type Session = z.infer<typeof session>;

/** An answer that is given again to whoever asks again with the same key. */
const given = z.object({
  key: text,
  fingerprint: text,
  status: z.int(),
  body: z.unknown(),
});
export type Given = z.infer<typeof given>;

const event = z.object({ id: text, payload: text, attempts: z.int(), copies: z.int() });
export type PendingEvent = z.infer<typeof event>;

export const gatewayShape = z.object({
  secretKey: text,
  webhookSecret: text,
  /** Counts what was made, for ids. */
  made: z.int(),
  customers: z.array(customer),
  methods: z.array(method),
  intents: z.array(intent),
  setups: z.array(setup),
  sessions: z.array(session),
  given: z.array(given),
  events: z.array(event),
});
export type GatewayData = z.infer<typeof gatewayShape>;
