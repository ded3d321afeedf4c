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
