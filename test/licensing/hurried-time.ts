/** Time that passes only where somebody waits: the next to wake is woken at once, and the clock stands there. */

import { type Clock, instant, instantFromIso } from '../../ledger/instant.ts';

export interface HurriedTime {
  readonly now: () => number;
  readonly clock: Clock;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  advance(milliseconds: number): void;
}

const START = instantFromIso('2026-11-16T09:00:00Z');

interface Sleeper {
  readonly until_ms: number;
  readonly wake: () => void;
}

export function hurriedTime(): HurriedTime {
  const sleepers = new Set<Sleeper>();
  let now_ms = 0;

  function wakeNext(): void {
    const [next] = [...sleepers].sort((a, b) => a.until_ms - b.until_ms);
    if (next === undefined) return;
    now_ms = Math.max(now_ms, next.until_ms);
    sleepers.delete(next);
    next.wake();
  }

  return {
    now: () => now_ms,
    clock: { now: () => instant(START + now_ms) },
    advance(milliseconds) {
      now_ms += milliseconds;
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve();
          return;
        }
        const sleeper = { until_ms: now_ms + milliseconds, wake };
        const aborted = () => {
          sleepers.delete(sleeper);
          wake();
        };
        function wake(): void {
          signal.removeEventListener('abort', aborted);
          resolve();
        }
        sleepers.add(sleeper);
        signal.addEventListener('abort', aborted);
        setImmediate(wakeNext);
      }),
  };
}
