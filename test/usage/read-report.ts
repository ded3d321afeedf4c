/** Opens a report in memory and reads all of it, for tests. */

import assert from 'node:assert/strict';
import { openReportFile } from '../../usage/report-file.ts';
import { type ReportLimits, UPLOAD_LIMITS } from '../../usage/report-limits.ts';
import type { BadRow, ReadRow, UsageRow } from '../../usage/usage-row.ts';

export interface ReadReport {
  readonly rows: readonly UsageRow[];
  readonly bad: readonly BadRow[];
}

export async function readReport(bytes: Buffer): Promise<ReadReport> {
  const reading = await openReportFile(bytes, UPLOAD_LIMITS);
  assert.ok(reading.ok, reading.ok ? '' : `${reading.problem} ${reading.missing}`);
  const all: ReadRow[] = [];
  for await (const rows of reading.report.rows()) all.push(...rows);
  assert.equal(reading.report.read_bytes, reading.report.size_bytes);
  return {
    rows: all.flatMap((row) => (row.ok ? [row.row] : [])),
    bad: all.flatMap((row) => (row.ok ? [] : [row.bad])),
  };
}

export async function refusalOf(bytes: Buffer, limits: Partial<ReportLimits> = {}) {
  const reading = await openReportFile(bytes, { ...UPLOAD_LIMITS, ...limits });
  assert.ok(!reading.ok, 'the file was not refused');
  return reading;
}
