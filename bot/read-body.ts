/** Reads a request's body as bytes, within a size and a time. */

import type { IncomingMessage } from 'node:http';

export type BodyProblem = 'too-large' | 'too-slow' | 'encoded' | 'aborted';

export type ReadBody =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly problem: BodyProblem };

export interface BodyLimits {
  readonly bytesMax: number;
  readonly time_ms: number;
}

/**
 * What is read beyond the limit, and thrown away, before the answer: a peer that is still writing would lose the answer
 * with the connection.
 */
const DISCARDED_BYTES_MAX = 64 * 1024 * 1024;

/** Keeps no byte beyond the limit. A compressed body is refused: a small one may unfold to anything. */
export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<ReadBody> {
  const encoding = request.headers['content-encoding'];
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let problem: BodyProblem | undefined =
      encoding === undefined || encoding === 'identity' ? undefined : 'encoded';
    const timer = setTimeout(() => finish(problem ?? 'too-slow'), limits.time_ms);

    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > limits.bytesMax) problem ??= 'too-large';
      if (problem === undefined) chunks.push(chunk);
      else chunks.length = 0;
      if (bytes > DISCARDED_BYTES_MAX) finish(problem);
    };
    const end = () => finish(problem);
    const abort = () => finish('aborted');

    function finish(found: BodyProblem | undefined) {
      clearTimeout(timer);
      request.off('data', take).off('end', end).off('close', abort);
      if (found === undefined) return resolve({ ok: true, bytes: Buffer.concat(chunks) });
      request.pause();
      resolve({ ok: false, problem: found });
    }
    request.on('data', take).on('end', end).on('close', abort);
    // The close tells of it; without a listener the error would end the process.
    request.on('error', () => undefined);
  });
}
