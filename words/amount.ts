/** Amounts of money as people type them: read exactly, or refused with a reason rather than guessed. */

import { coinDigits, saidCurrency } from './currency-signs.ts';
import { decimalFromMicros } from './decimal.ts';

export type AmountProblem =
  | 'empty'
  | 'not-an-amount'
  /** It can be read in two ways, as `1.250` where a point begins the decimals. */
  | 'ambiguous'
  | 'negative'
  | 'other-currency'
  /** More decimals than the currency has coins for. */
  | 'too-fine'
  | 'too-large';

export type ParsedAmount =
  /** @property decimal plain decimal text, zero or more, such as `1250.5` */
  | { readonly ok: true; readonly decimal: string }
  | { readonly ok: false; readonly reason: AmountProblem };

const LENGTH_MAX = 60;
/** Whole units that can be counted in millionths without loss. */
const WHOLE_DIGITS_MAX = 9;

/** A minus of any kind before or after the digits, an accountant's brackets, a Japanese bookkeeper's triangle. */
const NEGATIVE = /^[^\d.,]*[-−‐‑–—△▲]|[-−–—][^\d]*$|^[^\d.,]*\(.*\)[^\d]*$/u;
const AROUND_DIGITS =
  /^(?<before>[^\d.,]*)(?<digits>[.,]?\d(?:[\d., ']*\d)?[.,]?)(?<after>[^\d.,]*)$/u;
const GROUPED = /^[1-9]\d{0,2}(?<mark>[., '])\d{3}(?:\k<mark>\d{3})*$/u;

/**
 * Reads `1,250.50`, `1.250,50`, `1 250,50`, full-width digits, 万 and the currency's own signs. A lone mark before three
 * digits is read as the locale groups its digits; where the locale begins its decimals with that mark it is refused.
 * @param currency an ISO 4217 code: a sign must be its own, and the decimals those of its coins
 */
export function parseAmount(text: string, locale: string, currency: string): ParsedAmount {
  const plain = plainText(text);
  if (plain === '') return { ok: false, reason: 'empty' };
  const isOdd = plain.length > LENGTH_MAX || plain.includes('(') !== plain.includes(')');
  const parts = isOdd ? undefined : AROUND_DIGITS.exec(plain.replace(/^\+\s?/u, ''))?.groups;
  if (parts === undefined) return { ok: false, reason: 'not-an-amount' };
  const { before = '', digits = '', after = '' } = parts;
  const isTenThousands = bare(after).startsWith('万');
  const said = saidCurrency([bare(before), bare(after).replace(/^万\s?/u, '')], currency, locale);
  if (said !== 'own') return { ok: false, reason: said };
  if (NEGATIVE.test(plain)) return { ok: false, reason: 'negative' };
  const coins = coinDigits(currency);
  const figure = figureOf(digits, decimalMark(locale), isTenThousands ? 0 : coins);
  if (typeof figure === 'string') return { ok: false, reason: figure };
  return decimalOf(isTenThousands ? tenThousandTimes(figure) : figure, coins);
}

/** The amount as somebody would type it, for a field that is filled in: `1250.50` or `1250,50`, to the nearest coin. */
export function typedAmount(amount: number, locale: string, currency: string): string {
  const digits = coinDigits(currency);
  const format = new Intl.NumberFormat(locale, {
    useGrouping: false,
    numberingSystem: 'latn',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(decimalFromMicros(amount));
}

function plainText(text: string): string {
  return text
    .slice(0, 4 * LENGTH_MAX)
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[’‘`´]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** What stands beside the digits, without the signs of a number: none of these says a currency. */
function bare(beside: string): string {
  return beside.replaceAll(/[-−‐‑–—△▲()]/gu, '').trim();
}

interface Figure {
  readonly whole: string;
  readonly fraction: string;
}

function figureOf(digits: string, decimal: string, coins: number): Figure | AmountProblem {
  const marks = [...digits.replaceAll(/\d/gu, '')];
  const [first] = marks;
  if (first === undefined) return { whole: digits, fraction: '' };
  const last = marks.at(-1) as string;
  if (marks.length > 1 || !/[.,]/u.test(first)) {
    // Several marks leave one reading only: the last is the decimals' if it is another than those before it.
    const at = first === last ? digits.length : digits.lastIndexOf(last);
    const whole = digits.slice(0, at);
    const fraction = digits.slice(at + 1);
    const isWhole = GROUPED.test(whole) && (first === last || /[.,]/u.test(last));
    return isWhole ? { whole: whole.replaceAll(/\D/gu, ''), fraction } : 'not-an-amount';
  }
  const [whole = '', fraction = ''] = digits.split(first);
  if (!GROUPED.test(digits)) return { whole, fraction };
  if (first !== decimal) return { whole: whole + fraction, fraction: '' };
  return coins === fraction.length ? { whole, fraction } : 'ambiguous';
}

function tenThousandTimes({ whole, fraction }: Figure): Figure {
  const moved = fraction.padEnd(4, '0');
  return { whole: whole + moved.slice(0, 4), fraction: moved.slice(4) };
}

function decimalOf(figure: Figure, coins: number): ParsedAmount {
  const whole = figure.whole.replace(/^0+(?=\d)/u, '') || '0';
  const fraction = figure.fraction.replace(/0+$/u, '');
  if (whole.length > WHOLE_DIGITS_MAX) return { ok: false, reason: 'too-large' };
  if (fraction.length > coins) return { ok: false, reason: 'too-fine' };
  return { ok: true, decimal: fraction === '' ? whole : `${whole}.${fraction}` };
}

function decimalMark(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
