/** All that keeps an eye on the desk, made together: what is counted, and what is followed. */

import { createMetrics, type Metrics } from '../metrics.ts';
import type { Tracks } from './tracks.ts';
import { type GraphWatch, watchGraph } from './watched-graph.ts';
import { type StoreWatch, watchStore } from './watched-store.ts';

export interface Watch {
  readonly metrics: Metrics;
  readonly tracks: Tracks;
  readonly graph: GraphWatch;
  readonly store: StoreWatch;
}

export function createWatch(tracks: Tracks): Watch {
  const metrics = createMetrics({ ofProcess: true });
  return {
    metrics,
    tracks,
    graph: watchGraph(metrics.registry, tracks, (...args) => fetch(...args)),
    store: watchStore(metrics.registry, tracks),
  };
}
