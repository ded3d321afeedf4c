/** The product's log: one JSON line an event, on standard output, with secrets blotted out. */

import { type DestinationStream, type Logger, pino } from 'pino';
import { createBlot } from './blot.ts';
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

/** The longest that a line waits for others to be written with. */
const FLUSH_MS = 250;

export function createLog({ level, secrets = [], destination, marks }: LogOptions): Log {
  const blot = createBlot(secrets);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      ...(marks !== undefined && { mixin: () => ({ ...marks() }) }),
      serializers: { err: (error: unknown) => loggedError(error, blot) },
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: blot },
    },
    // What a turn has to say does not hold it up; the last words before an end, `fatal`, are written at once.
    destination ??
      pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: FLUSH_MS }),
  );
}
