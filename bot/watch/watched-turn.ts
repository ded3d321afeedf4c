/** A turn as it is watched: on a track of its own, from its beginning to its end, which may come after its answer. */

import type { TurnAnswer } from '../desk-adapter.ts';
import type { Admitted } from '../guard.ts';
import type { Log } from '../log.ts';
import { turnType } from '../metrics.ts';
import type { Tracks } from './tracks.ts';

type RunTurn = (admitted: Admitted) => Promise<TurnAnswer>;

export function watchedTurn(run: RunTurn, tracks: Tracks, log: Log): RunTurn {
  return (admitted) => {
    const type = turnType(admitted.activity.type);
    return tracks.turn(type, async () => {
      const startedAt = performance.now();
      try {
        return await run(admitted);
      } finally {
        const took_ms = Math.round(performance.now() - startedAt);
        log.info({ activityType: type, took_ms }, 'A turn ended.');
      }
    });
  };
}
