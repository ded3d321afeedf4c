/** Every failure that the bot's HTTP can answer with before a route's own code is asked. */

import { type Answer, failure } from './http-answer.ts';

export const INTERNAL_FAILURE = failure(500, 'internal', 'Something went wrong on our side.');

/** By the guard's status: the same words for every cause. */
export const REFUSALS = {
  400: failure(400, 'not-an-activity', 'The body is not a Bot Framework activity.'),
  401: failure(401, 'unauthorized', 'This request is not authorized.'),
  403: failure(403, 'forbidden', 'This request is not allowed here.'),
  503: failure(503, 'unavailable', 'This request cannot be checked right now.'),
};

/** By what was wrong with the body. */
export const BODY_FAILURES = {
  'too-large': { ...failure(413, 'too-large', 'The body is too large.'), hangUp: true },
  'too-slow': { ...failure(408, 'too-slow', 'The body took too long.'), hangUp: true },
  encoded: { ...failure(415, 'encoded', 'A compressed body is not taken.'), hangUp: true },
  aborted: { ...failure(400, 'aborted', 'The body did not arrive whole.'), hangUp: true },
};

const ROUTING_FAILURES: Readonly<Record<number, Answer>> = {
  404: failure(404, 'not-found', 'There is nothing here.'),
  405: failure(405, 'method-not-allowed', 'This method is not allowed here.'),
};

/** For what restify says of a request that fits no route. */
export function routingFailure(error: unknown): Answer {
  const { statusCode } = error as { statusCode?: unknown };
  return ROUTING_FAILURES[Number(statusCode)] ?? INTERNAL_FAILURE;
}
