/** The keys of many entries, side by side as bytes: a string each would take twice the room and burden every collection. */

const CHUNK_BYTES = 1 << 20;
/** The first chunk begins small: most accounts are. */
const BYTES_AT_FIRST = 4096;
/** A key begins at a multiple of this, with its length. */
const STEP = 4;
const HEADER_BYTES = 4;
/** Characters that become text in one go. */
const TEXT_UNITS = 1024;

export class KeyShelf {
  readonly #chunks: Uint8Array[] = [];
  /** Bytes in use of the last chunk. */
  #filled = CHUNK_BYTES;

  /** @returns where it stands, for the other methods: a number of 32 bits for keys of 16 gigabytes */
  put(key: string): number {
    const isWide = hasWideCharacter(key);
    const size = HEADER_BYTES + key.length * (isWide ? 2 : 1);
    const at = this.#roomFor(size);
    const chunk = this.#chunks.at(-1) as Uint8Array;
    let byte = at;
    for (let shift = 0, header = key.length * 2 + (isWide ? 1 : 0); shift < 32; shift += 8) {
      chunk[byte++] = header >>> shift;
    }
    for (let index = 0; index < key.length; index += 1) {
      const unit = key.charCodeAt(index);
      chunk[byte++] = unit;
      if (isWide) chunk[byte++] = unit >>> 8;
    }
    return this.#placeOf(at);
  }

  get(place: number): string {
    const { chunk, at, length, isWide } = this.#find(place);
    let key = '';
    for (let from = 0; from < length; from += TEXT_UNITS) {
      const units = Array.from({ length: Math.min(TEXT_UNITS, length - from) }, (_, index) =>
        unitAt(chunk, at, from + index, isWide),
      );
      key += String.fromCharCode(...units);
    }
    return key;
  }

  is(place: number, key: string): boolean {
    const { chunk, at, length, isWide } = this.#find(place);
    if (length !== key.length) return false;
    for (let index = 0; index < length; index += 1) {
      if (unitAt(chunk, at, index, isWide) !== key.charCodeAt(index)) return false;
    }
    return true;
  }

  /** As strings compare: by their 16-bit units. */
  compare(onePlace: number, otherPlace: number): number {
    const one = this.#find(onePlace);
    const other = this.#find(otherPlace);
    const shorter = Math.min(one.length, other.length);
    for (let index = 0; index < shorter; index += 1) {
      const difference =
        unitAt(one.chunk, one.at, index, one.isWide) -
        unitAt(other.chunk, other.at, index, other.isWide);
      if (difference !== 0) return difference;
    }
    return one.length - other.length;
  }

  /** The bytes of these keys, one after the other. */
  copy(places: Iterable<number>): Uint8Array {
    const parts: Uint8Array[] = [];
    let size = 0;
    for (const place of places) {
      const { chunk, at, length, isWide } = this.#find(place);
      const part = chunk.subarray(at - HEADER_BYTES, at + padded(length * (isWide ? 2 : 1)));
      parts.push(part);
      size += part.length;
    }
    const all = new Uint8Array(size);
    let to = 0;
    for (const part of parts) {
      all.set(part, to);
      to += part.length;
    }
    return all;
  }

  /**
   * Puts what {@link copy} gave back on the shelf.
   * @param put hears where each of the `count` keys stands now
   * @returns false where the bytes are not so many keys; some of them may have been put
   */
  paste(bytes: Uint8Array, count: number, put: (place: number) => void): boolean {
    let begin = 0;
    for (let done = 0; done < count; ) {
      const filled = this.#filled;
      let end = begin;
      for (; done < count; done += 1) {
        const size = sizeAt(bytes, end);
        if (end + size > bytes.length || size > CHUNK_BYTES) return false;
        if (filled + end + size - begin > CHUNK_BYTES) break;
        put(this.#placeOf(filled + end - begin));
        end += size;
      }
      if (end === begin) this.#begin();
      else {
        const at = this.#roomFor(end - begin);
        this.#chunks.at(-1)?.set(bytes.subarray(begin, end), at);
      }
      begin = end;
    }
    return begin === bytes.length;
  }

  #placeOf(at: number): number {
    return ((this.#chunks.length - 1) * CHUNK_BYTES + at) / STEP;
  }

  /** Where `size` bytes begin in the last chunk, of which they are taken. */
  #roomFor(size: number): number {
    if (size > CHUNK_BYTES) throw new RangeError(`a key of ${size} bytes`);
    if (this.#filled + padded(size) > CHUNK_BYTES) this.#begin();
    const at = this.#filled;
    this.#filled += padded(size);
    this.#growFirst();
    return at;
  }

  #begin(): void {
    this.#chunks.push(new Uint8Array(this.#chunks.length === 0 ? BYTES_AT_FIRST : CHUNK_BYTES));
    this.#filled = 0;
  }

  #growFirst(): void {
    const first = this.#chunks[0];
    if (this.#chunks.length !== 1 || first === undefined || this.#filled <= first.length) return;
    const wider = new Uint8Array(Math.min(CHUNK_BYTES, Math.max(this.#filled, first.length * 2)));
    wider.set(first);
    this.#chunks[0] = wider;
  }

  #find(place: number) {
    const byte = place * STEP;
    const chunk = this.#chunks[Math.floor(byte / CHUNK_BYTES)] as Uint8Array;
    const begin = byte % CHUNK_BYTES;
    const header = headerAt(chunk, begin);
    return { chunk, at: begin + HEADER_BYTES, length: header >>> 1, isWide: header % 2 === 1 };
  }
}

function headerAt(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)) >>>
    0
  );
}

/** Of the key that begins there, with its length and what fills it up; more than there is where nothing begins there. */
function sizeAt(bytes: Uint8Array, at: number): number {
  const header = headerAt(bytes, at);
  return HEADER_BYTES + padded((header >>> 1) * (header % 2 === 1 ? 2 : 1));
}

function unitAt(bytes: Uint8Array, at: number, index: number, isWide: boolean): number {
  if (!isWide) return bytes[at + index] ?? 0;
  return (bytes[at + 2 * index] ?? 0) | ((bytes[at + 2 * index + 1] ?? 0) << 8);
}

function padded(size: number): number {
  return Math.ceil(size / STEP) * STEP;
}

function hasWideCharacter(key: string): boolean {
  for (let index = 0; index < key.length; index += 1) if (key.charCodeAt(index) > 0xff) return true;
  return false;
}
