/** The view without folding the past again: the timeline, the state at its end, and checkpoints on the way. */

import type { Entry, Fact, Reverse } from './entry.ts';
import { Fold } from './fold.ts';
import { Hindsight } from './hindsight.ts';
import { type Instant, startOfDay } from './instant.ts';
import type { Currency } from './money.ts';
import { type Movement, walk } from './movement.ts';
import { type Statement, statementOf } from './statement.ts';
import { countUntil, mergeInto, placeIn, timeline } from './timeline.ts';
import { type View, view } from './view.ts';

/** A late entry folds at most so many entries again beside those that happened after it. */
export const CHECKPOINT_ENTRIES = 2048;
/** Beyond this the older checkpoints are thinned, so that a long past stays small in memory. */
export const CHECKPOINTS_MAX = 512;
export const MOVEMENTS_MAX = 200;

export interface Projection {
  readonly currency: Currency;
  /** Takes in a batch in the order of appending; what happened when is up to each entry. */
  extend(entries: readonly Entry[]): void;
  /**
   * The same as `view` over everything that was taken in. `knownAt` is, where left out, late enough for all of it; an earlier
   * one, and only that, costs a fold of the past.
   */
  viewAt(asOf: Instant, knownAt?: Instant): View;
  /**
   * The view as it would be if these facts were appended at `asOf`; nothing is taken in. Costs what {@link extend} and
   * {@link viewAt} would cost together.
   * @param facts none of them known already, no key twice
   */
  preview(facts: readonly Fact[], asOf: Instant): View;
  /** The last `count` movements of money by `asOf`, newest first, {@link MOVEMENTS_MAX} at most. */
  movementsAt(asOf: Instant, count: number): readonly Movement[];
  /** The same as `statement` over everything that was taken in, for the price of the period. */
  statementOf(from: Instant, to: Instant): Statement;
  /** Money on the move from `from` (inclusive) to `to` (exclusive), oldest first. */
  movementsBetween(from: Instant, to: Instant): readonly Movement[];
  /** What undoes the entry with this key. */
  reversalOf(key: string): Reverse | undefined;
}

/** @param every entries between two checkpoints @param most checkpoints that are kept: both change what a view costs, never what it says */
export function createProjection(
  currency: Currency,
  every: number = CHECKPOINT_ENTRIES,
  most: number = CHECKPOINTS_MAX,
): Projection {
  return new CheckpointedProjection(currency, every, most);
}

interface Checkpoint {
  /** Entries of the timeline that the fold has taken. */
  readonly count: number;
  /** Never touched again, only forked. */
  readonly fold: Fold;
}

interface LastMovements {
  readonly until: number;
  readonly day: Instant;
  readonly wanted: number;
  readonly movements: readonly Movement[];
}

class CheckpointedProjection implements Projection {
  readonly currency: Currency;
  readonly #every: number;
  readonly #most: number;
  readonly #hindsight: Hindsight;
  readonly #ordered: Entry[] = [];
  /** Oldest first; the first one stands before everything. */
  #checkpoints: Checkpoint[];
  #live: Checkpoint;
  #newestRecordedAt = -Infinity as Instant;
  /** What was asked for last: whoever looks at the balance asks for the same as the one before. */
  #lastMovements: LastMovements | undefined;

  constructor(currency: Currency, every: number, most: number) {
    this.currency = currency;
    this.#every = every;
    this.#most = most;
    this.#hindsight = new Hindsight(currency);
    this.#checkpoints = [{ count: 0, fold: new Fold(this.#hindsight) }];
    this.#live = this.#forkBefore(0);
  }

  extend(entries: readonly Entry[]): void {
    const batch = timeline(entries, Infinity as Instant);
    for (const entry of batch) {
      this.#hindsight.learn(entry);
      this.#newestRecordedAt = Math.max(this.#newestRecordedAt, entry.recordedAt) as Instant;
    }
    const place = mergeInto(this.#ordered, batch);
    this.#rewind(Math.min(place, this.#placeOfFirstUndone(batch)));
  }

  viewAt(asOf: Instant, knownAt?: Instant): View {
    if (knownAt !== undefined && knownAt < this.#newestRecordedAt) {
      return view(this.#ordered, asOf, knownAt, this.currency);
    }
    const fold = this.#foldUntil(countUntil(this.#ordered, asOf));
    fold.advance(asOf);
    return fold.read(asOf, knownAt ?? (Math.max(asOf, this.#newestRecordedAt) as Instant));
  }

  preview(facts: readonly Fact[], asOf: Instant): View {
    const recordedAt = Math.max(asOf, this.#newestRecordedAt) as Instant;
    const batch = timeline(
      facts.map((fact) => supposed(fact, recordedAt)),
      recordedAt,
    );
    const until = countUntil(this.#ordered, asOf);
    const place = Math.min(until, placeIn(this.#ordered, batch), this.#placeOfFirstUndone(batch));
    const ahead = this.#ordered.slice(place, until);
    mergeInto(ahead, batch);
    const fold = this.#foldUntil(place).fork(this.#hindsight.with(batch));
    fold.run(ahead, 0, countUntil(ahead, asOf));
    fold.advance(asOf);
    return fold.read(asOf, recordedAt);
  }

  movementsAt(asOf: Instant, count: number): readonly Movement[] {
    const wanted = Math.min(count, MOVEMENTS_MAX);
    const until = countUntil(this.#ordered, asOf);
    // Whatever is taken in by then changes the count, and lots lapse at midnight: within a day nothing moves but by an entry.
    const day = startOfDay(asOf);
    const last = this.#lastMovements;
    if (last?.until === until && last.day === day && last.wanted === wanted) return last.movements;
    const movements = this.#lastOf(asOf, until, wanted);
    this.#lastMovements = { until, day, wanted, movements };
    return movements;
  }

  #lastOf(asOf: Instant, until: number, wanted: number): readonly Movement[] {
    for (let reach = wanted; ; reach *= 8) {
      const start = this.#forkBefore(Math.max(0, until - reach));
      const movements = [...walk(start.fold, this.#ordered, start.count, until, asOf)];
      if (movements.length >= wanted || start.count === 0) {
        return movements.slice(Math.max(0, movements.length - wanted)).reverse();
      }
    }
  }

  statementOf(from: Instant, to: Instant): Statement {
    const start = this.#forkBefore(countUntil(this.#ordered, (from - 1) as Instant));
    return statementOf(start.fold, this.#ordered, start.count, from, to, this.currency);
  }

  movementsBetween(from: Instant, to: Instant): readonly Movement[] {
    const before = (from - 1) as Instant;
    const last = (to - 1) as Instant;
    const first = countUntil(this.#ordered, before);
    const fold = this.#foldUntil(first);
    fold.advance(before);
    return [...walk(fold, this.#ordered, first, countUntil(this.#ordered, last), last)];
  }

  reversalOf(key: string): Reverse | undefined {
    return this.#hindsight.reversalOf(key);
  }

  /** A reversal changes what has to be remembered of its target: the past from there on is folded again. */
  #placeOfFirstUndone(batch: readonly Entry[]): number {
    const keys = new Set(batch.flatMap((entry) => (entry.kind === 'reverse' ? [entry.of] : [])));
    let place = this.#ordered.length;
    for (let index = place - 1; index >= 0 && keys.size > 0; index -= 1) {
      if (keys.delete(this.#ordered[index]?.key ?? '')) place = index;
    }
    return place;
  }

  #rewind(count: number): void {
    if (count >= this.#live.count) return;
    this.#checkpoints = this.#checkpoints.filter((checkpoint) => checkpoint.count <= count);
    this.#live = this.#forkBefore(count);
  }

  #forkBefore(count: number): Checkpoint {
    const nearest = this.#checkpoints.findLast((checkpoint) => checkpoint.count <= count);
    return {
      count: nearest?.count ?? 0,
      fold: nearest?.fold.fork() ?? new Fold(this.#hindsight),
    };
  }

  /** A fold of our own that has taken the first `count` entries. */
  #foldUntil(count: number): Fold {
    if (count < this.#live.count) {
      const start = this.#forkBefore(count);
      start.fold.run(this.#ordered, start.count, count);
      return start.fold;
    }
    while (this.#live.count < count) this.#goOn(count);
    return this.#live.fold.fork();
  }

  #goOn(count: number): void {
    const { fold, count: done } = this.#live;
    const nextCheckpoint = (this.#checkpoints.at(-1)?.count ?? 0) + this.#every;
    const next = Math.min(count, nextCheckpoint);
    fold.run(this.#ordered, done, next);
    this.#live = { count: next, fold };
    if (next === nextCheckpoint) this.#checkpoint();
  }

  #checkpoint(): void {
    this.#checkpoints.push({ count: this.#live.count, fold: this.#live.fold.fork() });
    if (this.#checkpoints.length <= this.#most) return;
    const old = this.#most / 2;
    this.#checkpoints = this.#checkpoints.filter((_, index) => index > old || index % 2 === 0);
  }
}

/** What the journal would make of it, for arithmetic alone. */
function supposed(fact: Fact, recordedAt: Instant): Entry {
  return { ...fact, seq: 0, recordedAt, prevHash: '', hash: '' };
}
