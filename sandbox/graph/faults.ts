/** Trouble on demand: answers that fail, or come late, as often as was asked for. */

import { z } from 'zod';
import { GraphRefusal } from './graph-answer.ts';

export const FAULTS_MAX = 100;

export const faultOrder = z
  .strictObject({
    /** Left out: the answer is the usual one, only late. */
    status: z.int().min(400).max(599).optional(),
    /** Seconds, sent as `Retry-After`. */
    retryAfter: z.int().min(0).max(3600).optional(),
    times: z.int().min(1).max(10_000).default(1),
    /** A part of the path and query, in any case; left out: every request. */
    path: z.string().max(200).default(''),
    method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']).optional(),
    delay_ms: z.int().min(0).max(60_000).default(0),
    /** The request is carried out and only its answer is lost. */
    afterEffect: z.boolean().default(false),
    /** Whole requests only, or only those within a batch; left out: both. */
    scope: z.enum(['request', 'item']).optional(),
    /** Graph's own code and sentence, in place of the usual ones of the status. */
    code: z.string().min(1).max(100).optional(),
    message: z.string().min(1).max(2000).optional(),
    /** The connection breaks; within a batch, what came before it has been carried out. */
    reset: z.boolean().default(false),
  })
  .refine(
    (fault) => fault.status !== undefined || fault.delay_ms > 0 || fault.reset,
    'names neither a status nor a delay_ms nor a reset',
  );

export type FaultOrder = z.infer<typeof faultOrder>;

export interface Faults {
  add(order: FaultOrder): void;
  clear(): void;
  /** The oldest fault that this request runs into; it has happened once more. */
  take(
    method: string,
    pathAndQuery: string,
    scope: NonNullable<FaultOrder['scope']>,
  ): FaultOrder | undefined;
}

export function createFaults(): Faults {
  const pending: { readonly order: FaultOrder; left: number }[] = [];
  return {
    add(order) {
      if (pending.length >= FAULTS_MAX) pending.shift();
      pending.push({ order, left: order.times });
    },
    clear: () => void pending.splice(0),
    take(method, pathAndQuery, scope) {
      const path = pathAndQuery.toLowerCase();
      const hit = pending.find(
        ({ order }) =>
          path.includes(order.path.toLowerCase()) &&
          (order.method ?? method) === method &&
          (order.scope ?? scope) === scope,
      );
      if (!hit) return undefined;
      hit.left -= 1;
      if (hit.left === 0) pending.splice(pending.indexOf(hit), 1);
      return hit.order;
    },
  };
}

const WORDS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['Request_BadRequest', 'A value in the request is not valid.'],
  401: ['InvalidAuthenticationToken', 'Access token has expired or is not yet valid.'],
  403: ['Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
  404: ['Request_ResourceNotFound', 'The resource could not be found.'],
  409: [
    'Directory_ConcurrencyViolation',
    'Error due to concurrent requests being made to the tenant. Please wait briefly and retry.',
  ],
  429: ['TooManyRequests', 'Too many requests.'],
  500: ['InternalServerError', 'An internal server error occurred.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable. Please try again later.'],
};

/** What the fault says. A throttled answer names the scope that ran out, as Graph's does. */
export function refusalOf(
  status: number,
  order: Pick<FaultOrder, 'retryAfter' | 'code' | 'message'>,
  tenantId: string,
): GraphRefusal {
  const [code, message] = WORDS[status] ?? ['UnknownError', 'The request could not be completed.'];
  return new GraphRefusal(status, order.code ?? code, order.message ?? message, {
    ...(order.retryAfter !== undefined && { 'Retry-After': String(order.retryAfter) }),
    ...(status === 429 && {
      'x-ms-throttle-scope': `Tenant_Application/ReadWrite/${tenantId}/${tenantId}`,
      'x-ms-throttle-information': 'WriteLimitExceeded',
    }),
  });
}
