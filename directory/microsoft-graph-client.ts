/** Keeps the promise of the Graph client with Microsoft's own package. */

import { randomUUID } from 'node:crypto';
import { Client, GraphError } from '@microsoft/microsoft-graph-client';
import { DirectoryError, type DirectoryErrorCode } from './directory-error.ts';
import { type GraphCallOptions, type GraphClient, type Shape, TOTAL_MS } from './graph-client.ts';
import {
  GraphCall,
  GraphReader,
  type GraphTransport,
  USUAL_TRANSPORT,
} from './graph-middleware.ts';
import { walkPages } from './graph-pages.ts';

/**
 * @param baseUrl such as `https://graph.microsoft.com/v1.0`; plain http on this machine only, for the token goes along
 * @throws DirectoryError `UNSAFE_ADDRESS`
 */
export function createGraphClient(
  baseUrl: string,
  transport: Pick<GraphTransport, 'getToken'> & Partial<GraphTransport>,
): GraphClient {
  const base = safeBase(baseUrl);
  const full: GraphTransport = { ...USUAL_TRANSPORT, ...transport };
  const client = Client.initWithMiddleware({
    baseUrl: base.origin,
    defaultVersion: base.pathname.replaceAll(/^\/|\/$/g, ''),
    middleware: new GraphReader(full),
  });
  const send = async <T>(
    path: string,
    link: string | undefined,
    shape: Shape<T>,
    options: GraphCallOptions,
  ): Promise<T> => {
    const { headers = {}, total_ms = TOTAL_MS, signal = new AbortController().signal } = options;
    const call = new GraphCall(link, full.now() + total_ms, signal);
    const request = client
      .api(path)
      .headers({ 'client-request-id': randomUUID(), ...headers })
      .middlewareOptions([call]);
    let answer: unknown;
    try {
      answer = await request.get();
    } catch (error) {
      throw call.failure ?? explained(error);
    }
    return shaped(answer, shape);
  };
  const follow = <T>(link: string, shape: Shape<T>, options: GraphCallOptions): Promise<T> => {
    if (isWithin(link, base)) return send('', link, shape, options);
    const message = 'Microsoft Graph pointed to another host for the next page.';
    throw new DirectoryError('FOREIGN_LINK', 'graph', message);
  };
  return {
    get: (path, shape, options = {}) => send(path, undefined, shape, options),
    pages: (path, pagesMax, options = {}) =>
      walkPages(
        (shape) => send(path, undefined, shape, options),
        async (link, shape) => follow(link, shape, options),
        pagesMax,
      ),
  };
}

function safeBase(baseUrl: string): URL {
  const base = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(base?.hostname ?? '');
  if (base?.protocol === 'https:' || (base?.protocol === 'http:' && isLoopback)) return base;
  throw new DirectoryError(
    'UNSAFE_ADDRESS',
    'desk',
    'The address of Microsoft Graph is not https.',
  );
}

function isWithin(link: string, base: URL): boolean {
  if (!URL.canParse(link)) return false;
  const { origin, username, password } = new URL(link);
  return origin === base.origin && username === '' && password === '';
}

function shaped<T>(answer: unknown, shape: Shape<T>): T {
  try {
    return shape.parse(answer);
  } catch (cause) {
    const message = 'Microsoft Graph answered in a form that is not known here.';
    throw new DirectoryError('UNEXPECTED_ANSWER', 'graph', message, { cause });
  }
}

function explained(error: unknown): DirectoryError {
  if (!(error instanceof GraphError)) {
    return new DirectoryError('UNEXPECTED_ANSWER', 'desk', 'The Graph client failed.', {
      cause: error,
    });
  }
  const { statusCode, code, requestId } = error;
  const message = `Microsoft Graph answered ${statusCode} ${code ?? ''}`.trimEnd();
  return new DirectoryError(codeOf(statusCode), 'graph', `${message}.`, {
    cause: error,
    status: statusCode,
    ...(code ? { graphCode: code } : {}),
    ...(requestId ? { requestId } : {}),
  });
}

function codeOf(status: number): DirectoryErrorCode {
  switch (status) {
    case 400:
      return 'BAD_REQUEST';
    case 401:
      return 'UNAUTHORIZED';
    case 403:
      return 'FORBIDDEN';
    case 404:
      return 'NOT_FOUND';
    case 429:
      return 'THROTTLED';
    default:
      return status >= 500 ? 'UNAVAILABLE' : 'UNEXPECTED_ANSWER';
  }
}
