/** How a card comes to be stored: `/v1/setup_intents` and `/v1/checkout/sessions`. */

import type { Counter, Route } from './counter.ts';
import { makeMethod } from './customers.ts';
import { metadataOf, optionalText, requiredText, webAddress } from './form-fields.ts';
import { invalid } from './gateway-answer.ts';
import { sessionObject, setupObject } from './gateway-objects.ts';
import type { Session, Setup } from './gateway-shapes.ts';
import { find } from './gateway-state.ts';

/** Pages that were opened for a person and not used: the oldest make room. */
const SESSIONS_MAX = 500;

export function setupRoutes(counter: Counter): readonly Route[] {
  const { data } = counter.state;
  return [
    {
      method: 'POST',
      path: '/v1/setup_intents',
      takes: ['customer', 'payment_method', 'confirm', 'usage', 'metadata'],
      answer(form) {
        const customer = optionalText(form, 'customer') ?? null;
        if (customer !== null) find(data, 'customers', customer);
        const setup = makeSetup(counter, customer, metadataOf(form));
        const card = optionalText(form, 'payment_method');
        if (form.confirm === 'true') finishSetup(counter, setup, requiredCard(card));
        return setupObject(setup);
      },
    },
    {
      method: 'GET',
      path: '/v1/setup_intents/:id',
      takes: [],
      answer: (_, id) => setupObject(find(data, 'setups', id)),
    },
    {
      method: 'POST',
      path: '/v1/setup_intents/:id/confirm',
      takes: ['payment_method'],
      answer(form, id) {
        const setup = find(data, 'setups', id);
        finishSetup(counter, setup, requiredText(form, 'payment_method'));
        return setupObject(setup);
      },
    },
    {
      method: 'POST',
      path: '/v1/checkout/sessions',
      takes: ['mode', 'customer', 'allowed_payment_method_types', 'success_url', 'cancel_url'],
      answer(form) {
        if (requiredText(form, 'mode') !== 'setup') {
          throw invalid('parameter_invalid', 'The sandbox opens pages for cards alone.', 'mode');
        }
        const { id } = find(data, 'customers', requiredText(form, 'customer'));
        const session: Session = {
          id: counter.state.newId('cs_test'),
          created: counter.now_s(),
          customer: id,
          setup: makeSetup(counter, id, {}).id,
          successUrl: webAddress(form, 'success_url'),
          cancelUrl: webAddress(form, 'cancel_url'),
          status: 'open',
        };
        data.sessions.push(session);
        data.sessions.splice(0, data.sessions.length - SESSIONS_MAX);
        return sessionObject(session, counter.base());
      },
    },
    {
      method: 'GET',
      path: '/v1/checkout/sessions/:id',
      takes: [],
      answer: (_, id) => sessionObject(find(data, 'sessions', id), counter.base()),
    },
  ];
}

/** What a person does on the gateway's page. @throws GatewayError where the page was used already or there is no such card */
export function finishSession(counter: Counter, session: Session, card: string): void {
  if (session.status !== 'open' || session.setup === null) {
    throw invalid('checkout_session_complete', 'This page has been used already.');
  }
  finishSetup(counter, find(counter.state.data, 'setups', session.setup), card);
  session.status = 'complete';
  counter.tell('checkout.session.completed', sessionObject(session, counter.base()));
}

/** Stores another card for the customer, as its holder would. */
export function storeCard(counter: Counter, customer: string, card: string): void {
  finishSetup(counter, makeSetup(counter, customer, {}), card);
}

function makeSetup(
  { state, now_s }: Counter,
  customer: string | null,
  metadata: Record<string, string>,
): Setup {
  const setup: Setup = {
    id: state.newId('seti'),
    created: now_s(),
    customer,
    method: null,
    metadata,
    status: 'requires_payment_method',
  };
  state.data.setups.push(setup);
  return setup;
}

function finishSetup(counter: Counter, setup: Setup, card: string): void {
  if (setup.status === 'succeeded') {
    throw invalid('setup_intent_unexpected_state', 'This SetupIntent has succeeded already.');
  }
  const { data } = counter.state;
  const known = data.methods.find((each) => each.id === card);
  const method = known ?? makeMethod(counter, card, null);
  method.customer = setup.customer;
  setup.method = method.id;
  setup.status = 'succeeded';
  counter.tell('setup_intent.succeeded', setupObject(setup));
}

function requiredCard(card: string | undefined): string {
  if (card !== undefined) return card;
  throw invalid('parameter_missing', 'Missing required param: payment_method.', 'payment_method');
}
