/** Money as an exact whole number, so that a running balance is never rounded. */

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
