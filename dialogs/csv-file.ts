/** A sheet as CSV that a spreadsheet opens without running anything in it. */

import { stringify } from 'csv-stringify/sync';
import { toIso } from '../ledger/instant.ts';
import { decimalText } from '../ledger/money.ts';
import type { Cell, Sheet } from './sheet.ts';

/** Without this mark Excel takes UTF-8 for the machine's own code page. */
const BYTE_ORDER_MARK = '\u{FEFF}';
/**
 * Where a spreadsheet would see a formula: also after blanks, at the start of a later line, and after a semicolon or a
 * tab, where another cell begins for whoever's comma belongs to numbers.
 */
const FORMULA = /(^|[\r\n;\t])([^\S\r\n\t]*)(?=[=+\-@＝＋－＠])/gu;
/** Taken away by some, and then what follows is the start. */
const BEFORE_FORMULA = /^(?=[\t\r])/u;

export function csvFile({ columns, rows }: Sheet): Buffer {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(plain))];
  return Buffer.from(BYTE_ORDER_MARK + stringify(lines, { record_delimiter: '\r\n' }));
}

function plain(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return harmless(cell.text);
    case 'amount':
      return decimalText(cell.amount);
    case 'count':
      return String(cell.count);
    case 'day':
      return toIso(cell.at).slice(0, 10);
    case 'time':
      return toIso(cell.at);
  }
}

/** An apostrophe before a sign that would start a formula: OWASP's way, on every line of the text. */
export function harmless(value: string): string {
  return value.replaceAll(FORMULA, "$1'$2").replace(BEFORE_FORMULA, "'");
}
