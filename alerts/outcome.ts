/** What follows from the outcome of one message: told, tried again later, given up, or the end of the target. Pure. */

import type { Instant } from '../ledger/instant.ts';
import { joined, recent, without } from './due.ts';
import { type Lane, type LaneMessage, newMessage, withMessage } from './lane.ts';
import type { MessengerOutcome } from './messenger.ts';
import type { NoticeBook } from './notice-book.ts';
import type { DeathCause } from './target.ts';

export interface Moment {
  /** Business time: what records carry. */
  readonly at: Instant;
  /** The machine's time, milliseconds since 1970. */
  readonly now: number;
}

export interface After {
  readonly lane: Lane;
  /** The target takes nothing any more. */
  readonly death: DeathCause | null;
}

/** Refusals of this message: trying it again and again will not help. */
export const TRIES_MAX = 5;
/** Refusals for now (too many, not reachable): half an hour apart, this is four days. */
export const TRIES_FOR_NOW_MAX = 200;
const BACKOFF_FIRST_MS = 15_000;
const BACKOFF_MOST_MS = 30 * 60_000;
/** The service may ask to wait; not for longer than this. */
const RETRY_AFTER_MOST_MS = 60 * 60_000;
const TOO_LARGE = 413;

type Refused = Extract<MessengerOutcome, { kind: 'refused' }>;

/** @param random from 0 (inclusive) to 1 (exclusive) */
export function afterPost(
  lane: Lane,
  message: LaneMessage,
  outcome: MessengerOutcome,
  moment: Moment,
  random: number,
): After {
  const { at, now } = moment;
  const settle = (change: Partial<LaneMessage>, rest: Partial<Lane> = {}): After => ({
    lane: { ...withMessage(lane, { ...message, at, ...change }), ...rest },
    death: null,
  });
  if (outcome.kind === 'delivered')
    return settle(
      { state: 'delivered', reason: '', tries: 0, retryAt: 0, activityId: outcome.id },
      { troubles: 0 },
    );
  if (outcome.kind === 'unknown')
    return settle({ state: 'unknown', reason: outcome.reason }, pause(lane, now, null, random));
  const waiting = { state: 'waiting', reason: outcome.code } as const;
  if (outcome.terminal) return { ...settle(waiting), death: causeOf(outcome.code) };
  if (outcome.code === 'closed') return settle(waiting);
  if (isTooLarge(outcome) && !message.plain) return settle({ ...waiting, plain: true });
  const tries = message.tries + 1;
  if (tries >= triesMax(outcome)) return settle({ state: 'given-up', reason: outcome.code, tries });
  return isForNow(outcome)
    ? settle({ ...waiting, tries }, pause(lane, now, outcome.retryAfter_ms, random))
    : settle({ ...waiting, tries, retryAt: now + backoff(tries, random) });
}

/** To edit twice is to edit once, so an edit that may have arrived is made again. */
export function afterEdit(
  lane: Lane,
  message: LaneMessage,
  outcome: MessengerOutcome,
  book: NoticeBook,
  moment: Moment,
  random: number,
): After {
  const { at, now } = moment;
  const still = { ...message, editing: false, at };
  const settle = (change: Partial<LaneMessage>, rest: Partial<Lane> = {}): After => ({
    lane: { ...withMessage(lane, { ...still, ...change }), ...rest },
    death: null,
  });
  if (outcome.kind === 'delivered') {
    const tells = joined([message.tells, message.unshown], book);
    return settle(
      { tells, unshown: [], editTries: 0, editReason: '', retryAt: 0 },
      { troubles: 0 },
    );
  }
  const editReason = outcome.kind === 'refused' ? outcome.code : outcome.reason;
  if (outcome.kind === 'refused') {
    if (outcome.terminal) return { ...settle({ editReason }), death: causeOf(outcome.code) };
    if (outcome.code === 'closed') return settle({ editReason });
    if (isTooLarge(outcome) && !message.plain) return settle({ editReason, plain: true });
  }
  const editTries = message.editTries + 1;
  const forNow = outcome.kind === 'refused' && isForNow(outcome);
  if (editTries >= (outcome.kind === 'refused' ? triesMax(outcome) : TRIES_MAX))
    return {
      lane: toldApart(settle({ unshown: [], editTries, editReason }).lane, message, book, at),
      death: null,
    };
  return forNow
    ? settle({ editTries, editReason }, pause(lane, now, outcome.retryAfter_ms, random))
    : settle({ editTries, editReason, retryAt: now + backoff(editTries, random) });
}

/** The card cannot be changed (somebody deleted it, perhaps): what it should have said gets a message of its own. */
function toldApart(lane: Lane, card: LaneMessage, book: NoticeBook, at: Moment['at']): Lane {
  if (card.about.kind !== 'card') return lane;
  const { key } = card.about;
  const replies = lane.messages.filter(
    ({ about, state }) => about.kind === 'reply' && about.key === key && state !== 'given-up',
  );
  const tells = without(
    card.unshown,
    replies.map((reply) => reply.tells),
    book,
  );
  if (tells.length === 0) return lane;
  const reply = { ...newMessage(lane.nextNumber, { kind: 'reply', key }, at), tells };
  return { ...lane, nextNumber: lane.nextNumber + 1, messages: [...lane.messages, reply] };
}

/** The whole target waits: what one message was refused for now, the next would be too. */
function pause(
  lane: Lane,
  now: number,
  retryAfter_ms: number | null,
  random: number,
): Partial<Lane> {
  const troubles = lane.troubles + 1;
  const asked = Math.min(retryAfter_ms ?? 0, RETRY_AFTER_MOST_MS);
  const wait_ms = asked > 0 ? asked * (1 + random / 4) : backoff(troubles, random);
  return { troubles, holdUntil: Math.ceil(now + wait_ms) };
}

/** As after a refusal for now, where it is not known yet whether anything may be sent. */
export function resting(lane: Lane, now: number, random: number): Lane {
  return { ...lane, ...pause(lane, now, null, random) };
}

/** 15 s, 30 s, 1 min … half an hour: each between half and the whole of it. */
function backoff(tries: number, random: number): number {
  const whole = Math.min(BACKOFF_FIRST_MS * 2 ** Math.min(tries - 1, 20), BACKOFF_MOST_MS);
  return Math.ceil(whole * (0.5 + random / 2));
}

function triesMax(outcome: Refused): number {
  return isForNow(outcome) ? TRIES_FOR_NOW_MAX : TRIES_MAX;
}

/** Too many, overtaken, or never sent: nothing is wrong with the message. */
function isForNow({ status }: Refused): boolean {
  return status === null || status === 429 || status === 412;
}

function isTooLarge({ status, code }: Refused): boolean {
  return status === TOO_LARGE || code === 'MessageSizeTooBig';
}

/** Teams, "conversation messages": the codes after which nothing more arrives. */
function causeOf(code: string): DeathCause {
  switch (code) {
    case 'ConversationNotFound':
      return 'conversation-gone';
    case 'MessageWritesBlocked':
      return 'writes-blocked';
    case 'ConversationBlockedByUser':
    case 'BotDisabledByAdmin':
    case 'ForbiddenOperationException':
      return 'blocked';
    default:
      return 'bot-removed';
  }
}

/** When a message or edit went out, of the last minute. */
export function stamped(stamps: readonly number[], now: number): readonly number[] {
  return [...recent(stamps, now), now];
}
