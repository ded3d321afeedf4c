/** What is kept of the way to one target: what was told, what waits, who is sending. One document, so that one write is all or none. */

import type { Instant } from '../ledger/instant.ts';
import type { About, DeliveryRecord } from './delivery-record.ts';
import type { TargetId } from './target.ts';

/** Times are milliseconds since 1970 by the machine's clock: rates and retries are no matter of business time. */
export interface LaneMessage extends DeliveryRecord {
  /** Not before this; 0 where nothing holds it back. */
  readonly retryAt: number;
  /** The card was too large: the summary alone is sent. */
  readonly plain: boolean;
  readonly editing: boolean;
  readonly editTries: number;
}

export interface Lane {
  readonly targetId: TargetId;
  /** The journal's `seq` when the target asked for alerts: names the registration. */
  readonly since: number;
  /** Every notice up to this is in a message, here or archived. */
  readonly through: number;
  /** Oldest first. */
  readonly messages: readonly LaneMessage[];
  /** The number that the next message gets. */
  readonly nextNumber: number;
  /** When the latest messages and edits went out. */
  readonly posted: readonly number[];
  readonly edited: readonly number[];
  /** Nothing goes out before this. */
  readonly holdUntil: number;
  /** Sends in a row that did not succeed. */
  readonly troubles: number;
  readonly lease: { readonly owner: string; readonly until: number } | null;
  /** Deaths of other targets that were told here, by target. */
  readonly deathsTold: Readonly<Record<TargetId, number>>;
  /** Numbers of the first message in each archived part, oldest first. */
  readonly archived: readonly number[];
}

export function emptyLane(targetId: TargetId, since: number, through: number): Lane {
  return {
    targetId,
    since,
    through,
    messages: [],
    nextNumber: 1,
    posted: [],
    edited: [],
    holdUntil: 0,
    troubles: 0,
    lease: null,
    deathsTold: {},
    archived: [],
  };
}

export function newMessage(number: number, about: About, at: Instant): LaneMessage {
  return {
    number,
    about,
    tells: [],
    state: 'waiting',
    reason: '',
    at,
    activityId: null,
    tries: 0,
    retryAt: 0,
    plain: false,
    unshown: [],
    editing: false,
    editTries: 0,
    editReason: '',
  };
}

export function withMessage(lane: Lane, changed: LaneMessage): Lane {
  return {
    ...lane,
    messages: lane.messages.map((each) => (each.number === changed.number ? changed : each)),
  };
}

/** Nothing more will happen to it of its own accord. */
export function isSettled({ state, unshown }: LaneMessage): boolean {
  return state !== 'waiting' && state !== 'sending' && unshown.length === 0;
}

/** The last notice that this target was told, or may have been. */
export function toldIn({ messages, through }: Lane): number {
  const waiting = messages.filter(({ state }) => state === 'waiting' || state === 'given-up');
  const firsts = waiting.flatMap(({ tells }) => tells.slice(0, 1).map(([first]) => first - 1));
  return Math.min(through, ...firsts);
}

/** What was given up is tried again, from the first try on. */
export function redriven(lane: Lane): Lane {
  const again = { state: 'waiting', tries: 0, retryAt: 0 } as const;
  return {
    ...lane,
    messages: lane.messages.map((message) =>
      message.state === 'given-up' ? { ...message, ...again } : message,
    ),
  };
}
