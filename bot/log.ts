/** The product's log: one JSON line an event, on standard output, with secrets blotted out. */

import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  /** Values that must never be printed, whatever they stand in. */
  readonly secrets?: readonly string[];
  readonly destination?: DestinationStream;
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

export function createLog({ level, secrets = [], destination }: LogOptions): Log {
  const spelled = secrets
    .filter((secret) => secret.length >= SECRET_LENGTH_MIN)
    // As it stands inside a line of JSON.
    .map((secret) => JSON.stringify(secret).slice(1, -1));
  const blot = (line: string) => {
    let text = line;
    for (const secret of spelled) text = text.replaceAll(secret, BLOT);
    for (const [pattern, replacement] of SECRET_SHAPES) text = text.replace(pattern, replacement);
    return text;
  };
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: BLOT,
      },
      hooks: { streamWrite: blot },
    },
    destination ?? pino.destination(1),
  );
}
