/** Runs what must be done again and again: asks for usage, looks for what has fallen due. */

export interface Ticker {
  /** Runs `job` every `interval_ms`, never two at once; the first run is one interval from now. Answers a function that stops it. */
  every(name: string, interval_ms: number, job: () => Promise<void>): () => void;
}

/** Keeps the promise with the machine's timers. A job that fails is reported and tried again at its next turn. */
export function systemTicker(report: (name: string, cause: unknown) => void): Ticker {
  return {
    every(name, interval_ms, job) {
      let running = false;
      const timer = setInterval(() => {
        if (running) return;
        running = true;
        job()
          .catch((cause: unknown) => report(name, cause))
          .finally(() => {
            running = false;
          });
      }, interval_ms);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}
