/** Decides what a try says about its effect, whether it is tried once more, and when: pure, so that every case can be checked. */

/** What became of one try: of a whole request, or of one request within a batch. */
export type TryOutcome =
  | {
      readonly answered: true;
      readonly status: number;
      readonly retryAfter: string | null;
      /** Graph's code or sentence says that too much was written to the tenant at once: with 409, and with 400. */
      readonly isConcurrency?: boolean;
    }
  | {
      /** The socket failed, the try took too long, or a batch answered without it. */
      readonly answered: false;
      /** False where nothing can have left this machine. */
      readonly mayHaveArrived: boolean;
    };

/** `none`: certainly nothing has changed. `unknown`: to be found out by reading. */
export type Effect = 'done' | 'none' | 'unknown';

export interface TryState {
  /** This one included, from 1. */
  readonly tries: number;
  /** Left for the whole call. */
  readonly left_ms: number;
  /** Milliseconds since 1970, for a `Retry-After` that is a date. */
  readonly now: number;
  /** From 0 to 1: spreads the callers that were turned away together. */
  readonly random: number;
  /** Left out: a read. */
  readonly purpose?: Purpose;
}

export type Purpose = 'read' | 'change';

export const TRIES_MAX = 4;
/** A change waits for its turn longer: it is worth more, and nobody sits before it. */
export const CHANGE_TRIES_MAX = 8;

const RETRIED_READS: readonly number[] = [429, 503, 504];
const FIRST_WAIT_MS = 500;

/**
 * A 503 counts as turned away where it says when to come back; without that it may come from anything on the way, after
 * the work was done. So may 408, 500, 502 and 504, and a redirect that nobody expects.
 */
export function effectOf(outcome: TryOutcome): Effect {
  if (!outcome.answered) return outcome.mayHaveArrived ? 'unknown' : 'none';
  const { status, retryAfter } = outcome;
  if (status >= 200 && status < 300) return 'done';
  if (status === 503) return retryAfter === null ? 'unknown' : 'none';
  return status >= 400 && status < 500 && status !== 408 ? 'none' : 'unknown';
}

/** Nothing was done and it may be asked for again: there was no connection, or Graph had no room for it. */
export function isTurnedAway(outcome: TryOutcome): boolean {
  if (effectOf(outcome) !== 'none') return false;
  if (!outcome.answered) return true;
  return outcome.status === 429 || outcome.status === 503 || outcome.isConcurrency === true;
}

/** How long to wait for the next try; null where this outcome stands. */
export function waitBeforeRetry(outcome: TryOutcome, state: TryState): number | null {
  const isChange = state.purpose === 'change';
  if (state.tries >= (isChange ? CHANGE_TRIES_MAX : TRIES_MAX)) return null;
  if (!(isTurnedAway(outcome) || (!isChange && isRetriedRead(outcome)))) return null;
  const asked_ms = askedWait(outcome, state.now);
  const backOff_ms = FIRST_WAIT_MS * 2 ** (state.tries - 1);
  // What the service asks for is the least; everybody else was told the same.
  const wait_ms =
    asked_ms === null ? backOff_ms * (0.5 + state.random / 2) : asked_ms + state.random * 250;
  return wait_ms < state.left_ms ? Math.ceil(wait_ms) : null;
}

function isRetriedRead(outcome: TryOutcome): boolean {
  return !outcome.answered || RETRIED_READS.includes(outcome.status);
}

/** What `Retry-After` asks for, in milliseconds from now: seconds or an HTTP date. */
export function askedWait(outcome: TryOutcome, now: number): number | null {
  const text = outcome.answered ? outcome.retryAfter : null;
  if (text === null) return null;
  if (/^\s*\d{1,9}(\.\d+)?\s*$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
