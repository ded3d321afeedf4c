/** What the gateway answers with where it does not do what it was asked: Stripe's shape of an error. */

import type { LocalAnswer } from '../local-server.ts';

export interface GatewayRefusal {
  readonly status: number;
  readonly type:
    | 'card_error'
    | 'invalid_request_error'
    | 'idempotency_error'
    | 'authentication_error';
  readonly code?: string;
  readonly message: string;
  readonly param?: string;
  /** What else belongs to it, such as the decline code and the intent. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Thrown by a route; becomes an answer. */
export class GatewayError extends Error {
  readonly refusal: GatewayRefusal;

  constructor(refusal: GatewayRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export function refusalAnswer({ status, more, ...error }: GatewayRefusal): LocalAnswer {
  return { status, body: { error: { ...error, ...more } } };
}

export function invalid(code: string, message: string, param?: string): GatewayError {
  return new GatewayError({
    status: 400,
    type: 'invalid_request_error',
    code,
    message,
    ...(param !== undefined && { param }),
  });
}

export function missing(what: string, id: string): GatewayError {
  return new GatewayError({
    status: 404,
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${what}: '${id.slice(0, 100)}'`,
    param: 'id',
  });
}
