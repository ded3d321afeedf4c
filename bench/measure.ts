/** How a figure is taken: a few rounds, the middle one, and how far apart they were. */

export interface Measured {
  readonly median: number;
  /** (largest − smallest) ÷ median. */
  readonly spread: number;
}

/** Milliseconds that `work` takes, over `rounds` rounds after one that warms up. */
export function measure(rounds: number, work: () => unknown): Measured {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const median = times[Math.floor(rounds / 2)] ?? Number.NaN;
  return { median, spread: ((times.at(-1) ?? 0) - (times[0] ?? 0)) / median };
}
