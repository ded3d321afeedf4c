/** Acknowledges a message in time, whatever its turn still waits for: what is not acknowledged is sent again. */

import type { TurnAnswer } from './desk-adapter.ts';
import type { Admitted } from './guard.ts';
import type { Log } from './log.ts';

/** Well within the 15 seconds after which the channel gives a message up and delivers it once more. */
export const ACKNOWLEDGED_WITHIN_MS = 4_000;

export interface AcknowledgedTurns {
  /** One turn. Rejects as the turn does, as long as nothing was acknowledged. */
  run(admitted: Admitted): Promise<TurnAnswer>;
  /** Answers when no turn is under way, or after `deadline_ms`. */
  drain(deadline_ms: number): Promise<void>;
}

/** An invoke waits for its turn: its answer is what the turn says. */
export function createAcknowledgedTurns(
  turn: (admitted: Admitted) => Promise<TurnAnswer>,
  log: Pick<Log, 'error'>,
  within_ms: number = ACKNOWLEDGED_WITHIN_MS,
): AcknowledgedTurns {
  const underWay = new Set<Promise<unknown>>();
  return {
    async run(admitted) {
      const running = turn(admitted);
      let isLate = false;
      const followed = running
        .catch((cause: unknown) => {
          // Before, the rejection is whoever's who called.
          if (isLate) log.error({ err: cause }, 'A turn failed after its acknowledgement.');
        })
        .finally(() => underWay.delete(followed));
      underWay.add(followed);
      if (admitted.activity.type === 'invoke') return running;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<TurnAnswer>((resolve) => {
        timer = setTimeout(() => {
          isLate = true;
          resolve({ status: 200 });
        }, within_ms);
      });
      return Promise.race([running, late]).finally(() => clearTimeout(timer));
    },
    async drain(deadline_ms) {
      let timer: NodeJS.Timeout | undefined;
      const over = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, deadline_ms);
      });
      await Promise.race([Promise.all(underWay), over]).finally(() => clearTimeout(timer));
    },
  };
}
