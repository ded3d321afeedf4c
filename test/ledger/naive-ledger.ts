/** A second ledger, slow and obvious: parcels of money that lie somewhere, in place of counters. It shares only types. */

import type { BillingMode, Entry } from '../../ledger/entry.ts';
import type { Instant } from '../../ledger/instant.ts';
import type { Micros } from '../../ledger/money.ts';
import type { DayTotals, Lot, View } from '../../ledger/view.ts';
import { naiveAlerts, naiveRecharge } from './naive-alerts.ts';

const DAY = 86_400_000;

type Place = 'free' | 'consumed' | 'withdrawn' | 'expired';

interface Bag {
  key: string;
  openedAt: number;
  expiresAt: number;
  origin: Lot['origin'];
  amount: bigint;
  voidedBy: string | null;
}

/** A sum that belongs to one lot and lies in one place. A debt is a parcel without a lot. */
interface Parcel {
  bag: Bag | null;
  amount: bigint;
  place: Place;
  owner: string;
  stamp: number;
}

/** One thing that happened, money or not. */
export interface NaiveStep {
  at: number;
  cause: string;
  entry: Entry | null;
  moved: boolean;
  before: bigint;
  after: bigint;
  lapsed: bigint;
}

class NaiveLedger {
  bags: Bag[] = [];
  parcels: Parcel[] = [];
  steps: NaiveStep[] = [];
  funded = 0n;
  adjusted = 0n;
  reversed = 0n;
  consumed = 0n;
  drifts = new Map<string, bigint>();
  #stamp = 0;

  sum(belongs: (parcel: Parcel) => boolean): bigint {
    let total = 0n;
    for (const parcel of this.parcels) if (belongs(parcel)) total += parcel.amount;
    return total;
  }

  remaining(): bigint {
    return this.sum((parcel) => parcel.place === 'free');
  }

  overdraft(): bigint {
    return this.sum((parcel) => parcel.bag === null);
  }

  balance(): bigint {
    return this.remaining() - this.overdraft();
  }

  expired(): bigint {
    return this.sum((parcel) => parcel.place === 'expired');
  }

  record(at: number, cause: string, entry: Entry | null, act: () => boolean): void {
    const before = this.balance();
    const expired = this.expired();
    const moved = act();
    const after = this.balance();
    this.steps.push({ at, cause, entry, moved, before, after, lapsed: this.expired() - expired });
  }

  moneyIn(key: string, at: number, amount: bigint, origin: Lot['origin']): void {
    const expiresAt = aYearLater(at);
    const bag = { key, openedAt: at, expiresAt, origin, amount, voidedBy: null };
    this.bags.push(bag);
    this.#put(bag, amount, 'free', '');
    this.payDebts();
  }

  moneyOut(owner: string, amount: bigint, place: 'consumed' | 'withdrawn'): void {
    const missing = amount - this.#draw(owner, amount, place);
    if (missing > 0n) this.#put(null, missing, place, owner);
  }

  payDebts(): void {
    for (;;) {
      const debt = this.parcels.find((parcel) => parcel.bag === null);
      if (debt === undefined) return;
      const paid = this.#draw(debt.owner, debt.amount, debt.place);
      if (paid === 0n) return;
      this.#shrink(debt, paid);
    }
  }

  /** Brings back up to `amount` of what `owner` holds, what it took last first. */
  bringBack(owner: string, amount: bigint, now: number): void {
    const held = this.parcels.filter((parcel) => parcel.owner === owner);
    const debts = held.filter((parcel) => parcel.bag === null);
    const taken = held.filter((parcel) => parcel.bag !== null);
    let left = amount;
    for (const parcel of [...newestFirst(debts), ...newestFirst(taken)]) {
      const back = smaller(left, parcel.amount);
      if (back === 0n) continue;
      left -= back;
      this.#shrink(parcel, back);
      const { bag } = parcel;
      if (bag === null) continue;
      if (bag.voidedBy !== null) {
        this.#put(bag, back, 'withdrawn', '');
        this.bringBack(bag.voidedBy, back, now);
      } else {
        this.#put(bag, back, bag.expiresAt <= now ? 'expired' : 'free', '');
      }
    }
  }

  voidBag(bag: Bag, by: string): void {
    let gone = 0n;
    for (const parcel of this.parcels) {
      if (parcel.bag !== bag) continue;
      if (parcel.place === 'free' || parcel.place === 'expired') parcel.place = 'withdrawn';
      else if (parcel.owner !== '') gone += parcel.amount;
    }
    bag.voidedBy = by;
    this.moneyOut(by, gone, 'withdrawn');
  }

  #draw(owner: string, amount: bigint, place: Place): bigint {
    let left = amount;
    const free = this.parcels.filter((parcel) => parcel.place === 'free' && parcel.bag !== null);
    free.sort((a, b) => burnOrder(a.bag, b.bag));
    for (const parcel of free) {
      const taken = smaller(left, parcel.amount);
      if (taken === 0n) continue;
      left -= taken;
      this.#shrink(parcel, taken);
      this.#put(parcel.bag, taken, place, owner);
    }
    return amount - left;
  }

  #shrink(parcel: Parcel, by: bigint): void {
    parcel.amount -= by;
    if (parcel.amount === 0n) this.parcels = this.parcels.filter((other) => other !== parcel);
  }

  #put(bag: Bag | null, amount: bigint, place: Place, owner: string): void {
    this.#stamp += 1;
    this.parcels.push({ bag, amount, place, owner, stamp: this.#stamp });
  }
}

function smaller(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}

function newestFirst(parcels: Parcel[]): Parcel[] {
  return parcels.sort((a, b) => b.stamp - a.stamp);
}

function burnOrder(a: Bag | null, b: Bag | null): number {
  if (a === null || b === null) return 0;
  return a.expiresAt - b.expiresAt || a.openedAt - b.openedAt || (a.key < b.key ? -1 : 1);
}

/** Counts days on the calendar, one by one, until the date comes round again; 29 February is content with the 28th. */
function aYearLater(at: number): number {
  const date = (day: number) => new Date(day).toISOString().slice(5, 10);
  const wanted = date(at) === '02-29' ? '02-28' : date(at);
  let day = at - (((at % DAY) + DAY) % DAY) + 300 * DAY;
  while (date(day) !== wanted) day += DAY;
  return day;
}

const ORDER_AT_ONE_INSTANT = [
  'rule',
  'mode',
  'attempt opened',
  'fund',
  'usage',
  'reverse',
  'adjust',
  'attempt confirmed',
  'attempt failed',
  'attempt withdrawn',
  'attempt timed-out unknown',
  'notice',
];

function turn(entry: Entry): number {
  const name = entry.kind === 'attempt' ? `attempt ${entry.phase}` : entry.kind;
  if (name === 'attempt unknown') return turn({ ...entry, phase: 'timed-out' } as Entry);
  return ORDER_AT_ONE_INSTANT.findIndex((each) => each.startsWith(name));
}

function isFirst(entry: Entry, others: readonly Entry[]): boolean {
  return others.every(
    (other) =>
      other === entry ||
      entry.effectiveAt < other.effectiveAt ||
      (entry.effectiveAt === other.effectiveAt &&
        (turn(entry) < turn(other) || (turn(entry) === turn(other) && entry.key < other.key))),
  );
}

/** What happened by `asOf` and was known at `knownAt`, without what was undone at its own instant. */
function happened(entries: readonly Entry[], asOf: number, knownAt: number): Entry[] {
  const known = entries.filter((entry) => entry.recordedAt <= knownAt && entry.effectiveAt <= asOf);
  const isPair = (target: Entry, reversal: Entry) =>
    reversal.kind === 'reverse' &&
    reversal.of === target.key &&
    reversal.effectiveAt === target.effectiveAt;
  return known.filter(
    (entry) => !known.some((other) => isPair(entry, other) || isPair(other, entry)),
  );
}

function play(entries: readonly Entry[], asOf: number): NaiveLedger {
  const ledger = new NaiveLedger();
  let todo = [...entries];
  for (;;) {
    const next = todo.find((entry) => isFirst(entry, todo));
    const until = next?.effectiveAt ?? asOf;
    const lapsing = ledger.bags
      .filter((bag) => bag.expiresAt <= until)
      .filter((bag) => !ledger.steps.some((step) => step.cause === `lapse:${bag.key}`))
      .sort(burnOrder)[0];
    if (lapsing !== undefined) {
      ledger.record(lapsing.expiresAt, `lapse:${lapsing.key}`, null, () => {
        const held = ledger.parcels.filter((each) => each.bag === lapsing && each.place === 'free');
        for (const parcel of held) parcel.place = 'expired';
        return held.length > 0;
      });
    } else if (next !== undefined) {
      todo = todo.filter((entry) => entry !== next);
      ledger.record(next.effectiveAt, next.key, next, () => playEntry(ledger, next));
    } else {
      return ledger;
    }
  }
}

function playEntry(ledger: NaiveLedger, entry: Entry): boolean {
  const { key, effectiveAt: at } = entry;
  const amount = BigInt(entry.amount);
  if (entry.kind === 'fund') {
    ledger.funded += amount;
    ledger.moneyIn(key, at, amount, entry.source);
    return true;
  }
  if (entry.kind === 'usage') {
    ledger.consumed += amount;
    ledger.moneyOut(key, amount, 'consumed');
    return true;
  }
  if (entry.kind === 'adjust') {
    const drift = entry.basis === 'delta' ? amount : amount - ledger.balance();
    ledger.adjusted += drift;
    ledger.drifts.set(key, drift);
    if (drift > 0n) ledger.moneyIn(key, at, drift, 'found');
    else ledger.moneyOut(key, -drift, 'withdrawn');
    return true;
  }
  if (entry.kind !== 'reverse') return false;
  const target = ledger.steps.find((step) => step.cause === entry.of)?.entry;
  if (target === undefined || target === null) return false;
  const bag = ledger.bags.find((each) => each.key === entry.of);
  if (bag !== undefined) {
    ledger.reversed -= bag.amount;
    ledger.voidBag(bag, key);
  } else {
    const back =
      target.kind === 'usage' ? BigInt(target.amount) : -(ledger.drifts.get(target.key) ?? 0n);
    ledger.reversed += back;
    ledger.bringBack(target.key, back, at);
    ledger.payDebts();
  }
  return true;
}

/** The steps that moved money, for statements and lists of movements. */
export function naiveSteps(
  entries: readonly Entry[],
  asOf: Instant,
  knownAt: Instant,
  currency: string,
): readonly NaiveStep[] {
  const own = happened(entries, asOf, knownAt).filter((entry) => entry.currency === currency);
  return play(own, asOf).steps.filter((step) => step.moved);
}

export function naiveView(
  entries: readonly Entry[],
  asOf: Instant,
  knownAt: Instant,
  currency: string,
): View {
  const all = happened(entries, asOf, knownAt);
  const own = all.filter((entry) => entry.currency === currency);
  const ledger = play(own, asOf);
  const calls = own.filter((entry) => entry.kind === 'usage').map((entry) => entry.effectiveAt);
  const lots = ledger.bags.sort(burnOrder).map((bag) => naiveLot(ledger, bag));
  const recharge = naiveRecharge(ledger.steps, asOf);
  return {
    asOf,
    knownAt,
    currency,
    balance: count(ledger.balance()),
    remaining: count(ledger.remaining()),
    overdraft: count(ledger.overdraft()),
    funded: count(ledger.funded),
    adjusted: count(ledger.adjusted),
    reversed: count(ledger.reversed),
    consumed: count(ledger.consumed),
    expired: count(ledger.expired()),
    lots,
    recharge,
    mode: naiveMode(ledger.steps),
    alerts: naiveAlerts(ledger.steps, lots, recharge, asOf),
    usageKnownThrough: calls.length === 0 ? null : (Math.max(...calls) as Instant),
    reading: naiveReading(ledger),
    setAside: naiveSetAside(all, currency),
    days: naiveDays(ledger.steps, asOf),
  };
}

function count(amount: bigint): Micros {
  return Number(amount) as Micros;
}

function naiveMode(steps: readonly NaiveStep[]): BillingMode {
  let mode: BillingMode = 'prepaid';
  for (const { entry } of steps) if (entry?.kind === 'mode') mode = entry.mode;
  return mode;
}

function naiveLot(ledger: NaiveLedger, bag: Bag): Lot {
  const lying = (place: Place) =>
    count(ledger.sum((parcel) => parcel.bag === bag && parcel.place === place));
  return {
    key: bag.key,
    openedAt: bag.openedAt as Instant,
    expiresAt: bag.expiresAt as Instant,
    origin: bag.origin,
    amount: count(bag.amount),
    remaining: lying('free'),
    consumed: lying('consumed'),
    expired: lying('expired'),
    withdrawn: lying('withdrawn'),
  };
}

function naiveReading(ledger: NaiveLedger): View['reading'] {
  const entries = ledger.steps.flatMap((step) => (step.entry === null ? [] : [step.entry]));
  const undone = new Set(entries.flatMap((entry) => (entry.kind === 'reverse' ? [entry.of] : [])));
  const last = entries.findLast(
    (entry) => entry.kind === 'adjust' && entry.basis === 'reading' && !undone.has(entry.key),
  );
  if (last === undefined) return null;
  const drift = count(ledger.drifts.get(last.key) ?? 0n);
  return { at: last.effectiveAt, amount: last.amount, drift };
}

function naiveSetAside(all: readonly Entry[], currency: string): View['setAside'] {
  const others = all.filter((entry) => entry.currency !== currency);
  const undone = new Set(others.flatMap((entry) => (entry.kind === 'reverse' ? [entry.of] : [])));
  const standing = others.filter((entry) => entry.kind !== 'reverse' && !undone.has(entry.key));
  const currencies = [...new Set(standing.map((entry) => entry.currency))].sort();
  return currencies.map((each) => {
    const rows = standing.filter((entry) => entry.currency === each);
    const amount = rows.reduce((sum, entry) => sum + entry.amount, 0) as Micros;
    return { currency: each, count: rows.length, amount };
  });
}

function naiveDays(steps: readonly NaiveStep[], asOf: Instant): readonly DayTotals[] {
  const first = steps.find((step) => step.moved);
  const days: DayTotals[] = [];
  if (first === undefined) return days;
  for (let day = first.at - (first.at % DAY); day <= asOf; day += DAY) {
    days.push(naiveDay(steps, day));
  }
  return days;
}

function naiveDay(steps: readonly NaiveStep[], day: number): DayTotals {
  let [closing, funded, consumed, expired, corrected] = [0n, 0n, 0n, 0n, 0n];
  for (const { at, entry, before, after, lapsed } of steps) {
    if (at >= day + DAY) continue;
    closing = after;
    if (at < day) continue;
    expired += lapsed;
    if (entry?.kind === 'fund') funded += after - before;
    if (entry?.kind === 'usage') consumed += before - after;
    if (entry?.kind === 'reverse' || entry?.kind === 'adjust') corrected += after - before + lapsed;
  }
  return {
    day: day as Instant,
    closing: count(closing),
    funded: count(funded),
    consumed: count(consumed),
    expired: count(expired),
    corrected: count(corrected),
  };
}
