/** Keeps the promise of alerts: the journal's notices are the outbox, and each target has a lane of its own. */

import type { Entry } from '../ledger/entry.ts';
import { type Clock, DAY_MS } from '../ledger/instant.ts';
import type { View } from '../ledger/view.ts';
import type { Collection } from '../store/documents.ts';
import type { Journal } from '../store/journal.ts';
import type { Alerting, AlertingHealth, AlertingTrouble } from './alerting.ts';
import { givenUp, nobodyTold } from './alerting-health.ts';
import { deathsToTell } from './deaths-to-tell.ts';
import { deliverTo } from './delivery.ts';
import type { Face } from './face.ts';
import { type LaneMessage, redriven, toldIn } from './lane.ts';
import { type LaneDocument, Lanes, stopped } from './lanes.ts';
import type { Messenger } from './messenger.ts';
import { NoticeBook } from './notice-book.ts';
import { outboxDepth } from './outbox-depth.ts';
import type { Pace } from './pace.ts';
import type { StandingOf } from './reader.ts';
import { type Target, targetIdOf } from './target.ts';
import { type StoredTarget, Targets } from './targets.ts';

export interface AlertingParts {
  /** The running account, as much of it as alerts read. */
  readonly account: Pick<Journal, 'entries'> & {
    lastEntry(): Entry | undefined;
    view(): View;
    /** Hears what other instances have decided. @throws StoreError */
    refresh(): Promise<void>;
  };
  /** `alert-targets` */
  readonly targets: Collection<StoredTarget>;
  /** `deliveries` */
  readonly deliveries: Collection<LaneDocument>;
  readonly messenger: Messenger;
  readonly face: Face;
  /** Whether a person may still have alerts. */
  readonly standingOf: StandingOf;
  /** Business time. */
  readonly clock: Clock;
  /** Milliseconds since 1970 by the machine's clock: rates, retries and leases, which other instances compare with theirs. */
  readonly now: () => number;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  /** Names this run of the product: another one each time. */
  readonly owner: string;
  /** Hears of faults: ours, the store's, another instance that took over. */
  readonly report: (incident: string, cause: unknown) => void;
  /** Whether messages may be begun here now: where not, other instances begin them, or they wait. Left out: always. */
  readonly maySend?: () => boolean;
  /** For one message; {@link SEND_MS}. */
  readonly send_ms?: number;
  /** Left out: each begins when it can. */
  readonly pace?: Pace;
}

/** The connector takes half a minute at most. */
export const SEND_MS = 40_000;
/** What nobody was told is told to the first who asks for alerts, if it is not older. */
const MISSED_MS = 7 * DAY_MS;
/**
 * Targets that are written to at the same time: at the rate that the service takes, enough for one that answers within two
 * seconds. How many of them are on their way at once is up to the pace.
 */
const LANES_AT_ONCE = 100;
/** A death in one round is told in the next; what dies then waits for the next call. */
const ROUNDS_MAX = 3;

export function createAlerting(parts: AlertingParts): Alerting {
  const { account, clock, report } = parts;
  const targets = new Targets(parts.targets, clock);
  const lanes = new Lanes(parts.deliveries);
  const book = new NoticeBook();
  let closing = false;
  const isClosing = () => closing;
  const hearOfOthers = async () => {
    await account.refresh();
    catchUp();
  };
  const delivery = {
    send_ms: SEND_MS,
    pace: atOnce,
    ...parts,
    targets,
    lanes,
    book,
    hearOfOthers,
    isClosing,
  };
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  const headSeq = () => account.lastEntry()?.seq ?? 0;

  function catchUp(): void {
    const head = headSeq();
    if (head > book.head) book.catchUp(account.entries(book.head, { kinds: ['notice'] }), head);
  }

  async function deliverAll(): Promise<void> {
    if (parts.maySend?.() === false) return;
    await hearOfOthers();
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const all = await targets.list();
      const ids = all.filter(({ state }) => state.living).map(({ id }) => id);
      let died = false;
      const worker = async () => {
        for (let id = ids.shift(); id !== undefined; id = ids.shift())
          died = (await deliverToOne(id, all)) || died;
      };
      await Promise.all(Array.from({ length: LANES_AT_ONCE }, worker));
      if (!died) return;
    }
  }

  async function deliverToOne(id: string, all: readonly StoredTarget[]): Promise<boolean> {
    try {
      return (await deliverTo(delivery, id, deathsToTell(id, all))) !== null;
    } catch (cause) {
      report('alert-delivery-failed', cause);
      return false;
    }
  }

  /** The last notice that any target was told, or may have been. */
  async function toldThrough(): Promise<number> {
    return Math.max(0, ...(await lanes.all()).map(toldIn));
  }

  async function untold(): Promise<number> {
    catchUp();
    const told = await toldThrough();
    const oldest = clock.now() - MISSED_MS;
    const first = book.after(told).find(({ notice }) => notice.effectiveAt >= oldest);
    return first === undefined ? book.head : first.notice.seq - 1;
  }

  async function redrive(id: string): Promise<number> {
    const kept = await lanes.find(id);
    const given = kept?.lane.messages.filter(({ state }) => state === 'given-up').length ?? 0;
    if (kept && given > 0) await lanes.save({ ...kept, lane: redriven(kept.lane) });
    return given;
  }

  async function isNobodyTold(all: readonly Target[]): Promise<boolean> {
    if (all.some(({ state }) => state.living)) return false;
    const isRuleOn = account.view().recharge.rule?.enabled === true;
    return isRuleOn || (await untold()) < book.head;
  }

  /** The lanes of the targets that there are, as these were registered last. */
  async function present(all: readonly StoredTarget[]) {
    const found = await Promise.all(
      all.map(async (target) => ({ target, lane: (await lanes.find(target.id))?.lane })),
    );
    return found.flatMap(({ target, lane }) =>
      lane?.since === target.since ? [{ target, lane }] : [],
    );
  }

  /** Between two deliveries: one that is under way would find its lane changed by another hand. */
  function redriveBetween(id: string): Promise<number> {
    const redriving = running.then(() => redrive(id));
    running = redriving.then(nothing, nothing);
    return redriving;
  }

  return {
    deliver() {
      // Whoever comes while one is running shares the one after it, which sees all that they have written.
      next ??= running.then(() => {
        next = undefined;
        running = deliverAll().catch((cause) => report('alert-delivery-failed', cause));
        return running;
      });
      return next;
    },

    async register(target) {
      const id = targetIdOf(target.id);
      const others = (await targets.list()).some(({ state }) => state.living);
      const missedFrom = others ? headSeq() : await untold();
      const since = headSeq();
      const added = { ...target, id, since, missedFrom: Math.min(missedFrom, since) };
      const isNew = await targets.add(added);
      // A person waits for this answer: what is being sent at the moment may take longer.
      redriveBetween(id).catch((cause) => report('alert-redrive-failed', cause));
      return isNew;
    },

    unregister: (id) => targets.remove(targetIdOf(id)),

    async targets() {
      return (await targets.list()).map(({ since, missedFrom, ...target }) => ({
        ...target,
        personId: target.personId ?? undefined,
      }));
    },

    seen: (sighting) => targets.seen(sighting),
    installed: (sighting) => targets.installed(sighting),
    uninstalled: (sighting) => targets.uninstalled(sighting),

    async records(id, limit) {
      const target = await targets.get(targetIdOf(id));
      const messages = await lanes.messages(targetIdOf(id), limit);
      return messages.map((message) => recordOf(target ? message : stopped(message)));
    },

    redrive: (id) => redriveBetween(targetIdOf(id)),

    close() {
      closing = true;
      return next ?? running;
    },

    async outbox() {
      const lanesNow = (await present(await targets.list())).map(({ lane }) => lane);
      return outboxDepth(lanesNow, clock.now());
    },

    async health(): Promise<AlertingHealth> {
      const all = await targets.list();
      const untold = (await isNobodyTold(all)) ? [nobodyTold(all)] : [];
      const lost = givenUp(await present(all), clock.now());
      if (untold.length + lost.length === 0) return { sound: true };
      const troubles: AlertingTrouble[] = [];
      if (untold.length > 0) troubles.push('nobody-told');
      if (lost.length > 0) troubles.push('messages-given-up');
      return { sound: false, reasons: [...untold, ...lost], troubles };
    },
  };
}

const nothing = () => undefined;
const atOnce: Pace = async () => undefined;

function recordOf({ retryAt, plain, editing, editTries, ...record }: LaneMessage) {
  return record;
}
