/** `npm run bench [-- NAME …]`: every figure beside its floor in the same run, as a table and as JSON lines. */

import { appendFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { benchAnswers } from './answers.ts';
import { benchAppend } from './append.ts';
import type { BenchResult } from './bench-result.ts';
import { benchCards } from './cards.ts';
import { benchFanOut } from './fan-out.ts';
import { benchFold } from './fold.ts';
import { benchLicenses } from './licenses.ts';
import { benchLoad } from './load.ts';
import { writePage } from './performance-page.ts';
import { benchPostgres } from './postgres.ts';
import { benchSizing } from './sizing.ts';
import { benchStart } from './start.ts';
import { benchStartOver } from './start-over.ts';
import { benchTurn } from './turn.ts';
import { benchUsageImport } from './usage-import.ts';

const BENCHES: Readonly<Record<string, () => Promise<BenchResult[]>>> = {
  turn: () => benchTurn(),
  start: () => benchStart(),
  cards: () => benchCards(),
  fold: benchFold,
  append: () => benchAppend(),
  postgres: benchPostgres,
  'usage-import': benchUsageImport,
  licenses: benchLicenses,
  answers: benchAnswers,
  'fan-out': () => benchFanOut(),
  load: benchLoad,
  sizing: benchSizing,
  'start-over': () => benchStartOver(),
};

const RESULTS = fileURLToPath(new URL('results', import.meta.url));

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const at = new Date().toISOString();
  const lines: string[] = [];
  for (const [name, run] of Object.entries(BENCHES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    for (const result of await run()) {
      print(name, result);
      lines.push(JSON.stringify({ at, node: process.version, bench: name, ...result }));
    }
  }
  process.stdout.write(`\n${lines.join('\n')}\n`);
  await mkdir(RESULTS, { recursive: true });
  await appendFile(`${RESULTS}/history.jsonl`, `${lines.join('\n')}\n`);
  await writePage();
}

function print(bench: string, { name, unit, value, floor, ratio, spread }: BenchResult): void {
  const figure = (number: number | undefined) =>
    number === undefined ? '' : number.toLocaleString('en-US', { maximumSignificantDigits: 4 });
  const percent = spread === undefined ? '' : `±${Math.round(50 * spread)} %`;
  const cells = [
    `${bench}: ${name}`.padEnd(64),
    figure(value).padStart(12),
    unit.padEnd(12),
    floor === undefined ? ''.padEnd(24) : `floor ${figure(floor)}`.padEnd(24),
    ratio === undefined ? ''.padEnd(10) : `× ${figure(ratio)}`.padEnd(10),
    percent,
  ];
  process.stdout.write(`${cells.join(' ').trimEnd()}\n`);
}

await main(process.argv.slice(2));
