/** The naive ledger's money: parcels that lie somewhere and are carried about, in place of counters. */

import type { Entry } from '../../ledger/entry.ts';
import type { Lot } from '../../ledger/view.ts';

const DAY = 86_400_000;

export type Place = 'free' | 'consumed' | 'withdrawn' | 'expired';

export interface Bag {
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

export class NaiveLedger {
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

export function burnOrder(a: Bag | null, b: Bag | null): number {
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
