/** `$batch`: up to twenty requests in one, answered out of order, each with its own status. */

import { z } from 'zod';
import { type GraphAnswer, GraphRefusal, type GraphRequest } from './graph-answer.ts';

const ITEMS_MAX = 20;

const item = z.object({
  id: z.string().min(1),
  method: z.enum(['GET', 'POST', 'PATCH', 'DELETE', 'PUT']),
  url: z.string().min(1).max(4000),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});
const payload = z.object({ requests: z.array(item).min(1) });

type BatchItem = z.infer<typeof item>;

/** `answer` carries out one request and never throws. @throws GraphRefusal where the batch itself is wrong */
export async function answerBatch(
  request: GraphRequest,
  answer: (request: GraphRequest) => Promise<GraphAnswer>,
): Promise<GraphAnswer> {
  const items = readItems(request.body);
  const statuses = new Map<string, number>();
  const responses: unknown[] = [];
  for (const each of items) {
    const blocked = each.dependsOn?.some((id) => (statuses.get(id) ?? 424) >= 400) ?? false;
    const answered = blocked ? failedDependency() : await answer(inner(request, each));
    statuses.set(each.id, answered.status);
    responses.push({
      id: each.id,
      status: answered.status,
      headers: {
        ...(answered.body !== undefined && { 'Content-Type': 'application/json' }),
        ...(answered.status < 400 && { 'x-ms-resource-unit': '1' }),
        ...answered.headers,
      },
      ...(answered.body !== undefined && { body: answered.body }),
    });
  }
  // The order of the answers means nothing: whoever relies on it is found out here.
  return { status: 200, body: { responses: responses.reverse() } };
}

function readItems(body: unknown): readonly BatchItem[] {
  const parsed = payload.safeParse(body);
  if (!parsed.success) throw invalid('Invalid batch payload format.');
  const { requests } = parsed.data;
  if (requests.length > ITEMS_MAX) {
    throw invalid(`Number of batch request steps exceeds the maximum value of ${ITEMS_MAX}.`);
  }
  if (new Set(requests.map((each) => each.id)).size < requests.length) {
    throw invalid('Request Ids are duplicated in the batch payload.');
  }
  if (requests.some((each) => /^\/?\$batch/i.test(each.url))) {
    throw invalid('A batch cannot hold another batch.');
  }
  return requests;
}

function inner(outer: GraphRequest, each: BatchItem): GraphRequest {
  const path = each.url.replace(/^\//, '');
  return {
    method: each.method,
    url: new URL(`${outer.url.origin}/v1.0/${path}`),
    headers: {
      authorization: outer.headers.authorization,
      ...Object.fromEntries(
        Object.entries(each.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    },
    body: each.body,
  };
}

function failedDependency(): GraphAnswer {
  return {
    status: 424,
    body: {
      error: {
        code: 'FailedDependency',
        message: 'A request that this one depends on has failed.',
      },
    },
  };
}

function invalid(message: string): GraphRefusal {
  return new GraphRefusal(400, 'BadRequest', message);
}
