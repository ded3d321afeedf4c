/** Tells of a plan that moves: at most once a second, and never less than how it stood last. */

export interface Telling {
  note(): void;
  /** Tells now, whatever was told before. */
  flush(): void;
}

const EVERY_MS = 1_000;

/** @param sleep answers early where the signal is aborted */
export function createTelling(
  tell: () => void,
  now: () => number,
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>,
): Telling {
  let toldAt_ms = Number.NEGATIVE_INFINITY;
  let pending: AbortController | undefined;

  function flush(): void {
    pending?.abort();
    pending = undefined;
    toldAt_ms = now();
    tell();
  }

  async function later(wait_ms: number): Promise<void> {
    const mine = new AbortController();
    pending = mine;
    await sleep(wait_ms, mine.signal);
    if (!mine.signal.aborted) flush();
  }

  return {
    flush,
    note() {
      if (pending !== undefined) return;
      const wait_ms = toldAt_ms + EVERY_MS - now();
      if (wait_ms <= 0) flush();
      else void later(wait_ms);
    },
  };
}
