/** Microsoft Graph on this machine: the resources that a calling desk uses, over the demo tenant. */

import { setTimeout as sleepFor } from 'node:timers/promises';
import { isoText } from '../sandbox-clock.ts';
import type { LivingTenant } from '../tenant/living-tenant.ts';
import { stableGuid } from '../tenant/random.ts';
import { answerBatch } from './batch.ts';
import { createFaults, type Faults, refusalOf } from './faults.ts';
import { type GraphAnswer, GraphRefusal, type GraphRequest } from './graph-answer.ts';
import { membershipRoutes } from './membership-routes.ts';
import { organizationRoutes } from './organization-routes.ts';
import { pstnCallRoutes } from './pstn-calls.ts';
import { answerFrom } from './routes.ts';
import { requireToken } from './token.ts';
import { userRoutes } from './users.ts';
import { createWeather, type Weather } from './weather.ts';

/** One request that was answered, whole or within a batch. */
export interface Heard {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly scope: 'request' | 'item';
}

export interface GraphEmulator {
  /** What goes wrong is an answer in Graph's error shape. @throws ConnectionReset where that was ordered, and nothing else */
  answer(request: GraphRequest): Promise<GraphAnswer>;
  readonly faults: Faults;
  readonly weather: Weather;
}

/** Whoever serves the emulator breaks the connection. */
export class ConnectionReset extends Error {
  override readonly name = 'ConnectionReset';
}

/**
 * @param now milliseconds since 1970
 * @param hear is told of every answer, in the order in which they were given
 */
export function createGraphEmulator(
  tenant: LivingTenant,
  now: () => number,
  hear: (heard: Heard) => void = () => {},
  wait: (time_ms: number) => Promise<unknown> = (time_ms) =>
    sleepFor(time_ms, undefined, { ref: false }),
): GraphEmulator {
  const faults = createFaults();
  const weather = createWeather();
  const routes = {
    ...userRoutes(tenant, () => isoText(now())),
    ...organizationRoutes(tenant),
    ...membershipRoutes(tenant),
    ...pstnCallRoutes(tenant),
  };
  let requests = 0;

  async function answer(request: GraphRequest, scope: Heard['scope']): Promise<GraphAnswer> {
    requests += 1;
    const requestId = stableGuid(`request:${requests}`);
    const clientRequestId = request.headers['client-request-id'] ?? requestId;
    const ids = { 'request-id': requestId, 'client-request-id': clientRequestId };
    const { method, url, body } = request;
    const path = `${url.pathname}${url.search}`;
    const told = (answered: GraphAnswer): GraphAnswer => {
      hear({ method, path, body, status: answered.status, scope });
      return answered;
    };
    try {
      requireToken(request);
      const answered = await afterFaults(request, path, scope);
      return told({ ...answered, headers: { ...ids, ...answered.headers } });
    } catch (cause) {
      if (cause instanceof ConnectionReset) throw cause;
      const refusal = cause instanceof GraphRefusal ? cause : internalError();
      return told({
        status: refusal.status,
        headers: { ...ids, ...refusal.headers },
        body: {
          error: {
            code: refusal.code,
            message: refusal.message,
            innerError: { date: isoText(now()).slice(0, 19), ...ids },
          },
        },
      });
    }
  }

  async function afterFaults(
    request: GraphRequest,
    path: string,
    scope: Heard['scope'],
  ): Promise<GraphAnswer> {
    const fault = faults.take(request.method, path, scope);
    if (fault === undefined) return await inWeather(request, scope);
    if (fault.delay_ms > 0) await wait(fault.delay_ms);
    const isPlain = fault.status === undefined && !fault.reset;
    const answered = isPlain || fault.afterEffect ? await carryOut(request) : undefined;
    if (fault.reset) throw new ConnectionReset('The connection was reset, as ordered.');
    if (fault.status !== undefined) throw refusalOf(fault.status, fault, tenant.tenant.id);
    return answered ?? { status: 204 };
  }

  async function inWeather(request: GraphRequest, scope: Heard['scope']): Promise<GraphAnswer> {
    const { latency_ms, retryAfter } = weather;
    if (scope === 'request' && latency_ms > 0) await wait(latency_ms);
    if (!isBatch(request) && weather.isTurnedAway()) {
      throw refusalOf(429, { retryAfter }, tenant.tenant.id);
    }
    return await carryOut(request);
  }

  async function carryOut(request: GraphRequest): Promise<GraphAnswer> {
    if (isBatch(request)) return await answerBatch(request, (item) => answer(item, 'item'));
    return await answerFrom(routes, request);
  }

  return { answer: (request) => answer(request, 'request'), faults, weather };
}

function isBatch({ method, url }: GraphRequest): boolean {
  return url.pathname === '/v1.0/$batch' && method === 'POST';
}

function internalError(): GraphRefusal {
  return new GraphRefusal(500, 'InternalServerError', 'An internal server error occurred.');
}
