/** What was spent beyond the lots: a queue that the next money in pays, oldest first. */

import { add, type Micros, subtract, ZERO } from './money.ts';

/** Where money that leaves a lot goes: a call paid for, or a correction. */
export type Outlay = 'consumed' | 'withdrawn';

export interface Debt {
  /** The key of the entry that owes, where its reversal is known; otherwise nobody will ask. */
  readonly owner: string | null;
  readonly outlay: Outlay;
  readonly amount: Micros;
}

export class Debts {
  total: Micros = ZERO;
  #queue: Debt[] = [];

  fork(): Debts {
    const copy = new Debts();
    copy.total = this.total;
    copy.#queue = this.#queue.slice();
    return copy;
  }

  owe(debt: Debt): void {
    this.total = add(this.total, debt.amount);
    const last = this.#queue.at(-1);
    // Debts that nobody will ask for one by one are one debt: a long overdraft stays small.
    if (last?.owner === null && debt.owner === null && last.outlay === debt.outlay) {
      this.#queue[this.#queue.length - 1] = { ...last, amount: add(last.amount, debt.amount) };
    } else {
      this.#queue.push(debt);
    }
  }

  oldest(): Debt | undefined {
    return this.#queue[0];
  }

  payOldest(amount: Micros): void {
    this.#lower(0, amount);
  }

  /** Strikes out up to `amount` of what `owner` still owes: one debt at most. @returns what there was nothing to strike out for */
  forgive(owner: string, amount: Micros): Micros {
    const index = this.#queue.findIndex((debt) => debt.owner === owner);
    const struck = Math.min(amount, this.#queue[index]?.amount ?? 0) as Micros;
    this.#lower(index, struck);
    return subtract(amount, struck);
  }

  #lower(index: number, amount: Micros): void {
    const debt = this.#queue[index];
    if (debt === undefined) return;
    this.total = subtract(this.total, amount);
    if (debt.amount === amount) this.#queue.splice(index, 1);
    else this.#queue[index] = { ...debt, amount: subtract(debt.amount, amount) };
  }
}
