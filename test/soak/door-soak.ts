/** The whole product under forgers, load and kills for as long as is asked. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureLoad } from '../../bench/load.ts';
import { flood } from '../door/flood.ts';
import { type KillFigures, killDesk } from '../door/kill-desk.ts';
import { startOutside } from '../door/outside.ts';
import { startDesk } from '../door/running-desk.ts';
import type { SoakOrder, SoakOutcome } from './soak-part.ts';

const MEGABYTE = 1024 * 1024;
const FORGED_HEAP_GROWTH_MB_MAX = 5;
const LOAD_HEAP_GROWTH_MB_MAX = 16;
const P99_MS_MAX = 1_000;
const P99_HANGING_MS_MAX = 5_000;
const HANGING_SECONDS = 60;
/** One desk's life: a journal that is read after each kill must not be the most of the work. */
const ROUNDS_OF_A_LIFE = 200;
/** On the average of a whole run. */
const ACKNOWLEDGED_A_ROUND_MIN = 30;

export function soakForged({ length, seed, done }: SoakOrder): Promise<SoakOutcome> {
  return withFolder(async (folder) => {
    const outside = await startOutside(join(folder, 'outside'));
    const desk = await startDesk(outside.deskOptions({ port: 0, dataDir: join(folder, 'data') }));
    try {
      const figures = await flood(outside, desk, { requests: length, seed, done });
      const { effects, statuses, keyFetches, real } = figures;
      const heapGrowth_MB = figures.heapGrowth_bytes / MEGABYTE;
      const holds = effects === 0 && heapGrowth_MB < FORGED_HEAP_GROWTH_MB_MAX && real.failed === 0;
      const answers = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
      return {
        holds,
        figures: {
          effects,
          heapGrowth_MB,
          answers: answers.join(', '),
          keyFetches,
          realTurnsMeanwhile: real.turns,
          ofTheseUnanswered: real.failed,
          p99_ms: real.p99_ms,
        },
      };
    } finally {
      await desk.kill();
      await outside.close();
    }
  });
}

export async function soakLoad({ length, seed, done }: SoakOrder): Promise<SoakOutcome> {
  const { well, hanging, heap_bytes, exitCode } = await measureLoad({
    seconds: length,
    hangingSeconds: Math.min(length, HANGING_SECONDS),
    seed,
    done,
  });
  const [before = 0, after = 0] = heap_bytes.map((bytes) => bytes / MEGABYTE);
  const inTime = well.p99_ms < P99_MS_MAX && hanging.p99_ms < P99_HANGING_MS_MAX;
  const answered = well.failed + hanging.failed === 0 && exitCode === 0;
  return {
    holds: inTime && answered && after - before < LOAD_HEAP_GROWTH_MB_MAX,
    figures: {
      turns: well.turns,
      unanswered: well.failed,
      p50_ms: well.p50_ms,
      p99_ms: well.p99_ms,
      max_ms: well.max_ms,
      turnsWithGraphHanging: hanging.turns,
      unansweredThen: hanging.failed,
      p99Then_ms: hanging.p99_ms,
      heapBefore_MB: before,
      heapAfter_MB: after,
      exitCode: String(exitCode),
    },
  };
}

/** @throws AssertionError where a kill lost or doubled anything, after the seed of that life was said */
export async function soakKills({ length, seed, say, done }: SoakOrder): Promise<SoakOutcome> {
  const total: Record<string, number> = {};
  let rounds = 0;
  for (let life = seed; rounds < length; life += 1) {
    const here = Math.min(ROUNDS_OF_A_LIFE, length - rounds);
    const before = rounds;
    const lived = (count: number) => done(before + count);
    const figures: KillFigures = await withFolder((folder) =>
      killDesk({ folder, rounds: here, seed: life, done: lived }),
    ).catch((cause: unknown) => {
      say(`Again: npm run soak -- --only kills --length ${here} --seed ${life}`);
      throw cause;
    });
    for (const [name, count] of Object.entries(figures)) total[name] = (total[name] ?? 0) + count;
    rounds += here;
  }
  const isEnough = (total.acknowledged ?? 0) >= ACKNOWLEDGED_A_ROUND_MIN * length;
  // A few rounds may be the shorter ones.
  const holds = isEnough || length < ROUNDS_OF_A_LIFE;
  return { holds, figures: total };
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'calling-desk-door-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
