/** Reads the times of a usage report, which Microsoft prints in UTC with up to seven digits of a second. */

import { type Instant, instant } from '../ledger/instant.ts';

const ISO_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))?$/i;

const YEAR_MIN = 2000;
const YEAR_MAX = 2099;
const MINUTE_MS = 60_000;

/**
 * The instant of an ISO 8601 date and time, cut to the millisecond; null where it is none. Text without a zone is UTC,
 * as the export's documentation says of its columns. A day that the calendar lacks is refused, not rolled over.
 */
export function readReportTime(text: string): Instant | null {
  const match = ISO_TIME.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, sign, zoneHour, zoneMinute] = match;
  const fields = [Number(year), Number(month), Number(day)] as const;
  if (fields[0] < YEAR_MIN || fields[0] > YEAR_MAX || !isCalendarDay(...fields)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const milliseconds = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  const local = Date.UTC(
    fields[0],
    fields[1] - 1,
    fields[2],
    Number(hour),
    Number(minute),
    Number(second),
    milliseconds,
  );
  if (sign === undefined) return instant(local);
  if (Number(zoneHour) > 14 || Number(zoneMinute) > 59) return null;
  const ahead_ms = (Number(zoneHour) * 60 + Number(zoneMinute)) * MINUTE_MS;
  return instant(sign === '-' ? local + ahead_ms : local - ahead_ms);
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
