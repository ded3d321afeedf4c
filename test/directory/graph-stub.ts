/** A Graph on loopback whose answers a test writes one by one. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGraphClient } from '../../directory/microsoft-graph-client.ts';

export type Answer = (response: ServerResponse, request: IncomingMessage, hung: () => void) => void;

export interface GraphStub {
  /** `http://127.0.0.1:…/v1.0` */
  readonly baseUrl: string;
  /** Every request so far. */
  readonly requests: readonly IncomingMessage[];
  /** The paths with their queries, as they came. */
  readonly urls: readonly string[];
  /** Called where an answer never comes, in place of waiting for a time-out. */
  onHung: () => void;
  close(): Promise<void>;
}

/** @param answers one for each request; the last one answers all that follow */
export async function startGraphStub(...answers: readonly Answer[]): Promise<GraphStub> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request);
    answer?.(response, request, () => stub.onHung());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stub: GraphStub = {
    baseUrl: `http://127.0.0.1:${port}/v1.0`,
    requests,
    get urls() {
      return requests.map((request) => request.url ?? '');
    },
    onHung: () => {},
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return stub;
}

export const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

/** Anything but JSON: a status, its headers, its text. */
export const plain =
  (status: number, headers: Readonly<Record<string, string>> = {}, text = ''): Answer =>
  (response) => {
    response.writeHead(status, headers);
    response.end(text);
  };

export const graphError = (
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): Answer =>
  json(
    { error: { code, message: 'secret detail', innerError: { 'request-id': 'r-1' } } },
    status,
    headers,
  );

export const hang: Answer = (_response, _request, hung) => hung();

export const reset: Answer = (response) => {
  response.socket?.resetAndDestroy();
};

/** Half a body, then the socket breaks. */
export const halfway: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"value":[');
  setImmediate(() => response.socket?.resetAndDestroy());
};

/** The product's client against the stub, on a clock of its own: waits and time-outs are recorded, not waited for. */
export function clientOf(stub: GraphStub) {
  const waits: number[] = [];
  const timeouts: number[] = [];
  let waited = 0;
  let current = new AbortController();
  stub.onHung = () => current.abort();
  const transport = {
    now: () => waited,
    random: () => 0,
    sleep: (wait_ms: number) => {
      waits.push(wait_ms);
      waited += wait_ms;
      return Promise.resolve();
    },
  };
  const graph = createGraphClient(stub.baseUrl, {
    ...transport,
    getToken: () => Promise.resolve('token-1'),
    timeout: (time_ms) => {
      timeouts.push(time_ms);
      current = new AbortController();
      return current.signal;
    },
  });
  return { graph, transport, waits, timeouts };
}
