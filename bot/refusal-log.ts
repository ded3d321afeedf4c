/** Writes down why the guard refused, without letting whoever knocks fill the log. */

import type { Log } from './log.ts';

export type RefusalLog = (code: string) => void;

/** One line for each cause in this time; the next one says how many were left out. */
export const REFUSAL_LOG_EVERY_MS = 10_000;

/** @param now milliseconds, from a clock that never goes back */
export function createRefusalLog(log: Log, now: () => number): RefusalLog {
  // The codes are ours and few: nothing that a stranger sends becomes a key here.
  const last = new Map<string, { at: number; suppressed: number }>();
  return (code) => {
    const seen = last.get(code);
    if (seen !== undefined && now() - seen.at < REFUSAL_LOG_EVERY_MS) {
      seen.suppressed += 1;
      return;
    }
    last.set(code, { at: now(), suppressed: 0 });
    log.warn({ code, suppressed: seen?.suppressed ?? 0 }, 'A request was refused at the door.');
  };
}
