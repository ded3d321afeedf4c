/** The page of what was proved by long runs: parts and rows in, text out, and the rows back out of the text. */

import { duration, figure } from './progress.ts';
import type { Figures, SoakPart } from './soak-part.ts';

export interface SoakRow {
  readonly part: string;
  /** How much was run, in the part's unit. */
  readonly length: number;
  readonly asked: string;
  readonly result: 'holds' | 'FAILS';
  readonly figures: string;
  readonly seed: number;
  readonly took: string;
  /** To the minute, UTC. */
  readonly when: string;
  /** Node's version, and how many processors there were. */
  readonly on: string;
  /** Of the code that ran; with a plus where it had been changed since. */
  readonly commit: string;
}

export interface SoakRun {
  readonly part: Pick<SoakPart, 'name' | 'asks' | 'unit'>;
  readonly length: number;
  readonly seed: number;
  readonly holds: boolean;
  readonly figures: Figures;
  readonly seconds: number;
  readonly at: Date;
  readonly node: string;
  readonly processors: number;
  readonly commit: string;
}

const HEAD = '| part | asked | result | figures | seed | took | when | on | commit | again |';

export function rowOf(run: SoakRun): SoakRow {
  const { part, length, seed, holds, figures, seconds, at, node, processors, commit } = run;
  return {
    part: part.name,
    length,
    asked: `${figure(length)} ${part.asks}`,
    result: holds ? 'holds' : 'FAILS',
    figures: Object.entries(figures)
      .map(
        ([name, value]) => `${nameOf(name)} ${typeof value === 'number' ? figure(value) : value}`,
      )
      .join('; '),
    seed,
    took: duration(seconds),
    when: `${at.toISOString().slice(0, 16).replace('T', ' ')}`,
    on: `Node ${node}, ${processors} processors`,
    commit,
  };
}

/** `p99_ms` is written `p99 (ms)`, `killedWhileOpening` as words. */
function nameOf(name: string): string {
  const [words = '', unit] = name.split('_');
  const spaced = words.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return unit === undefined ? spaced : `${spaced} (${unit})`;
}

/** A shorter run that held says less than a longer one, and does not take its place; what failed always does. */
export function withRow(rows: readonly SoakRow[], row: SoakRow): readonly SoakRow[] {
  const before = rows.find(({ part }) => part === row.part);
  if (before === undefined) return [...rows, row];
  if (row.result === 'holds' && row.length < before.length) return rows;
  return rows.map((each) => (each === before ? row : each));
}

export function commandOf({ part, length, seed }: SoakRow): string {
  return `npm run soak -- --only ${part} --length ${length} --seed ${seed}`;
}

export function pageOf(
  rows: readonly SoakRow[],
  parts: readonly Pick<SoakPart, 'name' | 'proves'>[],
): string {
  const order = parts.map(({ name }) => name);
  const place = ({ part }: SoakRow) => (order.includes(part) ? order.indexOf(part) : order.length);
  const sorted = [...rows].sort((one, other) => place(one) - place(other));
  return [
    '# What the long runs found',
    '',
    '`npm run soak` runs for hours and writes the table; nobody types a figure into it. A part that runs again takes the',
    'place of its row, the others stay, and a shorter run that held takes no longer one’s place. What was not run yet has no',
    'row. `again` repeats a row: the same seed brings the same orders in the same sequence; where processes are killed or',
    'clocks are read, how far each got is the machine’s affair, and no result depends on it.',
    '',
    HEAD,
    HEAD.replaceAll(/ [a-z]+ /g, '---'),
    ...sorted.map(lineOf),
    '',
    ...parts.flatMap(({ name, proves }) => [`## ${name}`, '', proves.trim(), '']),
  ].join('\n');
}

function lineOf(row: SoakRow): string {
  const { part, asked, result, figures, seed, took, when, on, commit } = row;
  const cells = [part, asked, result, figures, seed, took, when, on, commit];
  return `| ${cells.map((cell) => escaped(String(cell))).join(' | ')} | \`${commandOf(row)}\` |`;
}

export function rowsIn(page: string): readonly SoakRow[] {
  const lines = page.split('\n');
  const first = lines.indexOf(HEAD) + 2;
  if (first === 1) return [];
  const end = lines.indexOf('', first);
  return lines.slice(first, end).map((line) => {
    const cells = line.slice(2, -2).split(' | ').map(plain);
    const [part = '', asked = '', result, figures = '', seed, took = '', when = '', on = ''] =
      cells;
    const [commit = '', again = ''] = cells.slice(8);
    return {
      part,
      asked,
      result: result === 'holds' ? 'holds' : 'FAILS',
      figures,
      seed: Number(seed),
      took,
      when,
      on,
      commit,
      length: Number(/--length (\d+)/.exec(again)?.[1]),
    };
  });
}

/** One line, and no end of a cell in it. */
function escaped(cell: string): string {
  return cell
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('|', '&#124;')
    .replaceAll('<', '&lt;');
}

function plain(cell: string): string {
  return cell.replaceAll('&#124;', '|').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
