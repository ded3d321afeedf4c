/** Records that somebody wrote who knows how checksums work. */

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The fields of a record's line, by name. */
export interface Fields {
  length: string;
  place: string;
  hash: string;
  format: string;
  seq: string;
  prevHash: string;
  json: string;
}

/** What is changed, how, and what the refusal has to say. */
export const CHECKED_FIELDS: readonly [string, (fields: Fields) => void, RegExp][] = [
  ['another format', (fields) => set(fields, { format: '2' }), /its format is "2"/],
  ['another number', (fields) => set(fields, { seq: '7' }), /it says that it is entry 7/],
  ['another length', (fields) => set(fields, { length: '7' }), /its length is not what it says/],
  [
    'another entry before it',
    (fields) => set(fields, { prevHash: 'f'.repeat(64) }),
    /it does not continue the entry before it/,
  ],
  [
    'another hash',
    (fields) => {
      fields.hash = 'f'.repeat(64);
    },
    /its hash does not match its content/,
  ],
  [
    'another amount',
    (fields) => {
      fields.json = fields.json.replace('13000', '12000');
    },
    /its hash does not match its content/,
  ],
  ['no place', (fields) => set(fields, { place: '0/0' }), /its place in the commit makes no sense/],
  [
    'a place of its own',
    (fields) => set(fields, { place: '2/2' }),
    /does not fit the record before/,
  ],
  ['an unknown kind', (fields) => replace(fields, '"usage"', '"usurp"'), /its kind is "usurp"/],
  [
    'a time that went back',
    (fields) => replace(fields, '"recordedAt":', '"recordedAt":-'),
    /before the entry before/,
  ],
  [
    'no time',
    (fields) => replace(fields, '"recordedAt":', '"recorded":'),
    /its recordedAt is not an/,
  ],
  [
    'a known key',
    (fields) => replace(fields, '"key":"b"', '"key":"a"'),
    /its key "a" is there already/,
  ],
  ['no JSON', (fields) => replace(fields, '{', '['), /its content is not a fact/],
];

/** The line after `change`, with the checksum that belongs to it. */
export function forged(line: string, change: (fields: Fields) => void): string {
  const [, length, place, hash, format, seq, prevHash, ...json] = line.split(' ');
  const fields = {
    length: length ?? '',
    place: place ?? '',
    hash: hash ?? '',
    format: format ?? '',
    seq: seq ?? '',
    prevHash: prevHash ?? '',
    json: json.join(' '),
  };
  change(fields);
  const rest = `${fields.length} ${fields.place} ${fields.hash} ${bodyOf(fields)}`;
  return `${crc32(rest).toString(16).padStart(8, '0')} ${rest}`;
}

/** A change that the hash covers, with the hash that belongs to it. */
function set(fields: Fields, over: Partial<Fields>): void {
  Object.assign(fields, over);
  fields.hash = createHash('sha256').update(bodyOf(fields)).digest('hex');
}

function replace(fields: Fields, from: string, to: string): void {
  const json = fields.json.replace(from, to);
  set(fields, { json, length: String(Buffer.byteLength(json)) });
}

function bodyOf({ format, seq, prevHash, json }: Fields): string {
  return `${format} ${seq} ${prevHash} ${json}`;
}
