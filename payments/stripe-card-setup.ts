/** Makes the card that a person has stored last the one that is charged, in whatever order the news of it arrive. */

import type Stripe from 'stripe';
import { TENANT_MARK } from './stripe-connection.ts';
import { failureOf } from './stripe-failure.ts';

export interface CardSetup {
  /** The gateway's id of the setup. */
  readonly id: string;
  readonly customer: string;
  readonly card: string;
  /** When the gateway says that it was done, in seconds since 1970. */
  readonly at_s: number;
}

/** Kept on the customer itself: an event that comes late or again must not bring an older card back. */
const SETUP_MARK = 'calling_desk_setup';
const SETUP_AT_MARK = 'calling_desk_setup_at';

/** False where the setup is another's, older than the present card's, or its card is gone. What it throws is Stripe's own. */
export async function adoptCard(
  stripe: Stripe,
  tenantId: string,
  setup: CardSetup,
): Promise<boolean> {
  try {
    const customer = await stripe.customers.retrieve(setup.customer);
    if (customer.deleted || customer.metadata[TENANT_MARK] !== tenantId) return false;
    if (customer.metadata[SETUP_MARK] === setup.id) return true;
    if (Number(customer.metadata[SETUP_AT_MARK] ?? 0) > setup.at_s) return false;
    await stripe.customers.update(setup.customer, {
      invoice_settings: { default_payment_method: setup.card },
      metadata: { [SETUP_MARK]: setup.id, [SETUP_AT_MARK]: String(setup.at_s) },
    });
    return true;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'refused' && failure.code === 'resource_missing') return false;
    throw error;
  }
}
