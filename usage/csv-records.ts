/** Turns lines into records by RFC 4180, and finds its feet again after a record that is broken. */

import { parse } from 'csv-parse/sync';
import type { Line } from './csv-lines.ts';
import type { RowProblem } from './usage-row.ts';

export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: RowProblem; readonly found: string };

/** Lines that one quoted record may span: a cell of a usage report holds no more than a name. */
const LINES_PER_RECORD_MAX = 16;

/**
 * csv-parse decodes; which lines make up a record is found here, by counting quotation marks. Left alone, csv-parse
 * reads on after a quotation mark that nobody closed and takes every row up to the next one for text, and after a line
 * that is too long it drops the rest of its buffer.
 */
export class RecordReader {
  readonly #delimiter: string;
  readonly #columnCount: number;
  /** Lines that begin a record whose quotation mark is still open. */
  #open: Line[] = [];

  constructor(delimiter: string, columnCount: number) {
    this.#delimiter = delimiter;
    this.#columnCount = columnCount;
  }

  push(lines: readonly Line[]): CsvRecord[] {
    const records: CsvRecord[] = [];
    const waiting = [...lines].reverse();
    let whole: Line[] = [];
    for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
      if (this.#open.length === 0 && isWhole(line)) {
        whole.push(line);
        continue;
      }
      records.push(...this.#decode(whole));
      whole = [];
      this.#open.push(line);
      const closed = this.#close();
      if (closed !== undefined) {
        records.push(closed);
      } else if (this.#isHopeless()) {
        records.push(...this.#giveUp(waiting));
      }
    }
    records.push(...this.#decode(whole));
    return records;
  }

  end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.#open.length > 0) {
      const again: Line[] = [];
      records.push(...this.#giveUp(again));
      records.push(...this.push(again.reverse()));
    }
    return records;
  }

  /** The open lines as one record, where they are one. */
  #close(): CsvRecord | undefined {
    const [first] = this.#open;
    if (first === undefined || !this.#isBalanced()) return undefined;
    if (this.#open.some((line) => line.tooLong)) return undefined;
    if (this.#open.slice(1).some((line) => this.#mayBeRow(line))) return undefined;
    const cells = this.#cellsOf(this.#open.map((line) => line.text).join('\n'));
    if (cells === null || cells.length !== this.#columnCount) return undefined;
    this.#open = [];
    return { line: first.number, cells };
  }

  /** Two broken rows may look like one record with the rows between them for a cell: nothing is swallowed like that. */
  #mayBeRow(line: Line): boolean {
    return line.text.split(this.#delimiter).length >= this.#columnCount;
  }

  #isBalanced(): boolean {
    return this.#open.filter((line) => hasOddQuotes(line.text)).length % 2 === 0;
  }

  #isHopeless(): boolean {
    const last = this.#open.at(-1);
    if (last === undefined) return false;
    return last.tooLong || this.#isBalanced() || this.#open.length >= LINES_PER_RECORD_MAX;
  }

  /** Blames the first open line and hands the others back to be read anew. */
  #giveUp(waiting: Line[]): CsvRecord[] {
    const [first, ...others] = this.#open;
    this.#open = [];
    if (first === undefined) return [];
    waiting.push(...others.reverse());
    const problem = first.tooLong ? 'line-too-long' : 'bad-quoting';
    return [{ line: first.number, problem, found: first.text }];
  }

  /** Many at once, for the call costs more than the record; one by one where one of them is broken. */
  #decode(lines: readonly Line[]): CsvRecord[] {
    const filled = lines.filter((line) => line.text.trim() !== '');
    if (filled.length === 0) return [];
    const all = this.#parse(filled.map((line) => line.text).join('\n'));
    if (all?.length !== filled.length) return filled.flatMap((line) => this.#decodeOne(line));
    return filled.flatMap((line, index) => this.#check(line, all[index] ?? []));
  }

  #decodeOne(line: Line): CsvRecord[] {
    const cells = this.#cellsOf(line.text);
    if (cells !== null) return this.#check(line, cells);
    return [{ line: line.number, problem: 'bad-quoting', found: line.text }];
  }

  #check(line: Line, cells: readonly string[]): CsvRecord[] {
    // Excel leaves rows of bare separators behind where somebody has deleted cells.
    if (cells.every((cell) => cell.trim() === '')) return [];
    if (cells.length === this.#columnCount) return [{ line: line.number, cells }];
    return [{ line: line.number, problem: 'wrong-column-count', found: line.text }];
  }

  #cellsOf(text: string): readonly string[] | null {
    const records = this.#parse(text);
    return records?.length === 1 ? (records[0] ?? null) : null;
  }

  #parse(text: string): readonly (readonly string[])[] | null {
    try {
      return parse(text, {
        delimiter: this.#delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
      });
    } catch {
      return null;
    }
  }
}

function isWhole(line: Line): boolean {
  return !line.tooLong && !hasOddQuotes(line.text);
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}
