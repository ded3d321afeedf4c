/** Lets a few requests to Graph through at a time: fewer where it turns some away, more again while all goes well. */

export interface GraphGateParts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (wait_ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** How Graph took a request: `slower` for 429, 409 and 503, `faster` where all went well. */
export type Pace = 'slower' | 'steady' | 'faster';

export interface Pass {
  /**
   * To be called once, with how it went.
   * @param hold_ms with `slower`: nobody is let through for so long
   */
  leave(pace: Pace, hold_ms?: number): void;
}

/** Why nobody was let through: nothing was sent. */
export type NoPass = 'aborted' | 'held' | 'timeout';

export interface GraphGate {
  /** Waits its turn, first come, first served. `held`: Graph asks all callers to wait beyond the deadline. */
  enter(deadline: number, signal: AbortSignal): Promise<Pass | NoPass>;
  /** How many may be on their way at a time, as of now. */
  readonly width: number;
}

export const WIDTH_START = 2;
export const WIDTH_MAX = 4;
/** Requests in a row that went well before one more is let through. */
const FINE_BEFORE_WIDER = 8;
/** However long Graph asks for: after that somebody tries again. */
const HOLD_MS_MAX = 300_000;

export function createGraphGate({ now, sleep }: GraphGateParts): GraphGate {
  let width = WIDTH_START;
  let inside = 0;
  let fine = 0;
  let heldUntil = 0;
  /** Counts the narrowings: requests that were on their way together narrow it once. */
  let age = 0;
  const waiting: (() => void)[] = [];

  const admit = () => {
    while (inside < width && waiting.length > 0) {
      inside += 1;
      waiting.shift()?.();
    }
  };
  const exit = () => {
    inside -= 1;
    admit();
  };
  const judge = (pace: Pace, entered: number, hold_ms: number) => {
    if (pace === 'faster') {
      fine += 1;
      if (fine < FINE_BEFORE_WIDER) return;
      fine = 0;
      width = Math.min(WIDTH_MAX, width + 1);
    } else if (pace === 'slower') {
      fine = 0;
      heldUntil = Math.max(heldUntil, now() + Math.min(hold_ms, HOLD_MS_MAX));
      if (entered !== age) return;
      age += 1;
      width = Math.max(1, Math.floor(width / 2));
    }
  };

  /** True where there is room, and it is taken; false where the deadline or an abort came first. */
  async function room(deadline: number, signal: AbortSignal): Promise<boolean> {
    if (inside < width) {
      inside += 1;
      return true;
    }
    const done = new AbortController();
    let letIn = () => {};
    const turn = new Promise<boolean>((resolve) => {
      letIn = () => resolve(true);
      waiting.push(letIn);
    });
    const left_ms = Math.max(0, deadline - now());
    const late = sleep(left_ms, AbortSignal.any([signal, done.signal])).then(
      () => false,
      () => false,
    );
    const isIn = await Promise.race([turn, late]);
    done.abort();
    if (isIn) return true;
    const place = waiting.indexOf(letIn);
    if (place >= 0) waiting.splice(place, 1);
    // It was let in at the very moment at which it gave up.
    else exit();
    return false;
  }

  /** With the room already taken: whoever is inside may not go yet either. */
  async function afterHold(deadline: number, signal: AbortSignal): Promise<NoPass | undefined> {
    for (;;) {
      if (signal.aborted) return 'aborted';
      const left_ms = heldUntil - now();
      if (now() >= deadline) return 'timeout';
      if (left_ms <= 0) return undefined;
      if (heldUntil >= deadline) return 'held';
      await sleep(left_ms, signal).catch(() => undefined);
    }
  }

  return {
    get width() {
      return width;
    },
    async enter(deadline, shared) {
      // Many may wait on one signal: each listens to one of its own.
      const signal = AbortSignal.any([shared]);
      if (!(await room(deadline, signal))) return signal.aborted ? 'aborted' : 'timeout';
      const refused = await afterHold(deadline, signal);
      if (refused !== undefined) {
        exit();
        return refused;
      }
      const entered = age;
      return {
        leave(pace, hold_ms = 0) {
          judge(pace, entered, hold_ms);
          exit();
        },
      };
    },
  };
}
