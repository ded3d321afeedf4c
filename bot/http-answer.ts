/** What goes back over HTTP: JSON, or text of a named type, or a failure in the one shape that we have for them. */

import type { ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, with `contentType`. */
  readonly text?: string;
  readonly contentType?: string;
  /** Ends the connection: the rest of the request was not read. */
  readonly hangUp?: boolean;
}

export function failure(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

/** Does nothing where the answer was given already or the peer is gone. */
export function send(response: ServerResponse, answer: Answer, closing = false): void {
  if (response.headersSent || response.destroyed) return;
  const text = answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body));
  response.statusCode = answer.status;
  if (text !== '')
    response.setHeader('Content-Type', answer.contentType ?? 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (closing || answer.hangUp === true) response.setHeader('Connection', 'close');
  response.end(text);
}
