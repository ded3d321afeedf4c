/** Sheets as an Excel workbook: dates are dates, amounts are numbers, text stays text whatever it begins with. */

import type exceljs from 'exceljs';
import { MICROS_PER_UNIT } from '../ledger/money.ts';
import { harmless } from './csv-file.ts';
import type { Cell, Sheet } from './sheet.ts';

const FORMATS: Readonly<Partial<Record<Cell['kind'], string>>> = {
  amount: '#,##0.00####;[Red]-#,##0.00####',
  day: 'yyyy-mm-dd',
  time: 'yyyy-mm-dd hh:mm:ss',
};
/** What Excel takes in one cell. */
const TEXT_LENGTH_MAX = 32_767;
/** What no XML may hold, half a character among it, and what the library lets through: the whole workbook would not open. */
const NOT_IN_XML = /[\ufffe\uffff]|\p{Cs}/gu;

/** @param createdAt stands in the file's properties, so that the same sheets give the same bytes */
export async function xlsxFile(sheets: readonly Sheet[], createdAt: Date): Promise<Buffer> {
  // A tenth of all that a start would load, and most days nobody asks for a workbook.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  workbook.creator = 'Calling Desk';
  workbook.created = createdAt;
  workbook.modified = createdAt;
  for (const sheet of sheets) addSheet(workbook, sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: exceljs.Workbook, { name, columns, rows }: Sheet): void {
  const worksheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  worksheet.columns = columns.map(({ title, width }) => ({ header: title, width }));
  worksheet.getRow(1).font = { bold: true };
  for (const row of rows) {
    const written = worksheet.addRow(row.map(cellValue));
    row.forEach((cell, index) => {
      const format = FORMATS[cell.kind];
      if (format) written.getCell(index + 1).numFmt = format;
    });
  }
  if (rows.length > 0) {
    worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  }
}

/** Excel reckons in doubles: an amount of up to nine digits before the point is exact to the last of six after it. */
function cellValue(cell: Cell): string | number | Date {
  switch (cell.kind) {
    case 'text':
      return inCell(cell.text);
    case 'amount':
      return cell.amount / MICROS_PER_UNIT;
    case 'count':
      return cell.count;
    default:
      return new Date(cell.at);
  }
}

/** Text, and text still where somebody saves the workbook as CSV and opens that. */
function inCell(text: string): string {
  return harmless(text).slice(0, TEXT_LENGTH_MAX).replaceAll(NOT_IN_XML, '');
}
