/** How much waits to be told, and for how long already: pure, for whoever keeps watch over the desk. */

import type { Instant } from '../ledger/instant.ts';
import { GIVEN_UP_MS } from './alerting-health.ts';
import type { Lane } from './lane.ts';

export interface OutboxDepth {
  /** Not sent yet: it waits for its place, for a retry, or for its target to come back. */
  readonly waiting: number;
  /** Claimed and on its way. */
  readonly sending: number;
  /** Delivered, and the story went on: its card is to be edited. */
  readonly editing: number;
  /** Given up within the time in which that is news. */
  readonly givenUp: number;
  /** Since when the oldest that waits or is on its way is in this state; null where there is none. */
  readonly oldest: Instant | null;
}

/** @param lanes of the targets that there are: what a gone one still has is stopped */
export function outboxDepth(lanes: readonly Lane[], now: Instant): OutboxDepth {
  const messages = lanes.flatMap((lane) => lane.messages);
  const open = messages.filter(({ state }) => state === 'waiting' || state === 'sending');
  return {
    waiting: open.filter(({ state }) => state === 'waiting').length,
    sending: open.filter(({ state }) => state === 'sending').length,
    editing: messages.filter(({ state, unshown }) => state === 'delivered' && unshown.length > 0)
      .length,
    givenUp: messages.filter(({ state, at }) => state === 'given-up' && now - at <= GIVEN_UP_MS)
      .length,
    oldest: open.reduce<Instant | null>(
      (oldest, { at }) => (oldest === null || at < oldest ? at : oldest),
      null,
    ),
  };
}
