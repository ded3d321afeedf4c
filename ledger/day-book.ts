/** One row for each UTC day of an account's life, written as the fold passes midnight. */

import { addDays, type Instant, startOfDay } from './instant.ts';
import { type Micros, subtract, ZERO } from './money.ts';
import type { DayTotals } from './view.ts';

/** What has been counted since the account began; `balance` is the sum of it all. */
export interface RunningTotals {
  readonly balance: Micros;
  readonly funded: Micros;
  readonly consumed: Micros;
  readonly expired: Micros;
  readonly corrected: Micros;
}

export class DayBook {
  /** Shared with forks: the first `#count` rows are ours, and a row that is written is never changed. */
  #rows: DayTotals[] = [];
  #count = 0;
  #today: Instant | null = null;
  #atOpening: RunningTotals = {
    balance: ZERO,
    funded: ZERO,
    consumed: ZERO,
    expired: ZERO,
    corrected: ZERO,
  };

  fork(): DayBook {
    const copy = new DayBook();
    copy.#rows = this.#rows;
    copy.#count = this.#count;
    copy.#today = this.#today;
    copy.#atOpening = this.#atOpening;
    return copy;
  }

  /** 00:00 UTC of the day after the one that is open; Infinity before the first movement. */
  get nextMidnight(): number {
    return this.#today === null ? Infinity : addDays(this.#today, 1);
  }

  /** The day of the first movement. */
  begin(at: Instant): void {
    this.#today = startOfDay(at);
  }

  /** Closes every day before the one that holds `at`. Nothing has moved since midnight. */
  turnTo(at: Instant, totals: RunningTotals): void {
    if (this.#today === null) return;
    const until = startOfDay(at);
    this.#write(this.#rowOf(this.#today, totals));
    this.#atOpening = totals;
    for (let day = addDays(this.#today, 1); day < until; day = addDays(day, 1)) {
      this.#write(this.#rowOf(day, totals));
    }
    this.#today = until;
  }

  /** Every closed day and the open one as it stands. */
  read(totals: RunningTotals): readonly DayTotals[] {
    if (this.#today === null) return [];
    const rows = this.#rows.slice(0, this.#count);
    rows.push(this.#rowOf(this.#today, totals));
    return rows;
  }

  #rowOf(day: Instant, totals: RunningTotals): DayTotals {
    const opening = this.#atOpening;
    return {
      day,
      closing: totals.balance,
      funded: subtract(totals.funded, opening.funded),
      consumed: subtract(totals.consumed, opening.consumed),
      expired: subtract(totals.expired, opening.expired),
      corrected: subtract(totals.corrected, opening.corrected),
    };
  }

  #write(row: DayTotals): void {
    // A fork, or what it was forked from, has written past our end: from here on our rows are our own.
    if (this.#rows.length !== this.#count) this.#rows = this.#rows.slice(0, this.#count);
    this.#rows.push(row);
    this.#count += 1;
  }
}
