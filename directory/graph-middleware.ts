/** Our own chain for the official Graph client: one retry layer, one place that adds the token, one that sends. */

import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { DirectoryError } from './directory-error.ts';
import { type TryOutcome, waitBeforeRetry } from './graph-retry-policy.ts';

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
  now: () => Date.now(),
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
  /** What the chain threw: the client wraps it and loses the kind. */
  failure: unknown;

  constructor(link: string | undefined, deadline: number, signal: AbortSignal) {
    this.link = link;
    this.deadline = deadline;
    this.signal = signal;
  }
}

/** Pages of a thousand rows are well below. */
const BODY_BYTES_MAX = 32 * 1024 * 1024;

/** The one handler of the chain, for reads only: they may be repeated without harm. */
export class GraphReader implements Middleware {
  readonly #transport: GraphTransport;

  constructor(transport: GraphTransport) {
    this.#transport = transport;
  }

  async execute(context: Context): Promise<void> {
    const call: unknown = context.middlewareControl?.getMiddlewareOptions(GraphCall);
    if (!(call instanceof GraphCall)) throw new TypeError('A Graph call came without its options.');
    try {
      context.response = await this.#read(call, context);
    } catch (error) {
      call.failure = error;
      throw error;
    }
  }

  async #read(call: GraphCall, context: Context): Promise<Response> {
    const { now, random, sleep } = this.#transport;
    for (let tries = 1; ; tries++) {
      const result = await this.#try(call, context);
      const wait_ms = waitBeforeRetry(outcomeOf(result), {
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

  /** An answer, or why there is none; what no retry mends is thrown. */
  async #try(call: GraphCall, context: Context): Promise<Response | DirectoryError> {
    const token = await this.#transport.getToken();
    const left_ms = Math.max(1, call.deadline - this.#transport.now());
    const timeout = this.#transport.timeout(Math.min(this.#transport.try_ms, left_ms));
    const headers = new Headers(context.options?.headers);
    headers.set('Authorization', `Bearer ${token}`);
    try {
      const response = await this.#transport.fetch(call.link ?? String(context.request), {
        method: 'GET',
        headers,
        // A redirect could carry the token elsewhere: Graph's reads need none.
        redirect: 'manual',
        signal: AbortSignal.any([call.signal, timeout]),
      });
      return await whole(response);
    } catch (cause) {
      if (cause instanceof DirectoryError) throw cause;
      if (call.signal.aborted) throw aborted(cause);
      if (timeout.aborted) {
        return new DirectoryError('TIMEOUT', 'graph', 'Microsoft Graph took too long.', { cause });
      }
      const message = 'Microsoft Graph could not be reached.';
      return new DirectoryError('UNREACHABLE', 'network', message, { cause });
    }
  }
}

/** Reads the body within the try, so that a socket that breaks in the middle is tried again too. */
async function whole(response: Response): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let size_bytes = 0;
  for await (const chunk of response.body ?? []) {
    size_bytes += chunk.length;
    if (size_bytes > BODY_BYTES_MAX) {
      throw new DirectoryError('UNEXPECTED_ANSWER', 'graph', 'Microsoft Graph sent too much.');
    }
    chunks.push(chunk);
  }
  const { status, headers } = response;
  return new Response(size_bytes === 0 ? null : Buffer.concat(chunks), { status, headers });
}

function outcomeOf(result: Response | DirectoryError): TryOutcome {
  if (result instanceof DirectoryError) return { answered: false };
  const retryAfter = result.headers.get('Retry-After');
  return { answered: true, status: result.status, retryAfter };
}

function aborted(cause: unknown): DirectoryError {
  return new DirectoryError('ABORTED', 'desk', 'The call was given up.', { cause });
}
