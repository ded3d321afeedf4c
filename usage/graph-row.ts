/** Reads one row of Graph's `getPstnCalls` as a row of a usage report. */

import { readReportRow } from './report-row.ts';
import type { ReadRow } from './usage-row.ts';

/** @param place within its page, from 1 */
export function readGraphRow(row: unknown, place: number): ReadRow {
  const fields = typeof row === 'object' && row !== null ? (row as Record<string, unknown>) : {};
  return readReportRow(
    {
      id: textOf(fields.id),
      startedAt: textOf(fields.startDateTime),
      duration: textOf(fields.duration),
      userPrincipalName: textOf(fields.userPrincipalName),
      userDisplayName: textOf(fields.userDisplayName),
      callType: textOf(fields.callType),
      capability: textOf(fields.licenseCapability),
      destination: textOf(fields.destinationName),
      charge: textOf(fields.charge),
      currency: textOf(fields.currency),
    },
    place,
  );
}

/** A `Double` becomes its shortest decimal text, once, and is never calculated with. */
function textOf(field: unknown): string {
  if (typeof field === 'string') return field;
  return typeof field === 'number' ? String(field) : '';
}
