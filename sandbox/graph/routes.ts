/** Finds who answers a path: `/users/:user/assignLicense`. */

import { type GraphAnswer, GraphRefusal, type GraphRequest } from './graph-answer.ts';

/** `part` gives what stands in the place of a `:name` of the pattern, decoded. */
export type Handler = (
  request: GraphRequest,
  part: (name: string) => string,
) => GraphAnswer | Promise<GraphAnswer>;

/** `GET /users/:user` and who answers it. */
export type Routes = Readonly<Record<string, Handler>>;

/** @throws GraphRefusal where nothing of that name or method is there */
export async function answerFrom(routes: Routes, request: GraphRequest): Promise<GraphAnswer> {
  const segments = segmentsOf(request.url.pathname);
  let methodMissing = false;
  for (const [route, handle] of Object.entries(routes)) {
    const [method, pattern = ''] = route.split(' ');
    const parts = match(pattern.split('/').slice(1), segments);
    if (!parts) continue;
    if (method === request.method) return await handle(request, (name) => parts.get(name) ?? '');
    methodMissing = true;
  }
  if (methodMissing) {
    throw new GraphRefusal(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    );
  }
  throw new GraphRefusal(
    400,
    'BadRequest',
    `Resource not found for the segment '${segments.at(-1) ?? ''}'.`,
  );
}

/** What comes after `/v1.0`. */
function segmentsOf(pathname: string): readonly string[] {
  try {
    return pathname.split('/').slice(2).map(decodeURIComponent);
  } catch {
    throw new GraphRefusal(400, 'BadRequest', 'The request URI is not valid.');
  }
}

function match(
  pattern: readonly string[],
  segments: readonly string[],
): ReadonlyMap<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const parts = new Map<string, string>();
  for (const [place, expected] of pattern.entries()) {
    const found = segments[place] ?? '';
    if (expected.startsWith(':')) {
      if (found === '') return undefined;
      parts.set(expected.slice(1), found);
    } else if (expected.toLowerCase() !== found.toLowerCase()) {
      return undefined;
    }
  }
  return parts;
}
