/** Keeps the promise of the Graph client with Microsoft's own package. */

import { randomUUID } from 'node:crypto';
import { Client, GraphError, ResponseType } from '@microsoft/microsoft-graph-client';
import { answerError } from './answer-error.ts';
import { DirectoryError } from './directory-error.ts';
import {
  type GraphCallOptions,
  type GraphReply,
  type GraphSender,
  type Shape,
  TOTAL_MS,
} from './graph-client.ts';
import { GraphCall, GraphChain, type GraphTransport, USUAL_TRANSPORT } from './graph-middleware.ts';
import { walkPages } from './graph-pages.ts';
import { shaped } from './shaped.ts';

/**
 * @param baseUrl such as `https://graph.microsoft.com/v1.0`; plain http on this machine only, for the token goes along
 * @throws DirectoryError `UNSAFE_ADDRESS`
 */
export function createGraphClient(
  baseUrl: string,
  transport: Pick<GraphTransport, 'getToken'> & Partial<GraphTransport>,
): GraphSender {
  const base = safeBase(baseUrl);
  const full: GraphTransport = { ...USUAL_TRANSPORT, ...transport };
  const client = Client.initWithMiddleware({
    baseUrl: base.origin,
    defaultVersion: base.pathname.replaceAll(/^\/|\/$/g, ''),
    middleware: new GraphChain(full),
  });
  const callOf = (link: string | undefined, options: GraphCallOptions, isSentOnce = false) => {
    const { total_ms = TOTAL_MS, signal = new AbortController().signal } = options;
    return new GraphCall(link, full.now() + total_ms, signal, isSentOnce);
  };
  const request = (path: string, call: GraphCall, { headers = {} }: GraphCallOptions) =>
    client
      .api(path)
      .headers({ 'client-request-id': randomUUID(), ...headers })
      .middlewareOptions([call]);
  const read = async <T>(
    path: string,
    link: string | undefined,
    shape: Shape<T>,
    options: GraphCallOptions,
  ): Promise<T> => {
    const call = callOf(link, options);
    let answer: unknown;
    try {
      answer = await request(path, call, options).get();
    } catch (error) {
      throw call.failure ?? explained(error);
    }
    return shaped(answer, shape);
  };
  const follow = <T>(link: string, shape: Shape<T>, options: GraphCallOptions): Promise<T> => {
    if (isWithin(link, base)) return read('', link, shape, options);
    const message = 'Microsoft Graph pointed to another host for the next page.';
    throw new DirectoryError('FOREIGN_LINK', 'graph', message);
  };
  return {
    get: (path, shape, options = {}) => read(path, undefined, shape, options),
    pages: (path, pagesMax, options = {}) =>
      walkPages(
        (shape) => read(path, undefined, shape, options),
        async (link, shape) => follow(link, shape, options),
        pagesMax,
      ),
    async post(path, body, options = {}) {
      const call = callOf(undefined, options, true);
      try {
        const raw = request(path, call, options).responseType(ResponseType.RAW);
        return await replyOf(await raw.post(body));
      } catch (error) {
        const thrown = call.failure ?? error;
        const known = thrown instanceof DirectoryError ? thrown : explained(thrown);
        return { answered: false, mayHaveArrived: call.mayHaveArrived, error: known };
      }
    },
  };
}

/** A body that is cut off says nothing about what was done. */
async function replyOf(response: Response): Promise<GraphReply> {
  const { status, headers } = response;
  const body: unknown = await response.json().catch(() => undefined);
  return {
    answered: true,
    status,
    retryAfter: headers.get('Retry-After'),
    requestId: headers.get('request-id') ?? undefined,
    body,
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

function explained(error: unknown): DirectoryError {
  if (!(error instanceof GraphError)) {
    return new DirectoryError('UNEXPECTED_ANSWER', 'desk', 'The Graph client failed.', {
      cause: error,
    });
  }
  const { statusCode, code, requestId } = error;
  return answerError(statusCode, {
    cause: error,
    ...(code ? { graphCode: code } : {}),
    ...(requestId ? { requestId } : {}),
  });
}
