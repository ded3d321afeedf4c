/** Reads off a bearer token whether a person stands behind it. Nothing is verified: any token opens the emulator. */

import { GraphRefusal, type GraphRequest } from './graph-answer.ts';

/** @throws GraphRefusal 401 where no bearer token came along */
export function requireToken(request: GraphRequest): void {
  if (bearer(request) !== '') return;
  throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token is empty.', {
    'WWW-Authenticate': 'Bearer realm=""',
  });
}

/** True for a JWT with an `scp` claim; anything else counts as a token of the application itself. */
export function isDelegated(request: GraphRequest): boolean {
  const payload = bearer(request).split('.')[1];
  if (payload === undefined) return false;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return typeof claims === 'object' && claims !== null && 'scp' in claims;
  } catch {
    return false;
  }
}

function bearer(request: GraphRequest): string {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
}
