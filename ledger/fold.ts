/** The account as it stands after the facts so far; it takes them in the order in which they happened. */

import type { Course } from './course.ts';
import { DayBook, type RunningTotals } from './day-book.ts';
import { type Adjust, type Entry, type Fact, factOf, type Reverse } from './entry.ts';
import type { Hindsight } from './hindsight.ts';
import type { Instant } from './instant.ts';
import { add, type Micros, micros, subtract, ZERO } from './money.ts';
import { Purse } from './purse.ts';
import { RANK } from './rank.ts';
import { type Reading, withoutReading } from './readings.ts';
import { SetAside } from './set-aside.ts';
import type { Lot, View } from './view.ts';
import { Watch } from './watch.ts';

export class Fold {
  readonly #hindsight: Hindsight;
  #purse = new Purse();
  #days = new DayBook();
  #watch: Watch;
  #aside = new SetAside();
  #funded: Micros = ZERO;
  #adjusted: Micros = ZERO;
  #reversed: Micros = ZERO;
  /** A plain number while calls stream through; checked when it leaves. It only grows, so that one check sees all. */
  #consumed = 0;
  #usageKnownThrough: Instant | null = null;
  #reading: Reading | null = null;
  /** The first instant that belongs to another day than the one that is open. */
  #nextMidnight = Infinity;

  constructor(hindsight: Hindsight) {
    this.#hindsight = hindsight;
    this.#watch = new Watch(hindsight);
  }

  /**
   * An independent copy; what it costs depends on the lots, not on the past.
   * @param hindsight another one may know more, as long as it concerns nothing that the fold has taken
   */
  fork(hindsight: Hindsight = this.#hindsight): Fold {
    const copy = new Fold(hindsight);
    copy.#purse = this.#purse.fork();
    copy.#days = this.#days.fork();
    copy.#watch = this.#watch.fork(hindsight);
    copy.#aside = this.#aside.fork();
    copy.#funded = this.#funded;
    copy.#adjusted = this.#adjusted;
    copy.#reversed = this.#reversed;
    copy.#consumed = this.#consumed;
    copy.#usageKnownThrough = this.#usageKnownThrough;
    copy.#reading = this.#reading;
    copy.#nextMidnight = this.#nextMidnight;
    return copy;
  }

  get balance(): Micros {
    return this.#purse.balance;
  }

  get expired(): Micros {
    return this.#purse.expired;
  }

  /** Takes `ordered[from]` up to and without `ordered[to]`. The road of the calls is short: nearly every entry is one. */
  run(ordered: readonly Entry[], from: number, to: number): void {
    const { currency, hasReversals } = this.#hindsight;
    for (let index = from; index < to; index += 1) {
      const entry = ordered[index];
      if (entry === undefined) return;
      if (entry.effectiveAt >= this.#nextMidnight) this.advance(entry.effectiveAt);
      if (entry.kind !== 'usage' || hasReversals || entry.currency !== currency) this.take(entry);
      else this.#takeCall(entry.key, entry.effectiveAt, entry.amount, undefined);
    }
  }

  /** The same over rows: of a call it needs no entry, and of an act nothing at all. */
  runCourse(course: Course, from: number, to: number): void {
    const { rows } = course;
    const hindsight = this.#hindsight;
    const { hasReversals } = hindsight;
    const own = rows.currencyId(hindsight.currency);
    for (let place = from; place < to; place += 1) {
      const row = course.rowAt(place);
      const at = rows.effectiveAt(row);
      if (at >= this.#nextMidnight) this.advance(at);
      const rank = rows.rank(row);
      const isOwn = rows.currencyOf(row) === own;
      const isUndone = hasReversals && hindsight.mayUndo(rows.keyHash(row));
      if (rank === RANK.usage && isOwn) {
        const amount = rows.amount(row);
        if (isUndone) {
          const key = rows.key(row);
          this.#takeCall(key, at, amount, hindsight.reversalOf(key));
        } else if (this.#use(at, amount, null)) this.#fell(rows.key(row), at, amount);
      } else if (rank === RANK.usage && !isUndone) {
        this.#aside.count(rows.currencyName(rows.currencyOf(row)), rows.amount(row));
      } else if (rank !== RANK.act || !isOwn) {
        this.take(course.entryAt(place));
      }
    }
  }

  /** Takes one fact, to whose day the fold has advanced. @returns whether money moved, be it by nothing */
  take(entry: Entry): boolean {
    const reversal = this.#hindsight.reversalOf(entry.key);
    if (reversal?.effectiveAt === entry.effectiveAt) return false;
    const isUndoneLater = reversal !== undefined;
    if (entry.currency !== this.#hindsight.currency) {
      this.#aside.put(entry, isUndoneLater);
      return false;
    }
    if (entry.kind === 'usage') {
      this.#takeCall(entry.key, entry.effectiveAt, entry.amount, reversal);
      return true;
    }
    const before = this.balance;
    const moved = this.#apply(entry, isUndoneLater);
    if (moved) {
      this.#beginDay(entry.effectiveAt);
      this.#watch.moved(before, this.balance, entry.key, entry.effectiveAt);
    }
    this.#consider(factOf(entry));
    return moved;
  }

  /** Lets time pass: days close and lots lapse, those of `to` itself included. */
  advance(to: Instant): void {
    while (this.lapseNext(to) !== undefined);
    if (to >= this.#nextMidnight) this.#turnDay(to);
  }

  /** Lets the next lot lapse that does so by `until`. @returns the lot as it stood just before */
  lapseNext(until: Instant): Lot | undefined {
    if (this.#purse.nextLapse > until) return undefined;
    const at = this.#purse.nextLapse as Instant;
    if (at >= this.#nextMidnight) this.#turnDay(at);
    const before = this.balance;
    const lot = this.#purse.lapse();
    if (lot !== undefined) this.#watch.moved(before, this.balance, `lapse:${lot.key}`, at);
    return lot;
  }

  /** What is true at `asOf`, to which the fold has advanced. */
  read(asOf: Instant, knownAt: Instant): View {
    const lots = this.#purse.lots();
    const reading = this.#reading;
    return {
      asOf,
      knownAt,
      currency: this.#hindsight.currency,
      balance: micros(this.balance),
      remaining: this.#purse.remaining,
      overdraft: this.#purse.overdraft,
      funded: this.#funded,
      adjusted: this.#adjusted,
      reversed: this.#reversed,
      consumed: micros(this.#consumed),
      expired: this.#purse.expired,
      lots,
      ...this.#watch.read(asOf, this.balance, lots),
      usageKnownThrough: this.#usageKnownThrough,
      reading: reading && { at: reading.at, amount: reading.amount, drift: reading.drift },
      setAside: this.#aside.read(),
      days: this.#days.read(this.#totals()),
    };
  }

  /** A call in the account's currency. */
  #takeCall(key: string, at: Instant, amount: Micros, reversal: Reverse | undefined): void {
    if (reversal?.effectiveAt === at) return;
    if (this.#use(at, amount, reversal ? key : null)) this.#fell(key, at, amount);
  }

  /** @param undoneAs its key where it is undone later @returns whether the balance has come so low that a line may be crossed */
  #use(at: Instant, amount: Micros, undoneAs: string | null): boolean {
    if (this.#nextMidnight === Infinity) this.#beginDay(at);
    this.#purse.consume(undoneAs, amount);
    this.#consumed += amount;
    this.#usageKnownThrough = at;
    return this.#purse.balance <= this.#watch.floor;
  }

  /** Of a call that {@link #use} has taken. */
  #fell(key: string, at: Instant, amount: Micros): void {
    const { balance } = this;
    this.#watch.moved((balance + amount) as Micros, balance, key, at);
  }

  #apply(fact: Fact, isUndoneLater: boolean): boolean {
    if (fact.kind === 'fund') {
      this.#purse.open(fact.key, fact.effectiveAt, fact.amount, fact.source, isUndoneLater);
      this.#funded = add(this.#funded, fact.amount);
      return true;
    }
    if (fact.kind === 'adjust') return this.#adjust(fact, isUndoneLater);
    return fact.kind === 'reverse' && this.#reverse(fact);
  }

  #adjust(fact: Adjust, isUndoneLater: boolean): boolean {
    const { key, effectiveAt: at, amount } = fact;
    const drift = fact.basis === 'reading' ? subtract(amount, this.balance) : amount;
    if (drift > 0) this.#purse.open(key, at, drift, 'found', isUndoneLater);
    else this.#purse.withdraw(key, subtract(ZERO, drift), isUndoneLater);
    this.#adjusted = add(this.#adjusted, drift);
    if (fact.basis === 'reading') {
      this.#reading = { key, at, amount, drift, earlier: this.#reading };
    }
    return true;
  }

  #reverse(fact: Reverse): boolean {
    const back = this.#purse.undo(fact.of, fact.key);
    if (back === null) return false;
    this.#reversed = add(this.#reversed, back);
    this.#reading = withoutReading(fact.of, this.#reading);
    return true;
  }

  /** What a fact means beside the money that it moves. */
  #consider(fact: Fact): void {
    if (fact.kind === 'fund') this.#watch.funded(fact, this.balance);
    else if (fact.kind === 'rule') this.#watch.ruled(fact, this.balance);
    else if (fact.kind === 'attempt') this.#watch.attempted(fact, this.balance);
    else if (fact.kind === 'notice') this.#watch.noticed(fact, this.balance);
    else if (fact.kind === 'mode') this.#watch.billed(fact);
  }

  #beginDay(at: Instant): void {
    if (this.#nextMidnight !== Infinity) return;
    this.#days.begin(at);
    this.#nextMidnight = this.#days.nextMidnight;
  }

  #turnDay(at: Instant): void {
    this.#days.turnTo(at, this.#totals());
    this.#nextMidnight = this.#days.nextMidnight;
  }

  #totals(): RunningTotals {
    return {
      balance: this.balance,
      funded: this.#funded,
      consumed: micros(this.#consumed),
      expired: this.#purse.expired,
      corrected: add(this.#adjusted, this.#reversed),
    };
  }
}
