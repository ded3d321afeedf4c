/** Microsoft Graph as it is watched: how long calls take, how they end, how many tries they cost. */

import { AsyncLocalStorage } from 'node:async_hooks';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { GraphReply, GraphSender } from '../../directory/graph-client.ts';
import { graphOperation } from './graph-operation.ts';
import { codeOf, type Step, type Tracks } from './tracks.ts';

export interface GraphWatch {
  /** For the client's transport: sees every try. */
  readonly fetch: typeof fetch;
  /** Sees every call. */
  over(graph: GraphSender): GraphSender;
}

interface Call {
  readonly operation: string;
  tries: number;
}

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export function watchGraph(registry: Registry, tracks: Tracks, send: typeof fetch): GraphWatch {
  const registers = [registry];
  const calls = new Histogram({
    name: 'desk_graph_call_seconds',
    help: 'Time of a call to Microsoft Graph, all tries and the waits between them included, by outcome.',
    labelNames: ['operation', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const tries = new Counter({
    name: 'desk_graph_tries_total',
    help: 'Requests made to Microsoft Graph, by the status of the answer; “none”: there was no answer.',
    labelNames: ['operation', 'status'],
    registers,
  });
  const retries = new Counter({
    name: 'desk_graph_retries_total',
    help: 'Requests made to Microsoft Graph because an earlier one of the same call was turned away or lost.',
    labelNames: ['operation'],
    registers,
  });
  const items = new Counter({
    name: 'desk_graph_batch_items_total',
    help: 'Requests within batches, by the status of their answers.',
    labelNames: ['status'],
    registers,
  });
  const underWay = new AsyncLocalStorage<Call>();

  function within(path: string) {
    const operation = graphOperation(path);
    const call: Call = { operation, tries: 0 };
    const step: Step = tracks.open(`graph ${operation}`, { 'desk.graph.operation': operation });
    let seconds = 0;
    return {
      async run<T>(work: () => Promise<T>): Promise<T> {
        const startedAt = performance.now();
        try {
          return await step.run(() => underWay.run(call, work));
        } finally {
          seconds += (performance.now() - startedAt) / 1_000;
        }
      },
      end(outcome: string, failure?: unknown): void {
        calls.observe({ operation, outcome }, seconds);
        step.end({ 'desk.graph.tries': call.tries }, failure);
      },
    };
  }

  async function called<T>(path: string, work: () => Promise<T>): Promise<T> {
    const call = within(path);
    try {
      const result = await call.run(work);
      call.end('done');
      return result;
    } catch (failure) {
      call.end(codeOf(failure), failure);
      throw failure;
    }
  }

  return {
    async fetch(input, init) {
      const call = underWay.getStore() ?? { operation: 'other', tries: 0 };
      const { operation } = call;
      call.tries += 1;
      if (call.tries > 1) retries.inc({ operation });
      const step = tracks.open('graph try', { 'desk.graph.try': call.tries });
      try {
        const response = await step.run(() => send(input, init));
        tries.inc({ operation, status: statusLabel(response.status) });
        step.end({ 'http.response.status_code': response.status });
        return response;
      } catch (failure) {
        tries.inc({ operation, status: 'none' });
        step.end({}, failure);
        throw failure;
      }
    },
    over: (graph) => ({
      get: (path, shape, options) => called(path, () => graph.get(path, shape, options)),
      async *pages(path, pagesMax, options) {
        const call = within(path);
        const pages = graph.pages(path, pagesMax, options)[Symbol.asyncIterator]();
        let outcome = 'left';
        let failure: unknown;
        try {
          for (;;) {
            const page = await call.run(() => pages.next());
            if (page.done) break;
            yield page.value;
          }
          outcome = 'done';
        } catch (cause) {
          failure = cause;
          outcome = codeOf(cause);
          throw cause;
        } finally {
          await pages.return?.();
          call.end(outcome, failure);
        }
      },
      async post(path, body, options) {
        const call = within(path);
        // A reply is data whatever became of it: nothing is thrown here.
        const reply = await call.run(() => graph.post(path, body, options));
        for (const status of itemStatuses(reply)) items.inc({ status: statusLabel(status) });
        if (reply.answered) call.end(reply.status < 400 ? 'done' : 'refused');
        else call.end(reply.error.code, reply.error);
        return reply;
      },
    }),
  };
}

/** The statuses that say to slow down by themselves, all others by their hundreds. */
function statusLabel(status: number): string {
  if (status === 429 || status === 503) return String(status);
  return status >= 100 && status < 600 ? `${Math.floor(status / 100)}xx` : 'other';
}

function itemStatuses(reply: GraphReply): readonly number[] {
  const body = reply.answered ? (reply.body as { responses?: unknown } | null | undefined) : null;
  if (!Array.isArray(body?.responses)) return [];
  return body.responses.map((item: { status?: unknown } | null) => Number(item?.status));
}
