/** What a payment intent says became of a charge. */

import type Stripe from 'stripe';
import type { ChargeOutcome } from './payments.ts';
import { declineOf } from './stripe-decline.ts';

export type Intent = Pick<Stripe.PaymentIntent, 'id' | 'status' | 'last_payment_error'>;

/** Why an outcome is unknown where nothing has been taken yet. */
export const NOT_CONFIRMED = 'not-confirmed';

/**
 * `unknown` until the intent can change no more. An intent of ours is confirmed once and never given to a browser: after a
 * decline nobody is left who could still pay it.
 */
export function outcomeOf(intent: Intent): ChargeOutcome {
  const { id, status, last_payment_error: error } = intent;
  switch (status) {
    case 'succeeded':
      return { kind: 'succeeded', reference: id };
    case 'canceled':
      return error ? declined(id, error) : { kind: 'not-charged', reason: 'canceled' };
    case 'requires_payment_method':
      return error ? declined(id, error) : { kind: 'unknown', reason: NOT_CONFIRMED };
    case 'requires_confirmation':
    case 'requires_action':
      return { kind: 'unknown', reason: NOT_CONFIRMED };
    default:
      return { kind: 'unknown', reason: 'processing' };
  }
}

function declined(
  reference: string,
  error: NonNullable<Intent['last_payment_error']>,
): ChargeOutcome {
  return { kind: 'declined', decline: declineOf(error), reference };
}
