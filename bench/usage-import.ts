/** Measures how fast a usage report of 100,000 rows goes into an account on the disk, beside csv-parse alone. */

import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse';
import type { BenchResult } from './bench-result.ts';

interface Run {
  readonly added: number;
  readonly bad: number;
  readonly time_ms: number;
  readonly growth_bytes: number;
}

const ROWS = 100_000;
const ROUNDS = 3;
const RUN_MS_MAX = 120_000;
const SCRIPT = fileURLToPath(new URL('./usage-import-run.ts', import.meta.url));

const run = promisify(execFile);

/** Every round: a new process, a new journal, the file read through, every row taken in and synced to the disk. */
export async function benchUsageImport(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'usage-import-'));
  try {
    const file = join(folder, 'report.csv');
    await writeFile(file, report());
    const runs: Run[] = [];
    const floors: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      runs.push(await importOnce(file, join(folder, String(round))));
      floors.push(await parseOnly(file));
    }
    return results(runs, floors);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function results(runs: readonly Run[], floors: readonly number[]): BenchResult[] {
  const times = runs.map((one) => one.time_ms);
  const value = median(times);
  const floor = median(floors);
  const spread = (Math.max(...times) - Math.min(...times)) / value;
  const growth_bytes = Math.max(...runs.map((one) => one.growth_bytes));
  return [
    { name: 'usage import, 100,000 rows', unit: 'ms', value, floor, ratio: value / floor, spread },
    { name: 'usage import, memory added', unit: 'MB', value: growth_bytes / 1024 / 1024 },
  ];
}

/** Rows as the Teams admin center exports them, over ninety days. */
function report(): string {
  const header =
    'UsageId,Call ID,Conference ID,User Location,AAD ObjectId,UPN,User Display Name,Caller ID,Call Type,Number Type,Domestic/International,Destination Dialed,Destination Number,Start Time,End Time,Duration Seconds,Connection Fee,Charge,Currency,Capability';
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const id = `9c4984c7-6c3c-427d-a30c-${String(index).padStart(12, '0')}`;
    const start = new Date(Date.UTC(2026, 7, 1) + index * 77_760);
    const end = new Date(start.getTime() + 219_000);
    const charge = ((index % 97) / 100).toFixed(2);
    return `${id},1835317186_112562680@61.221.3.176,,US,db03c14b-06eb-4189-939b-7cbf3a20ba27,richard.malk@contoso.com,"Malk, Richard",+1425555****,user_out,Subscriber,International,Japan,+8131234****,${start.toISOString()},${end.toISOString()},219,0.00,${charge},USD,MCOPSTNPP`;
  });
  return `${header}\r\n${lines.join('\r\n')}\r\n`;
}

async function importOnce(file: string, directory: string): Promise<Run> {
  const args = ['--import', 'tsx', SCRIPT, file, directory];
  const { stdout } = await run(process.execPath, args, { timeout: RUN_MS_MAX });
  const result = JSON.parse(stdout) as Run;
  if (result.added !== ROWS || result.bad > 0) throw new Error('The report was not read whole.');
  return result;
}

async function parseOnly(file: string): Promise<number> {
  const started = performance.now();
  let rows = 0;
  for await (const _ of createReadStream(file).pipe(parse({ bom: true }))) rows++;
  if (rows !== ROWS + 1) throw new Error('csv-parse did not read the report whole.');
  return performance.now() - started;
}

function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
