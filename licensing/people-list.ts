/** Reads a list of people: pasted, a text file or a CSV, one or more to a line, each line with its person or the reason why it has none. */

import { countryIn } from './country-names.ts';
import { type Columns, columnsOf, connectivityIn } from './list-columns.ts';
import { asGiven, namesIn } from './list-name.ts';
import {
  cellsOf,
  type Delimiter,
  delimiterOf,
  isPassedOver,
  type Line,
  linesOf,
  looseDelimiterOf,
  recordsOf,
} from './list-records.ts';
import { type ListEncoding, readListText } from './list-text.ts';
import type { Asked } from './wanted.ts';

export { looksLikePeopleList } from './looks-like-people-list.ts';

export interface PeopleListLimits {
  readonly bytes: number;
  /** Of people and of lines that are none; comments and blank lines are free. */
  readonly lines: number;
  readonly line_chars: number;
}

export const PEOPLE_LIST_LIMITS: PeopleListLimits = {
  bytes: 4 * 1024 * 1024,
  lines: 10_000,
  line_chars: 8_000,
};

export type PeopleListReading =
  | {
      readonly ok: true;
      readonly asked: readonly Asked[];
      /** How many of them name somebody, each once. */
      readonly people: number;
      /** How many name nobody. */
      readonly problems: number;
      readonly duplicates: number;
      /** The headings as they are written; undefined where there is no such column. */
      readonly columns: {
        readonly name: string | undefined;
        readonly usageLocation: string | undefined;
        readonly connectivity: string | undefined;
      };
      readonly encoding: ListEncoding;
    }
  | {
      readonly ok: false;
      readonly problem: 'too-large' | 'too-many-lines' | 'not-text' | 'empty';
      /** Bytes or lines, as they are and as they may be. */
      readonly count: number;
      readonly limit: number;
    };

/** A record takes its person from the best of its columns; where there is no heading, every address in a line is a person. */
export function readPeopleList(
  content: Uint8Array | string,
  limits: PeopleListLimits = PEOPLE_LIST_LIMITS,
): PeopleListReading {
  if (content.length > limits.bytes) return no('too-large', content.length, limits.bytes);
  const read =
    typeof content === 'string'
      ? { text: content, encoding: 'utf-8' as const }
      : readListText(content);
  if (read === undefined) return no('not-text', content.length, limits.bytes);
  const lines = linesOf(read.text).filter((line) => !isPassedOver(line));
  const table = tableOf(lines);
  const asked = table
    ? recordsOf(
        table.lines,
        table.delimiter,
        table.headings.length,
        (cells) => personIn(cells, table.columns) !== undefined,
      ).flatMap((record) => fromRecord(record, table, limits))
    : lines.flatMap((line) => fromLine(line, limits));
  if (asked.length === 0) return no('empty', 0, limits.lines);
  if (asked.length > limits.lines) return no('too-many-lines', asked.length, limits.lines);
  return { ...counted(onceEach(asked)), columns: headingsOf(table), encoding: read.encoding };
}

interface Table {
  readonly headings: readonly string[];
  readonly columns: Columns;
  readonly delimiter: Delimiter;
  readonly lines: readonly Line[];
}

function tableOf(lines: readonly Line[]): Table | undefined {
  const separator = /^"?sep=([\t;,|])"?$/i.exec(lines[0]?.text.trim() ?? '')?.[1];
  const body = separator === undefined ? lines : lines.slice(1);
  const first = body[0]?.text.slice(0, PEOPLE_LIST_LIMITS.line_chars) ?? '';
  const delimiter = (separator as Delimiter | undefined) ?? delimiterOf(first);
  const headings = cellsOf(first, delimiter);
  const columns = columnsOf(headings);
  if (columns === undefined || headings.some((cell) => namesIn(cell).length > 0)) return undefined;
  return { headings, columns, delimiter, lines: body.slice(1) };
}

function headingsOf(table: Table | undefined) {
  const at = (index: number | undefined) =>
    index === undefined || table?.headings[index] === undefined
      ? undefined
      : asGiven(table.headings[index]);
  return {
    name: at(table?.columns.names[0]),
    usageLocation: at(table?.columns.usageLocation),
    connectivity: at(table?.columns.connectivity),
  };
}

function fromRecord(record: Line, table: Table, limits: PeopleListLimits): readonly Asked[] {
  const { number: line, text } = record;
  if (text.length > limits.line_chars) return [tooLong(record)];
  const cells = cellsOf(text, table.delimiter);
  if (cells.every((cell) => cell.trim() === '')) return [];
  const { usageLocation, connectivity } = table.columns;
  const named = personIn(cells, table.columns);
  if (named === undefined) return [nobody(line, text)];
  const location = cells[usageLocation]?.trim();
  const way = connectivityIn(cells[connectivity] ?? '');
  return namesIn(named).map((name) => ({
    line,
    given: asGiven(named),
    name,
    ...(location ? { usageLocation: countryIn(location) ?? asGiven(location) } : {}),
    ...(way === undefined ? {} : { connectivity: way }),
  }));
}

/** The cell that names somebody, of the best column that does. */
function personIn(cells: readonly string[], { names }: Columns): string | undefined {
  return names.map((at) => cells[at] ?? '').find((cell) => namesIn(cell).length > 0);
}

function fromLine(line: Line, limits: PeopleListLimits): readonly Asked[] {
  if (line.text.length > limits.line_chars) return [tooLong(line)];
  const text = line.text.replace(/\s#.*$/, '');
  const cells = cellsOf(text, looseDelimiterOf(text)).filter((cell) => cell.trim() !== '');
  const found = cells.map((cell) => ({ cell, names: namesIn(cell) }));
  const count = found.reduce((sum, { names }) => sum + names.length, 0);
  if (count === 0) return [nobody(line.number, line.text)];
  // Beside one address stands what else is known of the person; among several, it stands where an address should.
  return found.flatMap(({ cell, names }) => {
    if (names.length === 0) return count === 1 ? [] : [nobody(line.number, cell)];
    return names.map((name) => ({
      line: line.number,
      given: asGiven(count === 1 ? line.text : cell),
      name,
    }));
  });
}

function nobody(line: number, text: string): Asked {
  return { line, given: asGiven(text), name: undefined, problem: 'not-an-address' };
}

function tooLong({ number: line, text }: Line): Asked {
  return { line, given: asGiven(text), name: undefined, problem: 'line-too-long' };
}

/** The first mention counts. */
function onceEach(asked: readonly Asked[]): readonly Asked[] {
  const seen = new Set<string>();
  return asked.map((each) => {
    const key = each.name?.toLowerCase();
    if (key === undefined) return each;
    if (seen.has(key)) return { ...each, problem: 'duplicate' };
    seen.add(key);
    return each;
  });
}

function counted(asked: readonly Asked[]) {
  const duplicates = asked.filter(({ problem }) => problem === 'duplicate').length;
  const people = asked.filter(({ problem }) => problem === undefined).length;
  return {
    ok: true,
    asked,
    people,
    problems: asked.length - people - duplicates,
    duplicates,
  } as const;
}

function no(
  problem: Extract<PeopleListReading, { ok: false }>['problem'],
  count: number,
  limit: number,
): PeopleListReading {
  return { ok: false, problem, count, limit };
}
