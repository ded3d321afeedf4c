/** The product's log: one JSON line an event, on standard output, with secrets blotted out. */

import { type DestinationStream, type Logger, pino } from 'pino';
import { createBlot } from './blot.ts';

export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  /** Values that must never be printed, whatever they stand in. */
  readonly secrets?: readonly string[];
  readonly destination?: DestinationStream;
}

export function createLog({ level, secrets = [], destination }: LogOptions): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: createBlot(secrets) },
    },
    destination ?? pino.destination(1),
  );
}
