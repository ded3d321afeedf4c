/** One charge in two steps: an intent is made and remembered, then confirmed, so that whatever happens can be asked about. */

import type Stripe from 'stripe';
import type { ChargeMemory } from './charge-memory.ts';
import { NOT_CONFIRMED, outcomeOf } from './intent-outcome.ts';
import type { ChargeOrder, ChargeOutcome } from './payments.ts';
import { smallestCoins } from './smallest-coin.ts';
import { OPERATION_MARK, TENANT_MARK } from './stripe-connection.ts';
import type { CardOnFile, StripeCustomer } from './stripe-customer.ts';
import { failureOf } from './stripe-failure.ts';

export interface StripeCharge {
  charge(order: ChargeOrder): Promise<ChargeOutcome>;
  lookUp(operation: string): Promise<ChargeOutcome>;
  cancel(operation: string): Promise<ChargeOutcome>;
}

const CLOSED: ChargeOutcome = { kind: 'not-charged', reason: 'closed' };

export function createStripeCharge(
  stripe: Stripe,
  memory: ChargeMemory,
  customer: StripeCustomer,
  tenantId: string,
): StripeCharge {
  async function charge(order: ChargeOrder): Promise<ChargeOutcome> {
    const amount = smallestCoins(order.amount, order.currency);
    if (amount === undefined) return refused('');
    const known = await memory.intentOf(order.operation);
    if (known === 'closed') return CLOSED;
    if (known !== undefined) return await resume(order.operation, known);
    const prepared = await cardOrOutcome(customer);
    if ('kind' in prepared) return prepared;
    const made = await make(order, amount, prepared);
    if (typeof made !== 'string') return made;
    const standing = await memory.rememberIntent(order.operation, made);
    return standing === 'closed' ? CLOSED : await confirm(order.operation, standing);
  }

  /** Answers with the intent's id, or with the outcome where there is none: one that was not confirmed took nothing. */
  async function make(
    order: ChargeOrder,
    amount: number,
    { customer: payer, card }: CardOnFile,
  ): Promise<string | ChargeOutcome> {
    try {
      const intent = await stripe.paymentIntents.create(
        {
          amount,
          currency: order.currency.toLowerCase(),
          customer: payer,
          payment_method: card.id,
          // No other kind: the rest may ask for a person, and nobody is there.
          allowed_payment_method_types: ['card'],
          description: order.description,
          metadata: { [OPERATION_MARK]: order.operation, [TENANT_MARK]: tenantId },
        },
        { idempotencyKey: `${order.operation}:create`, maxNetworkRetries: 1 },
      );
      return intent.id;
    } catch (error) {
      const failure = failureOf(error);
      // Another call for the same operation is under way and may go on to confirm.
      if (failure.kind === 'open' && failure.reason === 'in-progress')
        return { kind: 'unknown', reason: failure.reason };
      return notMade(error);
    }
  }

  /** A charge that was begun before: goes on where it stopped. */
  async function resume(operation: string, intent: string): Promise<ChargeOutcome> {
    const outcome = await ask(intent);
    return isUnpaid(outcome) ? await confirm(operation, intent) : outcome;
  }

  async function confirm(operation: string, intent: string): Promise<ChargeOutcome> {
    try {
      const confirmed = await stripe.paymentIntents.confirm(
        intent,
        { off_session: true },
        { idempotencyKey: `${operation}:confirm` },
      );
      if (confirmed.status !== 'requires_action') return outcomeOf(confirmed);
      // Nobody is there to prove who they are, and later it must not be paid behind our back.
      return orCanceled(await withdraw(intent), {
        kind: 'declined',
        decline: 'authentication-required',
        reference: intent,
      });
    } catch (error) {
      const failure = failureOf(error);
      switch (failure.kind) {
        case 'declined':
          return { kind: 'declined', decline: failure.decline, reference: intent };
        case 'open':
          return { kind: 'unknown', reason: failure.reason };
        case 'too-many':
          return orCanceled(await withdraw(intent), { kind: 'not-charged', reason: 'too-many' });
        case 'refused':
          return orCanceled(await withdraw(intent), refused(intent));
      }
    }
  }

  async function ask(intent: string): Promise<ChargeOutcome> {
    try {
      return outcomeOf(await stripe.paymentIntents.retrieve(intent));
    } catch (error) {
      return open(error);
    }
  }

  async function withdraw(intent: string): Promise<ChargeOutcome> {
    try {
      return outcomeOf(
        await stripe.paymentIntents.cancel(intent, { cancellation_reason: 'abandoned' }),
      );
    } catch (error) {
      // Refused where the intent has come to its end already: then that is the answer.
      return failureOf(error).kind === 'refused' ? await ask(intent) : open(error);
    }
  }

  return {
    charge,
    /** What was never confirmed is closed by asking: its answer is lost, and `not-charged` must stay true. */
    async lookUp(operation) {
      const intent = await memory.close(operation);
      if (intent === 'closed') return CLOSED;
      const outcome = await ask(intent);
      return isUnpaid(outcome) ? await withdraw(intent) : outcome;
    },
    async cancel(operation) {
      const intent = await memory.close(operation);
      return intent === 'closed' ? CLOSED : await withdraw(intent);
    },
  };
}

async function cardOrOutcome(customer: StripeCustomer): Promise<CardOnFile | ChargeOutcome> {
  try {
    const found = await customer.cardOnFile();
    return found ?? { kind: 'declined', decline: 'no-card', reference: '' };
  } catch (error) {
    return notMade(error);
  }
}

/** For what fails before there is anything to confirm. */
function notMade(error: unknown): ChargeOutcome {
  const failure = failureOf(error);
  switch (failure.kind) {
    case 'declined':
      return { kind: 'declined', decline: failure.decline, reference: failure.intent };
    case 'refused':
      return refused(failure.request);
    case 'too-many':
      return { kind: 'not-charged', reason: 'too-many' };
    case 'open':
      return { kind: 'not-charged', reason: failure.reason };
  }
}

function open(error: unknown): ChargeOutcome {
  const failure = failureOf(error);
  return { kind: 'unknown', reason: failure.kind === 'open' ? failure.reason : failure.kind };
}

function isUnpaid(outcome: ChargeOutcome): boolean {
  return outcome.kind === 'unknown' && outcome.reason === NOT_CONFIRMED;
}

/** The better-known reason where the intent came to nothing. */
function orCanceled(withdrawn: ChargeOutcome, reason: ChargeOutcome): ChargeOutcome {
  return withdrawn.kind === 'not-charged' ? reason : withdrawn;
}

function refused(reference: string): ChargeOutcome {
  return { kind: 'declined', decline: 'order-refused', reference };
}
