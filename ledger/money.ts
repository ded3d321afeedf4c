/** Money as an exact whole number, so that a running balance is never rounded. */

import { LedgerError } from './ledger-error.ts';

declare const microsBrand: unique symbol;

/** A signed count of millionths of the currency's main unit (1.25 USD is 1,250,000), always a safe integer. */
export type Micros = number & { readonly [microsBrand]: 'Micros' };

/** An ISO 4217 code in capitals, such as `USD`. */
export type Currency = string;

export const MICROS_PER_UNIT = 1_000_000;

export const ZERO = 0 as Micros;

/** Asserts that `count` is a safe integer. @throws RangeError otherwise */
export function micros(count: number): Micros {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not an exact amount of money: ${count}`);
  return (count === 0 ? 0 : count) as Micros;
}

/** @throws LedgerError `SUM_TOO_LARGE` where the sum could not be told from its neighbors */
export function add(augend: Micros, addend: Micros): Micros {
  const sum = augend + addend;
  if (!Number.isSafeInteger(sum)) {
    throw new LedgerError('SUM_TOO_LARGE', `${augend} and ${addend} micros make no exact sum.`);
  }
  return (sum === 0 ? 0 : sum) as Micros;
}

/** @throws LedgerError `SUM_TOO_LARGE`, as {@link add} */
export function subtract(minuend: Micros, subtrahend: Micros): Micros {
  return add(minuend, -subtrahend as Micros);
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,5}))?$/;

/** Digits of the largest safe integer. */
const DIGITS_MAX = 16;

/**
 * Reads decimal text exactly, exponents included: a double goes in as its shortest text, `String(1e-7)`.
 * `too-fine`: more than six decimals that are not zeros, which no rounding of ours may touch.
 */
export function parseMicros(text: string): Micros | 'not-a-number' | 'too-fine' | 'too-large' {
  const [matched, sign, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  if (matched === undefined || whole + fraction === '') return 'not-a-number';
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return ZERO;
  const zeros = digits.length - significant.length + 6 - fraction.length + Number(exponent);
  if (zeros < 0) return 'too-fine';
  if (significant.length + zeros > DIGITS_MAX) return 'too-large';
  const count = Number(significant + '0'.repeat(zeros));
  if (!Number.isSafeInteger(count)) return 'too-large';
  return (sign === '-' ? -count : count) as Micros;
}

/** `-1.25`, `0`, `100`: the shortest text that {@link parseMicros} reads back as the same amount. */
export function decimalText(amount: Micros): string {
  const size = Math.abs(amount);
  const fraction = size % MICROS_PER_UNIT;
  const whole = (size - fraction) / MICROS_PER_UNIT;
  const decimals = String(fraction).padStart(6, '0').replace(/0+$/, '');
  return `${amount < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}
