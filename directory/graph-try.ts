/** One try of a call to Graph: with its token, within its time, never to another host, never more than fits. */

import type { Context } from '@microsoft/microsoft-graph-client';
import { DirectoryError } from './directory-error.ts';
import type { GraphCall, GraphTransport } from './graph-middleware.ts';

/** Pages of a thousand rows are well below. */
const BODY_BYTES_MAX = 32 * 1024 * 1024;

/** Errors that come before a connection stands: nothing has left. */
const BEFORE_CONNECTION = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** An answer, or why there is none; what no retry mends is thrown. @throws DirectoryError */
export async function sendTry(
  transport: GraphTransport,
  call: GraphCall,
  context: Context,
): Promise<Response | DirectoryError> {
  const token = await transport.getToken();
  const left_ms = Math.max(1, call.deadline - transport.now());
  const time_ms = call.isSentOnce ? left_ms : Math.min(transport.try_ms, left_ms);
  const timeout = transport.timeout(time_ms);
  const { method = 'GET', body } = context.options ?? {};
  const headers = new Headers(context.options?.headers);
  headers.set('Authorization', `Bearer ${token}`);
  call.mayHaveArrived = true;
  try {
    const response = await transport.fetch(call.link ?? String(context.request), {
      method,
      headers,
      ...(body == null ? {} : { body }),
      // A redirect could carry the token and the change elsewhere: Graph needs none.
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
    call.mayHaveArrived = !isBeforeConnection(cause);
    const message = 'Microsoft Graph could not be reached.';
    return new DirectoryError('UNREACHABLE', 'network', message, { cause });
  }
}

/** Reads the body within the try, so that a socket that breaks in the middle counts as no answer. */
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

/** fetch hides the system's error one level down. */
function isBeforeConnection(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && BEFORE_CONNECTION.includes(code);
}

export function aborted(cause: unknown): DirectoryError {
  return new DirectoryError('ABORTED', 'desk', 'The call was given up.', { cause });
}
