/** Cuts a stretch of days into windows that Graph's usage report answers at once. */

import { addDays, DAY_MS, type Instant, startOfDay, toIso } from '../ledger/instant.ts';

/** Both days as `2026-11-16`, in UTC; both are read. */
export interface ReportWindow {
  readonly from: string;
  readonly to: string;
}

/** Graph takes up to 90 days; whether the last day counts as a whole is not said, so a window spans 89. */
const SPAN_DAYS = 89;

/** Neighbors share a day, for the same reason; a row that comes twice is known the second time. */
export function reportWindows(since: Instant, until: Instant): readonly ReportWindow[] {
  const last = startOfDay(until);
  const windows: ReportWindow[] = [];
  let from = startOfDay(since);
  while (true) {
    const to = last - from > SPAN_DAYS * DAY_MS ? addDays(from, SPAN_DAYS) : last;
    windows.push({ from: dayOf(from), to: dayOf(to) });
    if (to >= last) return windows;
    from = to;
  }
}

function dayOf(at: Instant): string {
  return toIso(at).slice(0, 'yyyy-mm-dd'.length);
}
