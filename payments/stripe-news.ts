/** Stripe's webhooks: signed, in any order, more than once; read as what they mean for a charge or for the card. */

import Stripe from 'stripe';
import { outcomeOf } from './intent-outcome.ts';
import { keptName, keptOutcome } from './kept-name.ts';
import type { ChargeOutcome } from './payments.ts';
import { adoptCard, type CardSetup } from './stripe-card-setup.ts';
import {
  OPERATION_MARK,
  openStripe,
  type StripeOptions,
  TENANT_MARK,
} from './stripe-connection.ts';
import { paymentsError } from './stripe-failure.ts';

export interface StripeNewsOptions extends StripeOptions {
  /** `whsec_…` */
  readonly webhookSecret: string;
  /** Real time in milliseconds since 1970, whatever time the business keeps: the signature's age is measured by it. */
  readonly now?: () => number;
}

export type StripeNews =
  /** Not signed by Stripe for us, or longer ago than five minutes. */
  | { readonly kind: 'bad-signature' }
  /** Signed, but no event that can be read. */
  | { readonly kind: 'not-an-event' }
  /** An outcome that will not change any more. */
  | { readonly kind: 'charge'; readonly operation: string; readonly outcome: ChargeOutcome }
  /** The organization's stored card is this one now; said again where the event comes again. */
  | { readonly kind: 'card'; readonly card: string }
  /** Nothing that concerns us. */
  | { readonly kind: 'nothing' };

/** @throws PaymentsError where the gateway must be asked and does not answer: the event should come again. */
export type ReadStripeNews = (
  body: Uint8Array,
  signature: string | undefined,
) => Promise<StripeNews>;

const TOLERANCE_S = 300;
const NOTHING: StripeNews = { kind: 'nothing' };

export function createStripeNews(options: StripeNewsOptions): ReadStripeNews {
  const stripe = openStripe(options);
  const { tenantId, webhookSecret, now = Date.now } = options;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: which card was stored last is read and then written. */
  function adopt(setup: CardSetup): Promise<StripeNews> {
    const turn = last.then(() => adoptCard(stripe, tenantId, setup));
    last = turn.catch(() => undefined);
    return turn.then((taken) => (taken ? { kind: 'card', card: keptName(setup.card) } : NOTHING));
  }

  async function meaning(event: Stripe.Event): Promise<StripeNews> {
    switch (event.type) {
      case 'payment_intent.succeeded':
      case 'payment_intent.payment_failed':
      case 'payment_intent.canceled':
        return chargeNews(event.data.object, tenantId);
      case 'setup_intent.succeeded':
        return await setupNews(event.data.object, event.created);
      case 'checkout.session.completed': {
        const { mode, setup_intent: setup } = event.data.object;
        if (mode !== 'setup' || !setup) return NOTHING;
        const id = idOf(setup);
        return await setupNews(await stripe.setupIntents.retrieve(id), event.created);
      }
      default:
        return NOTHING;
    }
  }

  async function setupNews(setup: Stripe.SetupIntent, at_s: number): Promise<StripeNews> {
    const { id, customer, payment_method: card } = setup;
    if (!customer || !card) return NOTHING;
    return await adopt({ id, customer: idOf(customer), card: idOf(card), at_s });
  }

  return async (body, signature) => {
    const event = await verified(body, signature ?? '', webhookSecret, now());
    if (typeof event === 'string') return { kind: event };
    try {
      return await meaning(event);
    } catch (error) {
      throw paymentsError(error);
    }
  };
}

async function verified(
  body: Uint8Array,
  signature: string,
  secret: string,
  now: number,
): Promise<Stripe.Event | 'bad-signature' | 'not-an-event'> {
  try {
    const event = await Stripe.webhooks.constructEventAsync(
      Buffer.from(body),
      signature,
      secret,
      TOLERANCE_S,
      undefined,
      now,
    );
    return isEvent(event) ? event : 'not-an-event';
  } catch (error) {
    return error instanceof Stripe.errors.StripeSignatureVerificationError
      ? 'bad-signature'
      : 'not-an-event';
  }
}

function isEvent(event: unknown): boolean {
  const { type, data, created } = (event ?? {}) as Partial<Record<string, unknown>>;
  const object = (data as { object?: unknown } | null | undefined)?.object;
  return (
    typeof type === 'string' &&
    typeof created === 'number' &&
    typeof object === 'object' &&
    object !== null
  );
}

function chargeNews(intent: Stripe.PaymentIntent, tenantId: string): StripeNews {
  const { [OPERATION_MARK]: operation, [TENANT_MARK]: tenant } = intent.metadata;
  if (!operation || tenant !== tenantId) return NOTHING;
  const outcome = outcomeOf(intent);
  return outcome.kind === 'unknown'
    ? NOTHING
    : { kind: 'charge', operation, outcome: keptOutcome(outcome) };
}

function idOf(named: string | { readonly id: string }): string {
  return typeof named === 'string' ? named : named.id;
}
