/** The fold at the end of a course and on the way there, so that no part of the past is folded more often than it changes. */

import type { Course } from './course.ts';
import { Fold } from './fold.ts';
import type { Hindsight } from './hindsight.ts';

interface Checkpoint {
  /** Entries of the course that the fold has taken. */
  readonly count: number;
  /** Never touched again, only forked. */
  readonly fold: Fold;
}

export class Checkpoints {
  readonly #course: Course;
  readonly #hindsight: Hindsight;
  readonly #every: number;
  readonly #most: number;
  /** Oldest first; the first one stands before everything. */
  #kept: Checkpoint[];
  #live: Checkpoint;

  /** @param every entries between two of them @param most that are kept: beyond it the older ones are thinned */
  constructor(course: Course, hindsight: Hindsight, every: number, most: number) {
    this.#course = course;
    this.#hindsight = hindsight;
    this.#every = every;
    this.#most = most;
    this.#kept = [{ count: 0, fold: new Fold(hindsight) }];
    this.#live = this.#forkBefore(0);
  }

  /** Forgets every fold that has taken more than `count` entries: the course has changed from there on. */
  rewind(count: number): void {
    if (count >= this.#live.count) return;
    this.#kept = this.#kept.filter((checkpoint) => checkpoint.count <= count);
    this.#live = this.#forkBefore(count);
  }

  /** A fold of the caller's own that has taken the first `count` entries. */
  foldUntil(count: number): Fold {
    if (count < this.#live.count) {
      const start = this.#forkBefore(count);
      start.fold.runCourse(this.#course, start.count, count);
      return start.fold;
    }
    while (this.#live.count < count) this.#goOn(count);
    return this.#live.fold.fork();
  }

  #forkBefore(count: number): Checkpoint {
    const nearest = this.#kept.findLast((checkpoint) => checkpoint.count <= count);
    return {
      count: nearest?.count ?? 0,
      fold: nearest?.fold.fork() ?? new Fold(this.#hindsight),
    };
  }

  #goOn(count: number): void {
    const { fold, count: done } = this.#live;
    const nextCheckpoint = (this.#kept.at(-1)?.count ?? 0) + this.#every;
    const next = Math.min(count, nextCheckpoint);
    fold.runCourse(this.#course, done, next);
    this.#live = { count: next, fold };
    if (next === nextCheckpoint) this.#keep();
  }

  #keep(): void {
    this.#kept.push({ count: this.#live.count, fold: this.#live.fold.fork() });
    if (this.#kept.length <= this.#most) return;
    const old = this.#most / 2;
    this.#kept = this.#kept.filter((_, index) => index > old || index % 2 === 0);
  }
}
