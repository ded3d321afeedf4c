/** Begins no more sends in a second than the service takes: what is on its way is then the service's slowness and not our haste. */

export interface PaceParts {
  /** Milliseconds from any origin; never goes back. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Answers when the next may begin: one after another, evenly. */
export type Pace = () => Promise<void>;

export function createPace(perSecond: number, { now, sleep }: PaceParts): Pace {
  const step_ms = 1_000 / perSecond;
  let next = Number.NEGATIVE_INFINITY;
  return async () => {
    const time = now();
    const at = Math.max(time, next);
    next = at + step_ms;
    if (at > time) await sleep(at - time);
  };
}
