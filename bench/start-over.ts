/** What a start costs over journals of every size, in time and in memory, and what a balance turn costs after it. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { openFileStore } from '../store/file-store.ts';
import type { BenchResult } from './bench-result.ts';
import { pacedFacts } from './ledger/paced-facts.ts';

/** As `start-run.ts` prints it. */
interface Run {
  readonly entries: number;
  readonly open_ms: number;
  readonly rss_bytes: number;
  readonly peak_bytes: number;
}

const SIZES = [0, 1_000, 100_000, 1_000_000];
const ROUNDS = 5;
const COMMIT_FACTS = 2_000;
const RUN_MS_MAX = 300_000;
const MEGABYTE = 1024 * 1024;

const SCRIPT = fileURLToPath(new URL('./start-run.ts', import.meta.url));
const TURNS_SCRIPT = fileURLToPath(new URL('./start-turns.ts', import.meta.url));

const execute = promisify(execFile);

export async function benchStartOver(sizes: readonly number[] = SIZES): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'calling-desk-start-'));
  try {
    for (const size of sizes) await fill(join(folder, String(size)), size);
    const runs = new Map(sizes.map((size) => [size, [] as Run[]]));
    const reading = new Map(sizes.map((size) => [size, [] as number[]]));
    const bare: number[] = [];
    // One after the other in each round: what else the machine does hits all of them.
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await bareMemory());
      for (const size of sizes) {
        reading.get(size)?.push(await readAndHash(join(folder, String(size), 'journal')));
        runs.get(size)?.push(await start(join(folder, String(size)), size));
      }
    }
    const starts = sizes.flatMap((size) =>
      resultsOf(size, runs.get(size) ?? [], reading.get(size) ?? [], bare),
    );
    return [...starts, ...(await turns(folder, sizes))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function resultsOf(
  size: number,
  runs: readonly Run[],
  reading: readonly number[],
  bare: readonly number[],
): BenchResult[] {
  const entries = size.toLocaleString('en-US');
  const memory = runs.map(({ rss_bytes }) => rss_bytes / MEGABYTE);
  const peak = runs.map(({ peak_bytes }) => peak_bytes / MEGABYTE);
  const opening = runs.map(({ open_ms }) => open_ms);
  return [
    beside(
      `start over ${entries} entries, beside reading and hashing them`,
      'ms',
      opening,
      middle(reading),
    ),
    beside(
      `memory after a start over ${entries}, beside a bare process`,
      'MB',
      memory,
      middle(bare),
    ),
    beside(`most memory during a start over ${entries}`, 'MB', peak, middle(bare)),
  ];
}

/** The smallest journal that holds anything is what the others are held against. */
async function turns(folder: string, sizes: readonly number[]): Promise<BenchResult[]> {
  const held = sizes.filter((size) => size > 0);
  const folders = held.map((size) => join(folder, String(size)));
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const args = ['--import', 'tsx', TURNS_SCRIPT, ...folders];
    const { stdout } = await execute(process.execPath, args, { timeout: RUN_MS_MAX });
    rounds.push(JSON.parse(stdout));
  }
  const smallest = middle(rounds.map(([first = Number.NaN]) => first));
  return held.map((size, index) => {
    const times = rounds.map((round) => round[index] ?? Number.NaN);
    const name = `a balance turn with ${size.toLocaleString('en-US')} entries, beside the smallest`;
    return beside(name, 'ms', times, smallest);
  });
}

function beside(name: string, unit: string, values: readonly number[], floor: number): BenchResult {
  const value = middle(values);
  const spread = (Math.max(...values) - Math.min(...values)) / value;
  return { name, unit, value, floor, ratio: value / floor, spread };
}

async function fill(directory: string, size: number): Promise<void> {
  const store = await openFileStore({ directory });
  let batch = [];
  for (const { fact, now } of pacedFacts(size)) {
    batch.push(fact);
    if (batch.length < COMMIT_FACTS && store.journal.head().seq + batch.length < size) continue;
    await store.journal.append(batch, now);
    batch = [];
  }
  await store.close();
}

async function start(directory: string, size: number): Promise<Run> {
  const args = ['--import', 'tsx', SCRIPT, directory];
  const { stdout } = await execute(process.execPath, args, { timeout: RUN_MS_MAX });
  const run = JSON.parse(stdout) as Run;
  if (run.entries !== size) throw new Error('The journal was not read whole.');
  return run;
}

/** In megabytes: what a process takes that has loaded the same loader and does nothing. */
async function bareMemory(): Promise<number> {
  const args = ['--import', 'tsx', '--eval', 'console.log(process.memoryUsage.rss())'];
  const { stdout } = await execute(process.execPath, args, { timeout: RUN_MS_MAX });
  return Number(stdout) / MEGABYTE;
}

/** No start that proves every byte can do less. */
async function readAndHash(directory: string): Promise<number> {
  const started = performance.now();
  const hash = createHash('sha256');
  for (const name of await readdir(directory)) {
    if (!name.endsWith('.jsonl')) continue;
    for await (const chunk of createReadStream(join(directory, name), {
      highWaterMark: MEGABYTE,
    })) {
      hash.update(chunk);
    }
  }
  hash.digest();
  return performance.now() - started;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await benchStartOver();
  console.table(results);
  for (const result of results) console.log(JSON.stringify(result));
}
