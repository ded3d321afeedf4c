/** A Bot Connector on loopback for tests: keeps what arrives, answers as the service does, and fails on demand. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceUrlPolicy } from '../../bot/service-url.ts';

export interface Arrival {
  readonly method: string;
  /** Decoded, without the base path; with the query. */
  readonly path: string;
  /** As it came over the wire. */
  readonly url: string;
  readonly body: unknown;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  /** Milliseconds, from a clock that never goes back. */
  readonly at: number;
}

export type Fault =
  /** `accepted`: it was delivered all the same. */
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly retryAfter?: string;
      readonly accepted?: boolean;
    }
  | { readonly does: 'reset' | 'hang' | 'garbage' | 'redirect'; readonly accepted?: boolean };

export interface ConnectorStub {
  readonly serviceUrl: string;
  readonly policy: ServiceUrlPolicy;
  /** Every request, in order, refused ones too. */
  readonly arrivals: readonly Arrival[];
  /** What people would see now, by activity id, in order of posting. */
  readonly shown: ReadonlyMap<string, unknown>;
  /** Faults for the next requests, one each; then it works again. */
  fail(...faults: Fault[]): void;
  /** Called with each arrival, before its answer. */
  onArrival(listener: (arrival: Arrival) => void): void;
  /** How many connections were opened in all. */
  readonly connections: number;
  delay_ms: number;
  close(): Promise<void>;
}

export async function startConnectorStub(): Promise<ConnectorStub> {
  const arrivals: Arrival[] = [];
  const shown = new Map<string, unknown>();
  const faults: Fault[] = [];
  let listener: (arrival: Arrival) => void = () => undefined;
  let connections = 0;
  let count = 0;

  const server = createServer((request, response) => {
    void answer(request, response);
  });
  server.on('connection', () => {
    connections += 1;
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const arrival: Arrival = {
      method: request.method ?? '',
      path: decodeURIComponent((request.url ?? '').replace(/^\/teams/, '')),
      url: request.url ?? '',
      body: text === '' ? undefined : JSON.parse(text),
      authorization: request.headers.authorization,
      contentType: request.headers['content-type'],
      at: performance.now(),
    };
    arrivals.push(arrival);
    listener(arrival);
    if (stub.delay_ms > 0) await new Promise((resolve) => setTimeout(resolve, stub.delay_ms));
    const fault = faults.shift();
    if (fault === undefined || fault.accepted === true) {
      const done = carryOut(arrival);
      if (fault === undefined) return reply(response, done.status, done.body);
    }
    if ('status' in fault) {
      if (fault.retryAfter !== undefined) response.setHeader('Retry-After', fault.retryAfter);
      return reply(response, fault.status, fault.body);
    }
    if (fault.does === 'reset') request.socket.resetAndDestroy();
    if (fault.does === 'garbage')
      request.socket.end('HTTP/1.1 200 what\r\nContent-Length: x\r\n\r\n');
    if (fault.does === 'redirect') {
      response.setHeader('Location', `${stub.serviceUrl}elsewhere`);
      reply(response, 302, undefined);
    }
  }

  function reply(response: ServerResponse, status: number, body: unknown): void {
    response.statusCode = status;
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(body === undefined ? '' : JSON.stringify(body));
  }

  function carryOut({ method, path, body }: Arrival): { status: number; body: unknown } {
    const [, conversation, activity] =
      /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path) ?? [];
    if (method === 'POST' && path === '/v3/conversations') {
      count += 1;
      return {
        status: 201,
        body: { id: `conversation-${count}`, activityId: `activity-${count}` },
      };
    }
    if (method === 'POST' && conversation !== undefined) {
      count += 1;
      const id = `activity-${count}`;
      shown.set(id, body);
      return { status: 201, body: { id } };
    }
    if (method === 'PUT' && activity !== undefined) {
      shown.set(activity, body);
      return { status: 200, body: { id: activity } };
    }
    if (method === 'DELETE' && activity !== undefined) {
      shown.delete(activity);
      return { status: 200, body: undefined };
    }
    if (method === 'GET' && path.includes('/pagedmembers'))
      return { status: 200, body: { members: [{ id: '29:ann' }], continuationToken: 'next' } };
    if (method === 'GET' && path.endsWith('/members'))
      return { status: 200, body: [{ id: '29:ann' }, { id: '29:ben' }] };
    if (method === 'GET') return { status: 200, body: { id: path.split('/').at(-1) } };
    return { status: 404, body: { error: { code: 'NotFound', message: 'no such route' } } };
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}/`;

  const stub: ConnectorStub = {
    serviceUrl: `${origin}teams/`,
    policy: { allows: (serviceUrl) => serviceUrl.startsWith(origin) },
    arrivals,
    shown,
    get connections() {
      return connections;
    },
    delay_ms: 0,
    fail: (...next) => {
      faults.push(...next);
    },
    onArrival(next) {
      listener = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return stub;
}
