/** Streams the rows of one CSV export of the Teams admin center. */

import type { ColumnName, Header } from './csv-header.ts';
import { readLines } from './csv-lines.ts';
import { type CsvRecord, RecordReader } from './csv-records.ts';
import type { ReportContent } from './report-content.ts';
import { bad, readReportRow } from './report-row.ts';
import type { ReadRow } from './usage-row.ts';

/** Rows in the order of the file, some at a time; the header and blank lines are left out. */
export async function* readCsvReport(
  content: Pick<ReportContent, 'read'>,
  header: Header,
): AsyncGenerator<readonly ReadRow[]> {
  const records = new RecordReader(header.delimiter, header.columnCount);
  let headerPassed = false;
  for await (const lines of readLines(content.read())) {
    let rows = lines;
    if (!headerPassed) {
      const at = lines.findIndex((line) => line.text.trim() !== '');
      if (at === -1) continue;
      headerPassed = true;
      rows = lines.slice(at + 1);
    }
    yield records.push(rows).map((record) => readRecord(record, header));
  }
  yield records.end().map((record) => readRecord(record, header));
}

function readRecord(record: CsvRecord, header: Header): ReadRow {
  if ('problem' in record) return bad(record.line, record.problem, record.found);
  const cell = (column: ColumnName) => record.cells[header.position[column]] ?? '';
  return readReportRow(
    {
      id: cell('id'),
      startedAt: cell('startedAt'),
      duration: cell('duration'),
      userPrincipalName: cell('userPrincipalName'),
      userDisplayName: cell('userDisplayName'),
      callType: cell('callType'),
      capability: cell('capability'),
      destination: cell('destination'),
      charge: pointed(cell('charge'), header.delimiter),
      currency: cell('currency'),
    },
    record.line,
  );
}

/** Where Excel separates by semicolons it is because the comma is taken: it separates the decimals. */
function pointed(charge: string, delimiter: string): string {
  return delimiter === ';' ? charge.replace(/^(\s*[+-]?\d+),(\d+\s*)$/, '$1.$2') : charge;
}
