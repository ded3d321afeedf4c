/** The product's log: one JSON line an event, on standard output, with secrets blotted out. */

import { type DestinationStream, type Logger, pino } from 'pino';
import { loggedError } from './log-error.ts';

export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  /** Values that must never be printed, whatever they stand in. */
  readonly secrets?: readonly string[];
  readonly destination?: DestinationStream;
  /** What each line says of where it comes from: the turn or the job that is under way. */
  readonly marks?: () => object;
}

const BLOT = '[redacted]';

/** What a secret looks like where nobody expected one: in an address, a header, another's error message. */
const SECRET_SHAPES: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${BLOT}`],
  [/\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g, BLOT],
  [/\b(?:sk|rk)_(?:live|test)_\w+/g, BLOT],
  [/\bwhsec_[\w+/=-]+/g, BLOT],
  [/([a-z][a-z\d+.-]*:\/\/[^\s:/?#"\\]+):[^\s@"\\]+@/gi, `$1:${BLOT}@`],
  [/\b(client_secret|access_token|tempauth|sig|password)=[^&\s"\\]+/gi, `$1=${BLOT}`],
];

const SECRET_KEYS = ['authorization', 'password', 'secret', 'token', 'clientSecret', 'cookie'];

const SECRET_LENGTH_MIN = 6;

export function createLog({ level, secrets = [], destination, marks }: LogOptions): Log {
  const known = secrets.filter((secret) => secret.length >= SECRET_LENGTH_MIN);
  const blot = blotter(known);
  // As they stand inside a line of JSON.
  const blotLine = blotter(known.map((secret) => JSON.stringify(secret).slice(1, -1)));
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      ...(marks !== undefined && { mixin: () => ({ ...marks() }) }),
      serializers: { err: (error: unknown) => loggedError(error, blot) },
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: BLOT,
      },
      hooks: { streamWrite: blotLine },
    },
    destination ?? pino.destination(1),
  );
}

function blotter(secrets: readonly string[]): (text: string) => string {
  return (line) => {
    let text = line;
    for (const secret of secrets) text = text.replaceAll(secret, BLOT);
    for (const [pattern, replacement] of SECRET_SHAPES) text = text.replace(pattern, replacement);
    return text;
  };
}
