/** One try of one request to the bot service: what was answered, or how far the request got. */

import type { Dispatcher } from 'undici';

export interface ConnectorRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  /** JSON text. */
  readonly body: string | undefined;
  readonly token: string | undefined;
  /** For the whole of it, connection included. */
  readonly timeout_ms: number;
}

export type Attempted =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly retryAfter_ms: number | null;
      /** Undefined where there was none or it was not JSON. */
      readonly body: unknown;
    }
  /** It never left: safe to send again. */
  | { readonly kind: 'not-sent' }
  /** The peer could not prove who it is; nothing was sent, and a second try would not help. */
  | { readonly kind: 'not-trusted' }
  /** It left, or may have, and no whole answer came back. */
  | { readonly kind: 'lost'; readonly reason: 'timeout' | 'connection-lost' | 'unreadable-answer' };

export type ConnectorHttp = (request: ConnectorRequest) => Promise<Attempted>;

/** A page of 500 members is about 250 KB; a whole roster, without pages, some megabytes. */
const ANSWER_BYTES_MAX = 8 * 1024 * 1024;
const USER_AGENT = 'calling-desk';

class AnswerTooLarge extends Error {}
class OutOfTime extends Error {}

/**
 * By undici's lowest way: the higher ones make a stream, a signal and a resource for each answer, which costs as much as the
 * request. The package is pinned to one version.
 * @param dispatcher keeps the connections; whoever made it closes it
 */
export function createConnectorHttp(dispatcher: Dispatcher): ConnectorHttp {
  return ({ method, url, body, token, timeout_ms }) =>
    new Promise((resolve) => {
      let abort: ((reason: Error) => void) | undefined;
      let late: OutOfTime | undefined;
      const timer = setTimeout(() => {
        late = new OutOfTime();
        abort?.(late);
      }, timeout_ms);
      const end = (attempted: Attempted) => {
        clearTimeout(timer);
        resolve(attempted);
      };
      const fail = (error: unknown) => end(late === undefined ? failureOf(error) : TIMED_OUT);
      try {
        const { origin, pathname, search } = new URL(url);
        const headers = headersOf(body, token);
        dispatcher.dispatch(
          { origin, path: pathname + search, method, headers, body: body ?? null },
          listener({
            begun(stop) {
              abort = stop;
              if (late !== undefined) stop(late);
            },
            end,
            fail,
          }),
        );
      } catch (error) {
        fail(error);
      }
    });
}

const TIMED_OUT: Attempted = { kind: 'lost', reason: 'timeout' };

interface Hearer {
  /** The request is about to leave; `stop` ends it. */
  begun(stop: (reason: Error) => void): void;
  end(attempted: Attempted): void;
  fail(error: unknown): void;
}

/** Gathers one answer. */
function listener({ begun, end, fail }: Hearer): Dispatcher.DispatchHandler {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let status = 0;
  let retryAfter: string | string[] | undefined;
  return {
    onRequestStart: (controller) => begun((reason) => controller.abort(reason)),
    onResponseStart(_controller, statusCode, headers) {
      status = statusCode;
      retryAfter = headers['retry-after'];
    },
    onResponseData(controller, chunk) {
      bytes += chunk.byteLength;
      if (bytes > ANSWER_BYTES_MAX) controller.abort(new AnswerTooLarge());
      else chunks.push(chunk);
    },
    onResponseEnd: () =>
      end({
        kind: 'answered',
        status,
        retryAfter_ms: readRetryAfter(retryAfter),
        body: parse(Buffer.concat(chunks).toString('utf8')),
      }),
    onResponseError: (_controller, error) => fail(error),
  };
}

function headersOf(body: string | undefined, token: string | undefined): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json', 'user-agent': USER_AGENT };
  if (body !== undefined) headers['content-type'] = 'application/json; charset=utf-8';
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  return headers;
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds or a date, as HTTP has it. */
function readRetryAfter(value: string | string[] | undefined): number | null {
  const text = Array.isArray(value) ? value[0] : value;
  if (text === undefined) return null;
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1_000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

const NOT_SENT_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const NOT_TRUSTED_CODE = /^(ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_SSL_)/;

/** What is not known to have failed before sending counts as sent. */
function failureOf(error: unknown): Attempted {
  if (error instanceof AnswerTooLarge) return { kind: 'lost', reason: 'unreadable-answer' };
  const codes = codesOf(error);
  if (codes.some((code) => NOT_TRUSTED_CODE.test(code))) return { kind: 'not-trusted' };
  if (codes.length > 0 && codes.every((code) => NOT_SENT_CODES.has(code)))
    return { kind: 'not-sent' };
  return { kind: 'lost', reason: 'connection-lost' };
}

/** A host with several addresses fails with one error for each. */
function codesOf(error: unknown): string[] {
  if (error instanceof AggregateError) return error.errors.flatMap(codesOf);
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (syscall === 'connect') return ['ECONNREFUSED'];
  return typeof code === 'string' ? [code] : [];
}
