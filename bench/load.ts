/** Measures the whole product under a steady load: how soon turns are acknowledged, with Graph well and with Graph hanging, and what memory it takes. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadFigures, runLoad } from '../test/door/load.ts';
import { startOutside } from '../test/door/outside.ts';
import { startDesk } from '../test/door/running-desk.ts';
import type { BenchResult } from './bench-result.ts';

const PER_SECOND = 50;
const SECONDS = 60;
const HANGING_SECONDS = 60;
const GRAPH_HANGS_MS = 60_000;
const WARM_UP_SECONDS = 10;

export interface LoadBench {
  readonly well: LoadFigures;
  readonly hanging: LoadFigures;
  /** In use before and after the load, in bytes. */
  readonly heap_bytes: readonly [before: number, after: number];
  readonly exitCode: number | null;
}

export interface LoadOrder {
  /** Of the load with Graph well. */
  readonly seconds: number;
  readonly hangingSeconds: number;
  readonly seed: number;
  /** Hears each second how many of `seconds` are over. */
  readonly done?: (seconds: number) => void;
}

export async function measureLoad(order: LoadOrder): Promise<LoadBench> {
  const { seconds, hangingSeconds, seed, done = () => undefined } = order;
  const folder = await mkdtemp(join(tmpdir(), 'calling-desk-load-'));
  const outside = await startOutside(join(folder, 'outside'));
  try {
    const desk = await startDesk(outside.deskOptions({ port: 0, dataDir: join(folder, 'data') }));
    const load = { port: desk.port, perSecond: PER_SECOND };
    await runLoad(outside, { ...load, seconds: WARM_UP_SECONDS, seed: seed + 1 });
    const before = await desk.memory();
    const started = performance.now();
    const hear = () => done(Math.min(seconds, Math.floor((performance.now() - started) / 1_000)));
    const well = await runLoad(outside, { ...load, seconds, seed, hear });
    const after = await desk.memory();
    outside.graphHangs_ms = GRAPH_HANGS_MS;
    const hanging = await runLoad(outside, { ...load, seconds: hangingSeconds, seed: seed + 2 });
    outside.graphHangs_ms = 0;
    const exitCode = await desk.stop();
    return { well, hanging, heap_bytes: [before.heapUsed, after.heapUsed], exitCode };
  } finally {
    await outside.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export async function benchLoad(): Promise<BenchResult[]> {
  const { well, hanging, heap_bytes } = await measureLoad({
    seconds: SECONDS,
    hangingSeconds: HANGING_SECONDS,
    seed: 1,
  });
  const megabytes = heap_bytes.map((bytes) => bytes / 1024 / 1024);
  const name = `${PER_SECOND} turns a second for ${SECONDS} s`;
  return [
    { name: `${name}, turns`, unit: 'turns', value: well.turns },
    { name: `${name}, acknowledged after, median`, unit: 'ms', value: well.p50_ms },
    { name: `${name}, acknowledged after, p99`, unit: 'ms', value: well.p99_ms },
    { name: `${name}, not acknowledged`, unit: 'turns', value: well.failed },
    { name: 'Graph hanging, acknowledged after, p99', unit: 'ms', value: hanging.p99_ms },
    { name: 'Graph hanging, not acknowledged', unit: 'turns', value: hanging.failed },
    { name: 'heap in use before', unit: 'MB', value: megabytes[0] ?? Number.NaN },
    { name: 'heap in use after', unit: 'MB', value: megabytes[1] ?? Number.NaN },
  ];
}
