/** A point in time, the only way that time enters the ledger. */

declare const instantBrand: unique symbol;

/** Milliseconds since 1970-01-01T00:00:00Z, a whole number. Always UTC: a lot's last day never depends on a time zone. */
export type Instant = number & { readonly [instantBrand]: 'Instant' };

/** Reads the time. The ledger takes instants as arguments and never holds a clock; the shell does. */
export interface Clock {
  now(): Instant;
}

export const DAY_MS = 86_400_000;

/** Asserts that `milliseconds` is a whole, safe count. @throws RangeError otherwise */
export function instant(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds)) throw new RangeError(`not an instant: ${milliseconds}`);
  return milliseconds as Instant;
}

/** Reads ISO 8601 text that carries a zone; digits finer than a millisecond are cut off. @throws RangeError where it is no date */
export function instantFromIso(text: string): Instant {
  return instant(Date.parse(text));
}

/** `2026-11-16T09:00:00.000Z` */
export function toIso(at: Instant): string {
  return new Date(at).toISOString();
}

/** 00:00 UTC of the day that holds `at`. */
export function startOfDay(at: Instant): Instant {
  return (Math.floor(at / DAY_MS) * DAY_MS) as Instant;
}

/** 00:00 UTC of the first day of the month that holds `at`. */
export function startOfMonth(at: Instant): Instant {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth()) as Instant;
}

export function addDays(at: Instant, days: number): Instant {
  return instant(at + days * DAY_MS);
}
