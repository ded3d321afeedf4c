/** Stripe's door: the key, the order, whether it was given before, and then the route that carries it out. */

import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalAnswer, LocalRequest } from '../local-server.ts';
import type { Route } from './counter.ts';
import { type Form, parseForm } from './form-body.ts';
import { GatewayError, invalid, refusalAnswer } from './gateway-answer.ts';
import type { GatewayState } from './gateway-state.ts';
import { Silence } from './intent-confirmation.ts';
import { createRepeatedOrders } from './repeated-orders.ts';

export interface GatewayRoutesOptions {
  readonly state: GatewayState;
  readonly routes: readonly Route[];
  readonly silence_ms: number;
}

/** What the present version of the API has taken away, and says so. */
const GONE = 'payment_method_types';

/** Rejects where no answer must come. */
export function createGatewayRoutes({ state, routes, silence_ms }: GatewayRoutesOptions) {
  const orders = createRepeatedOrders(state.data);
  const patterns = routes.map((route) => ({
    route,
    pattern: new RegExp(`^${route.path.replace(':id', '([\\w-]{1,100})')}$`),
  }));

  function find(method: string, path: string): { route: Route; id: string } {
    for (const { route, pattern } of patterns) {
      const [matched, id = ''] = pattern.exec(path) ?? [];
      if (matched !== undefined && route.method === method) return { route, id };
    }
    throw new GatewayError({
      status: 404,
      type: 'invalid_request_error',
      message: `Unrecognized request URL (${method}: ${path.slice(0, 200)}).`,
    });
  }

  async function carryOut({ method, url, headers, body }: LocalRequest): Promise<LocalAnswer> {
    if (headers.authorization !== `Bearer ${state.data.secretKey}`) {
      throw new GatewayError({
        status: 401,
        type: 'authentication_error',
        message: 'Invalid API Key provided.',
      });
    }
    const { route, id } = find(method, url.pathname);
    const text = method === 'POST' ? String(body ?? '') : url.search.slice(1);
    const key = method === 'POST' ? headers['idempotency-key'] : undefined;
    const order = { key, path: url.pathname, body: text };
    const before = orders.before(order);
    if (before !== undefined) return before;
    const form = checked(parseForm(text), route);
    try {
      const answer = { status: 200, body: route.answer(form, id) };
      orders.keep(order, answer);
      return answer;
    } catch (error) {
      if (error instanceof GatewayError) orders.keep(order, refusalAnswer(error.refusal));
      throw error;
    } finally {
      if (method === 'POST') await state.save();
    }
  }

  return async (request: LocalRequest): Promise<LocalAnswer> => {
    const headers = { 'Request-Id': `req_${randomBytes(8).toString('hex')}` };
    try {
      const answer = await carryOut(request);
      return { ...answer, headers: { ...headers, ...answer.headers } };
    } catch (error) {
      if (error instanceof GatewayError) return { ...refusalAnswer(error.refusal), headers };
      if (error instanceof Silence) await pause(silence_ms);
      throw error;
    }
  };
}

/** @throws GatewayError for what the route does not take */
function checked(form: Form | undefined, route: Route): Form {
  if (form === undefined) throw invalid('parameter_invalid', 'The form cannot be read.');
  const unknown = Object.keys(form).find((name) => !route.takes.includes(name));
  if (unknown === GONE) {
    throw invalid(
      'payment_method_types_no_longer_supported',
      'This version of the API takes allowed_payment_method_types.',
      GONE,
    );
  }
  if (unknown !== undefined) {
    throw invalid('parameter_unknown', `Received unknown parameter: ${unknown}`, unknown);
  }
  return form;
}
