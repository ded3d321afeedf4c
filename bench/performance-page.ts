/** Puts the latest figures into `docs/performance.md`, between its marks: nobody types a figure into a table there. */

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './bench-result.ts';

const PAGE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const HISTORY = fileURLToPath(new URL('results/history.jsonl', import.meta.url));
const SHARES = fileURLToPath(new URL('results/turn-profile.json', import.meta.url));

export interface KeptResult extends BenchResult {
  readonly bench: string;
  readonly at: string;
  readonly node: string;
}

export interface Share {
  readonly where: string;
  readonly share: number;
}

/** `<!-- figures: NAME -->` … `<!-- end -->`, where NAME is a bench or `profile`. */
const MARKED = /(<!-- figures: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g;

export async function writePage(): Promise<void> {
  await writeFile(PAGE, await freshPage());
}

/** The page as it has to be with what was measured last. */
export async function freshPage(): Promise<string> {
  const [page, history] = await Promise.all([readFile(PAGE, 'utf8'), readFile(HISTORY, 'utf8')]);
  const shares = await listIn<Share>(SHARES);
  const kept = history
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as KeptResult);
  return withFigures(page, kept, shares);
}

async function listIn<T>(file: string): Promise<readonly T[]> {
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as T[]) : [];
}

export function withFigures(
  page: string,
  kept: readonly KeptResult[],
  shares: readonly Share[],
): string {
  const tableOf = (name: string) =>
    name === 'profile' ? shareTable(shares) : figureTable(latestOf(kept, name));
  return page.replaceAll(
    MARKED,
    (_, begin: string, name: string, end: string) => `${begin}\n${tableOf(name)}\n\n${end}`,
  );
}

/** All of one run: a bench that was cut short leaves nothing. */
function latestOf(kept: readonly KeptResult[], bench: string): readonly KeptResult[] {
  const ours = kept.filter((result) => result.bench === bench);
  const at = ours.at(-1)?.at;
  return ours.filter((result) => result.at === at);
}

function figureTable(results: readonly KeptResult[]): string {
  const [first] = results;
  if (first === undefined) return 'Not measured yet.';
  return [
    '| what | measured | floor | times the floor | spread |',
    '|---|---:|---:|---:|---:|',
    ...results.map(({ name, unit, value, floor, ratio, spread }) =>
      row([
        name,
        `${figure(value)} ${unit}`.trim(),
        floor === undefined ? '' : `${figure(floor)} ${unit}`.trim(),
        ratio === undefined ? '' : figure(ratio),
        spread === undefined ? '' : `±${Math.round(50 * spread)} %`,
      ]),
    ),
    '',
    `Measured ${first.at.slice(0, 16).replace('T', ' ')} UTC on Node ${first.node}.`,
  ].join('\n');
}

function shareTable(shares: readonly Share[]): string {
  if (shares.length === 0) return 'Not measured yet.';
  return [
    '| where | of a turn’s time |',
    '|---|---:|',
    ...shares.map(({ where, share }) => row([where, `${(100 * share).toFixed(1)} %`])),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '&#124;')).join(' | ')} |`;
}

function figure(number: number): string {
  return number.toLocaleString('en-US', { maximumSignificantDigits: 4 });
}
