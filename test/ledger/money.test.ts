/** Money: exact in, exact out. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LedgerError } from '../../ledger/ledger-error.ts';
import {
  add,
  decimalText,
  type Micros,
  micros,
  parseMicros,
  subtract,
} from '../../ledger/money.ts';

const LARGEST = Number.MAX_SAFE_INTEGER as Micros;

describe('money', () => {
  const read: readonly (readonly [string, number | string])[] = [
    ['0', 0],
    ['-0', 0],
    ['0.000000', 0],
    ['0e400', 0],
    ['1', 1_000_000],
    ['+1', 1_000_000],
    ['-1.25', -1_250_000],
    ['.5', 500_000],
    ['00012.50', 12_500_000],
    ['0.1', 100_000],
    ['0.000001', 1],
    ['1e-6', 1],
    ['2.5e3', 2_500_000_000],
    ['2.5E+3', 2_500_000_000],
    ['125e-2', 1_250_000],
    ['1.2500000000', 1_250_000],
    ['9007199254.740991', Number.MAX_SAFE_INTEGER],
    ['-9007199254.740991', Number.MIN_SAFE_INTEGER],
    ['1e-7', 'too-fine'],
    ['0.0000001', 'too-fine'],
    ['0.12345678', 'too-fine'],
    ['1e-400', 'too-fine'],
    ['9007199254.740992', 'too-large'],
    ['9007199254.740993', 'too-large'],
    ['1e10', 'too-large'],
    ['1e400', 'too-large'],
    ['', 'not-a-number'],
    ['.', 'not-a-number'],
    ['-', 'not-a-number'],
    ['1.', 'not-a-number'],
    ['e5', 'not-a-number'],
    ['1,25', 'not-a-number'],
    ['1 000', 'not-a-number'],
    [' 1', 'not-a-number'],
    ['1\n', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['１', 'not-a-number'],
  ];
  for (const [text, expected] of read) {
    it(`reads ${JSON.stringify(text)} as ${expected}`, () => {
      assert.equal(parseMicros(text), expected);
    });
  }

  it('never gives a negative zero', () => {
    assert.ok(Object.is(parseMicros('-0.0'), 0));
    assert.ok(Object.is(micros(-0), 0));
    assert.ok(Object.is(subtract(micros(0), micros(0)), 0));
  });

  it('prints the shortest text that reads back as the same amount', () => {
    assert.equal(decimalText(micros(-1_250_000)), '-1.25');
    assert.equal(decimalText(micros(0)), '0');
    assert.equal(decimalText(micros(100_000_000)), '100');
    fc.assert(
      fc.property(fc.maxSafeInteger(), (count) => {
        assert.equal(parseMicros(decimalText(micros(count))), micros(count));
      }),
    );
  });

  it('reads the shortest text of any double to the digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000_000, max: 4_000_000_000 }), (count) => {
        assert.equal(parseMicros(String(count / 1_000_000)), micros(count));
      }),
    );
  });

  it('refuses a count that is not whole or not safe', () => {
    for (const count of [0.5, NaN, Infinity, 2 ** 53])
      assert.throws(() => micros(count), RangeError);
  });

  it('adds and subtracts exactly, or says that it cannot', () => {
    assert.equal(add(micros(1), micros(2)), 3);
    assert.equal(subtract(micros(1), micros(2)), -1);
    const isTooLarge = (error: unknown) =>
      error instanceof LedgerError && error.code === 'SUM_TOO_LARGE';
    assert.throws(() => add(LARGEST, micros(1)), isTooLarge);
    assert.throws(() => subtract(micros(-2), LARGEST), isTooLarge);
  });
});
