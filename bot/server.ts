/** The bot's HTTP: activities from the bot service, health, readiness, metrics, and what else is added as a route. */

import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response } from 'restify';
import type { TurnAnswer } from './desk-adapter.ts';
import type { Admitted, Guard } from './guard.ts';
import { type Answer, failure, send } from './http-answer.ts';
import { BODY_FAILURES, INTERNAL_FAILURE, REFUSALS, routingFailure } from './http-failures.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { isForwarded } from './passer-by.ts';
import { readBody } from './read-body.ts';
import type { Readiness } from './readiness.ts';
import type { RefusalLog } from './refusal-log.ts';
import { within } from './timing.ts';

export interface RouteRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Byte for byte as it came: signatures are over this. */
  readonly body: Buffer;
  readonly remoteAddress: string | undefined;
}

export type RouteHandler = (request: RouteRequest) => Promise<Answer>;

export interface DeskServerOptions {
  readonly guard: Guard;
  /** One whole turn. What it rejects with is logged; outside nothing of it is seen. */
  readonly turn: (admitted: Admitted) => Promise<TurnAnswer>;
  readonly ready: () => Promise<Readiness>;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly refusals: RefusalLog;
  readonly limits?: Partial<ServerLimits>;
}

export interface ServerLimits {
  readonly bodyBytesMax: number;
  /** For the headers, and again for the body. */
  readonly receive_ms: number;
  readonly connectionsMax: number;
  /** How long a connection stays open that nothing comes over. */
  readonly idle_ms: number;
  readonly ready_ms: number;
  /** How long turns under way may go on after {@link DeskServer.close}. */
  readonly close_ms: number;
}

export const SERVER_LIMITS: ServerLimits = {
  bodyBytesMax: 256 * 1024,
  receive_ms: 10_000,
  connectionsMax: 2_048,
  idle_ms: 250_000,
  ready_ms: 2_000,
  close_ms: 10_000,
};

export interface DeskServer {
  /** Takes JSON by POST, with its own body limit where the usual one does not fit. */
  post(path: string, handler: RouteHandler, bodyBytesMax?: number): void;
  /** Answers with the port, which was chosen where `port` is 0. @throws Error with `code` `EADDRINUSE` and the like */
  listen(port: number, host: string): Promise<number>;
  /** Takes nothing more, lets what is under way end, and cuts off what does not in time. */
  close(): Promise<void>;
}

const JSON_TYPE = /^application\/([\w.+-]+\+)?json *(;|$)/i;

export function createDeskServer(options: DeskServerOptions): DeskServer {
  const limits = { ...SERVER_LIMITS, ...options.limits };
  const { guard, metrics, log } = options;
  // An empty name: no `Server` header.
  const app = restify.createServer({ name: '', log: log as never, ignoreTrailingSlash: true });
  const http = app.server;
  http.headersTimeout = limits.receive_ms;
  http.requestTimeout = 2 * limits.receive_ms;
  http.maxConnections = limits.connectionsMax;
  // Longer than the channel keeps one idle: it must not send into a connection that we are closing.
  http.keepAliveTimeout = limits.idle_ms;

  app.on(
    'restifyError',
    // Not handed on: restify would answer a second time.
    (_request: Request, response: Response, error: unknown) => {
      send(response, routingFailure(error));
    },
  );

  /** Answers with what the work comes to; a failure of ours is logged and told as such. */
  async function answer(response: Response, work: () => Promise<Answer>): Promise<void> {
    let result: Answer;
    try {
      result = await work();
    } catch (error) {
      log.error({ err: error }, 'A request failed.');
      result = INTERNAL_FAILURE;
    }
    send(response, result, !http.listening);
  }

  function post(path: string, handler: RouteHandler, bodyBytesMax = limits.bodyBytesMax): void {
    app.post(path, async (request: Request, response: Response) => {
      await answer(response, async () => {
        if (!JSON_TYPE.test(request.headers['content-type'] ?? ''))
          return failure(415, 'not-json', 'The body must be sent as application/json.');
        const body = await readBody(request, {
          bytesMax: bodyBytesMax,
          time_ms: limits.receive_ms,
        });
        if (!body.ok) return BODY_FAILURES[body.problem];
        return handler({
          headers: request.headers,
          body: body.bytes,
          remoteAddress: request.socket.remoteAddress,
        });
      });
    });
  }

  function get(path: string, handler: (headers: Request['headers']) => Promise<Answer>): void {
    app.get(path, async (request: Request, response: Response) =>
      answer(response, () => handler(request.headers)),
    );
  }

  async function takeActivity({ headers, body, remoteAddress }: RouteRequest): Promise<Answer> {
    const parsed = parseJson(body);
    if (!parsed.ok) return failure(400, 'invalid-json', 'The body is not JSON.');
    const { authorization } = headers;
    const admission = await guard.admit({
      body: parsed.value,
      authorization: typeof authorization === 'string' ? authorization : undefined,
      remoteAddress,
    });
    if (!admission.ok) {
      metrics.refusal(admission.code);
      options.refusals(admission.code);
      return REFUSALS[admission.status];
    }
    const { type } = admission.activity;
    const startedAt = performance.now();
    try {
      return await options.turn(admission);
    } finally {
      metrics.turn(type, (performance.now() - startedAt) / 1_000);
    }
  }

  async function readiness(headers: Request['headers']): Promise<Answer> {
    const state = await within(asked(), limits.ready_ms, () =>
      notReady('The store did not answer in time.'),
    );
    // Notes name conversations and people's chats.
    if (state.ready) return { status: 200, body: isForwarded(headers) ? { ready: true } : state };
    const { reason } = state;
    return { status: 503, body: { ...state, error: { code: 'not-ready', message: reason } } };
  }

  async function asked(): Promise<Readiness> {
    try {
      return await options.ready();
    } catch (error) {
      log.error({ err: error }, 'Readiness could not be told.');
      return notReady('The store could not be asked.');
    }
  }

  post('/api/messages', takeActivity);
  get('/healthz', async () => ({ status: 200, body: { alive: true } }));
  get('/readyz', readiness);
  get('/metrics', async (headers) =>
    isForwarded(headers)
      ? failure(
          403,
          'not-for-passers-by',
          'Metrics are read beside the bot, not through its proxy.',
        )
      : {
          status: 200,
          text: await metrics.registry.metrics(),
          contentType: metrics.registry.contentType,
        },
  );

  return {
    post,
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        app.once('error', reject);
        http.listen(port, host, () => {
          app.off('error', reject);
          app.on('error', (error: unknown) => log.error({ err: error }, 'The HTTP server failed.'));
          resolve((http.address() as AddressInfo).port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => http.closeAllConnections(), limits.close_ms);
        http.close(() => {
          clearTimeout(late);
          resolve();
        });
        http.closeIdleConnections();
      }),
  };
}

function notReady(reason: string): Readiness {
  return { ready: false, reason };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

function parseJson(bytes: Buffer): Parsed {
  try {
    return { ok: true, value: JSON.parse(utf8.decode(bytes)) };
  } catch {
    return { ok: false };
  }
}
