/** Microsoft Graph on this machine: the resources that a calling desk uses, over the demo tenant. */

import { setTimeout as wait } from 'node:timers/promises';
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

export interface GraphEmulator {
  /** Never throws: what goes wrong is an answer in Graph's error shape. */
  answer(request: GraphRequest): Promise<GraphAnswer>;
  readonly faults: Faults;
}

/** `now` is milliseconds since 1970. */
export function createGraphEmulator(tenant: LivingTenant, now: () => number): GraphEmulator {
  const faults = createFaults();
  const routes = {
    ...userRoutes(tenant, () => isoText(now())),
    ...organizationRoutes(tenant),
    ...membershipRoutes(tenant),
    ...pstnCallRoutes(tenant),
  };
  let requests = 0;

  async function answer(request: GraphRequest): Promise<GraphAnswer> {
    requests += 1;
    const requestId = stableGuid(`request:${requests}`);
    const clientRequestId = request.headers['client-request-id'] ?? requestId;
    const ids = { 'request-id': requestId, 'client-request-id': clientRequestId };
    try {
      requireToken(request);
      const answered = await afterFaults(request);
      return { ...answered, headers: { ...ids, ...answered.headers } };
    } catch (cause) {
      const refusal = cause instanceof GraphRefusal ? cause : internalError();
      return {
        status: refusal.status,
        headers: { ...ids, ...refusal.headers },
        body: {
          error: {
            code: refusal.code,
            message: refusal.message,
            innerError: { date: isoText(now()).slice(0, 19), ...ids },
          },
        },
      };
    }
  }

  async function afterFaults(request: GraphRequest): Promise<GraphAnswer> {
    const fault = faults.take(request.method, `${request.url.pathname}${request.url.search}`);
    if (fault === undefined) return await carryOut(request);
    if (fault.delay_ms > 0) await wait(fault.delay_ms, undefined, { ref: false });
    const answered =
      fault.status === undefined || fault.afterEffect ? await carryOut(request) : undefined;
    if (fault.status !== undefined) throw refusalOf(fault.status, fault, tenant.tenant.id);
    return answered ?? { status: 204 };
  }

  async function carryOut(request: GraphRequest): Promise<GraphAnswer> {
    if (request.url.pathname === '/v1.0/$batch' && request.method === 'POST') {
      return await answerBatch(request, answer);
    }
    return await answerFrom(routes, request);
  }

  return { answer, faults };
}

function internalError(): GraphRefusal {
  return new GraphRefusal(500, 'InternalServerError', 'An internal server error occurred.');
}
