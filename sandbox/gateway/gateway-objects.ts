/** What the gateway keeps, as Stripe shows it: the fields that its client and its users read. */

import type { Customer, GatewayData, Intent, Method, Session, Setup } from './gateway-shapes.ts';
import { testCard } from './test-cards.ts';

export function customerObject(customer: Customer, data: GatewayData, expanded: boolean) {
  const method = data.methods.find((each) => each.id === customer.defaultMethod);
  return {
    id: customer.id,
    object: 'customer',
    created: customer.created,
    description: customer.description,
    livemode: false,
    metadata: customer.metadata,
    invoice_settings: {
      default_payment_method: expanded && method ? methodObject(method) : customer.defaultMethod,
    },
  };
}

export function methodObject(method: Method) {
  const card = testCard(method.card);
  return {
    id: method.id,
    object: 'payment_method',
    type: 'card',
    created: method.created,
    customer: method.customer,
    livemode: false,
    metadata: {},
    card: {
      brand: card?.brand ?? 'unknown',
      last4: card?.last4 ?? '0000',
      exp_month: 12,
      exp_year: method.expiryYear,
      country: 'US',
      funding: 'credit',
    },
  };
}

export function intentObject(intent: Intent, data: GatewayData) {
  const { error } = intent;
  const failed = data.methods.find((each) => each.id === error?.method);
  const paid = intent.status === 'succeeded';
  return {
    id: intent.id,
    object: 'payment_intent',
    amount: intent.amount,
    amount_received: paid ? intent.amount : 0,
    canceled_at: intent.status === 'canceled' ? intent.created : null,
    cancellation_reason: intent.cancellationReason,
    capture_method: 'automatic_async',
    confirmation_method: 'automatic',
    created: intent.created,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    last_payment_error:
      error === null
        ? null
        : {
            type: 'card_error',
            code: error.code,
            ...(error.declineCode !== '' && { decline_code: error.declineCode }),
            message: error.message,
            ...(failed && { payment_method: methodObject(failed) }),
          },
    latest_charge: paid ? `ch_${intent.id.slice(3)}` : null,
    livemode: false,
    metadata: intent.metadata,
    next_action: null,
    payment_method: intent.method,
    payment_method_types: ['card'],
    status: intent.status,
  };
}

export function setupObject(setup: Setup) {
  return {
    id: setup.id,
    object: 'setup_intent',
    created: setup.created,
    customer: setup.customer,
    livemode: false,
    metadata: setup.metadata,
    payment_method: setup.method,
    payment_method_types: ['card'],
    status: setup.status,
    usage: 'off_session',
  };
}

/** @param base where a person opens the gateway's page, `http://127.0.0.1:3979` */
export function sessionObject(session: Session, base: string) {
  return {
    id: session.id,
    object: 'checkout.session',
    created: session.created,
    customer: session.customer,
    livemode: false,
    metadata: {},
    mode: 'setup',
    payment_status: 'no_payment_required',
    setup_intent: session.setup,
    status: session.status,
    success_url: session.successUrl,
    cancel_url: session.cancelUrl,
    url: session.status === 'open' ? `${base}/gateway/card/${session.id}` : null,
  };
}
