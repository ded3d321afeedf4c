/** Entries in columns say what the entries say. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Course } from '../../ledger/course.ts';
import type { Entry } from '../../ledger/entry.ts';
import { instant } from '../../ledger/instant.ts';
import { kindOf } from '../../ledger/rank.ts';
import { MemoryRegister } from '../../ledger/register.ts';
import { Rows } from '../../ledger/rows.ts';
import { compareFacts, timeline } from '../../ledger/timeline.ts';
import {
  at,
  attempt,
  delta,
  fund,
  journal,
  mode,
  notice,
  record,
  reverse,
  rule,
  usage,
} from './facts.ts';
import { ALL_KNOWN } from './sheet.ts';

const DAY = '2026-01-01';
/** Any text that JavaScript has: of one byte a character, of two, of halves of a character, and very long. */
const aKey = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '\ud800',
    '\udfff',
    '\u00ff',
    '\u0100',
    '',
    'é',
    '通'.repeat(3000),
    'x'.repeat(70_000),
  ),
);
const someKeys = fc.uniqueArray(aKey, { maxLength: 40 });

function entriesOf(keys: readonly string[], instants = 3): Entry[] {
  return keys.map((key, index) => {
    const call = usage(key, DAY, index % 2, { currency: index % 5 === 0 ? 'EUR' : 'USD' });
    const effectiveAt = instant(call.effectiveAt + ((index * 7) % instants));
    return record({ ...call, effectiveAt }, index + 1, instant(call.effectiveAt + index));
  });
}

function rowsOf(entries: readonly Entry[]): Rows {
  const rows = new Rows();
  for (const entry of entries) rows.add(entry);
  return rows;
}

function read(rows: Rows) {
  return Array.from({ length: rows.length }, (_, row) => ({
    key: rows.key(row),
    effectiveAt: rows.effectiveAt(row),
    recordedAt: rows.recordedAt(row),
    amount: rows.amount(row),
    kind: kindOf(rows.rank(row)),
    currency: rows.currencyName(rows.currencyOf(row)),
  }));
}

const short = ({ key, effectiveAt, recordedAt, amount, kind, currency }: Entry) => ({
  key,
  effectiveAt,
  recordedAt,
  amount,
  kind,
  currency,
});

describe('rows', () => {
  it('give back what was put in, and find it by its key and by no other', () => {
    fc.assert(
      fc.property(someKeys, aKey, (keys, other) => {
        const entries = entriesOf(keys);
        const rows = rowsOf(entries);
        assert.deepEqual(read(rows), entries.map(short));
        for (const [row, key] of keys.entries()) assert.equal(rows.find(key), row);
        assert.equal(rows.find(other), keys.indexOf(other));
      }),
    );
  });

  it('find a key among many, whatever their hashes', () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `charge:${index}`);
    const rows = rowsOf(entriesOf(keys));
    for (const [row, key] of keys.entries()) if (rows.find(key) !== row) assert.fail(key);
    assert.equal(rows.find('charge:40000'), -1);
  });

  it('compare as the entries do', () => {
    const entries = journal(
      rule('z1', DAY, { revision: 2 }),
      rule('z0', DAY, { revision: 10 }),
      mode('z2', DAY, 'draining'),
      attempt('z3', DAY, 'a', 'opened'),
      fund('z4', DAY, 1),
      usage('\ud83d\ude00', DAY, 1),
      usage('\uffff', DAY, 1),
      usage('z', DAY, 1),
      usage('zz', '2025-12-31', 1),
      reverse('z6', DAY, usage('zz', '2025-12-31', 1)),
      delta('z7', DAY, 1),
      attempt('y8', DAY, 'a', 'confirmed'),
      attempt('y9', DAY, 'a', 'failed'),
      notice('a', DAY, 'balance-zero', 'z5'),
    );
    const rows = rowsOf(entries);
    for (const [one, entry] of entries.entries()) {
      assert.equal(kindOf(rows.rank(one)), entry.kind);
      for (const [other, against] of entries.entries()) {
        const expected = Math.sign(compareFacts(entry, against));
        assert.equal(Math.sign(rows.compare(one, other)), expected, `${entry.key} ${against.key}`);
        assert.equal(Math.sign(rows.compareWith(one, against)), expected);
      }
    }
  });

  it('come back from a slice as they were', () => {
    fc.assert(
      fc.property(someKeys, fc.nat(40), (keys, cut) => {
        const entries = entriesOf(keys);
        const from = Math.min(cut, keys.length);
        const whole = rowsOf(entries);
        const again = rowsOf(entries.slice(0, from));
        assert.equal(again.addSlice(whole.slice(from, keys.length)), true);
        assert.deepEqual(read(again), read(whole));
        for (const [row, key] of keys.entries()) assert.equal(again.find(key), row);
      }),
    );
  });

  it('take a slice in as a whole or not at all: not with a key that is there, nor with keys that are none', () => {
    const entries = entriesOf(Array.from({ length: 300 }, (_, index) => `k${index}`));
    const rows = rowsOf(entries.slice(0, 100));
    const before = read(rows);
    const slice = rowsOf(entries).slice(100, 300);
    const doubled = rowsOf(entries).slice(99, 300);
    for (const wrong of [
      doubled,
      { ...slice, keys: slice.keys.subarray(4) },
      { ...slice, keys: new Uint8Array(0) },
      { ...slice, keys: new Uint8Array(slice.keys.length + 4) },
    ]) {
      assert.equal(rows.addSlice(wrong), false);
      assert.deepEqual(read(rows), before);
      assert.equal(rows.find('k150'), -1);
      assert.equal(rows.find('k99'), 99);
    }
    assert.equal(rows.addSlice(slice), true);
    assert.deepEqual(read(rows), entries.map(short));
  });
});

describe('a course', () => {
  it('is the timeline of its rows, however they were cut into batches', () => {
    fc.assert(
      fc.property(someKeys, fc.integer({ min: 1, max: 9 }), fc.nat(1e9), (keys, size, apart) => {
        const entries = entriesOf(keys, 1 + apart);
        const register = new MemoryRegister();
        const course = new Course(register);
        for (const [index, entry] of entries.entries()) {
          register.add(entry);
          if (index % size === 0) course.catchUp(() => assert.fail('a call is not learned'));
        }
        course.catchUp(() => undefined);
        const expected = timeline(entries, ALL_KNOWN);
        assert.deepEqual([...course.entries(0, course.length)], expected);
        for (const [place, { key }] of expected.entries()) assert.equal(course.placeOf(key), place);
        assert.equal(course.placeOf('none of them'), course.length);
      }),
    );
  });

  it('tells of every entry that is no call and no act, once', () => {
    const register = new MemoryRegister();
    const course = new Course(register);
    const heard: string[] = [];
    for (const entry of journal(
      fund('f', DAY, 1),
      usage('u', DAY, 1),
      notice('n', DAY, 'x', 'y'),
    )) {
      register.add(entry);
    }
    course.catchUp(({ key }) => heard.push(key));
    course.catchUp(({ key }) => heard.push(key));
    assert.deepEqual(heard, ['f', 'n']);
    assert.equal(course.countUntil(at(DAY)), 3);
    assert.equal(course.countUntil(instant(at(DAY) - 1)), 0);
  });
});
