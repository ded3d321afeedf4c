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
import type { Entry, Fact } from '../ledger/entry.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Head } from './journal.ts';
import { HASH_CHARACTERS, readRecordHeader } from './record-header.ts';
import { flawOfFact, type StorableFact } from './storable-fact.ts';

export const EMPTY_HEAD: Head = { seq: 0, hash: '0'.repeat(HASH_CHARACTERS) };

const FORMAT = '1';

/** A record whose commit has not been closed yet: all but its place. */
export interface StagedRecord {
  readonly entry: Entry;
  /** What `hash` covers. */
  readonly body: string;
  readonly jsonBytes: number;
}

/** Links a fact to the entry before it. The fact's own copy becomes the entry. */
export function stageRecord(
  { fact, text }: StorableFact,
  recordedAt: Instant,
  previous: Head,
): StagedRecord {
  const seq = previous.seq + 1;
  const json = `${text.slice(0, -1)},"recordedAt":${recordedAt}}`;
  const body = `${FORMAT} ${seq} ${previous.hash} ${json}`;
  const hash = digest('sha256', body, 'hex');
  const known = Object.assign(fact, { recordedAt });
  return {
    entry: toEntry(known, { seq, hash }, previous.hash),
    body,
    jsonBytes: Buffer.byteLength(json),
  };
}

/** The lines of a commit, one for each record, without what ends a line. */
export function encodeLines(records: readonly StagedRecord[]): string[] {
  return records.map(({ entry, body, jsonBytes }, index) => {
    const rest = `${jsonBytes} ${index + 1}/${records.length} ${entry.hash} ${body}`;
    return `${crc32(rest).toString(16).padStart(8, '0')} ${rest}`;
  });
}

/** The bytes of a commit. */
export function encodeCommit(records: readonly StagedRecord[]): Buffer {
  return Buffer.from(
    encodeLines(records)
      .map((line) => `${line}\n`)
      .join(''),
  );
}

export interface DecodedRecord {
  readonly entry: Entry;
  /** From 1. */
  readonly index: number;
  /** Records in the commit. */
  readonly count: number;
}

/** What a record has to follow; a null hash where the record alone is looked at, which then says so itself. */
export type Predecessor = Pick<Head, 'seq'> & { readonly hash: string | null };

/** Reads a line that has to follow `previous`. Answers a sentence's end that says what is wrong where something is. */
export function decodeRecord(line: Buffer, previous: Predecessor): DecodedRecord | string {
  const header = readRecordHeader(line);
  if (typeof header === 'string') return header;
  const { index, count, bodyAt, jsonAt, hash } = header;
  const seq = previous.seq + 1;
  if (header.format !== FORMAT) {
    return `its format is "${header.format}" and this version reads "${FORMAT}"`;
  }
  if (header.seq !== seq) return `it says that it is entry ${header.seq}`;
  if (header.length !== line.length - jsonAt) return 'its length is not what it says';
  if (previous.hash !== null && header.prevHash !== previous.hash) {
    return 'it does not continue the entry before it';
  }
  if (hash !== digest('sha256', line.subarray(bodyAt), 'hex')) {
    return 'its hash does not match its content';
  }
  if (!(index >= 1 && index <= count)) return 'its place in the commit makes no sense';
  const fact = parse(line.toString('utf8', jsonAt));
  const flaw = flawOfFact(fact);
  if (flaw !== null) return `its content is not a fact: ${flaw}`;
  const known = fact as Fact & { recordedAt: Instant };
  if (!Number.isSafeInteger(known.recordedAt)) return 'its recordedAt is not an instant';
  return { entry: toEntry(known, { seq, hash }, header.prevHash), index, count };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The same fields in the same order whether an entry was just appended or read back: the folds stay on one shape. */
function toEntry(
  known: Fact & { readonly recordedAt: Instant },
  { seq, hash }: Head,
  prevHash: string,
): Entry {
  return Object.assign(known, { seq, prevHash, hash });
}
