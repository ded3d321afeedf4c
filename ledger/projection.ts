/** The view without folding the past again: the timeline, the state at its end, and checkpoints on the way. */

import { Checkpoints } from './checkpoints.ts';
import { Course } from './course.ts';
import type { Entry, Fact, Reverse } from './entry.ts';
import { Fold } from './fold.ts';
import { Hindsight } from './hindsight.ts';
import { type Instant, startOfDay } from './instant.ts';
import type { Currency } from './money.ts';
import { type Movement, walk } from './movement.ts';
import { MemoryRegister, type Register } from './register.ts';
import { type Statement, statementOf } from './statement.ts';
import { timeline } from './timeline.ts';
import type { View } from './view.ts';

/** A late entry folds at most so many entries again beside those that happened after it. */
export const CHECKPOINT_ENTRIES = 2048;
/** Beyond this the older checkpoints are thinned, so that a long past stays small in memory. */
export const CHECKPOINTS_MAX = 512;
export const MOVEMENTS_MAX = 200;

export interface Projection {
  readonly currency: Currency;
  /** Takes in what its register has got since; what happened when is up to each entry. */
  catchUp(): void;
  /**
   * The same as `view` over everything that was taken in. `knownAt` is, where left out, late enough for all of it; an earlier
   * one, and only that, costs a fold of the past.
   */
  viewAt(asOf: Instant, knownAt?: Instant): View;
  /**
   * The view as it would be if these facts were appended at `asOf`; nothing is taken in. Costs what {@link catchUp} and
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
  /** What happened from `from` (inclusive) to `to` (exclusive), of every kind, in the order of time; read one by one. */
  entriesBetween(from: Instant, to: Instant): Iterable<Entry>;
  /** What undoes the entry with this key. */
  reversalOf(key: string): Reverse | undefined;
}

/** One that keeps the entries itself. */
export interface KeepingProjection extends Projection {
  /** Takes in a batch in the order of appending. */
  extend(entries: readonly Entry[]): void;
}

/** @param every entries between two checkpoints @param most checkpoints that are kept: both change what a view costs, never what it says */
export function createProjection(
  currency: Currency,
  every: number = CHECKPOINT_ENTRIES,
  most: number = CHECKPOINTS_MAX,
  register = new MemoryRegister(),
): KeepingProjection {
  const projection = new CheckpointedProjection(register, currency, every, most);
  return Object.assign(projection, {
    extend(entries: readonly Entry[]) {
      for (const entry of entries) register.add(entry);
      projection.catchUp();
    },
  });
}

/** Over entries that somebody else keeps. */
export function projectionOver(register: Register, currency: Currency): Projection {
  return new CheckpointedProjection(register, currency, CHECKPOINT_ENTRIES, CHECKPOINTS_MAX);
}

interface LastMovements {
  readonly until: number;
  readonly day: Instant;
  readonly wanted: number;
  readonly movements: readonly Movement[];
}

class CheckpointedProjection implements Projection {
  readonly currency: Currency;
  readonly #hindsight: Hindsight;
  readonly #course: Course;
  readonly #checkpoints: Checkpoints;
  #newestRecordedAt = -Infinity as Instant;
  /** What was asked for last: whoever looks at the balance asks for the same as the one before. */
  #lastMovements: LastMovements | undefined;

  constructor(register: Register, currency: Currency, every: number, most: number) {
    this.currency = currency;
    this.#hindsight = new Hindsight(currency);
    this.#course = new Course(register);
    this.#checkpoints = new Checkpoints(this.#course, this.#hindsight, every, most);
    this.catchUp();
  }

  catchUp(): void {
    const course = this.#course;
    const from = course.taken;
    const undone: string[] = [];
    const place = course.catchUp((entry) => {
      this.#hindsight.learn(entry);
      if (entry.kind === 'reverse') undone.push(entry.of);
    });
    for (let row = from; row < course.taken; row += 1) {
      const recordedAt = course.rows.recordedAt(row);
      if (recordedAt > this.#newestRecordedAt) this.#newestRecordedAt = recordedAt;
    }
    this.#checkpoints.rewind(Math.min(place, this.#placeOfFirst(undone)));
  }

  viewAt(asOf: Instant, knownAt?: Instant): View {
    if (knownAt !== undefined && knownAt < this.#newestRecordedAt) {
      return this.#viewThen(asOf, knownAt);
    }
    const fold = this.#checkpoints.foldUntil(this.#course.countUntil(asOf));
    fold.advance(asOf);
    return fold.read(asOf, knownAt ?? (Math.max(asOf, this.#newestRecordedAt) as Instant));
  }

  preview(facts: readonly Fact[], asOf: Instant): View {
    const recordedAt = Math.max(asOf, this.#newestRecordedAt) as Instant;
    const batch = timeline(
      facts.map((fact) => supposed(fact, recordedAt)),
      recordedAt,
    ).filter(({ effectiveAt }) => effectiveAt <= asOf);
    const course = this.#course;
    const until = course.countUntil(asOf);
    const places = batch.map((entry) => Math.min(until, course.placeFor(entry)));
    const undone = facts.flatMap((fact) => (fact.kind === 'reverse' ? [fact.of] : []));
    let done = Math.min(until, places[0] ?? until, this.#placeOfFirst(undone));
    const hindsight = this.#hindsight.with(facts.map((fact) => supposed(fact, recordedAt)));
    const fold = this.#checkpoints.foldUntil(done).fork(hindsight);
    for (const [index, place] of places.entries()) {
      fold.runCourse(course, done, place);
      fold.run(batch, index, index + 1);
      done = place;
    }
    fold.runCourse(course, done, until);
    fold.advance(asOf);
    return fold.read(asOf, recordedAt);
  }

  movementsAt(asOf: Instant, count: number): readonly Movement[] {
    const wanted = Math.min(count, MOVEMENTS_MAX);
    const until = this.#course.countUntil(asOf);
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
      const first = Math.max(0, until - reach);
      const entries = this.#course.entries(first, until);
      const movements = [...walk(this.#checkpoints.foldUntil(first), entries, asOf)];
      if (movements.length >= wanted || first === 0) {
        return movements.slice(Math.max(0, movements.length - wanted)).reverse();
      }
    }
  }

  statementOf(from: Instant, to: Instant): Statement {
    const fold = this.#checkpoints.foldUntil(this.#course.countUntil((from - 1) as Instant));
    return statementOf(fold, this.entriesBetween(from, to), from, to, this.currency);
  }

  movementsBetween(from: Instant, to: Instant): readonly Movement[] {
    const before = (from - 1) as Instant;
    const fold = this.#checkpoints.foldUntil(this.#course.countUntil(before));
    fold.advance(before);
    return [...walk(fold, this.entriesBetween(from, to), (to - 1) as Instant)];
  }

  entriesBetween(from: Instant, to: Instant): Iterable<Entry> {
    const first = this.#course.countUntil((from - 1) as Instant);
    return this.#course.entries(first, this.#course.countUntil((to - 1) as Instant));
  }

  reversalOf(key: string): Reverse | undefined {
    return this.#hindsight.reversalOf(key);
  }

  #viewThen(asOf: Instant, knownAt: Instant): View {
    const hindsight = new Hindsight(this.currency);
    const course = this.#course.knownAt(knownAt, (entry) => hindsight.learn(entry));
    const fold = new Fold(hindsight);
    fold.runCourse(course, 0, course.countUntil(asOf));
    fold.advance(asOf);
    return fold.read(asOf, knownAt);
  }

  /** A reversal changes what has to be remembered of its target: the past from there on is folded again. */
  #placeOfFirst(keys: readonly string[]): number {
    return keys.reduce(
      (first, key) => Math.min(first, this.#course.placeOf(key)),
      this.#course.length,
    );
  }
}

/** What the journal would make of it, for arithmetic alone. */
function supposed(fact: Fact, recordedAt: Instant): Entry {
  return { ...fact, seq: 0, recordedAt, prevHash: '', hash: '' };
}
