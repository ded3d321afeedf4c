/** Brings one target up to date: claims each message in the store, sends it, and writes down what became of it. */

import type { Clock, Instant } from '../ledger/instant.ts';
import { type Due, due, fold } from './due.ts';
import type { Face } from './face.ts';
import { type Lane, type LaneMessage, withMessage } from './lane.ts';
import type { KeptLane, Lanes } from './lanes.ts';
import type { Messenger, MessengerOutcome } from './messenger.ts';
import type { NoticeBook } from './notice-book.ts';
import { type After, afterEdit, afterPost, resting, stamped } from './outcome.ts';
import { type ReaderStanding, readerOf, type StandingOf } from './reader.ts';
import { takeIn, takeInDeaths } from './take-in.ts';
import type { DeathCause, TargetId } from './target.ts';
import { isConflict, type StoredTarget, type Targets } from './targets.ts';
import { tellingOf } from './telling.ts';

export interface DeliveryParts {
  readonly lanes: Lanes;
  readonly targets: Targets;
  readonly messenger: Messenger;
  readonly face: Face;
  readonly book: NoticeBook;
  /** Brings into the book what other instances have decided. @throws StoreError */
  readonly hearOfOthers: () => Promise<void>;
  /** Business time. */
  readonly clock: Clock;
  /** Milliseconds since 1970 by the machine's clock. */
  readonly now: () => number;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  /** Names this run of the product among those that share the store. */
  readonly owner: string;
  readonly report: (incident: string, cause: unknown) => void;
  /** No further message is to be begun. */
  readonly isClosing: () => boolean;
  readonly standingOf: StandingOf;
  /** For one message, all tries of the connector included. */
  readonly send_ms: number;
}

/** Longer than any send, so that a lease ends only where its owner did. */
export const LEASE_MS = 60_000;
/** Messages and edits in one call, to one target. */
const STEPS_MAX = 30;

/**
 * Answers why the target died, where it did. What was not sent for now is left for a later call.
 * @param dead the other targets whose death is to be told here
 * @throws StoreError
 */
export async function deliverTo(
  parts: DeliveryParts,
  id: TargetId,
  dead: readonly StoredTarget[],
): Promise<DeathCause | null> {
  const target = await parts.targets.get(id);
  if (!target?.state.living) return null;
  let kept = await parts.lanes.open(target);
  if (isLeasedByAnother(kept.lane, parts)) return null;
  // Another instance has laid something in of which nothing was heard here yet.
  if (kept.lane.through > parts.book.head) await parts.hearOfOthers();
  let lane = recovered(kept.lane, parts.clock.now());
  let reader: ReaderStanding | undefined;
  try {
    for (let step = 0; step < STEPS_MAX; step++) {
      // Asked each time: the service URL may have changed, or nobody may want alerts here any more.
      const present = await parts.targets.get(id);
      if (!present?.state.living || present.since !== lane.since || parts.isClosing()) break;
      lane = planned(parts, lane, present, dead);
      const act = due(lane, parts.now());
      if (act.do === 'nothing') break;
      reader ??= await readerOf(present, parts.standingOf);
      if (reader === 'may-not') {
        await parts.targets.kill(id, 'role-lost');
        return 'role-lost';
      }
      if (reader === 'unknown') {
        lane = resting(lane, parts.now(), parts.random());
        break;
      }
      kept = await parts.lanes.save({ ...kept, lane: claimed(parts, lane, act) });
      const after = await carryOut(parts, kept.lane, act, present);
      lane = after.lane;
      if (after.death !== null) {
        await parts.targets.kill(id, after.death);
        return after.death;
      }
    }
    return null;
  } catch (cause) {
    if (!isConflict(cause)) throw cause;
    // Another instance writes here: it does the work, and what we had on its way is unknown to it.
    lane = kept.lane;
    return null;
  } finally {
    if (lane !== kept.lane) await release(parts, kept, lane);
  }
}

async function release(parts: DeliveryParts, kept: KeptLane, lane: Lane): Promise<void> {
  try {
    await parts.lanes.save({ ...kept, lane: { ...lane, lease: null } });
  } catch (cause) {
    if (!isConflict(cause)) throw cause;
    parts.report('alert-lane-taken-over', cause);
  }
}

function isLeasedByAnother({ lease }: Lane, { owner, now }: DeliveryParts): boolean {
  if (lease === null || lease.owner === owner) return false;
  const left_ms = lease.until - now();
  // Longer than any lease: the clock was set back.
  return left_ms > 0 && left_ms <= LEASE_MS;
}

/** What was on its way when its sender was lost may have arrived. */
function recovered(lane: Lane, at: Instant): Lane {
  if (!lane.messages.some(({ state, editing }) => state === 'sending' || editing)) return lane;
  const messages = lane.messages.map((message): LaneMessage => {
    if (message.state === 'sending')
      return { ...message, state: 'unknown', reason: 'interrupted', at };
    return message.editing ? { ...message, editing: false } : message;
  });
  return { ...lane, messages };
}

function planned(
  { book, clock, now }: DeliveryParts,
  lane: Lane,
  target: StoredTarget,
  dead: readonly StoredTarget[],
): Lane {
  const at = clock.now();
  const taken = takeInDeaths(takeIn(lane, book, target.since, at), dead, at);
  return fold(taken, book, now(), at);
}

type Act = Exclude<Due, { do: 'nothing' }>;

/** Written down before anything leaves: whoever finds it knows that it may have. */
function claimed({ owner, now, clock }: DeliveryParts, lane: Lane, act: Act): Lane {
  const time = now();
  const lease = { owner, until: time + LEASE_MS };
  if (act.do === 'edit')
    return {
      ...withMessage(lane, { ...act.message, editing: true }),
      lease,
      edited: stamped(lane.edited, time),
    };
  return {
    ...withMessage(lane, { ...act.message, state: 'sending', at: clock.now() }),
    lease,
    posted: stamped(lane.posted, time),
  };
}

async function carryOut(
  parts: DeliveryParts,
  lane: Lane,
  { do: doing, message }: Act,
  target: StoredTarget,
): Promise<After> {
  const outcome = await send(parts, lane, { do: doing, message }, target);
  const moment = { at: parts.clock.now(), now: parts.now() };
  return doing === 'post'
    ? afterPost(lane, message, outcome, moment, parts.random())
    : afterEdit(lane, message, outcome, parts.book, moment, parts.random());
}

async function send(
  parts: DeliveryParts,
  lane: Lane,
  { do: doing, message }: Act,
  target: StoredTarget,
): Promise<MessengerOutcome> {
  const face = await draw(parts, message, doing, target);
  if (face === null) return NO_FACE;
  const { messenger } = parts;
  try {
    const sending =
      doing === 'edit' && message.activityId !== null
        ? messenger.edit(target, message.activityId, face)
        : messenger.post(target, face, cardAbove(lane, message));
    return await within(sending, parts.send_ms);
  } catch (cause) {
    parts.report('alert-send-failed', cause);
    return { kind: 'unknown', reason: 'messenger-failed' };
  }
}

/** A fault of ours, before anything was sent. */
const NO_FACE: MessengerOutcome = {
  kind: 'refused',
  terminal: false,
  code: 'no-face',
  status: 0,
  retryAfter_ms: null,
};

async function draw(
  { face, book, targets, report }: DeliveryParts,
  message: LaneMessage,
  doing: Act['do'],
  { locale }: StoredTarget,
) {
  try {
    const telling = tellingOf(message, doing, book, await targets.list());
    const drawn = face(telling, locale);
    return message.plain ? { summary: drawn.summary } : drawn;
  } catch (cause) {
    report('alert-has-no-face', cause);
    return null;
  }
}

function cardAbove(lane: Lane, { about }: LaneMessage): string | undefined {
  if (about.kind !== 'reply') return undefined;
  const card = lane.messages.findLast(
    (one) => one.about.kind === 'card' && one.about.key === about.key && one.activityId !== null,
  );
  return card?.activityId ?? undefined;
}

/** The messenger has its own limits; this one holds where it breaks them. */
async function within(
  sending: Promise<MessengerOutcome>,
  limit_ms: number,
): Promise<MessengerOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<MessengerOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'unknown', reason: 'no-answer' }), limit_ms);
  });
  return Promise.race([sending, late]).finally(() => clearTimeout(timer));
}
