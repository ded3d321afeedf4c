/** The moment in which money is taken, or is not: what the stored card, and the sandbox's own switch, make of it. */

import { createHash } from 'node:crypto';
import type { Counter } from './counter.ts';
import type { Form } from './form-body.ts';
import { optionalText } from './form-fields.ts';
import { GatewayError, invalid } from './gateway-answer.ts';
import { intentObject, methodObject } from './gateway-objects.ts';
import type { Intent } from './gateway-shapes.ts';
import { find } from './gateway-state.ts';
import { DECLINED, EXPIRED, type Refusal, testCard } from './test-cards.ts';

/** Thrown where no answer must come. */
export class Silence extends Error {}

/** @throws GatewayError where the card does not pay or the intent cannot be confirmed; Silence where nobody will say */
export function confirmIntent(counter: Counter, intent: Intent, form: Form): Intent {
  const { data } = counter.state;
  intent.method = optionalText(form, 'payment_method') ?? intent.method;
  if (intent.status !== 'requires_confirmation' || intent.method === null) {
    throw invalid(
      'payment_intent_unexpected_state',
      `This PaymentIntent's status is ${intent.status}: it cannot be confirmed.`,
    );
  }
  const switched = counter.card();
  if (switched === 'timeout') {
    if (isTakenInSilence(intent)) pay(counter, intent);
    throw new Silence();
  }
  const method = find(data, 'methods', intent.method);
  const refusal = refusalUnder(switched) ?? testCard(method.card)?.refusal;
  if (refusal === undefined) {
    pay(counter, intent);
    return intent;
  }
  intent.status = 'requires_payment_method';
  intent.error = { ...refusal, method: method.id };
  intent.method = null;
  counter.tell('payment_intent.payment_failed', intentObject(intent, data));
  throw new GatewayError({
    status: 402,
    type: 'card_error',
    code: refusal.code,
    message: refusal.message,
    more: {
      ...(refusal.declineCode !== '' && { decline_code: refusal.declineCode }),
      charge: `ch_${intent.id.slice(3)}`,
      payment_intent: intentObject(intent, data),
      payment_method: methodObject(method),
    },
  });
}

/** The same for the same operation, on every machine: half of them are taken. */
export function isTakenInSilence({ id, metadata }: Pick<Intent, 'id' | 'metadata'>): boolean {
  const name = Object.entries(metadata).find(([key]) => key.endsWith('operation'))?.[1] ?? id;
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 0;
}

function pay(counter: Counter, intent: Intent): void {
  intent.status = 'succeeded';
  counter.tell('payment_intent.succeeded', intentObject(intent, counter.state.data));
}

function refusalUnder(card: ReturnType<Counter['card']>): Refusal | undefined {
  if (card === 'expired') return EXPIRED;
  return card === 'declined' ? DECLINED : undefined;
}
