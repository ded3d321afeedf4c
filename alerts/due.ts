/** What is to be done next for one target, within its rates. Pure. */

import type { Instant } from '../ledger/instant.ts';
import { type Lane, type LaneMessage, newMessage } from './lane.ts';
import type { NoticeBook } from './notice-book.ts';
import { isIn, type Run, runsOf } from './runs.ts';
import { weightOf } from './story.ts';

export type Due =
  | { readonly do: 'post'; readonly message: LaneMessage }
  | { readonly do: 'edit'; readonly message: LaneMessage }
  | { readonly do: 'nothing' };

/** In any minute, to one target: what a person can still read. Teams itself would take 120. */
export const POSTS_A_MINUTE = 8;
/** News of one story that come together are one edit, so that this is seldom reached. */
export const EDITS_A_MINUTE = 20;
export const MINUTE_MS = 60_000;
/** While nothing may go out, this many messages wait side by side before they are folded. */
export const WAITING_MAX = 50;

/** Edits first: whoever is called by a message finds the card as it stands now. */
export function due(lane: Lane, now: number): Due {
  if (isHeld(lane.holdUntil, now)) return { do: 'nothing' };
  if (placesLeft(lane.edited, EDITS_A_MINUTE, now) > 0) {
    const edit = lane.messages.find(
      ({ unshown, retryAt, state }) =>
        state === 'delivered' && unshown.length > 0 && !isHeld(retryAt, now),
    );
    if (edit) return { do: 'edit', message: edit };
  }
  if (placesLeft(lane.posted, POSTS_A_MINUTE, now) > 0) {
    const post = ready(lane, now)[0];
    if (post) return { do: 'post', message: post };
  }
  return { do: 'nothing' };
}

/** Where more waits than may go out, the weightiest keep a message of their own and the others become one. */
export function fold(lane: Lane, book: NoticeBook, now: number, at: Instant): Lane {
  const waiting = ready(lane, now);
  const open = isHeld(lane.holdUntil, now) ? 0 : placesLeft(lane.posted, POSTS_A_MINUTE, now);
  if (waiting.length <= (open > 0 ? open : WAITING_MAX)) return lane;
  const places = open > 0 ? open : POSTS_A_MINUTE;
  const foldable = waiting.filter(({ about }) => about.kind !== 'target-died');
  const weights = new Map(foldable.map((message) => [message.number, weight(message, book)]));
  const weightOfMessage = ({ number }: LaneMessage) => weights.get(number) ?? 0;
  const room = Math.max(0, places - 1 - (waiting.length - foldable.length));
  const folded = [...foldable]
    .sort((a, b) => weightOfMessage(a) - weightOfMessage(b) || a.number - b.number)
    .slice(room);
  if (folded.length < 2) return lane;
  const gone = new Set(folded.map(({ number }) => number));
  const tells = joined(
    folded.map((message) => message.tells),
    book,
  );
  const one = { ...newMessage(lane.nextNumber, { kind: 'folded' }, at), tells };
  return {
    ...lane,
    nextNumber: lane.nextNumber + 1,
    messages: [...lane.messages.filter(({ number }) => !gone.has(number)), one],
  };
}

/** Longer than anything is ever held back. */
const HELD_MOST_MS = 2 * 3_600_000;

/** What is held back for longer than that was so by a clock that has been set back since. */
function isHeld(until: number, now: number): boolean {
  return until > now && until - now <= HELD_MOST_MS;
}

/** Oldest first. */
function ready(lane: Lane, now: number): readonly LaneMessage[] {
  return lane.messages.filter(({ state, retryAt }) => state === 'waiting' && !isHeld(retryAt, now));
}

/** A message is as weighty as the weightiest thing it tells; what was folded once stays folded. */
function weight({ about, tells }: LaneMessage, book: NoticeBook): number {
  if (about.kind === 'folded') return Number.POSITIVE_INFINITY;
  return Math.min(...book.in(tells).map(({ alert }) => weightOf(alert)));
}

export function joined(parts: readonly (readonly Run[])[], book: NoticeBook): readonly Run[] {
  const seqs = parts.flatMap((runs) => book.in(runs).map(({ seq }) => seq));
  return runsOf(seqs, book.rankOf);
}

/** What of `runs` is in none of `told`. */
export function without(
  runs: readonly Run[],
  told: readonly (readonly Run[])[],
  book: NoticeBook,
): readonly Run[] {
  const seqs = book.in(runs).map(({ seq }) => seq);
  return runsOf(
    seqs.filter((seq) => !told.some((each) => isIn(each, seq))),
    book.rankOf,
  );
}

/** A stamp from the future is of a clock that was set back since: it counts for nothing. */
function placesLeft(stamps: readonly number[], most: number, now: number): number {
  return most - recent(stamps, now).length;
}

export function recent(stamps: readonly number[], now: number): readonly number[] {
  return stamps.filter((stamp) => stamp > now - MINUTE_MS && stamp <= now);
}
