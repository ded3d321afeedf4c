/** Who asks from outside: what the bot says of itself to its operator is not for whoever reaches its public address. */

import type { IncomingHttpHeaders } from 'node:http';

/** Every proxy that speaks https in front of the bot adds one of these; whoever stands beside the bot does not. */
const MARKS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-arr-clientip',
  'x-original-host',
];

export function isForwarded(headers: IncomingHttpHeaders): boolean {
  return MARKS.some((name) => headers[name] !== undefined);
}
