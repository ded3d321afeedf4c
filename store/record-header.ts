/** The part of a record's line before its JSON, read byte by byte: it runs for every record at every start. */

import { crc32 } from 'node:zlib';

const SPACE = 0x20;
const SLASH = 0x2f;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const CHECKSUM_CHARACTERS = 8;
export const HASH_CHARACTERS = 64;

/** What the line says of itself; its checksum is right, nothing else has been checked. */
export interface RecordHeader {
  readonly length: number;
  readonly index: number;
  readonly count: number;
  readonly hash: string;
  readonly format: string;
  readonly seq: number;
  readonly prevHash: string;
  /** Where the bytes begin that `hash` covers. */
  readonly bodyAt: number;
  readonly jsonAt: number;
}

/** Answers the end of a sentence where the line cannot be read. */
export function readRecordHeader(line: Buffer): RecordHeader | string {
  const fields = new FieldReader(line);
  const stated = fields.text(CHECKSUM_CHARACTERS);
  const checkedAt = fields.at;
  const length = fields.number(SPACE);
  const index = fields.number(SLASH);
  const count = fields.number(SPACE);
  const hash = fields.text(HASH_CHARACTERS);
  const bodyAt = fields.at;
  const format = fields.text(1);
  const seq = fields.number(SPACE);
  const prevHash = fields.text(HASH_CHARACTERS);
  const jsonAt = fields.at;
  if (!fields.wellFormed) return 'it is not a record at all';
  const actual = crc32(line.subarray(checkedAt)).toString(16).padStart(CHECKSUM_CHARACTERS, '0');
  if (stated !== actual) return `its checksum is ${stated} and its bytes give ${actual}`;
  return { length, index, count, hash, format, seq, prevHash, bodyAt, jsonAt };
}

class FieldReader {
  at = 0;
  wellFormed = true;
  readonly #line: Buffer;

  constructor(line: Buffer) {
    this.#line = line;
  }

  /** So many characters and a space. */
  text(characters: number): string {
    const text = this.#line.toString('latin1', this.at, this.at + characters);
    this.at += characters;
    this.#end(SPACE);
    return text;
  }

  /** Digits and what ends them. */
  number(end: number): number {
    const start = this.at;
    let value = 0;
    for (; ; this.at += 1) {
      const byte = this.#line[this.at] ?? 0;
      if (byte < DIGIT_0 || byte > DIGIT_9) break;
      value = value * 10 + byte - DIGIT_0;
    }
    if (this.at === start) this.wellFormed = false;
    this.#end(end);
    return value;
  }

  #end(byte: number): void {
    if (this.#line[this.at] !== byte) this.wellFormed = false;
    this.at += 1;
  }
}
