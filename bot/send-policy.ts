/** Decides what follows from one try: done, or again and when. Pure, so that the whole table can be tested. */

import type { Attempted } from './connector-http.ts';
import { type NotDelivered, refusedByService, refusedByUs } from './send-outcome.ts';

export interface Situation {
  /** Tries made so far, this one included. */
  readonly tries: number;
  /** What is left of the time for all tries. */
  readonly left_ms: number;
  /** True where doing it twice is the same as once: edits, deletions, reading. */
  readonly repeatable: boolean;
  /** True once a new token was fetched because the service did not like the last one. */
  readonly tokenRenewed: boolean;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: number;
}

export type Decision =
  | { readonly next: 'answered'; readonly body: unknown }
  | { readonly next: 'failed'; readonly outcome: NotDelivered }
  | { readonly next: 'again'; readonly after_ms: number; readonly renewToken: boolean };

export const TRIES_MAX = 4;
export const ALL_TRIES_MS = 30_000;

const BACKOFF_FIRST_MS = 500;

export function decideNext(attempted: Attempted, situation: Situation): Decision {
  switch (attempted.kind) {
    case 'not-trusted':
      return failed(refusedByUs('not-trusted'));
    case 'not-sent':
      return again(backoff(situation), situation, refusedByUs('unreachable'));
    case 'lost': {
      const outcome = { kind: 'unknown', reason: attempted.reason, status: null } as const;
      return situation.repeatable ? again(backoff(situation), situation, outcome) : failed(outcome);
    }
    case 'answered':
      return decideAnswered(attempted, situation);
  }
}

function decideAnswered(
  { status, body, retryAfter_ms }: Extract<Attempted, { kind: 'answered' }>,
  situation: Situation,
): Decision {
  if (status >= 200 && status < 300) return { next: 'answered', body };
  const refused = refusedByService(status, body, retryAfter_ms);
  if (status === 429 || status === 412)
    return again(waitOf(retryAfter_ms, situation), situation, refused);
  if (status === 401 && !situation.tokenRenewed && !refused.terminal && situation.left_ms > 0)
    return { next: 'again', after_ms: 0, renewToken: true };
  if (status === 408 || status >= 500) {
    const outcome = { kind: 'unknown', reason: 'server-error', status } as const;
    return situation.repeatable
      ? again(waitOf(retryAfter_ms, situation), situation, outcome)
      : failed(outcome);
  }
  return failed(refused);
}

function failed(outcome: NotDelivered): Decision {
  return { next: 'failed', outcome };
}

function again(after_ms: number, situation: Situation, otherwise: NotDelivered): Decision {
  if (situation.tries >= TRIES_MAX || after_ms >= situation.left_ms) return failed(otherwise);
  return { next: 'again', after_ms, renewToken: false };
}

/** Never before the service asked, and not all at the same moment. */
function waitOf(retryAfter_ms: number | null, situation: Situation): number {
  if (retryAfter_ms === null) return backoff(situation);
  return Math.ceil(retryAfter_ms + situation.random * BACKOFF_FIRST_MS);
}

/** 0.5 s, 1 s, 2 s: each between half and the whole of it. */
function backoff({ tries, random }: Situation): number {
  return Math.ceil(BACKOFF_FIRST_MS * 2 ** (tries - 1) * (0.5 + random / 2));
}
