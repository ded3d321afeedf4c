/**
 * What a finished segment says in short, kept beside it so that a start need not read every record again. It is derived, never
 * synced and never believed over the segment: it holds the SHA-256 of the bytes that were proved when it was made, and its own.
 *
 *     one line of JSON, columns of numbers as this machine keeps them, the keys, SHA-256 of all that
 */

import { createHash, hash as digest } from 'node:crypto';
import { endianness } from 'node:os';
import type { RowSlice } from '../ledger/rows.ts';

/** Another one where the columns, the ranks or the hash of keys are others: what an older desk wrote is made anew. */
const FORMAT = 1;
const DIGEST_BYTES = 32;
const ALIGNED = 8;

export interface SegmentSummary {
  /** The entry before its first. */
  readonly before: { readonly seq: number; readonly hash: string };
  /** Of its last entry. */
  readonly lastHash: string;
  /** Of the segment. */
  readonly bytes: number;
  /** SHA-256 of the segment, in hexadecimal. */
  readonly proof: string;
  readonly rows: RowSlice;
  /** Where each record begins in the segment, in bytes. */
  readonly offsets: Uint32Array;
}

type Header = Omit<SegmentSummary, 'rows' | 'offsets'> & {
  readonly format: number;
  readonly endianness: string;
  readonly count: number;
  readonly currencies: readonly string[];
};

export function encodeSummary({ rows, offsets, ...rest }: SegmentSummary): Uint8Array {
  const { count, currencies } = rows;
  const header: Header = { format: FORMAT, endianness: endianness(), count, currencies, ...rest };
  const text = Buffer.from(JSON.stringify(header));
  const line = Buffer.alloc(Math.ceil((text.length + 1) / ALIGNED) * ALIGNED, ' ');
  text.copy(line);
  line[line.length - 1] = 0x0a;
  const parts = [line, ...columnsOf(rows, offsets).map(bytesOf), rows.keys];
  const sealed = createHash('sha256');
  for (const part of parts) sealed.update(part);
  return Buffer.concat([...parts, sealed.digest()]);
}

/** Undefined where it is not whole, or not for this desk or this machine. */
export function decodeSummary(file: Uint8Array): SegmentSummary | undefined {
  const end = file.length - DIGEST_BYTES;
  if (end <= 0) return undefined;
  const seal = Buffer.from(file.buffer, file.byteOffset + end, DIGEST_BYTES);
  if (!seal.equals(digest('sha256', file.subarray(0, end), 'buffer'))) return undefined;
  // Numbers are read where they lie, which has to be a multiple of their width.
  const bytes = file.byteOffset % ALIGNED === 0 ? file : Uint8Array.from(file);
  const lineEnd = bytes.indexOf(0x0a) + 1;
  const { format, endianness: order, count, currencies, ...rest } = headerIn(bytes, lineEnd);
  if (format !== FORMAT || order !== endianness()) return undefined;
  let at = bytes.byteOffset + lineEnd;
  const take = <N>(make: (buffer: ArrayBufferLike, at: number) => N & ArrayBufferView): N => {
    const column = make(bytes.buffer, at);
    at += column.byteLength;
    return column;
  };
  const effectiveAt = take((buffer, from) => new Float64Array(buffer, from, count));
  const recordedAt = take((buffer, from) => new Float64Array(buffer, from, count));
  const amount = take((buffer, from) => new Float64Array(buffer, from, count));
  const keyHash = take((buffer, from) => new Uint32Array(buffer, from, count));
  const offsets = take((buffer, from) => new Uint32Array(buffer, from, count));
  const currency = take((buffer, from) => new Uint16Array(buffer, from, count));
  const rank = take((buffer, from) => new Uint8Array(buffer, from, count));
  const keys = bytes.subarray(at - bytes.byteOffset, end);
  const rows = {
    count,
    effectiveAt,
    recordedAt,
    amount,
    rank,
    currency,
    currencies,
    keyHash,
    keys,
  };
  return { ...rest, rows, offsets };
}

function headerIn(bytes: Uint8Array, lineEnd: number): Header {
  return JSON.parse(Buffer.from(bytes.subarray(0, lineEnd)).toString());
}

/** The widest first, so that each begins at a multiple of its width. */
function columnsOf(rows: RowSlice, offsets: Uint32Array) {
  const { effectiveAt, recordedAt, amount, keyHash, currency, rank } = rows;
  return [effectiveAt, recordedAt, amount, keyHash, offsets, currency, rank];
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
