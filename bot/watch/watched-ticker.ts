/** Regular work as it is watched: each run on a track of its own, and each failure counted before it is reported. */

import type { Metrics } from '../metrics.ts';
import type { Ticker } from '../ticker.ts';
import type { Tracks } from './tracks.ts';

export function watchedTicker(
  ticker: Ticker,
  tracks: Tracks,
  metrics: Pick<Metrics, 'jobFailed'>,
): Ticker {
  return {
    every: (name, interval_ms, job) =>
      ticker.every(name, interval_ms, () =>
        tracks.job(name, async () => {
          try {
            await job();
          } catch (failure) {
            metrics.jobFailed();
            throw failure;
          }
        }),
      ),
  };
}
