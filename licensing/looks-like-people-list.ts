/** Tells a list of people from a usage report by how it begins. */

import { columnsOf, plain } from './list-columns.ts';
import { namesIn } from './list-name.ts';
import { cellsOf, delimiterOf, isPassedOver, linesOf } from './list-records.ts';
import { readListText } from './list-text.ts';

/** Headings that only usage reports have. */
const USAGE_HEADINGS: ReadonlySet<string> = new Set([
  'usageid',
  'callid',
  'conferenceid',
  'durationseconds',
  'capability',
  'callerid',
  'numbertype',
  'destinationdialed',
  'sbcfqdn',
  'invitetime',
  'finalsipcode',
]);

/** People are looked for in these many lines. */
const LINES_LOOKED_AT = 50;
const LINE_CHARS_LOOKED_AT = 8_000;

/** @param start the first bytes of the file, 64 KB are plenty; its last line may be cut off */
export function looksLikePeopleList(start: Uint8Array, fileName: string): boolean {
  const text = readListText(start)?.text;
  if (text === undefined || /\.zip$/i.test(fileName.trim())) return false;
  const lines = linesOf(text)
    .filter((line) => !isPassedOver(line))
    .slice(0, LINES_LOOKED_AT)
    .map((line) => line.text.slice(0, LINE_CHARS_LOOKED_AT));
  const headings = cellsOf(lines[0] ?? '', delimiterOf(lines[0] ?? ''));
  if (headings.some((heading) => USAGE_HEADINGS.has(plain(heading)))) return false;
  if (/\.te?xt$/i.test(fileName.trim()) || columnsOf(headings) !== undefined) return true;
  return lines.some((line) =>
    cellsOf(line, delimiterOf(line)).some((cell) => namesIn(cell).length > 0),
  );
}
