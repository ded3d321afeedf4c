import assert from 'node:assert/strict';
import fc from 'fast-check';
import { standing } from '../../licensing/job-standing.ts';
import type { PlanRow } from '../../licensing/plan.ts';
import { OWNER, rowsFor, type Stage, stage } from './job-stage.ts';
import { createLicenseDouble, personOf } from './license-double.ts';
import { type Mortal, mortal } from './mortal.ts';

const KILLS = 200;

const settledStates = new Set(['verified', 'failed', 'settled', 'skipped']);

interface Doomed {
  readonly on: Stage;
  /** A process that dies at this step. */
  process(steps: number, isDone: boolean): Mortal;
  /** Takes the plan up; false where the plan ended before the process did. */
  live(one: Mortal): Promise<boolean>;
  /** Takes the plan up in a process that lives, and finds it as though nothing had ever died. */
  assertWhole(): Promise<void>;
}

/** A plan for people with neither license nor location, confirmed in a process that died at once. */
async function doomed(count: number): Promise<Doomed> {
  const rows = rowsFor(count, { usageLocation: 'JP' });
  const byId = new Map(rows.map((row): [string, PlanRow] => [row.person?.id ?? '', row]));
  const ids = [...byId.keys()];
  const everybody = ids.map((id) => ({ ...personOf(id), usageLocation: undefined }));
  const on = await stage(rows, {}, createLicenseDouble(everybody));
  const settled = new Set<string>();
  const needless: string[] = [];
  on.double.mishap = (kind, id) => {
    const row = byId.get(id);
    const isThere = row && standing(row, on.double.person(id)).kind === 'as-asked';
    if (kind === 'change' && (settled.has(id) || isThere)) needless.push(id);
    return undefined;
  };
  const process = (steps: number, isDone: boolean) =>
    mortal({ documents: on.documents, directory: on.double.directory }, steps, isDone);
  const first = process(1, true);
  void on.again(first).confirm('plan-1', OWNER);
  await first.death;
  return {
    on,
    process,
    async live(one) {
      const jobs = on.again(one);
      const ended = jobs.resumeAll().then(() => jobs.ended('plan-1'));
      const died = await Promise.race([one.death.then(() => true), ended.then(() => false)]);
      for (const [at, state] of (await on.states()).entries()) {
        if (settledStates.has(state)) settled.add(ids[at] ?? '');
      }
      return died;
    },
    async assertWhole() {
      const jobs = on.again();
      await jobs.resumeAll();
      const { status, counts } = (await jobs.ended('plan-1'))?.plan ?? {};
      assert.deepEqual([status, counts?.verified], ['done', count]);
      assert.deepEqual(new Set(await on.states()), new Set(['verified']));
      for (const [id, row] of byId) {
        assert.equal(standing(row, on.double.person(id)).kind, 'as-asked');
        assert.equal(on.double.person(id).usageLocation, 'JP');
      }
      assert.deepEqual(needless, []);
    },
  };
}

describe('a plan whose process is killed', function () {
  this.timeout(180_000);

  it(`ends the same for 500 people, whichever of ${KILLS} random kills hit it, and calls nobody who is settled`, async () => {
    const lives = fc.sample(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.boolean()), {
      numRuns: 2 * KILLS,
      seed: 4,
    });
    let deaths = 0;
    while (deaths < KILLS) {
      const { process, live, assertWhole } = await doomed(500);
      for (;;) {
        const [steps, isDone] = lives.shift() ?? [1, true];
        if (!(await live(process(steps, isDone)))) break;
        deaths += 1;
      }
      await assertWhole();
    }
    assert.ok(lives.length > 0);
  });

  it('ends the same wherever one kill hits it, before or after what that step does', async () => {
    const people = 110;
    const whole = await doomed(people);
    const immortal = whole.process(Number.MAX_SAFE_INTEGER, true);
    assert.equal(await whole.live(immortal), false);
    assert.ok(immortal.steps() > people / 20);
    for (let step = 1; step <= immortal.steps(); step++) {
      for (const isDone of [false, true]) {
        const { process, live, assertWhole } = await doomed(people);
        assert.ok(await live(process(step, isDone)));
        await assertWhole();
      }
    }
  });

  it('is taken up by nobody where it was never confirmed', async () => {
    const on = await stage(rowsFor(30));
    await on.jobs.resumeAll();
    assert.equal((await on.jobs.ended('plan-1'))?.plan.status, 'draft');
    assert.deepEqual(on.double.log, []);
  });
});
