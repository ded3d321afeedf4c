/** A clock that stands still until a test moves it: whoever sleeps wakes in order of time. */

export interface ManualClock {
  now(): number;
  sleep(wait_ms: number, signal: AbortSignal): Promise<void>;
  /** Wakes whoever is due on the way, one after the other. */
  advance(time_ms: number): Promise<void>;
  /** Lets everything happen that waits for no time. */
  settle(): Promise<void>;
}

export function manualClock(): ManualClock {
  let time = 1_000_000;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise((done) => setImmediate(done));
  };
  return {
    now: () => time,
    settle,
    sleep: (wait_ms, signal) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          sleepers = sleepers.filter((each) => each !== sleeper);
          reject(signal.reason);
        };
        const wake = () => {
          signal.removeEventListener('abort', stop);
          resolve();
        };
        const sleeper = { at: time + wait_ms, wake };
        if (signal.aborted) return stop();
        signal.addEventListener('abort', stop, { once: true });
        sleepers.push(sleeper);
      }),
    async advance(time_ms) {
      const end = time + time_ms;
      await settle();
      for (;;) {
        const due = sleepers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        sleepers = sleepers.filter((each) => each !== due);
        time = Math.max(time, due.at);
        due.wake();
        await settle();
      }
      time = end;
    },
  };
}
