/** The lots and the debts of an account, and every way in which money moves between them. */

import { Debts, type Outlay } from './debts.ts';
import type { Instant } from './instant.ts';
import { openLot } from './lot.ts';
import { type Micros, subtract, ZERO } from './money.ts';
import { type Part, Shelf } from './shelf.ts';
import type { Lot } from './view.ts';

/** Kept for an entry that is known to be undone later, and for each reversal that took money out. */
type Memory = MoneyIn | MoneyOut;

interface MoneyIn {
  readonly way: 'in';
  readonly lot: Lot;
}

interface MoneyOut {
  readonly way: 'out';
  readonly outlay: Outlay;
  readonly amount: Micros;
  /** What lots gave, in the order of giving; the rest is owed. */
  readonly parts: readonly Part[];
}

export class Purse {
  #shelf = new Shelf();
  #debts = new Debts();
  #memories = new Map<string, Memory>();
  /** Lots whose funding was undone: the reversal that took them out, by the lot's key. */
  #voided = new Map<string, string>();

  /** An independent copy; what it costs depends on the lots, not on the past. */
  fork(): Purse {
    const copy = new Purse();
    copy.#shelf = this.#shelf.fork();
    copy.#debts = this.#debts.fork();
    copy.#memories = new Map(this.#memories);
    copy.#voided = new Map(this.#voided);
    return copy;
  }

  get remaining(): Micros {
    return this.#shelf.remaining;
  }

  get expired(): Micros {
    return this.#shelf.expired;
  }

  get overdraft(): Micros {
    return this.#debts.total;
  }

  /** remaining − overdraft; one of them is always zero. */
  get balance(): Micros {
    return (this.#shelf.remaining - this.#debts.total) as Micros;
  }

  /** In burn order. */
  lots(): readonly Lot[] {
    return this.#shelf.lots();
  }

  /** When the next lot lapses; Infinity where none will. */
  get nextLapse(): number {
    return this.#shelf.nextLapse;
  }

  /** Lets the next lot lapse. @returns the lot as it stood just before */
  lapse(): Lot | undefined {
    return this.#shelf.lapse();
  }

  /** Money in: opens a lot, which pays the debts before it can be spent. */
  open(
    key: string,
    at: Instant,
    amount: Micros,
    origin: Lot['origin'],
    isUndoneLater: boolean,
  ): void {
    const lot = openLot(key, at, amount, origin);
    this.#shelf.put(lot);
    if (isUndoneLater) this.#memories.set(key, { way: 'in', lot });
    this.#payDebts();
  }

  /**
   * Pays for a call. Almost every entry of a journal comes through here, and ends in the first line.
   * @param undoneAs the key of a call that is undone later
   */
  consume(undoneAs: string | null, amount: Micros): void {
    if (undoneAs === null && this.#shelf.burn(amount)) return;
    this.#take(amount, 'consumed', undoneAs);
  }

  /** Takes money out for a correction. */
  withdraw(key: string, amount: Micros, isUndoneLater: boolean): void {
    this.#take(amount, 'withdrawn', isUndoneLater ? key : null);
  }

  /**
   * Undoes `key`, which was announced as undone later, on behalf of the reversal `by`.
   * @returns what came back, negative where money in was undone; null where there is nothing to undo
   */
  undo(key: string, by: string): Micros | null {
    const memory = this.#memories.get(key);
    if (memory === undefined) return null;
    this.#memories.delete(key);
    if (memory.way === 'in') this.#void(memory.lot, by);
    else this.#unwind(key, memory, memory.amount);
    this.#payDebts();
    return memory.way === 'in' ? subtract(ZERO, memory.lot.amount) : memory.amount;
  }

  /** From the lots in burn order; what they do not hold is owed. */
  #take(amount: Micros, outlay: Outlay, owner: string | null): void {
    const parts = this.#shelf.draw(amount, outlay);
    const owed = parts.reduce((left, part) => subtract(left, part.amount), amount);
    if (owner !== null) this.#memories.set(owner, { way: 'out', outlay, amount, parts });
    if (owed > 0) this.#debts.owe({ owner, outlay, amount: owed });
  }

  #payDebts(): void {
    for (;;) {
      const debt = this.#debts.oldest();
      if (debt === undefined || this.remaining === 0) return;
      const paid = Math.min(debt.amount, this.remaining) as Micros;
      const parts = this.#shelf.draw(paid, debt.outlay);
      this.#debts.payOldest(paid);
      if (debt.owner !== null) this.#rememberAlso(debt.owner, parts);
    }
  }

  #rememberAlso(owner: string, parts: readonly Part[]): void {
    const memory = this.#memories.get(owner);
    if (memory?.way !== 'out') return;
    this.#memories.set(owner, { ...memory, parts: [...memory.parts, ...parts] });
  }

  /** Takes a whole lot out; what it had given away before, the other lots and the debts stand in for. */
  #void(lot: Lot, by: string): void {
    const given = this.#shelf.empty(lot);
    this.#voided.set(lot.key, by);
    this.#take(given, 'withdrawn', by);
  }

  /** Gives `amount` of what `owner` took back to where it came from, last source first. @returns the sources that are left */
  #unwind(owner: string, memory: MoneyOut, amount: Micros): readonly Part[] {
    const parts = memory.parts.slice();
    let left = this.#debts.forgive(owner, amount);
    while (left > 0) {
      const part = parts.pop();
      if (part === undefined) break;
      const back = Math.min(left, part.amount) as Micros;
      left = subtract(left, back);
      if (back < part.amount) parts.push({ ...part, amount: subtract(part.amount, back) });
      this.#giveBack({ ...part, amount: back }, memory.outlay);
    }
    return parts;
  }

  /** What comes back to a lot that was taken out goes on to those that stood in for it. */
  #giveBack(part: Part, outlay: Outlay): void {
    const voidedBy = this.#voided.get(part.lot.key);
    this.#shelf.giveBack(part, outlay, voidedBy !== undefined);
    const standIns = voidedBy === undefined ? undefined : this.#memories.get(voidedBy);
    if (voidedBy === undefined || standIns?.way !== 'out') return;
    const parts = this.#unwind(voidedBy, standIns, part.amount);
    this.#memories.set(voidedBy, { ...standIns, parts });
  }
}
