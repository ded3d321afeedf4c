/** Millionths of a currency's main unit as exact decimal text. */

const DECIMALS = 6;

/** `-5.25` for -5250000. @throws RangeError where the count is no safe integer */
export function decimalFromMicros(amount: number): `${number}` {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an exact amount: ${amount}`);
  const digits = String(Math.abs(amount)).padStart(DECIMALS + 1, '0');
  const whole = digits.slice(0, -DECIMALS);
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  const sign = amount < 0 ? '-' : '';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}` as `${number}`;
}
