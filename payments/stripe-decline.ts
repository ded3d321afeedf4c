/** Stripe's many decline codes as the few kinds that call for different things to do (https://docs.stripe.com/declines/codes). */

import type { Decline } from './payments.ts';

const KINDS: ReadonlyMap<string, Decline> = new Map([
  ['expired_card', 'expired-card'],
  ['invalid_expiry_month', 'expired-card'],
  ['invalid_expiry_year', 'expired-card'],
  ['insufficient_funds', 'insufficient-funds'],
  ['card_velocity_exceeded', 'insufficient-funds'],
  ['withdrawal_count_limit_exceeded', 'insufficient-funds'],
  ['authentication_required', 'authentication-required'],
  ['authentication_not_handled', 'authentication-required'],
  ['payment_intent_authentication_failure', 'authentication-required'],
  ['processing_error', 'processing-error'],
  ['issuer_not_available', 'processing-error'],
  ['reenter_transaction', 'processing-error'],
  ['try_again_later', 'processing-error'],
  ['approve_with_id', 'processing-error'],
]);

export interface StripeDecline {
  readonly code?: string | null | undefined;
  /** The issuer's reason; says more than `code` where there is one. */
  readonly decline_code?: string | null | undefined;
}

export function declineOf({ code, decline_code }: StripeDecline): Decline {
  return KINDS.get(decline_code ?? '') ?? KINDS.get(code ?? '') ?? 'card-declined';
}
