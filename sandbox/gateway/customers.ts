/** Customers and their cards: `/v1/customers`, `/v1/payment_methods`. */

import type { Counter, Route } from './counter.ts';
import { listOf } from './form-body.ts';
import { metadataOf, metadataQuery, optionalText, requiredText } from './form-fields.ts';
import { invalid, missing } from './gateway-answer.ts';
import { customerObject, methodObject } from './gateway-objects.ts';
import type { Customer, Method } from './gateway-shapes.ts';
import { find } from './gateway-state.ts';
import { testCard } from './test-cards.ts';

const CARD = 'invoice_settings.default_payment_method';
const GOOD_FOR_YEARS = 4;

export function customerRoutes(counter: Counter): readonly Route[] {
  const { data } = counter.state;
  const shown = (customer: Customer, expand: readonly string[] = []) =>
    customerObject(customer, data, expand.includes(CARD));

  return [
    {
      method: 'POST',
      path: '/v1/customers',
      takes: ['description', 'name', 'email', 'metadata'],
      answer: (form) =>
        shown(makeCustomer(counter, metadataOf(form), optionalText(form, 'description'))),
    },
    {
      method: 'GET',
      path: '/v1/customers/search',
      takes: ['query', 'limit', 'page'],
      answer(form) {
        const [name, value] = metadataQuery(form);
        const found = data.customers.filter(({ metadata }) => metadata[name] === value);
        return {
          object: 'search_result',
          url: '/v1/customers/search',
          has_more: false,
          next_page: null,
          data: found.map((customer) => shown(customer)),
        };
      },
    },
    {
      method: 'GET',
      path: '/v1/customers/:id',
      takes: ['expand'],
      answer: (form, id) => shown(find(data, 'customers', id), listOf(form.expand)),
    },
    {
      method: 'POST',
      path: '/v1/customers/:id',
      takes: ['description', 'metadata', 'invoice_settings'],
      answer(form, id) {
        const customer = find(data, 'customers', id);
        const { invoice_settings: settings } = form;
        const method = typeof settings === 'object' ? settings.default_payment_method : undefined;
        if (typeof method === 'string') setDefault(counter, customer, method);
        Object.assign(customer.metadata, metadataOf(form));
        return shown(customer);
      },
    },
    {
      method: 'GET',
      path: '/v1/payment_methods/:id',
      takes: [],
      answer: (_, id) => methodObject(find(data, 'methods', id)),
    },
    {
      method: 'POST',
      path: '/v1/payment_methods/:id/attach',
      takes: ['customer'],
      answer(form, id) {
        const customer = find(data, 'customers', requiredText(form, 'customer'));
        const known = data.methods.find((each) => each.id === id);
        const method = known ?? makeMethod(counter, id, null);
        method.customer = customer.id;
        return methodObject(method);
      },
    },
    {
      method: 'POST',
      path: '/v1/payment_methods/:id/detach',
      takes: [],
      answer(_, id) {
        const method = find(data, 'methods', id);
        const owner = data.customers.find((each) => each.defaultMethod === id);
        if (owner !== undefined) owner.defaultMethod = null;
        method.customer = null;
        return methodObject(method);
      },
    },
  ];
}

export function makeCustomer(
  { state, now_s }: Counter,
  metadata: Record<string, string>,
  description: string | undefined,
): Customer {
  const customer: Customer = {
    id: state.newId('cus'),
    created: now_s(),
    description: description ?? null,
    metadata,
    defaultMethod: null,
  };
  state.data.customers.push(customer);
  return customer;
}

/** @param card a test card's name @throws GatewayError 404 where there is none of it */
export function makeMethod(counter: Counter, card: string, customer: string | null): Method {
  if (testCard(card) === undefined) throw missing('PaymentMethod', card);
  const method: Method = {
    id: counter.state.newId('pm'),
    created: counter.now_s(),
    customer,
    card,
    expiryYear: counter.businessYear() + GOOD_FOR_YEARS,
  };
  counter.state.data.methods.push(method);
  return method;
}

function setDefault({ state }: Counter, customer: Customer, id: string): void {
  const method = find(state.data, 'methods', id);
  if (method.customer !== customer.id) {
    throw invalid(
      'resource_missing',
      'The customer does not have a payment method with this ID. Attach it first.',
      'invoice_settings[default_payment_method]',
    );
  }
  customer.defaultMethod = method.id;
}
