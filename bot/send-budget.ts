/** Keeps our sends within what Teams allows, so that a burst waits here and is not refused there. */

import { type Share, WHOLE } from './instances.ts';

export interface RateWindow {
  readonly count: number;
  readonly within_ms: number;
}

/** Per bot and thread (Teams, "rate limiting for bots"). */
export const CONVERSATION_WINDOWS: readonly RateWindow[] = [
  { count: 7, within_ms: 1_000 },
  { count: 8, within_ms: 2_000 },
  { count: 60, within_ms: 30_000 },
  { count: 1_800, within_ms: 3_600_000 },
];

/** Per app and tenant. */
export const TENANT_WINDOWS: readonly RateWindow[] = [{ count: 50, within_ms: 1_000 }];

/** What a service allows to one app, however many processes send. */
export interface ServiceRates {
  readonly perConversation: readonly RateWindow[];
  readonly inAll: readonly RateWindow[];
}

export const TEAMS_RATES: ServiceRates = {
  perConversation: CONVERSATION_WINDOWS,
  inAll: TENANT_WINDOWS,
};

export interface SendBudget {
  /**
   * Takes the next place for this conversation and answers when it is: at `now` or later, in the order of the calls.
   * Undefined, and nothing taken, where it would not be before `deadline`.
   * @param isUnasked nobody waits for it: it also waits until this instance may send at all
   */
  reserve(
    conversation: string,
    now: number,
    deadline: number,
    isUnasked?: boolean,
  ): number | undefined;
  /** The next place among all conversations. `now` never goes back from one call to the next. */
  reserveAny(now: number, deadline: number, isUnasked?: boolean): number | undefined;
  /**
   * Asked at the moment of leaving, by whoever has a place among all: undefined where it may leave now, and otherwise when to
   * ask again. Whoever was woken late would meet those whose places come after.
   */
  leave(now: number, isUnasked?: boolean): number | undefined;
  /** Counts a send that goes now without waiting: those that wait make room for it. */
  note(conversation: string, now: number): void;
}

/** The service counts at its own clock and after the network: windows are taken this much longer. */
const MARGIN_MS = 60;
/** Of all conversations together: 96 % of what the service allows, for a thousand people wait for the last of it. */
const MARGIN_IN_ALL_MS = 40;
const CONVERSATIONS_MAX = 5_000;

/** @param share how much of each window is this instance's at this moment; left out: all of it */
export function createSendBudget(
  perConversation: readonly RateWindow[] = CONVERSATION_WINDOWS,
  inAll: readonly RateWindow[] = TENANT_WINDOWS,
  share: () => Share = () => WHOLE,
): SendBudget {
  const total = new Places(inAll, MARGIN_IN_ALL_MS, share);
  // A timer may come a little early: that alone shall send nobody back to sleep.
  const left = new Places(inAll, MARGIN_IN_ALL_MS / 2, share);
  const conversations = new Map<string, Places>();

  function placesOf(conversation: string): Places {
    const places = conversations.get(conversation) ?? new Places(perConversation, MARGIN_MS, share);
    // Moved to the end: the first of the map is the one unused for longest.
    conversations.delete(conversation);
    conversations.set(conversation, places);
    if (conversations.size > CONVERSATIONS_MAX) {
      const [oldest] = conversations.keys();
      if (oldest !== undefined) conversations.delete(oldest);
    }
    return places;
  }

  return {
    reserve: (conversation, now, deadline, isUnasked = false) =>
      placesOf(conversation).take(now, deadline, isUnasked),
    reserveAny: (now, deadline, isUnasked = false) => total.take(now, deadline, isUnasked),
    leave(now, isUnasked = false) {
      const at = left.next(now, isUnasked);
      if (at > now) return at;
      left.note(now);
      return undefined;
    },
    note(conversation, now) {
      placesOf(conversation).note(now);
      total.note(now);
      left.note(now);
    },
  };
}

/** No limits, for measuring and for services that have none. */
export const unlimitedBudget: SendBudget = {
  reserve: (_conversation, now, deadline) => (now < deadline ? now : undefined),
  reserveAny: (now, deadline) => (now < deadline ? now : undefined),
  leave: () => undefined,
  note: () => undefined,
};

/** The places taken so far, oldest first, as many as the largest window counts. */
class Places {
  readonly #windows: readonly RateWindow[];
  readonly #kept: number;
  readonly #margin_ms: number;
  readonly #share: () => Share;
  #taken: number[] = [];

  constructor(windows: readonly RateWindow[], margin_ms: number, share: () => Share) {
    this.#windows = windows;
    this.#margin_ms = margin_ms;
    this.#share = share;
    this.#kept = Math.max(0, ...windows.map((window) => window.count));
  }

  /** When the next place is. */
  next(now: number, isUnasked: boolean): number {
    const { of, from } = this.#share();
    let at = Math.max(now, isUnasked ? from : now, this.#taken.at(-1) ?? now);
    for (const { count, within_ms } of this.#windows) {
      const before = this.#taken.at(-Math.max(1, Math.floor(count / of)));
      if (before !== undefined) at = Math.max(at, before + within_ms + this.#margin_ms);
    }
    return at;
  }

  take(now: number, deadline: number, isUnasked: boolean): number | undefined {
    const at = this.next(now, isUnasked);
    if (at >= deadline) return undefined;
    this.#put(at);
    return at;
  }

  /** Stands among the places taken, also where later ones are promised already. */
  note(now: number): void {
    this.#put(Math.max(now, this.#taken.at(-1) ?? now));
  }

  #put(at: number): void {
    this.#taken.push(at);
    // Cut now and then, not at each send: to shift a long list costs more than to keep it a little longer.
    if (this.#taken.length >= 2 * this.#kept) this.#taken = this.#taken.slice(-this.#kept);
  }
}
