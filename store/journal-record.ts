/**
 * One record of the journal: a line that proves its own bytes, its place in the chain and its place in the commit.
 *
 *     checksum length place hash 1 seq prevHash JSON
 *
 * `checksum` is the CRC-32 of all that follows it; `length` counts the bytes of the JSON; `place` is `2/3` for the
 * second of three records that were written and synced together; `hash` is the SHA-256 of all that follows it, so
 * that the chain can be checked with `cut -d' ' -f5- | sha256sum` and does not depend on how records were grouped.
 * A line never holds a byte below 0x20: JSON escapes them.
 */

import { hash as digest } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Entry } from '../ledger/entry.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Head } from './journal.ts';
import { FACT_BYTES_MAX, flawOfFact } from './stored-fact.ts';

export const EMPTY_HEAD: Head = { seq: 0, hash: '0'.repeat(64) };

/** Of the line without its end. */
export const RECORD_BYTES_MAX = FACT_BYTES_MAX + 512;

const FORMAT = '1';
const CHECKSUM_DIGITS = 8;
const HEADER_BYTES_MAX = 240;
const HEADER_FIELDS = 7;

/** A record whose commit has not been closed yet: all but its place. */
export interface StagedRecord {
  readonly entry: Entry;
  /** What `hash` covers. */
  readonly body: string;
  readonly factBytes: number;
}

/** Links the text of a fact to the entry before it. */
export function stageRecord(text: string, recordedAt: Instant, previous: Head): StagedRecord {
  const seq = previous.seq + 1;
  const json = `{"recordedAt":${recordedAt},${text.slice(1)}`;
  const body = `${FORMAT} ${seq} ${previous.hash} ${json}`;
  const hash = digest('sha256', body, 'hex');
  return {
    entry: toEntry(JSON.parse(json), { seq, hash }, previous),
    body,
    factBytes: Buffer.byteLength(json),
  };
}

/** The bytes of a commit: one line for each record. */
export function encodeCommit(records: readonly StagedRecord[]): Buffer {
  const lines = records.map(({ entry, body, factBytes }, index) => {
    const rest = `${factBytes} ${index + 1}/${records.length} ${entry.hash} ${body}`;
    return `${checksum(rest)} ${rest}\n`;
  });
  return Buffer.from(lines.join(''));
}

export interface DecodedRecord {
  readonly entry: Entry;
  /** From 1. */
  readonly index: number;
  /** Records in the commit. */
  readonly count: number;
}

/** Reads a line that has to follow `previous`. Answers a sentence's end that says what is wrong where something is. */
export function decodeRecord(line: Buffer, previous: Head): DecodedRecord | string {
  const header = readHeader(line);
  if (typeof header === 'string') return header;
  const { fields, bodyAt, jsonAt } = header;
  const [, length, place, statedHash, format, statedSeq, prevHash] = fields;
  if (format !== FORMAT) return `its format is "${format}" and this version reads "${FORMAT}"`;
  const seq = previous.seq + 1;
  if (statedSeq !== String(seq)) return `it says that it is entry ${statedSeq}`;
  if (length !== String(line.length - jsonAt)) return 'its length is not what it says';
  if (prevHash !== previous.hash) return 'it does not continue the entry before it';
  const hash = digest('sha256', line.subarray(bodyAt), 'hex');
  if (statedHash !== hash) return 'its hash does not match its content';
  const [index, count] = readPlace(place);
  if (!(index >= 1 && index <= count)) return 'its place in the commit makes no sense';
  const fact = parse(line.toString('utf8', jsonAt));
  const flaw = flawOfFact(fact);
  if (flaw !== null) return `its content is not a fact: ${flaw}`;
  const { recordedAt } = fact as { recordedAt?: unknown };
  if (!Number.isSafeInteger(recordedAt)) return 'its recordedAt is not an instant';
  return { entry: toEntry(fact, { seq, hash }, previous), index, count };
}

export interface RecordPlace {
  /** The number of the commit's first entry. */
  readonly first: number;
  readonly index: number;
  readonly count: number;
}

/** Where a line belongs by its own word; null where its checksum says that the word is not to be trusted. */
export function placeOf(line: Buffer): RecordPlace | null {
  const header = readHeader(line);
  if (typeof header === 'string') return null;
  const [index, count] = readPlace(header.fields[2]);
  return { first: Number(header.fields[5]) - index + 1, index, count };
}

function readHeader(
  line: Buffer,
): { fields: readonly string[]; bodyAt: number; jsonAt: number } | string {
  const fields = line.toString('latin1', 0, HEADER_BYTES_MAX).split(' ', 7);
  const stated = fields[0] ?? '';
  if (fields.length < HEADER_FIELDS || stated.length !== CHECKSUM_DIGITS) {
    return 'it is not a record at all';
  }
  const actual = checksum(line.subarray(CHECKSUM_DIGITS + 1));
  if (stated !== actual) return `its checksum is ${stated} and its bytes give ${actual}`;
  let bodyAt = 0;
  for (let field = 0; field < 4; field += 1) bodyAt += (fields[field]?.length ?? 0) + 1;
  let jsonAt = bodyAt;
  for (let field = 4; field < HEADER_FIELDS; field += 1) jsonAt += (fields[field]?.length ?? 0) + 1;
  return { fields, bodyAt, jsonAt };
}

function readPlace(place: string | undefined): [index: number, count: number] {
  const [index, count] = (place ?? '').split('/');
  return [Number(index), Number(count)];
}

function checksum(of: string | Buffer): string {
  return crc32(of).toString(16).padStart(CHECKSUM_DIGITS, '0');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The same fields in the same order whether an entry was just appended or read back: the folds stay on one shape. */
function toEntry(fact: unknown, own: Head, previous: Head): Entry {
  const entry = fact as Entry;
  return Object.assign(entry, { seq: own.seq, prevHash: previous.hash, hash: own.hash });
}
