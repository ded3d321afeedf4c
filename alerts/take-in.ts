/** Puts new notices into the messages of one target: onto the card of their story, or into a new message. Pure. */

import type { Instant } from '../ledger/instant.ts';
import type { About } from './delivery-record.ts';
import { type Lane, type LaneMessage, newMessage } from './lane.ts';
import type { NoticeBook, PlacedNotice } from './notice-book.ts';
import { runsOf } from './runs.ts';
import type { Target } from './target.ts';

/** @param missedThrough notices up to this came before the target asked for alerts and reached nobody: told in one message */
export function takeIn(lane: Lane, book: NoticeBook, missedThrough: number, at: Instant): Lane {
  const fresh = book.after(lane.through);
  if (fresh.length === 0) return lane;
  const desk = new Desk(lane, book, at);
  const missed = fresh.filter(({ notice }) => notice.seq <= missedThrough);
  if (missed.length > 1) desk.tell({ kind: 'folded' }, missed);
  const rest = missed.length > 1 ? fresh.slice(missed.length) : fresh;
  for (const [key, news] of byStory(rest)) desk.tellStory(key, news);
  return { ...desk.lane(), through: fresh.at(-1)?.notice.seq ?? lane.through };
}

/**
 * Tells of other targets that died, each death once.
 * @param dead whose death is to be told here as things stand now: what waits about any other is dropped
 */
export function takeInDeaths(lane: Lane, dead: readonly Target[], at: Instant): Lane {
  let { nextNumber } = lane;
  const deathsTold = new Map(Object.entries(lane.deathsTold));
  const messages = lane.messages.map((message) =>
    isMoot(message, dead)
      ? { ...message, state: 'stopped' as const, reason: 'lives-again', at }
      : message,
  );
  for (const { id, state } of dead) {
    if (state.living || deathsTold.get(id) === state.at) continue;
    deathsTold.set(id, state.at);
    const about = { kind: 'target-died', targetId: id, diedAt: state.at } as const;
    messages.push(newMessage(nextNumber++, about, at));
  }
  if (nextNumber === lane.nextNumber && !lane.messages.some((each) => isMoot(each, dead)))
    return lane;
  return { ...lane, nextNumber, deathsTold: Object.fromEntries(deathsTold), messages };
}

function isMoot({ about, state }: LaneMessage, dead: readonly Target[]): boolean {
  return (
    about.kind === 'target-died' &&
    state === 'waiting' &&
    !dead.some(
      (one) => one.id === about.targetId && !one.state.living && one.state.at === about.diedAt,
    )
  );
}

/** Several news of one story are one change of its card. */
function byStory(notices: readonly PlacedNotice[]): ReadonlyMap<string, readonly PlacedNotice[]> {
  const stories = new Map<string, PlacedNotice[]>();
  for (const one of notices) {
    const story = stories.get(one.key);
    if (story) story.push(one);
    else stories.set(one.key, [one]);
  }
  return stories;
}

/** The messages of a lane while notices are laid into them. */
class Desk {
  readonly #lane: Lane;
  readonly #book: NoticeBook;
  readonly #at: Instant;
  readonly #messages: Map<number, LaneMessage>;
  /** The latest card of each story. */
  readonly #cards = new Map<string, number>();
  /** The reply of each story that is not out yet. */
  readonly #replies = new Map<string, number>();
  #nextNumber: number;

  constructor(lane: Lane, book: NoticeBook, at: Instant) {
    this.#lane = lane;
    this.#book = book;
    this.#at = at;
    this.#nextNumber = lane.nextNumber;
    this.#messages = new Map(lane.messages.map((message) => [message.number, message]));
    for (const { number, about, state } of lane.messages) {
      if (about.kind === 'card') this.#cards.set(about.key, number);
      if (about.kind === 'reply' && state === 'waiting') this.#replies.set(about.key, number);
    }
  }

  lane(): Lane {
    return { ...this.#lane, nextNumber: this.#nextNumber, messages: [...this.#messages.values()] };
  }

  tellStory(key: string, news: readonly PlacedNotice[]): void {
    const card = this.#messages.get(this.#cards.get(key) ?? 0);
    if (card === undefined || card.state === 'given-up' || card.state === 'stopped') {
      this.#cards.set(key, this.tell({ kind: 'card', key }, news));
    } else if (card.state === 'waiting') {
      this.#add(card, news);
    } else if (card.state === 'delivered' && card.activityId !== null) {
      const unshown = this.#runs(card.unshown, news);
      this.#messages.set(card.number, { ...card, unshown, editTries: 0, editReason: '' });
      if (news.some(({ rings }) => rings)) this.#reply(key, news);
    } else {
      // It may be there, but nothing can be changed on it: whatever comes must be told by itself.
      this.#reply(key, news);
    }
  }

  #reply(key: string, news: readonly PlacedNotice[]): void {
    const waiting = this.#messages.get(this.#replies.get(key) ?? 0);
    if (waiting) this.#add(waiting, news);
    else this.#replies.set(key, this.tell({ kind: 'reply', key }, news));
  }

  tell(about: About, news: readonly PlacedNotice[]): number {
    const number = this.#nextNumber++;
    const message = newMessage(number, about, this.#at);
    this.#messages.set(number, { ...message, tells: this.#runs([], news) });
    return number;
  }

  #add(message: LaneMessage, news: readonly PlacedNotice[]): void {
    this.#messages.set(message.number, { ...message, tells: this.#runs(message.tells, news) });
  }

  #runs(known: LaneMessage['tells'], news: readonly PlacedNotice[]): LaneMessage['tells'] {
    const seqs = [...this.#book.in(known), ...news.map(({ notice }) => notice)];
    return runsOf(
      seqs.map(({ seq }) => seq),
      this.#book.rankOf,
    );
  }
}
