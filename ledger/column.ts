/** A column of numbers that grows without being copied: a stall of one turn would be felt by a person. */

const CHUNK_BITS = 14;
const CHUNK_ROWS = 1 << CHUNK_BITS;
/** The first chunk begins small: most accounts are. */
const ROWS_AT_FIRST = 64;

/** What a column is made of: how wide its numbers are. */
export type Numbers = Float64Array | Uint32Array | Uint16Array | Uint8Array;

export class Column<N extends Numbers> {
  readonly #make: (rows: number) => N;
  readonly #chunks: N[] = [];
  #length = 0;

  constructor(make: (rows: number) => N) {
    this.#make = make;
  }

  /** 0 for a row that is not there. */
  at(row: number): number {
    return this.#chunks[row >>> CHUNK_BITS]?.[row & (CHUNK_ROWS - 1)] ?? 0;
  }

  push(value: number): void {
    const row = this.#length;
    this.#chunkFor(row)[row & (CHUNK_ROWS - 1)] = value;
    this.#length += 1;
  }

  pushAll(values: N): void {
    for (let from = 0; from < values.length; ) {
      const row = this.#length;
      const chunk = this.#chunkFor(row);
      const place = row & (CHUNK_ROWS - 1);
      const part = values.subarray(from, from + chunk.length - place);
      chunk.set(part, place);
      this.#length += part.length;
      from += part.length;
    }
  }

  /** A copy of the rows from `from` up to and without `to`. */
  slice(from: number, to: number): N {
    const copy = this.#make(to - from);
    for (let row = from; row < to; ) {
      const chunk = this.#chunks[row >>> CHUNK_BITS] as N;
      const place = row & (CHUNK_ROWS - 1);
      const part = chunk.subarray(place, Math.min(CHUNK_ROWS, place + to - row));
      copy.set(part, row - from);
      row += part.length;
    }
    return copy;
  }

  /** Forgets the rows from `length` on. */
  truncate(length: number): void {
    this.#length = Math.min(this.#length, length);
    this.#chunks.length = Math.ceil(this.#length / CHUNK_ROWS);
  }

  /** The last chunk, with room for this row. */
  #chunkFor(row: number): N {
    const last = this.#chunks.at(-1);
    const place = row & (CHUNK_ROWS - 1);
    if (last !== undefined && place !== 0 && place < last.length) return last;
    const isFirst = row < CHUNK_ROWS;
    const next = this.#make(isFirst ? Math.max(ROWS_AT_FIRST, place * 2) : CHUNK_ROWS);
    if (isFirst && last !== undefined) {
      next.set(last);
      this.#chunks.pop();
    }
    this.#chunks.push(next);
    return next;
  }
}

export const float64 = (): Column<Float64Array> => new Column((rows) => new Float64Array(rows));
export const uint32 = (): Column<Uint32Array> => new Column((rows) => new Uint32Array(rows));
export const uint16 = (): Column<Uint16Array> => new Column((rows) => new Uint16Array(rows));
export const uint8 = (): Column<Uint8Array> => new Column((rows) => new Uint8Array(rows));
