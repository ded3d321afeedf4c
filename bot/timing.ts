/** Time as the delivery needs it: a clock that never jumps, and waiting. Tests pass their own. */

export interface Timing {
  /** Milliseconds from any origin; never goes back. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export const systemTiming: Timing = {
  now: () => performance.now(),
  sleep: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
};

/** What the work comes to; or, where it takes longer than this, what `late` answers or throws. */
export function within<T>(work: Promise<T>, limit_ms: number, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<T>((resolve, reject) => {
    timer = setTimeout(() => {
      try {
        resolve(late());
      } catch (error) {
        reject(error);
      }
    }, limit_ms);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}
