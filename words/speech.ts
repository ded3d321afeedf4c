/** How one person is spoken to: the words of their language, and money, dates and numbers as their locale writes them. */

import type { Count } from './count.ts';
import { decimalFromMicros } from './decimal.ts';
import { type Language, languageOf } from './language.ts';
import { type Words, wordsIn } from './words.ts';

export interface Speech {
  readonly language: Language;
  /** The BCP 47 tag that figures are written by; never an invalid one. */
  readonly locale: string;
  readonly words: Words;
  /**
   * `$812.40`, `-$5.00`: the currency's own digits. An amount that these would show as nothing gets the digits that it
   * needs, six at most.
   * @param amount millionths of the currency's main unit
   */
  money(amount: number, currency: string): string;
  /** As {@link Speech.money}, with a sign in front of what is added too: `+$500.00`. */
  change(amount: number, currency: string): string;
  /** `Nov 16, 2026`, the UTC day. @param at milliseconds since 1970 */
  date(at: number): string;
  /** `Nov 16, 2026, 9:00 AM UTC` */
  dateTime(at: number): string;
  /** `Nov 16` */
  dayMonth(at: number): string;
  /** `Nov 2026` */
  month(at: number): string;
  /** `Nov 1 – 16, 2026`, both days included. */
  range(first: number, last: number): string;
  number(value: number): string;
  /** A number together with its text, for a sentence that counts. */
  count(value: number): Count;
  /** `42%` of a fraction between 0 and 1. */
  percent(fraction: number): string;
  /** `a, b, and c` */
  list(items: readonly string[]): string;
}

const HOME: Readonly<Record<Language, string>> = { en: 'en-US', ja: 'ja-JP', zh: 'zh-CN' };
/** A locale whose language we do not speak: its figures, but dates that read well inside an English sentence. */
const ENGLISH_DATES = 'en-GB';
const LOCALES_KEPT = 64;
const LOCALE_LENGTH_MAX = 35;
const CURRENCIES_KEPT = 16;
const DIGITS_MAX = 6;

const spoken = new Map<string, Speech>();
/** By what clients call their locale: to find its tag costs more than most answers. */
const asked = new Map<string, Speech>();

/** What `locale` asks for, kept for the next time. Never throws: what is no locale is taken for its language's home. */
export function speechFor(locale: string): Speech {
  const known = asked.get(locale);
  if (known !== undefined) return known;
  const tag = validTag(locale);
  const speech = spoken.get(tag) ?? createSpeech(tag);
  keep(spoken, tag, speech, LOCALES_KEPT);
  if (locale.length <= LOCALE_LENGTH_MAX) keep(asked, locale, speech, LOCALES_KEPT);
  return speech;
}

function validTag(locale: string): string {
  const text = locale.replaceAll('_', '-');
  if (text.length <= LOCALE_LENGTH_MAX) {
    try {
      return new Intl.Locale(text).baseName;
    } catch {
      // Whatever a client sends as its locale, a person still gets an answer.
    }
  }
  return HOME[languageOf(text)];
}

function createSpeech(locale: string): Speech {
  const language = languageOf(locale);
  const speaks = locale.toLowerCase().split('-')[0] === language;
  const dates = speaks ? locale : ENGLISH_DATES;
  const dateFormat = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dates, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  const day = dateFormat({ year: 'numeric', month: 'short', day: 'numeric' });
  const dayOfYear = dateFormat({ month: 'short', day: 'numeric' });
  const monthOfYear = dateFormat({ year: 'numeric', month: 'short' });
  const moment = dateFormat({
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const figure = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent' });
  const series = new Intl.ListFormat(dates, { type: 'conjunction' });
  const coins = moneyFormats(locale);
  const number = (value: number) => figure.format(value);
  return {
    language,
    locale,
    words: wordsIn(language),
    money: (amount, currency) => coins(amount, currency, 'auto'),
    change: (amount, currency) => coins(amount, currency, 'exceptZero'),
    date: timed(DAY_MS, day),
    dateTime: timed(MINUTE_MS, moment),
    dayMonth: timed(DAY_MS, dayOfYear),
    month: (at) => plainSpaces(monthOfYear.format(at)),
    range: (first, last) => plainSpaces(day.formatRange(first, last)),
    number,
    count: (value) => ({ value, text: number(value) }),
    percent: (fraction) => share.format(fraction),
    list: (items) => series.format(items),
  };
}

type Sign = 'auto' | 'exceptZero';

interface MoneyFormat {
  /** @param exact decimal text */
  readonly say: (exact: string) => string;
  /** Of the currency, or those that were asked for. */
  readonly digits: number;
}

function moneyFormats(locale: string): (amount: number, currency: string, sign: Sign) => string {
  const formats = new Map<string, MoneyFormat>();
  const formatFor = (currency: string, sign: Sign, digits?: number): MoneyFormat => {
    const name = `${currency} ${sign} ${digits ?? ''}`;
    const known = formats.get(name);
    if (known !== undefined) return known;
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      signDisplay: sign,
      ...(digits === undefined ? {} : { maximumFractionDigits: digits }),
    });
    const made = {
      say: remembered((exact: string) => format.format(exact as Intl.StringNumericLiteral)),
      digits: format.resolvedOptions().maximumFractionDigits ?? 0,
    };
    keep(formats, name, made, CURRENCIES_KEPT);
    return made;
  };
  return (amount, currency, sign) => {
    // Text, not a number: nothing is rounded on the way to the one rounding that the person sees.
    const exact = decimalFromMicros(amount);
    if (!/^[A-Z]{3}$/.test(currency)) return `${exact} ${currency}`.trim();
    const { say, digits } = formatFor(currency, sign);
    const showsAsNothing = amount !== 0 && Math.abs(amount) * 2 * 10 ** digits < 1_000_000;
    return showsAsNothing ? formatFor(currency, sign, DIGITS_MAX).say(exact) : say(exact);
  };
}

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/** All of a minute, or of a UTC day, reads the same. */
function timed(step_ms: number, format: Intl.DateTimeFormat): (at: number) => string {
  const say = remembered((at: number) => plainSpaces(format.format(at)));
  return (at) => say(Math.floor(at / step_ms) * step_ms);
}

/** Narrow and no-break spaces differ between releases of the locale data and are drawn as boxes by some fonts. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ');
}

const REMEMBERED_MAX = 512;

/** Formats once what is said again and again: the same days and amounts stand on card after card. */
function remembered<T extends string | number>(format: (value: T) => string): (value: T) => string {
  const said = new Map<T, string>();
  return (value) => {
    const known = said.get(value);
    if (known !== undefined) return known;
    if (said.size >= REMEMBERED_MAX) said.clear();
    const text = format(value);
    said.set(value, text);
    return text;
  };
}

function keep<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  if (kept.has(key)) return;
  const oldest = kept.keys().next();
  if (kept.size >= most && !oldest.done) kept.delete(oldest.value);
  kept.set(key, value);
}
