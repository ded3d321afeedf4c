/** The sandbox's own HTTP server: loopback only, for callers on this machine, with a limit on everything. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLoopbackHost, isLoopbackUrl } from './loopback.ts';
import { SandboxError } from './sandbox-error.ts';

export const BODY_BYTES_MAX = 16 * 1024 * 1024;
const ADDRESS = '127.0.0.1';
const FORM_TYPE = /^application\/x-www-form-urlencoded *(;|$)/i;

export interface LocalRequest {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Undefined where there was no body; JSON, whatever it was called; a form that is none is its text. */
  readonly body: unknown;
}

export interface LocalAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text goes out as it is, anything else as JSON. */
  readonly body?: unknown;
}

export interface LocalServer {
  readonly port: number;
  close(): Promise<void>;
}

export type Answerer = (request: LocalRequest) => Promise<LocalAnswer>;

/** @param setting named in the sentence where the port is busy @throws SandboxError `PORT_BUSY` */
export async function startLocalServer(
  port: number,
  setting: string,
  answer: Answerer,
): Promise<LocalServer> {
  const server = createServer((request, response) => {
    serve(request, response, answer).catch(() => response.destroy());
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  // Longer than the desk keeps an idle connection: closed just as it is used again, it loses what is sent.
  server.keepAliveTimeout = 120_000;
  await listen(server, port, setting);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, setting: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'EADDRINUSE' ? portBusy(port, setting) : cause),
    );
    server.listen(port, ADDRESS, () => resolve());
  });
}

export function portBusy(port: number, setting: string): SandboxError {
  return new SandboxError(
    'PORT_BUSY',
    `Port ${port} is taken by another program. Stop that one, or set ${setting} to a free port.`,
  );
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answerer,
): Promise<void> {
  const { host, origin } = request.headers;
  if (!isLoopbackHost(host) || (origin !== undefined && !isLoopbackUrl(origin))) {
    send(response, refusal(403, 'NOT_LOCAL', 'Only this machine may ask.'));
    return;
  }
  const read = await readBody(request);
  if ('refused' in read) {
    response.shouldKeepAlive = false;
    send(response, read.refused);
    return;
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
  const url = `http://${host}${request.url ?? '/'}`;
  send(
    response,
    URL.canParse(url)
      ? await answer({
          method: request.method ?? 'GET',
          url: new URL(url),
          headers,
          body: read.body,
        })
      : refusal(400, 'BAD_REQUEST', 'The address is not valid.'),
  );
}

async function readBody(
  request: IncomingMessage,
): Promise<{ readonly body: unknown } | { readonly refused: LocalAnswer }> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size > BODY_BYTES_MAX) {
      return { refused: refusal(413, 'TOO_LARGE', 'A body may have 16 MB at most.') };
    }
    pieces.push(piece);
  }
  if (size === 0) return { body: undefined };
  const text = Buffer.concat(pieces).toString('utf8');
  try {
    return { body: JSON.parse(text) };
  } catch {
    // Asked only now: curl calls everything a form.
    if (FORM_TYPE.test(request.headers['content-type'] ?? '')) return { body: text };
    return { refused: refusal(400, 'BAD_REQUEST', 'The body is not valid JSON.') };
  }
}

export function refusal(status: number, code: string, message: string): LocalAnswer {
  return { status, body: { error: { code, message } } };
}

function send(response: ServerResponse, answered: LocalAnswer): void {
  const { body } = answered;
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(answered.status, {
    ...(text !== undefined && { 'Content-Type': 'application/json; charset=utf-8' }),
    'Cache-Control': 'no-store',
    ...answered.headers,
  });
  response.end(text);
}
