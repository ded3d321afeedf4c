/** The harness: every call of a workload fails in every way, and afterwards the store has to keep its word. */

import assert from 'node:assert/strict';
import type { PowerCut } from './disk-image.ts';
import { FAULTS, type Fault, FaultDisk } from './fault-file-system.ts';
import type { Subject } from './subject.ts';
import { emptyTold, runWorkload, type Step, type Told } from './workload.ts';

/** What becomes of the machine after the fault: the process alone ends, or the power goes. */
const ENDINGS: readonly { readonly cut: PowerCut | null; readonly seed: number }[] = [
  { cut: null, seed: 0 },
  { cut: 'drop', seed: 0 },
  { cut: 'keep', seed: 0 },
  { cut: 'tear', seed: 1 },
  { cut: 'tear', seed: 2 },
];

/** Times that {@link keepsItsWord} opens a disk. */
const REBOOTS = 4;

/** How many faults were tried and how many disks were opened afterwards. */
export interface Survived {
  readonly calls: number;
  readonly faults: number;
  readonly reboots: number;
}

/**
 * Runs `steps` once for each call that they make of the disk and each fault, with each ending, and checks after each
 * that what was acknowledged or shown is there, that a batch is there as a whole or not at all, and that the store goes on.
 * @param begin a disk to begin with and what was told about it; an empty one by default
 * @throws AssertionError at the first broken word, naming the fault
 */
export async function surviveFaults(
  subject: Subject,
  steps: readonly Step[],
  begin: { readonly disk: FaultDisk; readonly told: Told } = {
    disk: new FaultDisk(),
    told: emptyTold(),
  },
): Promise<Survived> {
  const calls = await countCalls(subject, steps, begin.disk.clone());
  let faults = 0;
  for (let at = 1; at <= calls; at += 1) {
    for (const kind of FAULTS) {
      await surviveFault(subject, steps, begin, { at, kind });
      faults += 1;
    }
  }
  return { calls, faults, reboots: faults * ENDINGS.length * REBOOTS };
}

async function countCalls(
  subject: Subject,
  steps: readonly Step[],
  disk: FaultDisk,
): Promise<number> {
  const fileSystem = disk.boot();
  const told = emptyTold();
  await runWorkload(subject, fileSystem, steps, told);
  assert.deepEqual(told.failures, [], 'the workload fails on a sound disk');
  return fileSystem.trace.length;
}

async function surviveFault(
  subject: Subject,
  steps: readonly Step[],
  begin: { readonly disk: FaultDisk; readonly told: Told },
  fault: Fault,
): Promise<void> {
  const disk = begin.disk.clone();
  const told = copyOf(begin.told);
  const fileSystem = disk.boot(fault);
  await Promise.race([runWorkload(subject, fileSystem, steps, told), fileSystem.died]);
  fileSystem.kill();
  const what = `call ${fault.at} (${fileSystem.trace[fault.at - 1]}): ${fault.kind}`;
  for (const error of told.broken) {
    throw new assert.AssertionError({ message: `${what}: ${error.message}` });
  }
  for (const { cut, seed } of ENDINGS) {
    const where = `${what}, then ${cut ?? 'a restart'}`;
    const after = disk.clone();
    if (cut !== null) after.powerCut(cut, seed + fault.at);
    await keepsItsWord(subject, after, copyOf(told), where);
  }
}

/** Opens the disk and checks; once cuts the power at once, and once goes on and cuts the power then. */
async function keepsItsWord(
  subject: Subject,
  disk: FaultDisk,
  told: Told,
  where: string,
): Promise<void> {
  const other = disk.clone();
  const otherTold = copyOf(told);
  await check(subject, disk, told, where);
  disk.powerCut('drop', 0);
  await check(subject, disk, told, `${where}, then opened, then drop`);

  const store = await check(subject, other, otherTold, where);
  await store.put(['one more']);
  otherTold.acknowledged.add('one more');
  other.powerCut('drop', 0);
  await check(subject, other, otherTold, `${where}, then one more, then drop`);
}

/** Opens the disk and holds what is there against what was said. */
export async function check(subject: Subject, disk: FaultDisk, told: Told, where: string) {
  const store = await subject.open(disk.boot()).catch((error: unknown) => {
    throw new assert.AssertionError({ message: `${where}: does not open: ${String(error)}` });
  });
  const present = await store.present();
  const there = new Set(present);
  assert.equal(there.size, present.length, `${where}: a name is there twice`);
  for (const name of told.acknowledged) {
    assert.ok(there.has(name), `${where}: ${name} was acknowledged and is lost`);
  }
  for (const name of told.shown) {
    assert.ok(there.has(name), `${where}: ${name} was shown and is lost`);
  }
  for (const batch of told.attempted) {
    const found = batch.filter((name) => there.has(name)).length;
    assert.ok(found === 0 || found === batch.length, `${where}: ${batch} is there in part`);
  }
  for (const name of present) told.shown.add(name);
  return store;
}

function copyOf({ acknowledged, attempted, shown, failures, broken }: Told): Told {
  return {
    acknowledged: new Set(acknowledged),
    attempted: [...attempted],
    shown: new Set(shown),
    failures: [...failures],
    broken: [...broken],
  };
}
