/** The lots and the debts of an account, and every way in which money moves between them. */

import { Debts, type Outlay } from './debts.ts';
import type { Instant } from './instant.ts';
import { openLot, placeOf } from './lot.ts';
import { add, type Micros, subtract, ZERO } from './money.ts';
import type { Lot } from './view.ts';

/** What one lot gave, in the order of giving. `lot` says which one, not how it stands now. */
interface Part {
  readonly lot: Lot;
  readonly amount: Micros;
}

/** Kept for an entry that is known to be undone later, and for each reversal that took money out. */
type Memory =
  | { readonly way: 'in'; readonly lot: Lot }
  | {
      readonly way: 'out';
      readonly outlay: Outlay;
      readonly amount: Micros;
      /** What lots gave; the rest is owed. */
      readonly parts: readonly Part[];
    };

export class Purse {
  /** Spendable, all lots together. */
  remaining: Micros = ZERO;
  /** Lapsed so far, all lots together. */
  expired: Micros = ZERO;
  #debts = new Debts();
  /** In burn order. A record is never changed, only replaced. Those before `#lapsed` have lapsed: they come first. */
  #lots: Lot[] = [];
  #lapsed = 0;
  /** The lot that burns: no lot before it has anything left. */
  #head = 0;
  /** What the burning lot has left. Its record is brought up to date when something else asks for it. */
  #headLeft: Micros = ZERO;
  #memories = new Map<string, Memory>();
  /** Lots whose funding was undone: the reversal that took it out, by the lot's key. */
  #voided = new Map<string, string>();

  /** An independent copy; what it costs depends on the lots, not on the past. */
  fork(): Purse {
    this.#settleHead();
    const copy = new Purse();
    copy.remaining = this.remaining;
    copy.expired = this.expired;
    copy.#debts = this.#debts.fork();
    copy.#lots = this.#lots.slice();
    copy.#lapsed = this.#lapsed;
    copy.#head = this.#head;
    copy.#headLeft = this.#headLeft;
    copy.#memories = new Map(this.#memories);
    copy.#voided = new Map(this.#voided);
    return copy;
  }

  get overdraft(): Micros {
    return this.#debts.total;
  }

  /** remaining − overdraft; one of them is always zero. */
  get balance(): Micros {
    return (this.remaining - this.#debts.total) as Micros;
  }

  /** In burn order. */
  lots(): readonly Lot[] {
    this.#settleHead();
    return this.#lots.slice();
  }

  /** When the next lot lapses; Infinity where none will. */
  get nextLapse(): number {
    return this.#lots[this.#lapsed]?.expiresAt ?? Infinity;
  }

  /** Lets the next lot lapse. @returns the lot as it stood just before */
  lapse(): Lot | undefined {
    this.#settleHead();
    const lot = this.#lots[this.#lapsed];
    if (lot === undefined) return undefined;
    this.#lots[this.#lapsed] = {
      ...lot,
      remaining: ZERO,
      expired: add(lot.expired, lot.remaining),
    };
    this.#lapsed += 1;
    this.remaining = subtract(this.remaining, lot.remaining);
    this.expired = add(this.expired, lot.remaining);
    this.#seekHead(Math.max(this.#head, this.#lapsed));
    return lot;
  }

  /** Money in: opens a lot, which pays the debts before it can be spent. */
  open(
    key: string,
    at: Instant,
    amount: Micros,
    origin: Lot['origin'],
    isUndoneLater: boolean,
  ): void {
    this.#settleHead();
    const lot = openLot(key, at, amount, origin);
    const place = placeOf(this.#lots, lot);
    this.#lots.splice(place, 0, lot);
    this.remaining = add(this.remaining, amount);
    this.#seekHead(Math.min(this.#head, place));
    if (isUndoneLater) this.#memories.set(key, { way: 'in', lot });
    this.#payDebts();
  }

  /** Pays for a call. Almost every entry of a journal comes through here, and ends in the first line. */
  consume(key: string, amount: Micros, isUndoneLater: boolean): void {
    if (amount < this.#headLeft && !isUndoneLater) {
      this.#headLeft = (this.#headLeft - amount) as Micros;
      this.remaining = (this.remaining - amount) as Micros;
    } else {
      this.#take(amount, 'consumed', isUndoneLater ? key : null);
    }
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
    this.#settleHead();
    this.#memories.delete(key);
    if (memory.way === 'in') this.#void(memory.lot, by);
    else this.#unwind(key, memory, memory.amount);
    this.#seekHead(this.#lapsed);
    this.#payDebts();
    return memory.way === 'in' ? subtract(ZERO, memory.lot.amount) : memory.amount;
  }

  /** From the lots in burn order; what they do not hold is owed. */
  #take(amount: Micros, outlay: Outlay, owner: string | null): void {
    this.#settleHead();
    const parts: Part[] = [];
    const owed = this.#draw(amount, outlay, parts);
    if (owner !== null) this.#memories.set(owner, { way: 'out', outlay, amount, parts });
    if (owed > 0) this.#debts.owe({ owner, outlay, amount: owed });
  }

  /** @returns what the lots could not give */
  #draw(amount: Micros, outlay: Outlay, parts: Part[]): Micros {
    let left = amount;
    for (;;) {
      const lot = this.#lots[this.#head];
      if (left === 0 || lot === undefined) return left;
      const taken = Math.min(left, lot.remaining) as Micros;
      left = subtract(left, taken);
      this.remaining = subtract(this.remaining, taken);
      this.#lots[this.#head] = {
        ...lot,
        remaining: subtract(lot.remaining, taken),
        [outlay]: add(lot[outlay], taken),
      };
      parts.push({ lot, amount: taken });
      this.#seekHead(this.#head);
    }
  }

  #payDebts(): void {
    for (;;) {
      const debt = this.#debts.oldest();
      if (debt === undefined || this.remaining === 0) return;
      const paid = Math.min(debt.amount, this.remaining) as Micros;
      const parts: Part[] = [];
      this.#draw(paid, debt.outlay, parts);
      this.#debts.payOldest(paid);
      this.#remember(debt.owner, parts);
    }
  }

  #remember(owner: string | null, parts: readonly Part[]): void {
    const memory = owner === null ? undefined : this.#memories.get(owner);
    if (owner === null || memory?.way !== 'out') return;
    this.#memories.set(owner, { ...memory, parts: [...memory.parts, ...parts] });
  }

  /** Takes the whole lot out: what it still has, what lapsed of it, and from the other lots what it had already given. */
  #void(opened: Lot, by: string): void {
    const place = placeOf(this.#lots, opened);
    const lot = this.#lots[place];
    if (lot === undefined) return;
    const held = add(lot.remaining, lot.expired);
    this.remaining = subtract(this.remaining, lot.remaining);
    this.expired = subtract(this.expired, lot.expired);
    this.#lots[place] = {
      ...lot,
      remaining: ZERO,
      expired: ZERO,
      withdrawn: add(lot.withdrawn, held),
    };
    this.#voided.set(lot.key, by);
    this.#seekHead(this.#head);
    this.#take(subtract(lot.amount, held), 'withdrawn', by);
  }

  /** Gives `amount` of what `owner` took back to where it came from, last source first. @returns the sources that are left */
  #unwind(owner: string, memory: Memory & { way: 'out' }, amount: Micros): readonly Part[] {
    const parts = memory.parts.slice();
    let left = this.#debts.forgive(owner, amount);
    while (left > 0) {
      const part = parts.pop();
      if (part === undefined) break;
      const back = Math.min(left, part.amount) as Micros;
      left = subtract(left, back);
      if (back < part.amount) parts.push({ ...part, amount: subtract(part.amount, back) });
      this.#restore(part.lot, back, memory.outlay);
    }
    return parts;
  }

  /** To a living lot: spendable again. To a lapsed one: lapsed at once. To a voided one: on to those that stood in for it. */
  #restore(taken: Lot, amount: Micros, outlay: Outlay): void {
    const place = placeOf(this.#lots, taken);
    const current = this.#lots[place];
    if (current === undefined) return;
    const lot = { ...current, [outlay]: subtract(current[outlay], amount) };
    const voidedBy = this.#voided.get(lot.key);
    if (voidedBy !== undefined) {
      this.#lots[place] = { ...lot, withdrawn: add(lot.withdrawn, amount) };
      const standIns = this.#memories.get(voidedBy);
      if (standIns?.way !== 'out') return;
      const parts = this.#unwind(voidedBy, standIns, amount);
      this.#memories.set(voidedBy, { ...standIns, parts });
    } else if (place < this.#lapsed) {
      this.#lots[place] = { ...lot, expired: add(lot.expired, amount) };
      this.expired = add(this.expired, amount);
    } else {
      this.#lots[place] = { ...lot, remaining: add(lot.remaining, amount) };
      this.remaining = add(this.remaining, amount);
    }
  }

  #settleHead(): void {
    const lot = this.#lots[this.#head];
    if (lot === undefined || lot.remaining === this.#headLeft) return;
    const burned = subtract(lot.remaining, this.#headLeft);
    this.#lots[this.#head] = {
      ...lot,
      remaining: this.#headLeft,
      consumed: add(lot.consumed, burned),
    };
  }

  #seekHead(from: number): void {
    this.#head = from;
    while (this.#lots[this.#head]?.remaining === 0) this.#head += 1;
    this.#headLeft = this.#lots[this.#head]?.remaining ?? ZERO;
  }
}
