/** The rows of a register in the order in which they happened: a timeline that needs no entries. */

import type { Entry, Fact } from './entry.ts';
import type { Instant } from './instant.ts';
import { RANK } from './rank.ts';
import type { Register } from './register.ts';
import type { Rows } from './rows.ts';

const ROWS_AT_FIRST = 64;
/** Some megabytes of entries. */
const READ_TOGETHER = 4096;

export class Course {
  readonly rows: Rows;
  readonly #register: Register;
  #order = new Uint32Array(ROWS_AT_FIRST);
  #length = 0;
  /** Rows that were taken in: the first ones of the register. */
  #taken = 0;
  /** Entries that a fold cannot do without: few beside the calls. By row. */
  readonly #kept: Map<number, Entry>;

  constructor(register: Register, kept = new Map<number, Entry>()) {
    this.#register = register;
    this.rows = register.rows;
    this.#kept = kept;
  }

  get length(): number {
    return this.#length;
  }

  get taken(): number {
    return this.#taken;
  }

  rowAt(place: number): number {
    return this.#order[place] ?? 0;
  }

  entryAt(place: number): Entry {
    const row = this.rowAt(place);
    return this.#kept.get(row) ?? this.#register.entry(row);
  }

  /** Asked for in the order of arrival, a part at a time: side by side is where they lie. */
  *entries(from: number, to: number): Generator<Entry, void, undefined> {
    for (let start = from; start < to; start += READ_TOGETHER) {
      const rows = this.#order.slice(start, Math.min(to, start + READ_TOGETHER));
      const read = new Map<number, Entry>();
      for (const row of rows.toSorted()) {
        read.set(row, this.#kept.get(row) ?? this.#register.entry(row));
      }
      for (const row of rows) {
        const entry = read.get(row);
        if (entry !== undefined) yield entry;
      }
    }
  }

  /**
   * Takes in what the register has got since.
   * @param learn hears each new entry that is neither a call nor an act
   * @returns the place of the first row that is new, and the new rows in the order in which they happened
   */
  catchUp(learn: (entry: Entry) => void): number {
    const from = this.#taken;
    const to = this.rows.length;
    this.#taken = to;
    for (let row = from; row < to; row += 1) {
      const rank = this.rows.rank(row);
      if (rank === RANK.usage || rank === RANK.act) continue;
      const entry = this.#register.entry(row);
      this.#kept.set(row, entry);
      learn(entry);
    }
    return this.#merge(inOrder(this.rows, from, to));
  }

  /** What was known at `knownAt`, as a course of its own. @param learn as in {@link catchUp} */
  knownAt(knownAt: Instant, learn: (entry: Entry) => void): Course {
    const past = new Course(this.#register, this.#kept);
    past.#order = this.#order
      .subarray(0, this.#length)
      .filter((row) => this.rows.recordedAt(row) <= knownAt);
    past.#length = past.#order.length;
    for (const [row, entry] of this.#kept) if (this.rows.recordedAt(row) <= knownAt) learn(entry);
    return past;
  }

  /** How many rows have happened by `asOf`. */
  countUntil(asOf: Instant): number {
    return this.#countWhile((row) => this.rows.effectiveAt(row) <= asOf);
  }

  /** Where a fact belongs: after what compares the same. */
  placeFor(fact: Fact): number {
    return this.#countWhile((row) => this.rows.compareWith(row, fact) <= 0);
  }

  /** Where the entry with this key stands; the course's length where it does not. */
  placeOf(key: string): number {
    const row = this.rows.find(key);
    if (row === -1 || row >= this.#taken) return this.#length;
    return this.#countWhile((other) => this.rows.compare(other, row) < 0);
  }

  /** Costs what comes after the first of the batch. */
  #merge(batch: Uint32Array): number {
    const first = batch[0];
    if (first === undefined) return this.#length;
    const last = this.#order[this.#length - 1] ?? 0;
    const isAtTheEnd = this.#length === 0 || this.rows.compare(last, first) <= 0;
    const place = isAtTheEnd
      ? this.#length
      : this.#countWhile((row) => this.rows.compare(row, first) <= 0);
    const later = this.#order.slice(place, this.#length);
    this.#makeRoom(batch.length);
    let to = place;
    let next = 0;
    for (const row of batch) {
      for (; next < later.length; next += 1) {
        const other = later[next] ?? 0;
        if (this.rows.compare(other, row) > 0) break;
        this.#order[to++] = other;
      }
      this.#order[to++] = row;
    }
    this.#order.set(later.subarray(next), to);
    this.#length += batch.length;
    return place;
  }

  #makeRoom(rows: number): void {
    const needed = this.#length + rows;
    if (needed <= this.#order.length) return;
    const wider = new Uint32Array(Math.ceil(needed * 1.25));
    wider.set(this.#order.subarray(0, this.#length));
    this.#order = wider;
  }

  /** How many rows lead for which `isBefore` holds; after the first for which it does not, it never does again. */
  #countWhile(isBefore: (row: number) => boolean): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(this.rowAt(middle))) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * Numbers sort many times faster than rows compare: time and place in one number bring nearly everything to where it
 * belongs, and what is left, such as ties, is compared.
 */
function inOrder(rows: Rows, from: number, to: number): Uint32Array {
  const count = to - from;
  const batch = new Uint32Array(count);
  let [first, last] = [Infinity, -Infinity];
  for (let place = 0; place < count; place += 1) {
    batch[place] = from + place;
    const at = rows.effectiveAt(from + place);
    if (at < first) first = at;
    if (at > last) last = at;
  }
  if (isInOrder(rows, batch)) return batch;
  const grain = Math.max(1, ((last - first + 1) * count) / Number.MAX_SAFE_INTEGER);
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place += 1) {
    keys[place] = Math.floor((rows.effectiveAt(from + place) - first) / grain) * count + place;
  }
  keys.sort();
  for (let place = 0; place < count; place += 1) batch[place] = from + ((keys[place] ?? 0) % count);
  return sortTies(rows, batch);
}

/** Ordered by time already, up to what one grain of it holds. */
function sortTies(rows: Rows, ordered: Uint32Array): Uint32Array {
  for (let from = 0; from < ordered.length; ) {
    let to = from + 1;
    while (to < ordered.length && !isBefore(rows, ordered, to)) to += 1;
    if (to - from > 1) ordered.subarray(from, to).sort((one, other) => rows.compare(one, other));
    from = to;
  }
  return isInOrder(rows, ordered)
    ? ordered
    : ordered.sort((one, other) => rows.compare(one, other));
}

/** Whether the row before `place` is of an earlier instant. */
function isBefore(rows: Rows, ordered: Uint32Array, place: number): boolean {
  return rows.effectiveAt(ordered[place - 1] ?? 0) < rows.effectiveAt(ordered[place] ?? 0);
}

function isInOrder(rows: Rows, batch: Uint32Array): boolean {
  for (let place = 1; place < batch.length; place += 1) {
    if (rows.compare(batch[place - 1] ?? 0, batch[place] ?? 0) > 0) return false;
  }
  return true;
}
