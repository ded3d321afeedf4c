/** Our own chain for the official Graph client: one retry layer, one place that adds the token, one that sends. */

import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { DirectoryError } from './directory-error.ts';
import { type TryOutcome, waitBeforeRetry } from './graph-retry-policy.ts';
import { aborted, sendTry } from './graph-try.ts';

export interface GraphTransport {
  /** A bearer token that is good now. @throws DirectoryError `NO_TOKEN` */
  readonly getToken: () => Promise<string>;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (wait_ms: number, signal: AbortSignal) => Promise<unknown>;
  /** Aborts when the time is over. */
  readonly timeout: (time_ms: number) => AbortSignal;
  /** For one try, its body included. */
  readonly try_ms: number;
}

export const USUAL_TRANSPORT: Omit<GraphTransport, 'getToken'> = {
  fetch: (...args) => fetch(...args),
  // Deadlines and holds count on it: set by the machine’s clock at the start, and never set back after that. Timers take whole milliseconds.
  now: () => Math.trunc(performance.timeOrigin + performance.now()),
  random: () => Math.random(),
  sleep: (wait_ms, signal) => sleepFor(wait_ms, undefined, { signal }),
  timeout: (time_ms) => AbortSignal.timeout(time_ms),
  try_ms: 10_000,
};

/** What travels down the chain with one call. */
export class GraphCall {
  /** Sent in place of what the client makes of the path, letter by letter. */
  readonly link: string | undefined;
  /** In milliseconds since 1970. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  /** Whoever sends a change decides alone whether it is repeated. */
  readonly isSentOnce: boolean;
  /** False where nothing of it can have left this machine. */
  mayHaveArrived = false;
  /** What the chain threw: the client wraps it and loses the kind. */
  failure: unknown;

  constructor(
    link: string | undefined,
    deadline: number,
    signal: AbortSignal,
    isSentOnce: boolean = false,
  ) {
    this.link = link;
    this.deadline = deadline;
    this.signal = signal;
    this.isSentOnce = isSentOnce;
  }
}

/** The one handler of the chain: reads may be repeated without harm and are, all else is sent once. */
export class GraphChain implements Middleware {
  readonly #transport: GraphTransport;

  constructor(transport: GraphTransport) {
    this.#transport = transport;
  }

  async execute(context: Context): Promise<void> {
    const call: unknown = context.middlewareControl?.getMiddlewareOptions(GraphCall);
    if (!(call instanceof GraphCall)) throw new TypeError('A Graph call came without its options.');
    try {
      context.response = await this.#answer(call, context);
    } catch (error) {
      call.failure = error;
      throw error;
    }
  }

  async #answer(call: GraphCall, context: Context): Promise<Response> {
    const { now, random, sleep } = this.#transport;
    for (let tries = 1; ; tries++) {
      const result = await sendTry(this.#transport, call, context);
      const wait_ms = call.isSentOnce
        ? null
        : waitBeforeRetry(outcomeOf(result), {
            tries,
            left_ms: call.deadline - now(),
            now: now(),
            random: random(),
          });
      if (wait_ms === null) {
        if (result instanceof DirectoryError) throw result;
        return result;
      }
      await sleep(wait_ms, call.signal).catch((cause: unknown) => {
        throw call.signal.aborted ? aborted(cause) : cause;
      });
    }
  }
}

function outcomeOf(result: Response | DirectoryError): TryOutcome {
  if (result instanceof DirectoryError) return { answered: false, mayHaveArrived: true };
  const retryAfter = result.headers.get('Retry-After');
  return { answered: true, status: result.status, retryAfter };
}
