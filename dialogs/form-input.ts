/** Reads what a person typed into a form: each field is a value, or a problem that the form tells. */

import { wholeCharacters } from '../cards/escape-markdown.ts';
import type { FormField, FormProblem } from '../cards/form-problem.ts';
import { type AmountFlaw, flawOfAmount } from '../credits/funding.ts';
import { DAY_MS, type Instant, instant, startOfDay } from '../ledger/instant.ts';
import { type Currency, type Micros, parseMicros, ZERO } from '../ledger/money.ts';
import { parseAmount } from '../words/amount.ts';
import type { Asked } from './turn.ts';

export type Field<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: FormProblem };

/** More than any field takes: what is longer is refused by the field, not cut. */
const TYPED_LENGTH_MAX = 1_000;

/** As typed; empty where the card sent nothing of the name, or no text. */
export function typed({ input }: Asked, name: string): string {
  const value = input[name];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return wholeCharacters(value.slice(0, TYPED_LENGTH_MAX)).trim();
}

export function readMoney(
  text: string,
  field: FormField,
  locale: string,
  currency: Currency,
): Field<Micros> {
  const parsed = parseAmount(text, locale, currency);
  if (!parsed.ok) return { ok: false, problem: { field, problem: parsed.reason } };
  const value = parseMicros(parsed.decimal);
  return typeof value === 'number'
    ? { ok: true, value }
    : { ok: false, problem: { field, problem: 'not-an-amount' } };
}

/** An amount that can be paid: within the limits of its currency. */
export function readPayment(
  text: string,
  field: FormField,
  locale: string,
  currency: Currency,
): Field<Micros> {
  const read = readMoney(text, field, locale, currency);
  if (!read.ok) return read;
  const flaw = flawOfAmount(read.value, currency);
  return flaw === null ? read : { ok: false, problem: problemOf(field, flaw) };
}

export function problemOf(
  field: FormField,
  { code, limit }: { readonly code: AmountFlaw; readonly limit: Micros },
): FormProblem {
  if (code === 'too-fine') return { field, problem: 'too-fine' };
  return { field, problem: code === 'too-large' ? 'above-limit' : 'too-small', limit };
}

/** Funds bought longer ago have lapsed. */
const OLDEST_DAYS = 365;

/** @param text `2026-11-16` */
export function readPastDay(text: string, field: FormField, now: Instant): Field<Instant> {
  const no = (problem: 'no-day' | 'day-in-future' | 'day-too-old'): Field<Instant> => ({
    ok: false,
    problem: { field, problem },
  });
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text)) return no('no-day');
  if (at > startOfDay(now)) return no('day-in-future');
  if (at < startOfDay(now) - OLDEST_DAYS * DAY_MS) return no('day-too-old');
  return { ok: true, value: instant(at) };
}

/** What a person wrote about it, in one line. */
export function readText(text: string, field: FormField, lengthMax: number): Field<string> {
  const value = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  if (value.length > lengthMax) return { ok: false, problem: { field, problem: 'too-long' } };
  return { ok: true, value };
}

export function problemsOf(fields: readonly Field<unknown>[]): readonly FormProblem[] {
  return fields.flatMap((field) => (field.ok ? [] : [field.problem]));
}

/** An amount that may be left empty: then it is nothing. */
export function orNothing(text: string, read: (text: string) => Field<Micros>): Field<Micros> {
  return text === '' ? { ok: true, value: ZERO } : read(text);
}
