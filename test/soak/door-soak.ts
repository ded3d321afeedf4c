/** The whole product under forgers, load and kills for as long as is asked. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureLoad } from '../../bench/load.ts';
import { flood } from '../door/flood.ts';
import { killDesk } from '../door/kill-desk.ts';
import { startOutside } from '../door/outside.ts';
import { startDesk } from '../door/running-desk.ts';

const HEAP_GROWTH_BYTES_MAX = 5 * 1024 * 1024;
const P99_MS_MAX = 1_000;
const P99_HANGING_MS_MAX = 5_000;
const HANGING_SECONDS = 60;

export interface DoorSoakOptions {
  /** Forged requests; 0 leaves a part out, here and below. */
  readonly forged: number;
  readonly loadSeconds: number;
  /** Rounds of `kill -9`. */
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** @returns whether every figure is where it has to be; the figures were said @throws AssertionError where a kill lost or doubled anything */
export async function soakDoor(options: DoorSoakOptions): Promise<boolean> {
  const { forged, loadSeconds, kills, seed, say } = options;
  let isWell = true;
  const tell = (name: string, figures: object, holds: boolean) => {
    say(`${holds ? 'holds' : 'FAILS'}: ${name}, seed ${seed}: ${JSON.stringify(figures)}`);
    isWell &&= holds;
  };
  if (forged > 0) {
    const figures = await withFolder(async (folder) => {
      const outside = await startOutside(join(folder, 'outside'));
      const desk = await startDesk(outside.deskOptions({ port: 0, dataDir: join(folder, 'data') }));
      try {
        return await flood(outside, desk, { requests: forged, seed, say });
      } finally {
        await desk.kill();
        await outside.close();
      }
    });
    const { effects, heapGrowth_bytes, real } = figures;
    const holds = effects === 0 && heapGrowth_bytes < HEAP_GROWTH_BYTES_MAX && real.failed === 0;
    tell(`${forged} forged requests`, figures, holds);
  }
  if (loadSeconds > 0) {
    const figures = await measureLoad(loadSeconds, HANGING_SECONDS, seed);
    const { well, hanging, exitCode } = figures;
    const inTime = well.p99_ms < P99_MS_MAX && hanging.p99_ms < P99_HANGING_MS_MAX;
    const answered = well.failed + hanging.failed === 0 && exitCode === 0;
    tell(`load of ${loadSeconds} s`, figures, inTime && answered);
  }
  if (kills > 0) {
    const figures = await withFolder((folder) => killDesk({ folder, rounds: kills, seed, say }));
    tell(`${kills} rounds of kill -9`, figures, true);
  }
  return isWell;
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'calling-desk-door-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
