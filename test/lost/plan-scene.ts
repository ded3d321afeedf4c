/** A plan for more people than one request takes: whoever was promised is called, read back and settled, and never called again. */

import assert from 'node:assert/strict';
import { DirectoryError } from '../../directory/directory-error.ts';
import type { LicenseDirectory } from '../../directory/license-directory.ts';
import { createLicenseJobs } from '../../licensing/durable-license-jobs.ts';
import { standing } from '../../licensing/job-standing.ts';
import { openPlanBook } from '../../licensing/plan-book.ts';
import type { FileStore } from '../../store/file-store.ts';
import { hurriedTime } from '../licensing/hurried-time.ts';
import { OWNER, planOf, rowsFor } from '../licensing/job-stage.ts';
import { createLicenseDouble, type LicenseDouble, personOf } from '../licensing/license-double.ts';
import type { FaultFileSystem } from '../store/faults/fault-file-system.ts';
import { openStoreOn } from './open-store.ts';
import type { Scene } from './scene.ts';

const ROWS = rowsFor(22);
const PLAN = 'plan-1';

interface World {
  readonly double: LicenseDouble;
  /** Called although the licenses were there. */
  readonly needless: string[];
  isWritten: boolean;
  isConfirmed: boolean;
  isDone: boolean;
}

export const planScene: Scene<World> = {
  name: 'plan',
  world() {
    const ids = ROWS.map(({ person }) => person?.id ?? '');
    const double = createLicenseDouble(ids.map((id) => personOf(id)));
    const needless: string[] = [];
    double.mishap = (_, id) => {
      const row = ROWS.find(({ person }) => person?.id === id);
      if (row && standing(row, double.person(id)).kind === 'as-asked') needless.push(id);
      return undefined;
    };
    return { double, needless, isWritten: false, isConfirmed: false, isDone: false };
  },
  promised: ({ isDone }) => Number(isDone),
  async live(process, world) {
    const store = await openStoreOn(process);
    const jobs = open(store, process, world);
    await write(store);
    world.isWritten = true;
    world.isConfirmed = (await jobs.confirm(PLAN, OWNER)).kind === 'ok';
    world.isDone = (await jobs.ended(PLAN))?.plan.status === 'done';
    await jobs.close();
    await store.close();
  },
  async afterwards(process, world) {
    const store = await openStoreOn(process);
    const jobs = open(store, process, world);
    await jobs.resumeAll();
    const look = await jobs.look(PLAN, OWNER);
    if (look.kind === 'gone') {
      assert.ok(!world.isWritten, 'the plan was written and is gone');
      return store.close();
    }
    world.isWritten = true;
    const present = await jobs.ended(PLAN);
    const isDraft = present?.plan.status === 'draft';
    if (isDraft) assert.ok(!world.isConfirmed, 'it was confirmed and nobody takes it up');
    // Whoever saw no answer presses again, and what was left for lack of one is tried again.
    const answer = isDraft ? await jobs.confirm(PLAN, OWNER) : await jobs.resume(PLAN, OWNER);
    assert.ok(['ok', 'already'].includes(answer.kind), `it answers ${answer.kind}`);
    const ended = await jobs.ended(PLAN);
    assert.equal(ended?.plan.status, 'done');
    for await (const row of jobs.rows(PLAN, OWNER)) {
      const now = world.double.person(row.person?.id ?? '');
      const isThere = standing(row, now).kind === 'as-asked';
      assert.equal(row.state === 'verified', isThere, `${now.id} is said to be ${row.state}`);
      assert.ok(isThere || row.failure !== undefined, `${now.id} was left out in silence`);
    }
    assert.deepEqual(world.needless, []);
    await jobs.close();
    await store.close();
  },
};

function write({ documents }: FileStore): Promise<void> {
  return openPlanBook(documents).write(planOf(hurriedTime(), ROWS), { owner: OWNER }, ROWS);
}

function open({ documents }: FileStore, process: FaultFileSystem, { double }: World) {
  const time = hurriedTime();
  let ids = 0;
  return createLicenseJobs({
    directory: directoryOf(process, double),
    documents,
    clock: time.clock,
    now: time.now,
    sleep: time.sleep,
    randomId: () => `id-${++ids}`,
    stillMay: async () => true,
    onFailure: () => undefined,
  });
}

/** What fails on the way out fails as the directory does. */
function directoryOf(process: FaultFileSystem, { directory }: LicenseDouble): LicenseDirectory {
  const call = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
    try {
      return await process.outside(what, run);
    } catch (cause) {
      throw new DirectoryError('UNREACHABLE', 'network', 'Graph cannot be reached.', { cause });
    }
  };
  return {
    ...directory,
    licensedPeople: (ids, options) => call('read', () => directory.licensedPeople(ids, options)),
    change: (changes, signal) => call('change', () => directory.change(changes, signal)),
  };
}
