/** Payments by Stripe: the stored card of one organization, charged while nobody is there. */

import { createChargeMemory } from './charge-memory.ts';
import { keptName, keptOutcome } from './kept-name.ts';
import type { ChargeOutcome, Payments } from './payments.ts';
import { PaymentsError } from './payments-error.ts';
import { createStripeCharge } from './stripe-charge.ts';
import { openStripe, type StripeOptions } from './stripe-connection.ts';
import { createStripeCustomer } from './stripe-customer.ts';
import { paymentsError } from './stripe-failure.ts';

export function createStripePayments(options: StripeOptions): Payments {
  const stripe = openStripe(options);
  const memory = createChargeMemory(options.memory);
  const customer = createStripeCustomer(stripe, memory, options.tenantId);
  const charges = createStripeCharge(stripe, memory, customer, options.tenantId);
  const inTurn = oneAtATime();

  return {
    charge: (order) => inTurn(order.operation, () => charges.charge(order)),
    lookUp: (operation) => inTurn(operation, () => charges.lookUp(operation)),
    cancel: (operation) => inTurn(operation, () => charges.cancel(operation)),
    async card() {
      const card = (await customer.cardOnFile().catch(thrown))?.card;
      return card && { ...card, id: keptName(card.id) };
    },
    async cardPage(returnTo) {
      const page = await customer
        .id()
        .then((id) =>
          stripe.checkout.sessions.create({
            mode: 'setup',
            customer: id,
            allowed_payment_method_types: ['card'],
            success_url: returnTo,
            cancel_url: returnTo,
          }),
        )
        .catch(thrown);
      if (page.url) return page.url;
      throw new PaymentsError('GATEWAY_REFUSED', 'The card gateway gave no page for the card.');
    },
  };
}

function thrown(error: unknown): never {
  throw paymentsError(error);
}

/** What is asked about an operation waits for what is being done with it: a charge under way is never called `never-made`. */
function oneAtATime() {
  const last = new Map<string, Promise<unknown>>();
  return (operation: string, work: () => Promise<ChargeOutcome>): Promise<ChargeOutcome> => {
    const turn = (last.get(operation) ?? Promise.resolve()).then(work, work).then(keptOutcome);
    last.set(operation, turn);
    const done = () => {
      if (last.get(operation) === turn) last.delete(operation);
    };
    turn.then(done, done);
    return turn;
  };
}
