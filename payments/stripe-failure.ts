/** What a failed call to Stripe means: said by a card, refused for good, or open. */

import Stripe from 'stripe';
import type { Decline } from './payments.ts';
import { PaymentsError } from './payments-error.ts';
import { declineOf } from './stripe-decline.ts';

export type StripeFailure =
  /** The card's issuer said no. @property intent empty where the gateway named none */
  | { readonly kind: 'declined'; readonly decline: Decline; readonly intent: string }
  /** The call was not carried out. @property code Stripe's own, or its error's type */
  | { readonly kind: 'refused'; readonly code: string; readonly request: string }
  /** As `refused`, because there were too many at once: later it may work. */
  | { readonly kind: 'too-many' }
  /** Carried out or not: nobody says. */
  | { readonly kind: 'open'; readonly reason: string };

/** Whatever is no failure of the gateway or the way to it is thrown on: that is a mistake of ours. */
export function failureOf(error: unknown): StripeFailure {
  const { errors } = Stripe;
  if (!(error instanceof errors.StripeError)) throw error;
  if (error instanceof errors.StripeCardError) {
    return { kind: 'declined', decline: declineOf(error), intent: error.payment_intent?.id ?? '' };
  }
  if (error instanceof errors.StripeRateLimitError) return { kind: 'too-many' };
  if (error instanceof errors.StripeConnectionError) return { kind: 'open', reason: 'no-answer' };
  if (error.statusCode === 409) return { kind: 'open', reason: 'in-progress' };
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return {
      kind: 'refused',
      code: error.code ?? error.rawType ?? error.type,
      request: error.requestId ?? '',
    };
  }
  return { kind: 'open', reason: 'gateway-error' };
}

/** Where there is no outcome to tell. Never holds what the gateway wrote: it may quote a key. */
export function paymentsError(error: unknown): PaymentsError {
  const failure = failureOf(error);
  if (failure.kind === 'refused' || failure.kind === 'declined') {
    const code = failure.kind === 'refused' ? failure.code : failure.decline;
    return new PaymentsError('GATEWAY_REFUSED', `The card gateway refused (${code}).`, {
      cause: error,
    });
  }
  return new PaymentsError('GATEWAY_UNREACHABLE', 'The card gateway did not answer.', {
    cause: error,
  });
}
