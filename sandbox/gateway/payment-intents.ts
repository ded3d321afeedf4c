/** Charges: `/v1/payment_intents`, made, confirmed, canceled, asked about. */

import type { Counter, Route } from './counter.ts';
import type { Form } from './form-body.ts';
import {
  metadataOf,
  metadataQuery,
  optionalText,
  requiredText,
  wholeNumber,
} from './form-fields.ts';
import { invalid } from './gateway-answer.ts';
import { intentObject } from './gateway-objects.ts';
import type { Intent } from './gateway-shapes.ts';
import { find, KEPT_MAX } from './gateway-state.ts';
import { confirmIntent } from './intent-confirmation.ts';

/** Eight digits, as https://docs.stripe.com/currencies says. */
const AMOUNT_MAX = 99_999_999;
const LISTED_MAX = 100;

export function intentRoutes(counter: Counter): readonly Route[] {
  const { data } = counter.state;
  const shown = (intent: Intent) => intentObject(intent, data);
  const listed = (object: string, found: readonly Intent[]) => ({
    object,
    url: '/v1/payment_intents',
    has_more: false,
    data: found.slice(-LISTED_MAX).reverse().map(shown),
  });

  return [
    {
      method: 'POST',
      path: '/v1/payment_intents',
      takes: [
        'amount',
        'currency',
        'customer',
        'payment_method',
        'allowed_payment_method_types',
        'description',
        'metadata',
      ],
      answer(form) {
        const intent = makeIntent(counter, form);
        counter.tell('payment_intent.created', shown(intent));
        return shown(intent);
      },
    },
    {
      method: 'GET',
      path: '/v1/payment_intents',
      takes: ['customer', 'limit'],
      answer(form) {
        const customer = optionalText(form, 'customer');
        return listed(
          'list',
          data.intents.filter((each) => customer === undefined || each.customer === customer),
        );
      },
    },
    {
      method: 'GET',
      path: '/v1/payment_intents/search',
      takes: ['query', 'limit', 'page'],
      answer(form) {
        const [name, value] = metadataQuery(form);
        return listed(
          'search_result',
          data.intents.filter(({ metadata }) => metadata[name] === value),
        );
      },
    },
    {
      method: 'GET',
      path: '/v1/payment_intents/:id',
      takes: [],
      answer: (_, id) => shown(find(data, 'intents', id)),
    },
    {
      method: 'POST',
      path: '/v1/payment_intents/:id/confirm',
      takes: ['off_session', 'payment_method'],
      answer: (form, id) => shown(confirmIntent(counter, find(data, 'intents', id), form)),
    },
    {
      method: 'POST',
      path: '/v1/payment_intents/:id/cancel',
      takes: ['cancellation_reason'],
      answer(form, id) {
        const intent = find(data, 'intents', id);
        if (intent.status === 'succeeded' || intent.status === 'canceled') {
          throw invalid(
            'payment_intent_unexpected_state',
            `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`,
          );
        }
        intent.status = 'canceled';
        intent.cancellationReason = optionalText(form, 'cancellation_reason') ?? null;
        counter.tell('payment_intent.canceled', shown(intent));
        return shown(intent);
      },
    },
  ];
}

function makeIntent({ state, now_s }: Counter, form: Form): Intent {
  const { data } = state;
  if (data.intents.length >= KEPT_MAX) {
    throw invalid('sandbox_full', 'The sandbox keeps no more charges. Start with --fresh.');
  }
  const amount = wholeNumber(form, 'amount');
  if (amount < 1) throw invalid('amount_too_small', 'Amount must be at least 1.', 'amount');
  if (amount > AMOUNT_MAX) {
    throw invalid('amount_too_large', `Amount must be no more than ${AMOUNT_MAX}.`, 'amount');
  }
  const currency = requiredText(form, 'currency');
  if (!/^[a-z]{3}$/.test(currency)) {
    throw invalid('parameter_invalid', `Invalid currency: ${currency.slice(0, 40)}`, 'currency');
  }
  const customer = optionalText(form, 'customer');
  if (customer !== undefined) find(data, 'customers', customer);
  const method = optionalText(form, 'payment_method');
  if (method !== undefined && find(data, 'methods', method).customer !== (customer ?? null)) {
    throw invalid(
      'parameter_invalid',
      'The PaymentMethod does not belong to the Customer.',
      'payment_method',
    );
  }
  const intent: Intent = {
    id: state.newId('pi'),
    created: now_s(),
    amount,
    currency,
    customer: customer ?? null,
    method: method ?? null,
    description: optionalText(form, 'description') ?? null,
    metadata: metadataOf(form),
    status: method === undefined ? 'requires_payment_method' : 'requires_confirmation',
    cancellationReason: null,
    error: null,
  };
  data.intents.push(intent);
  return intent;
}
