/** The lots of an account in burn order: the first that holds anything burns, and those that lapse are always the first. */

import type { Outlay } from './debts.ts';
import { placeOf } from './lot.ts';
import { add, type Micros, subtract, ZERO } from './money.ts';
import type { Lot } from './view.ts';

/** What one lot gave. `lot` says which one, not how it stands now. */
export interface Part {
  readonly lot: Lot;
  readonly amount: Micros;
}

export class Shelf {
  /** Spendable, all lots together. */
  remaining: Micros = ZERO;
  /** Lapsed so far, all lots together. */
  expired: Micros = ZERO;
  /** A record is never changed, only replaced. The first `#lapsed` have lapsed. */
  #lots: Lot[] = [];
  #lapsed = 0;
  /** The lot that burns: no lot before it holds anything. */
  #head = 0;
  /** What the burning lot has left. Its record is brought up to date when something else asks for it. */
  #headLeft: Micros = ZERO;

  fork(): Shelf {
    this.#settleHead();
    const copy = new Shelf();
    copy.remaining = this.remaining;
    copy.expired = this.expired;
    copy.#lots = this.#lots.slice();
    copy.#lapsed = this.#lapsed;
    copy.#head = this.#head;
    copy.#headLeft = this.#headLeft;
    return copy;
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

  put(lot: Lot): void {
    this.#settleHead();
    const place = placeOf(this.#lots, lot);
    this.#lots.splice(place, 0, lot);
    this.remaining = add(this.remaining, lot.remaining);
    this.#seekHead(Math.min(this.#head, place));
  }

  /** Lets the next lot lapse. @returns the lot as it stood just before */
  lapse(): Lot | undefined {
    this.#settleHead();
    const lot = this.#lots[this.#lapsed];
    if (lot === undefined) return undefined;
    const expired = add(lot.expired, lot.remaining);
    this.#replace(this.#lapsed, { ...lot, remaining: ZERO, expired });
    this.#lapsed += 1;
    this.#seekHead(Math.max(this.#head, this.#lapsed));
    return lot;
  }

  /** The short road: burns where the burning lot holds more than `amount`. @returns whether it did */
  burn(amount: Micros): boolean {
    if (amount >= this.#headLeft) return false;
    this.#headLeft = (this.#headLeft - amount) as Micros;
    this.remaining = (this.remaining - amount) as Micros;
    return true;
  }

  /** Takes up to `amount` from the lots in burn order. @returns what each of them gave */
  draw(amount: Micros, outlay: Outlay): readonly Part[] {
    this.#settleHead();
    const parts: Part[] = [];
    let left = amount;
    for (
      let lot = this.#lots[this.#head];
      left > 0 && lot !== undefined;
      lot = this.#lots[this.#head]
    ) {
      const taken = Math.min(left, lot.remaining) as Micros;
      left = subtract(left, taken);
      const remaining = subtract(lot.remaining, taken);
      this.#replace(this.#head, { ...lot, remaining, [outlay]: add(lot[outlay], taken) });
      this.#seekHead(this.#head);
      parts.push({ lot, amount: taken });
    }
    return parts;
  }

  /** To a living lot: spendable again. To a lapsed one: lapsed at once. To one whose funding was undone: withdrawn. */
  giveBack({ lot: taken, amount }: Part, outlay: Outlay, isVoid: boolean): void {
    this.#settleHead();
    const place = placeOf(this.#lots, taken);
    const current = this.#lots[place];
    if (current === undefined) return;
    const lot = { ...current, [outlay]: subtract(current[outlay], amount) };
    const lies = isVoid ? 'withdrawn' : place < this.#lapsed ? 'expired' : 'remaining';
    this.#replace(place, { ...lot, [lies]: add(lot[lies], amount) });
    this.#seekHead(Math.min(this.#head, Math.max(place, this.#lapsed)));
  }

  /** Takes out what the lot still holds, and what had lapsed of it. @returns what it had given away before */
  empty(opened: Lot): Micros {
    this.#settleHead();
    const place = placeOf(this.#lots, opened);
    const lot = this.#lots[place];
    if (lot === undefined) return ZERO;
    const held = add(lot.remaining, lot.expired);
    const withdrawn = add(lot.withdrawn, held);
    this.#replace(place, { ...lot, remaining: ZERO, expired: ZERO, withdrawn });
    this.#seekHead(this.#head);
    return subtract(lot.amount, held);
  }

  #replace(place: number, next: Lot): void {
    const lot = this.#lots[place];
    if (lot === undefined) return;
    this.#lots[place] = next;
    this.remaining = add(this.remaining, subtract(next.remaining, lot.remaining));
    this.expired = add(this.expired, subtract(next.expired, lot.expired));
  }

  /** The money has gone already: only the record is behind. */
  #settleHead(): void {
    const lot = this.#lots[this.#head];
    if (lot === undefined || lot.remaining === this.#headLeft) return;
    const consumed = add(lot.consumed, subtract(lot.remaining, this.#headLeft));
    this.#lots[this.#head] = { ...lot, remaining: this.#headLeft, consumed };
  }

  #seekHead(from: number): void {
    this.#head = from;
    while (this.#lots[this.#head]?.remaining === 0) this.#head += 1;
    this.#headLeft = this.#lots[this.#head]?.remaining ?? ZERO;
  }
}
