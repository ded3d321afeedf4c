/** The organization as a customer of Stripe: made once, found again, and the card that is stored for it. */

import type Stripe from 'stripe';
import type { ChargeMemory } from './charge-memory.ts';
import type { StoredCard } from './payments.ts';
import { TENANT_MARK } from './stripe-connection.ts';
import { failureOf } from './stripe-failure.ts';

/** Customers of one organization that are looked at; there should be one. */
const FOUND_MAX = 10;

export interface CardOnFile {
  readonly customer: string;
  readonly card: StoredCard;
}

/** What its methods throw is Stripe's own. */
export interface StripeCustomer {
  /** Undefined where the organization has no customer, or the customer no card. */
  cardOnFile(): Promise<CardOnFile | undefined>;
  /** Makes the customer where there is none. */
  id(): Promise<string>;
}

export function createStripeCustomer(
  stripe: Stripe,
  memory: ChargeMemory,
  tenantId: string,
): StripeCustomer {
  async function known(): Promise<Stripe.Customer | undefined> {
    const remembered = await memory.customerOf(tenantId);
    if (remembered !== undefined) {
      const customer = await retrieve(stripe, remembered);
      if (customer !== undefined) return customer;
    }
    const found = await search(stripe, tenantId);
    if (found === undefined) return undefined;
    await memory.rememberCustomer(tenantId, found.id);
    return await retrieve(stripe, found.id);
  }

  return {
    async cardOnFile() {
      const customer = await known();
      const method = customer?.invoice_settings.default_payment_method;
      if (customer === undefined || !method || typeof method === 'string') return undefined;
      return { customer: customer.id, card: storedCard(method) };
    },
    async id() {
      const existing = await known();
      if (existing !== undefined) return existing.id;
      const made = await stripe.customers.create(
        { description: `Calling Desk, tenant ${tenantId}`, metadata: { [TENANT_MARK]: tenantId } },
        { idempotencyKey: `customer:${tenantId}` },
      );
      await memory.rememberCustomer(tenantId, made.id);
      return made.id;
    },
  };
}

/** With its card; undefined where it is gone. */
async function retrieve(stripe: Stripe, id: string): Promise<Stripe.Customer | undefined> {
  try {
    const customer = await stripe.customers.retrieve(
      id,
      { expand: ['invoice_settings.default_payment_method'] },
      { maxNetworkRetries: 1 },
    );
    return customer.deleted ? undefined : customer;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'refused' && failure.code === 'resource_missing') return undefined;
    throw error;
  }
}

/** For a data folder that has been lost: the oldest customer with our mark. */
async function search(stripe: Stripe, tenantId: string): Promise<Stripe.Customer | undefined> {
  const { data } = await stripe.customers.search({
    query: `metadata['${TENANT_MARK}']:'${tenantId.replace(/[^\w-]/g, '')}'`,
    limit: FOUND_MAX,
  });
  return data.toSorted((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1))[0];
}

function storedCard({ id, type, card }: Stripe.PaymentMethod): StoredCard {
  const month = String(card?.exp_month ?? 0).padStart(2, '0');
  return {
    id,
    brand: card?.brand ?? type,
    last4: card?.last4 ?? '',
    expires: card ? `${card.exp_year}-${month}` : '',
  };
}
