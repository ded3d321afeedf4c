/** Work that outlives its turn: bounded, reported when it fails, awaited when the desk closes. */

export interface BackgroundJobs {
  /** Starts `work` now. False where as many as may be are under way already: ask again later. */
  start(name: string, work: (signal: AbortSignal) => Promise<void>): boolean;
  /** Answers when nothing is under way; after `deadline_ms` the rest is told to stop and waited for. */
  drain(deadline_ms: number): Promise<void>;
}

/** Files are large: few at a time. */
export const JOBS_MAX = 4;
/** What a click begins mostly waits for somebody else's answer. */
export const CLICKS_MAX = 32;

/** @param report hears of each job that failed; a job tells its own person itself. */
export function backgroundJobs(
  report: (name: string, cause: unknown) => void,
  jobsMax: number = JOBS_MAX,
): BackgroundJobs {
  const underWay = new Set<Promise<void>>();
  const stop = new AbortController();
  return {
    start(name, work) {
      if (underWay.size >= jobsMax || stop.signal.aborted) return false;
      const job = work(stop.signal)
        .catch((cause: unknown) => report(name, cause))
        .finally(() => underWay.delete(job));
      underWay.add(job);
      return true;
    },
    async drain(deadline_ms) {
      const timer = setTimeout(() => stop.abort(), deadline_ms);
      await Promise.all(underWay);
      clearTimeout(timer);
    },
  };
}
