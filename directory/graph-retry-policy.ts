/** Decides whether a read of Graph is tried once more, and when: pure, so that every case can be checked. */

/** What became of one try. */
export type TryOutcome =
  | { readonly answered: true; readonly status: number; readonly retryAfter: string | null }
  /** The socket failed or the try took too long. */
  | { readonly answered: false };

export interface TryState {
  /** This one included, from 1. */
  readonly tries: number;
  /** Left for the whole call. */
  readonly left_ms: number;
  /** Milliseconds since 1970, for a `Retry-After` that is a date. */
  readonly now: number;
  /** From 0 to 1: spreads the callers that were turned away together. */
  readonly random: number;
}

export const TRIES_MAX = 4;

const RETRIED_STATUSES: readonly number[] = [429, 503, 504];
const FIRST_WAIT_MS = 500;

/** How long to wait for the next try; null where this outcome stands. */
export function waitBeforeRetry(outcome: TryOutcome, state: TryState): number | null {
  if (state.tries >= TRIES_MAX) return null;
  if (outcome.answered && !RETRIED_STATUSES.includes(outcome.status)) return null;
  const asked_ms = outcome.answered ? readRetryAfter(outcome.retryAfter, state.now) : null;
  const backOff_ms = FIRST_WAIT_MS * 2 ** (state.tries - 1);
  // What the service asks for is the least; everybody else was told the same.
  const wait_ms =
    asked_ms === null ? backOff_ms * (0.5 + state.random / 2) : asked_ms + state.random * 250;
  return wait_ms < state.left_ms ? Math.ceil(wait_ms) : null;
}

/** Seconds or an HTTP date. */
function readRetryAfter(text: string | null, now: number): number | null {
  if (text === null) return null;
  if (/^\s*\d{1,9}(\.\d+)?\s*$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
