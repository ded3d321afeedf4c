/** Reads the answer of a batch: each request by its id, for they come in any order and some may be missing. */

import { z } from 'zod';
import { DirectoryError } from './directory-error.ts';
import type { GraphReply } from './graph-client.ts';
import type { TryOutcome } from './graph-retry-policy.ts';
import { isConcurrencyAnswer } from './license-failure-of.ts';

const ANSWER = z.object({ responses: z.array(z.unknown()) });
const ITEM = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  status: z.int().min(100).max(599),
  headers: z.record(z.string(), z.unknown()).nullish(),
  body: z.unknown().optional(),
});

/**
 * One reply for each id, in their order. Where the batch as a whole was turned away or lost, each gets that. A request that
 * the answer leaves out, or speaks of twice, has no answer: it may have been carried out.
 */
export function batchReplies(reply: GraphReply, ids: readonly string[]): readonly GraphReply[] {
  const isBatch = reply.answered && reply.status >= 200 && reply.status < 300;
  if (!isBatch) return ids.map(() => reply);
  const found = new Map<string, GraphReply | 'twice'>();
  for (const each of ANSWER.safeParse(reply.body).data?.responses ?? []) {
    const item = ITEM.safeParse(each);
    if (!item.success) continue;
    const { id, status, headers, body } = item.data;
    const header = headerOf(headers ?? {});
    found.set(
      id,
      found.has(id)
        ? 'twice'
        : {
            answered: true,
            status,
            retryAfter: header('retry-after') ?? null,
            requestId: header('request-id') ?? reply.requestId,
            body,
          },
    );
  }
  return ids.map((id) => {
    const one = found.get(id);
    return one === undefined || one === 'twice' ? unanswered() : one;
  });
}

/** @returns what the retry policy needs to know of a reply */
export function outcomeOf(reply: GraphReply): TryOutcome {
  if (!reply.answered) return reply;
  const { status, retryAfter, body } = reply;
  const isConcurrency = (status === 400 || status === 409) && isConcurrencyAnswer(body);
  return { answered: true, status, retryAfter, isConcurrency };
}

function headerOf(
  headers: Readonly<Record<string, unknown>>,
): (name: string) => string | undefined {
  const byName = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return (name) => {
    const value = byName.get(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
}

function unanswered(): GraphReply {
  const message = 'Microsoft Graph answered a batch without one of its requests.';
  const error = new DirectoryError('UNEXPECTED_ANSWER', 'graph', message);
  return { answered: false, mayHaveArrived: true, error };
}
