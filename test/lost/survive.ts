/** Runs a scene once for each call that it makes and each way in which that call may fail, with what becomes of the machine then. */

import assert from 'node:assert/strict';
import type { PowerCut } from '../store/faults/disk-image.ts';
import {
  ERRORS,
  FAULTS,
  type Fault,
  FaultDisk,
  type FaultKind,
} from '../store/faults/fault-file-system.ts';
import type { Scene } from './scene.ts';

/** The process alone ends, or the power goes. */
const ENDINGS: readonly (PowerCut | null)[] = [null, 'drop', 'keep', 'tear', 'tear'];

export interface Thoroughness {
  /** Every fault at every call with every ending; else, at each call that changes something, one fault in three and one ending, in turn. */
  readonly isWhole: boolean;
  readonly seed: number;
}

export interface Survived {
  readonly calls: number;
  readonly lives: number;
}

/** Of the short run, one life in so many. */
const LOOKED_AT_AGAIN = 3;

/** Calls that leave the world as it was: to fail them is to fail the next one. */
const LOOKING = /^(open read|open update|read|size|close|list) /;

/** @throws AssertionError at the first broken word, naming the fault */
export async function survive<World>(
  scene: Scene<World>,
  { isWhole, seed }: Thoroughness,
): Promise<Survived> {
  const trace = await soundLife(scene);
  let lives = 0;
  for (const [index, call] of trace.entries()) {
    if (!isWhole && LOOKING.test(call)) continue;
    const kinds = isWhole ? FAULTS : kindsInTurn(index + seed);
    for (const [turn, kind] of kinds.entries()) {
      const inTurn = (index + turn + seed) % ENDINGS.length;
      for (const [which, cut] of ENDINGS.entries()) {
        if (!isWhole && which !== inTurn) continue;
        const again = isWhole || (index + turn) % LOOKED_AT_AGAIN === 0;
        const fault = { kind, at: index + 1 };
        await oneLife(scene, { fault, call, cut, seed: seed + which, again });
        lives += 1;
      }
    }
  }
  return { calls: trace.length, lives };
}

/** The errors stand for each other: one of them at each call, and one in three of the faults that are left. */
function kindsInTurn(turn: number): readonly FaultKind[] {
  const one = ERRORS[turn % ERRORS.length];
  return FAULTS.filter((kind) => kind === one || !ERRORS.some((error) => error === kind)).filter(
    (_, place) => (place + turn) % 3 === 0,
  );
}

async function soundLife<World>(scene: Scene<World>): Promise<readonly string[]> {
  const disk = new FaultDisk();
  const process = disk.boot();
  const world = scene.world();
  await scene.live(process, world);
  assert.ok(scene.promised(world) > 0, `${scene.name} promises nothing to anybody`);
  await scene.afterwards(disk.boot(), world);
  return [...process.trace];
}

interface Life {
  readonly fault: Fault;
  readonly call: string;
  readonly cut: PowerCut | null;
  readonly seed: number;
  /** The power goes once more after the next life. */
  readonly again: boolean;
}

async function oneLife<World>(
  scene: Scene<World>,
  { fault, call, cut, seed, again }: Life,
): Promise<void> {
  const where = `${scene.name}: call ${fault.at} (${call}): ${fault.kind}, then ${cut ?? 'a restart'} (seed ${seed})`;
  const disk = new FaultDisk();
  const world = scene.world();
  const process = disk.boot(fault);
  await naming(where, () =>
    Promise.race([unlessRefused(scene.live(process, world)), process.died]),
  );
  process.kill();
  if (cut !== null) disk.powerCut(cut, seed + fault.at);
  await naming(where, () => scene.afterwards(disk.boot(), world));
  if (!again) return;
  // What the next life has found, or done, stays.
  disk.powerCut('drop', seed);
  await naming(`${where}, then drop`, () => scene.afterwards(disk.boot(), world));
}

/** What the disk says ends a life; a broken word is for us. */
async function unlessRefused(life: Promise<void>): Promise<void> {
  try {
    await life;
  } catch (cause) {
    if (cause instanceof assert.AssertionError) throw cause;
  }
}

async function naming(where: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    throw new assert.AssertionError({ message: `${where}: ${String(cause)}` });
  }
}
