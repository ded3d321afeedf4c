/** Sends up to twenty requests to Graph in one, and those again that were turned away: the one place where writes are repeated. */

import { batchReplies, outcomeOf } from './batch-answer.ts';
import { DirectoryError } from './directory-error.ts';
import type { GraphReply, GraphSender } from './graph-client.ts';
import type { GraphGate, NoPass, Pace } from './graph-gate.ts';
import { askedWait, isTurnedAway, type Purpose, waitBeforeRetry } from './graph-retry-policy.ts';

export interface GraphBatchParts {
  readonly graph: GraphSender;
  readonly gate: GraphGate;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly sleep: (wait_ms: number, signal: AbortSignal) => Promise<unknown>;
}

export interface BatchItem {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the base address, encoded. */
  readonly url: string;
  readonly body?: unknown;
}

export interface BatchOptions {
  /** `read`: may be repeated whatever happened. `change`: only where certainly nothing was done. */
  readonly purpose: Purpose;
  /** For all tries and waits together. */
  readonly total_ms: number;
  readonly signal?: AbortSignal;
}

export interface BatchReply {
  readonly reply: GraphReply;
  /** An earlier try was answered 503: what the last one says may be the echo of its effect. */
  readonly isEcho: boolean;
}

/** A batch of Graph holds so many. */
export const BATCH_MAX = 20;

/** For one request: twenty changes take Graph their time. */
const TRY_MS = 45_000;
/** Where no more than so many of a batch were turned away, it is not the tenant that is full. */
const FEW = 0.25;

/**
 * One reply for each item, in their order; never throws for what Graph or the network do. An abort keeps from sending more:
 * what changes something and is on its way is waited for, for half a change is worse than a late one.
 */
export async function sendBatch(
  parts: GraphBatchParts,
  items: readonly BatchItem[],
  options: BatchOptions,
): Promise<readonly BatchReply[]> {
  if (items.length > BATCH_MAX)
    throw new RangeError(`A batch holds ${BATCH_MAX} requests at most.`);
  const { now, random, sleep } = parts;
  const { purpose, total_ms } = options;
  // Many batches may go by one signal: each listens to one of its own.
  const signal = AbortSignal.any(options.signal === undefined ? [] : [options.signal]);
  const deadline = now() + total_ms;
  const replies = new Map<number, GraphReply>();
  const echoes = new Set<number>();
  let pending = items.map((_, place) => place);
  for (let tries = 1; pending.length > 0; tries++) {
    const sent = await sendOnce(parts, items, pending, { purpose, deadline, signal });
    if (typeof sent === 'string') {
      for (const place of pending) replies.set(place, replies.get(place) ?? unsent(sent));
      break;
    }
    const again: number[] = [];
    let wait_ms = 0;
    for (const [index, place] of pending.entries()) {
      const reply = sent[index] ?? unsent('timeout');
      replies.set(place, reply);
      const state = { tries, left_ms: deadline - now(), now: now(), random: random(), purpose };
      const one_ms = waitBeforeRetry(outcomeOf(reply), state);
      if (one_ms === null) continue;
      if (reply.answered && reply.status === 503) echoes.add(place);
      again.push(place);
      wait_ms = Math.max(wait_ms, one_ms);
    }
    pending = again;
    if (pending.length === 0) break;
    await sleep(wait_ms, signal).catch(() => undefined);
  }
  return items.map((_, place) => ({
    reply: replies.get(place) ?? unsent('timeout'),
    isEcho: echoes.has(place),
  }));
}

interface Try {
  readonly purpose: Purpose;
  readonly deadline: number;
  readonly signal: AbortSignal;
}

async function sendOnce(
  { graph, gate, now }: GraphBatchParts,
  items: readonly BatchItem[],
  places: readonly number[],
  { purpose, deadline, signal }: Try,
): Promise<readonly GraphReply[] | NoPass> {
  const pass = await gate.enter(deadline, signal);
  if (typeof pass === 'string') return pass;
  const ids = places.map(String);
  const requests = places.flatMap((place) => {
    const item = items[place];
    return item === undefined ? [] : [requestOf(item, String(place))];
  });
  let replies: readonly GraphReply[] = [];
  try {
    const total_ms = Math.max(1, Math.min(TRY_MS, deadline - now()));
    const cut = purpose === 'read' ? { signal } : {};
    const reply = await graph.post('/$batch', { requests }, { total_ms, ...cut });
    replies = batchReplies(reply, ids);
    return replies;
  } finally {
    pass.leave(...paceOf(replies, now()));
  }
}

function requestOf({ method, url, body }: BatchItem, id: string) {
  if (body === undefined) return { id, method, url };
  return { id, method, url, headers: { 'Content-Type': 'application/json' }, body };
}

/** How the gate is to go on, and for how long all are to wait. */
function paceOf(replies: readonly GraphReply[], now: number): [pace: Pace, hold_ms: number] {
  const outcomes = replies.map(outcomeOf);
  const turnedAway = outcomes.filter((each) => each.answered && isTurnedAway(each));
  const isCrowded = turnedAway.some((each) => each.answered && each.isConcurrency);
  if (isCrowded || turnedAway.length > replies.length * FEW) {
    return ['slower', Math.max(...turnedAway.map((each) => askedWait(each, now) ?? 0))];
  }
  const isFine = turnedAway.length === 0 && outcomes.every((each) => each.answered);
  return [isFine ? 'faster' : 'steady', 0];
}

function unsent(why: NoPass): GraphReply {
  const error = {
    aborted: () => new DirectoryError('ABORTED', 'desk', 'The call was given up.'),
    held: () => new DirectoryError('THROTTLED', 'graph', 'Microsoft Graph asks to wait too long.'),
    timeout: () => new DirectoryError('TIMEOUT', 'desk', 'The call did not get its turn in time.'),
  }[why]();
  return { answered: false, mayHaveArrived: false, error };
}
