/** Keeps the account's promise over a journal: the disk first, then the figures. */

import { refuseBatch } from '../ledger/append-rules.ts';
import { openAttemptOf } from '../ledger/decide-recharge.ts';
import type { Fact, Notice, Reverse } from '../ledger/entry.ts';
import { FEED_UNKNOWN, type FeedStanding, FeedWatch } from '../ledger/feed-watch.ts';
import { forecast } from '../ledger/forecast.ts';
import type { Clock, Instant } from '../ledger/instant.ts';
import { assertInvariants } from '../ledger/invariants.ts';
import { LedgerError } from '../ledger/ledger-error.ts';
import type { Currency } from '../ledger/money.ts';
import { type Projection, projectionOver } from '../ledger/projection.ts';
import { MemoryRegister } from '../ledger/register.ts';
import type { DueAlert, View } from '../ledger/view.ts';
import { type Appended, BATCH_LIMIT, type Journal } from '../store/journal.ts';
import { StoreError } from '../store/store-errors.ts';
import { type Account, type AccountHealth, CLOCK_SLIP_MS, RefusedFactError } from './account.ts';
import { decideNotices } from './decide-notices.ts';

/** More often than this in a row, others are faster only where something is wrong. */
const DECIDED_MAX = 50;

/**
 * Folds what the journal holds, once.
 * @param feed how the usage feed stands at this moment; left out where there is none
 * @param recall asks how the feed stands, which another instance may have read
 * @throws LedgerError where what it holds contradicts itself
 */
export function openAccount(
  journal: Journal,
  clock: Clock,
  currency: Currency,
  feed: () => FeedStanding = () => FEED_UNKNOWN,
  recall: () => Promise<unknown> = async () => undefined,
): Account {
  const register = journal.register ?? new MemoryRegister();
  const projection = projectionOver(register, currency);
  const feedWatch = new FeedWatch();
  /** Checked, on their way to the disk: what comes meanwhile is held against them too. */
  const onTheirWay = new Set<readonly Fact[]>();
  let folded = 0;
  let latestView: View | undefined;
  /** Of how many entries it is. */
  let latestViewOf = 0;
  /** Of all that is recorded or on its way. */
  let latest = -Infinity;
  let health: AccountHealth = { sound: true };

  /** Appends that were acknowledged together are folded together, in the journal's order; another desk's are among them. */
  function catchUp(): void {
    const { seq } = journal.head();
    if (seq === folded) return;
    if (register instanceof MemoryRegister)
      for (const entry of journal.entries(folded)) register.add(entry);
    projection.catchUp();
    for (const entry of journal.entries(folded, { kinds: ['notice'] })) {
      if (entry.kind === 'notice') feedWatch.noticed(entry);
    }
    folded = seq;
    latest = Math.max(latest, register.rows.recordedAt(seq - 1));
    assertInvariants(projection.viewAt(now()));
  }

  function current(): Projection {
    catchUp();
    return projection;
  }

  /** Whoever asks for the view asks for the forecast too, mostly within the same millisecond. */
  function viewNow(): View {
    catchUp();
    const asOf = now();
    if (latestView?.asOf !== asOf || latestViewOf !== folded) {
      latestView = projection.viewAt(asOf);
      latestViewOf = folded;
    }
    return latestView;
  }

  function isClockBehind(): boolean {
    return latest - clock.now() > CLOCK_SLIP_MS;
  }

  function now(): Instant {
    const read = clock.now();
    return isClockBehind() ? read : (Math.max(read, latest + 1) as Instant);
  }

  catchUp();

  function find(key: string): Fact | undefined {
    const known = journal.find(key);
    if (known !== undefined) return known;
    for (const facts of onTheirWay) {
      const coming = facts.find((fact) => fact.key === key);
      if (coming !== undefined) return coming;
    }
    return undefined;
  }

  function check(facts: readonly Fact[]): void {
    const refusal = refuseBatch(facts, {
      find,
      reversalOf: (key) =>
        projection.reversalOf(key) ??
        [...onTheirWay]
          .flat()
          .find((fact): fact is Reverse => fact.kind === 'reverse' && fact.of === key),
      openAttempt: openAttemptOf(projection.viewAt(now())),
    });
    if (refusal) throw new RefusedFactError(refusal.code, refusal.key);
  }

  /** What these facts call for, on top of what is on its way already. */
  function noticesFor(facts: readonly Fact[], beside: readonly DueAlert[] = []): readonly Notice[] {
    const coming = unlike([...onTheirWay].flat(), (key) => journal.find(key));
    return decideNotices({
      projection,
      facts: [...coming, ...facts],
      beside,
      now: now(),
      feedThrough: feed().readThrough,
      isKnown: (key) => find(key) !== undefined,
    });
  }

  async function refresh(): Promise<void> {
    await Promise.all([journal.refresh(), recall()]);
    catchUp();
  }

  /** To be called in the same moment as `facts` are decided on. */
  async function write(facts: readonly Fact[]): Promise<readonly Appended[]> {
    const at = now();
    onTheirWay.add(facts);
    latest = Math.max(latest, at);
    try {
      const appended = await journal.append(facts, at, folded);
      catchUp();
      return appended;
    } catch (cause) {
      if (cause instanceof LedgerError) health = { sound: false, reason: cause.message };
      throw cause;
    } finally {
      onTheirWay.delete(facts);
    }
  }

  /** Where another instance was faster, what it did is known by now: everything is decided anew. */
  async function decided<T>(decide: () => Promise<T>): Promise<T> {
    for (let times = 1; ; times++) {
      if (!health.sound) throw new StoreError('READ_ONLY', health.reason);
      catchUp();
      try {
        return await decide();
      } catch (cause) {
        const hasMovedOn = cause instanceof StoreError && cause.code === 'MOVED_ON';
        if (!hasMovedOn || times === DECIDED_MAX) throw cause;
      }
    }
  }

  async function append(
    facts: readonly Fact[],
    stillHolds: () => boolean = () => true,
  ): Promise<readonly Appended[]> {
    let isLong = false;
    const appended = await decided(async () => {
      check(facts);
      const fresh = unlike(facts, find);
      if (fresh.length > 0 && !stillHolds())
        throw new RefusedFactError('no-longer-so', fresh[0]?.key ?? '');
      const notices = fresh.length === 0 ? [] : refusingExcess(facts, () => noticesFor(fresh));
      isLong = facts.length + notices.length > BATCH_LIMIT;
      return write(isLong ? facts : [...facts, ...notices]);
    });
    if (isLong) await noticeDue();
    return appended.slice(0, facts.length);
  }

  function noticeDue(): Promise<void> {
    return decided(async () => {
      const { asOf, balance } = projection.viewAt(now());
      const notices = noticesFor([], feedWatch.due(feed(), asOf, balance));
      for (let from = 0; from < notices.length; from += BATCH_LIMIT) {
        await write(notices.slice(from, from + BATCH_LIMIT));
      }
    });
  }

  return {
    currency,
    now,
    isClockBehind,
    view: (asOf, knownAt) =>
      asOf === undefined && knownAt === undefined
        ? viewNow()
        : current().viewAt(asOf ?? now(), knownAt),
    forecast: () => forecast(viewNow(), feed().readThrough ?? undefined),
    lastMovements: (count) => current().movementsAt(now(), count),
    movements: (from, to) => current().movementsBetween(from, to),
    statement: (from, to) => current().statementOf(from, to),
    entries: (afterSeq, wanted) => journal.entries(afterSeq, wanted),
    entriesBetween: (from, to) => current().entriesBetween(from, to),
    lastEntry: () => journal.entries(journal.head().seq - 1)[0],
    find: (key) => journal.find(key),
    refresh,
    append,
    noticeDue,
    health() {
      if (!health.sound) return health;
      const status = journal.status();
      return status.state === 'writable'
        ? { sound: true }
        : { sound: false, reason: status.reason };
    },
  };
}

/** Those that nobody has told before, each once. */
function unlike(facts: readonly Fact[], find: (key: string) => Fact | undefined): readonly Fact[] {
  const fresh = new Map<string, Fact>();
  for (const fact of facts) {
    if (!fresh.has(fact.key) && find(fact.key) === undefined) fresh.set(fact.key, fact);
  }
  return [...fresh.values()];
}

/** A sum that would be too large is refused before anything holds it. */
function refusingExcess<T>(facts: readonly Fact[], decide: () => T): T {
  try {
    return decide();
  } catch (cause) {
    if (!(cause instanceof LedgerError)) throw cause;
    throw new RefusedFactError('sum-too-large', facts[0]?.key ?? '');
  }
}
