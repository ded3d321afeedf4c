/**
 * What arithmetic needs of every entry of a journal, in columns: a hundred bytes an entry in place of a thousand. Row 0 is the
 * first entry that arrived. A row says when, how much, what kind and by which key; the rest is in the entry.
 */

import { float64, uint8, uint16, uint32 } from './column.ts';
import type { Entry, Fact } from './entry.ts';
import type { Instant } from './instant.ts';
import { keyHash } from './key-hash.ts';
import { KeyShelf } from './key-shelf.ts';
import type { Currency, Micros } from './money.ts';
import { RANK, rankOf } from './rank.ts';

/** A stretch of rows as it is kept elsewhere and brought back. */
export interface RowSlice {
  readonly count: number;
  readonly effectiveAt: Float64Array;
  readonly recordedAt: Float64Array;
  readonly amount: Float64Array;
  readonly rank: Uint8Array;
  /** Places in `currencies`. */
  readonly currency: Uint16Array;
  readonly currencies: readonly Currency[];
  readonly keyHash: Uint32Array;
  /** As `KeyShelf.copy` gives them. */
  readonly keys: Uint8Array;
}

const CURRENCIES_MAX = 65_536;
const SLOTS_AT_FIRST = 64;

export class Rows {
  #length = 0;
  readonly #effectiveAt = float64();
  readonly #recordedAt = float64();
  readonly #amount = float64();
  readonly #rank = uint8();
  readonly #currency = uint16();
  readonly #keyHash = uint32();
  readonly #keyPlace = uint32();
  readonly #keys = new KeyShelf();
  readonly #currencies: Currency[] = [];
  readonly #currencyIds = new Map<Currency, number>();
  /** Row + 1 at the key's hash or after it; 0 where nothing is. At most half full. */
  #slots = new Uint32Array(SLOTS_AT_FIRST);

  get length(): number {
    return this.#length;
  }

  /** @param entry of a key that is not there yet */
  add(entry: Entry): void {
    const hash = keyHash(entry.key);
    this.#effectiveAt.push(entry.effectiveAt);
    this.#recordedAt.push(entry.recordedAt);
    this.#amount.push(entry.kind === 'rule' ? entry.revision : entry.amount);
    this.#rank.push(rankOf(entry));
    this.#currency.push(this.#idOf(entry.currency));
    this.#keyHash.push(hash);
    this.#keyPlace.push(this.#keys.put(entry.key));
    this.#length += 1;
    if (this.#length * 2 > this.#slots.length) this.expect(this.#length);
    this.#occupy(this.#length - 1, hash);
  }

  effectiveAt(row: number): Instant {
    return this.#effectiveAt.at(row) as Instant;
  }

  recordedAt(row: number): Instant {
    return this.#recordedAt.at(row) as Instant;
  }

  /** Of a rule, which has several amounts, this is the revision. */
  amount(row: number): Micros {
    return this.#amount.at(row) as Micros;
  }

  /** See `rank.ts`. */
  rank(row: number): number {
    return this.#rank.at(row);
  }

  /** For comparing with {@link currencyId}. */
  currencyOf(row: number): number {
    return this.#currency.at(row);
  }

  /** -1 for a currency that no row has. */
  currencyId(currency: Currency): number {
    return this.#currencyIds.get(currency) ?? -1;
  }

  currencyName(id: number): Currency {
    return this.#currencies[id] ?? '';
  }

  key(row: number): string {
    return this.#keys.get(this.#keyPlace.at(row));
  }

  keyHash(row: number): number {
    return this.#keyHash.at(row);
  }

  /** The row with this key; -1 where there is none. */
  find(key: string): number {
    const hash = keyHash(key);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = (this.#slots[slot] ?? 0) - 1;
      if (row === -1) return -1;
      if (this.#keyHash.at(row) === hash && this.#keys.is(this.#keyPlace.at(row), key)) return row;
    }
  }

  /** As `compareFacts` over the entries. */
  compare(one: number, other: number): number {
    const difference =
      this.#effectiveAt.at(one) - this.#effectiveAt.at(other) ||
      this.#rank.at(one) - this.#rank.at(other) ||
      (this.#rank.at(one) === RANK.rule ? this.#amount.at(one) - this.#amount.at(other) : 0);
    if (difference !== 0) return difference;
    return this.#keys.compare(this.#keyPlace.at(one), this.#keyPlace.at(other));
  }

  /** As `compareFacts` over the row's entry and a fact. */
  compareWith(row: number, fact: Fact): number {
    const difference =
      this.#effectiveAt.at(row) - fact.effectiveAt ||
      this.#rank.at(row) - rankOf(fact) ||
      (fact.kind === 'rule' ? this.#amount.at(row) - fact.revision : 0);
    if (difference !== 0) return difference;
    const key = this.key(row);
    return key < fact.key ? -1 : key > fact.key ? 1 : 0;
  }

  slice(from: number, to: number): RowSlice {
    return {
      count: to - from,
      effectiveAt: this.#effectiveAt.slice(from, to),
      recordedAt: this.#recordedAt.slice(from, to),
      amount: this.#amount.slice(from, to),
      rank: this.#rank.slice(from, to),
      currency: this.#currency.slice(from, to),
      currencies: this.#currencies.slice(),
      keyHash: this.#keyHash.slice(from, to),
      keys: this.#keys.copy(this.#keyPlace.slice(from, to)),
    };
  }

  /** Adds what {@link slice} gave. @returns false, and nothing was added, where a key is there already or the slice is none */
  addSlice(slice: RowSlice): boolean {
    const before = this.#length;
    const ids = slice.currencies.map((currency) => this.#idOf(currency));
    this.#effectiveAt.pushAll(slice.effectiveAt);
    this.#recordedAt.pushAll(slice.recordedAt);
    this.#amount.pushAll(slice.amount);
    this.#rank.pushAll(slice.rank);
    this.#currency.pushAll(slice.currency.map((id) => ids[id] ?? 0));
    this.#keyHash.pushAll(slice.keyHash);
    const isWhole = this.#keys.paste(slice.keys, slice.count, (place) =>
      this.#keyPlace.push(place),
    );
    this.#length += slice.count;
    if (isWhole) this.expect(this.#length);
    let row = before;
    while (isWhole && row < this.#length && this.#occupy(row, this.#keyHash.at(row))) row += 1;
    if (row === this.#length) return true;
    this.#truncate(before);
    return false;
  }

  /** So many rows are to come: the slots are made for them at once. */
  expect(length: number): void {
    let slots = this.#slots.length;
    while (length * 2 > slots) slots *= 2;
    if (slots > this.#slots.length) this.#fillSlots(slots);
  }

  #truncate(length: number): void {
    const columns = [this.#effectiveAt, this.#recordedAt, this.#amount, this.#rank];
    for (const column of [...columns, this.#currency, this.#keyHash, this.#keyPlace]) {
      column.truncate(length);
    }
    this.#length = length;
    this.#fillSlots(this.#slots.length);
  }

  #idOf(currency: Currency): number {
    const known = this.#currencyIds.get(currency);
    if (known !== undefined) return known;
    const id = this.#currencies.length;
    if (id === CURRENCIES_MAX) throw new RangeError(`more than ${CURRENCIES_MAX} currencies`);
    this.#currencies.push(currency);
    this.#currencyIds.set(currency, id);
    return id;
  }

  #fillSlots(slots: number): void {
    this.#slots = new Uint32Array(slots);
    for (let row = 0; row < this.#length; row += 1) this.#occupy(row, this.#keyHash.at(row));
  }

  /** @returns false where another row has the same key */
  #occupy(row: number, hash: number): boolean {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (; ; slot = (slot + 1) & mask) {
      const other = (this.#slots[slot] ?? 0) - 1;
      if (other === -1 || other === row) break;
      if (this.#keyHash.at(other) === hash && this.#isSameKey(other, row)) return false;
    }
    this.#slots[slot] = row + 1;
    return true;
  }

  #isSameKey(one: number, other: number): boolean {
    return this.#keys.compare(this.#keyPlace.at(one), this.#keyPlace.at(other)) === 0;
  }
}
