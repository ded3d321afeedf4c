/** A span of whole UTC days, read from what a person typed. */

import { addDays, type Instant, instant, startOfDay } from '../ledger/instant.ts';
import {
  LAST_DAYS,
  type NamedPeriod,
  PERIOD_ENDS,
  PERIOD_PHRASES,
  PERIOD_PREFIX,
  PERIOD_SUFFIX,
} from '../words/period-phrases.ts';

/** From 00:00 UTC of the first day up to, and without, 00:00 UTC after the last one. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** A statement covers at most this many days. */
export const PERIOD_DAYS_MAX = 731;

/** The span that a statement covers where nobody says otherwise: today and the 29 days before. */
export function defaultPeriod(now: Instant): Period {
  return lastDays(30, now);
}

/** Undefined where the text names no span of 1 to {@link PERIOD_DAYS_MAX} days. An empty text is the default span. */
export function periodFrom(text: string, now: Instant): Period | undefined {
  const asked = text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(PERIOD_PREFIX, '')
    .replace(PERIOD_SUFFIX, '');
  if (asked === '') return defaultPeriod(now);
  const found =
    namedPeriod(asked, now) ??
    countedPeriod(asked, now) ??
    writtenPeriod(asked, now) ??
    betweenEnds(asked, now);
  return found && isSane(found) ? found : undefined;
}

/** Both ends as `YYYY-MM-DD`, the last day included, as a form sends them. */
export function periodBetween(first: string, last: string): Period | undefined {
  const [from, to] = [isoDay(first), isoDay(last)];
  if (!from || !to) return undefined;
  const period = { from: from.from, to: to.to };
  return isSane(period) ? period : undefined;
}

function isSane({ from, to }: Period): boolean {
  return from < to && to <= addDays(from, PERIOD_DAYS_MAX);
}

function namedPeriod(asked: string, now: Instant): Period | undefined {
  const name = (Object.keys(PERIOD_PHRASES) as NamedPeriod[]).find((candidate) =>
    PERIOD_PHRASES[candidate].includes(asked),
  );
  if (!name) return undefined;
  const today = startOfDay(now);
  const date = new Date(today);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const monday = addDays(today, -((date.getUTCDay() + 6) % 7));
  const spans: Record<NamedPeriod, Period> = {
    today: { from: today, to: addDays(today, 1) },
    yesterday: { from: addDays(today, -1), to: today },
    'this-week': { from: monday, to: addDays(monday, 7) },
    'last-week': { from: addDays(monday, -7), to: monday },
    'this-month': months(year, month, 1),
    'last-month': months(year, month - 1, 1),
    'this-year': months(year, 0, 12),
    'last-year': months(year - 1, 0, 12),
  };
  return spans[name];
}

function countedPeriod(asked: string, now: Instant): Period | undefined {
  for (const pattern of LAST_DAYS) {
    const count = Number(pattern.exec(asked)?.[1] ?? 0);
    if (count > 0) return lastDays(count, now);
  }
  return undefined;
}

function betweenEnds(asked: string, now: Instant): Period | undefined {
  for (const pattern of PERIOD_ENDS) {
    const match = pattern.exec(asked);
    const from = match?.[1] && singlePeriod(match[1].trim(), now);
    const to = match?.[2] && singlePeriod(match[2].trim(), now);
    if (from && to) return { from: from.from, to: to.to };
  }
  return undefined;
}

function singlePeriod(asked: string, now: Instant): Period | undefined {
  return namedPeriod(asked, now) ?? writtenPeriod(asked, now);
}

/** 2026, 2026-10, 2026-10-31, 2026年10月31日, October, Oct 2026, 31 Oct 2026, Oct 31. */
function writtenPeriod(asked: string, now: Instant): Period | undefined {
  const numeric = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)|年?)$/u.exec(asked);
  if (numeric) return calendar(numeric[1], numeric[2], numeric[3]);
  const monthOnly = /^(\d{1,2})月(?:(\d{1,2})日)?$/u.exec(asked);
  if (monthOnly) return latest(Number(monthOnly[1]), monthOnly[2], now);
  const words = asked.replaceAll(',', ' ').split(/\s+/u);
  if (words.length > 3) return undefined;
  const month = words.map(monthNamed).find((found) => found !== undefined);
  if (month === undefined) return undefined;
  const rest = words.filter((word) => monthNamed(word) === undefined);
  const year = rest.find((word) => /^\d{4}$/u.test(word));
  const day = rest.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/u.test(word))?.replace(/\D+$/u, '');
  if (rest.length !== Number(year !== undefined) + Number(day !== undefined)) return undefined;
  return year ? calendar(year, String(month), day) : latest(month, day, now);
}

/** A month that is named without its year is the latest that has begun. */
function latest(month: number, day: string | undefined, now: Instant): Period | undefined {
  const year = new Date(now).getUTCFullYear();
  const thisYear = calendar(String(year), String(month), day);
  if (thisYear && thisYear.from <= now) return thisYear;
  return calendar(String(year - 1), String(month), day);
}

function calendar(year?: string, month?: string, day?: string): Period | undefined {
  const [y, m] = [Number(year), month === undefined ? undefined : Number(month)];
  if (y < 1990 || y > 2200) return undefined;
  if (m === undefined) return months(y, 0, 12);
  if (m < 1 || m > 12) return undefined;
  if (day === undefined) return months(y, m - 1, 1);
  return isoDay(`${year}-${String(m).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function isoDay(text: string): Period | undefined {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/u.test(text)
    ? Date.parse(`${text}T00:00:00Z`)
    : Number.NaN;
  if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(text))
    return undefined;
  const from = instant(milliseconds);
  return { from, to: addDays(from, 1) };
}

function lastDays(count: number, now: Instant): Period {
  const to = addDays(startOfDay(now), 1);
  return { from: addDays(to, -count), to };
}

function months(year: number, month: number, count: number): Period {
  return { from: instant(Date.UTC(year, month, 1)), to: instant(Date.UTC(year, month + count, 1)) };
}

const MONTH_NAMES: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' })
    .format(Date.UTC(2024, month, 1))
    .toLowerCase(),
);

/** 1 to 12 for an English month, at least three letters of it. */
function monthNamed(word: string): number | undefined {
  const letters = word.replace(/\.$/u, '');
  if (letters.length < 3) return undefined;
  const found = MONTH_NAMES.findIndex((name) => name.startsWith(letters));
  return found < 0 ? undefined : found + 1;
}
