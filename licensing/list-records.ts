/** Splits a list into its records and cells, so that one line's stray quotation mark costs that line alone. */

import { parse } from 'csv-parse/sync';

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

const DELIMITERS = ['\t', ';', ',', '|'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** A cell with line breaks in it, an address for letters say, goes on for a few lines at most. */
const LINES_OF_RECORD_MAX = 20;
const CHARS_OF_RECORD_MAX = 8_000;

export function linesOf(text: string): readonly Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line, index) => ({ number: index + 1, text: line }));
}

export function isPassedOver({ text }: Line): boolean {
  const start = text.trimStart().slice(0, 20);
  return start === '' || /^(?:[#＃]|\/\/|version:)/i.test(start);
}

/** Of a table's first line: whichever delimiter makes the most cells. */
export function delimiterOf(line: string): Delimiter {
  const count = (delimiter: Delimiter) => cellsOf(line, delimiter).length;
  return DELIMITERS.reduce<Delimiter>(
    (best, other) => (count(other) > count(best) ? other : best),
    ',',
  );
}

/** Of a line without a heading above it: names hold commas more often than semicolons. */
export function looseDelimiterOf(line: string): Delimiter {
  return DELIMITERS.find((delimiter) => line.includes(delimiter)) ?? ',';
}

export function cellsOf(line: string, delimiter: Delimiter): readonly string[] {
  if (!line.includes('"')) return line.split(delimiter);
  try {
    const options = { delimiter, relax_quotes: true, relax_column_count: true };
    return (parse(line, options) as readonly (readonly string[])[])[0] ?? [];
  } catch {
    return line.split(delimiter);
  }
}

/**
 * Lines that a quoted cell joins become one record: only where that makes exactly the columns of the heading, and where no
 * line within would be a record itself, for a stray quotation mark must not swallow the people below it.
 */
export function recordsOf(
  lines: readonly Line[],
  delimiter: Delimiter,
  columns: number,
  isRecord: (cells: readonly string[]) => boolean,
): readonly Line[] {
  const lengthFrom = (from: number): number => {
    let text = lines[from]?.text ?? '';
    for (let length = 2; length <= LINES_OF_RECORD_MAX; length += 1) {
      const next = lines[from + length - 1]?.text;
      if (next === undefined || text.length > CHARS_OF_RECORD_MAX) return 1;
      const alone = cellsOf(next, delimiter);
      if (alone.length === columns && isRecord(alone)) return 1;
      text += `\n${next}`;
      if (!isOpen(text)) return cellsOf(text, delimiter).length === columns ? length : 1;
    }
    return 1;
  };
  const records: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const length = isOpen(line.text) ? lengthFrom(at) : 1;
    const parts = lines.slice(at, at + length).map(({ text }) => text);
    records.push({ number: line.number, text: parts.join('\n') });
    at += length - 1;
  }
  return records;
}

function isOpen(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 1;
}
