/** One plan and several instances: one runs it, each may steer it, and where the one dies or sleeps another goes on. */

import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { LicenseJobs } from '../../licensing/license-jobs.ts';
import type { CollectionName, Documents } from '../../store/documents.ts';
import { LEASE_MS } from '../../store/leases.ts';
import { StoreError } from '../../store/store-errors.ts';
import type { Life } from '../once/loom.ts';
import { LeaseTable } from '../once/shared-leases.ts';
import { OWNER, rowsFor, type Stage, stage } from './job-stage.ts';
import { mortal } from './mortal.ts';

const PEOPLE = 300;
const CALL_MS = 3_000;
const NEVER = new AbortController().signal;

interface Several extends Stage {
  readonly table: LeaseTable;
  instance(life?: Life, through?: (documents: Documents) => Documents): LicenseJobs;
}

function life(): Life & { kill(): void } {
  let end = (_: 'killed') => {};
  const killed = new Promise<'killed'>((resolve) => {
    end = resolve;
  });
  return { killed, pass: async () => undefined, kill: () => end('killed') };
}

async function several(): Promise<Several> {
  const on = await stage(rowsFor(PEOPLE));
  const table = new LeaseTable(on.time.now);
  const instance: Several['instance'] = (of = life(), through = (documents) => documents) =>
    on.again({ leases: table.of(of, on.documents, through) });
  return { ...on, table, instance };
}

/** Hears of each write that was done. */
function toldOfWrites(documents: Documents, written: () => void): Documents {
  return {
    ...documents,
    collection<T>(name: CollectionName) {
      const whole = documents.collection<T>(name);
      return {
        get: (id: string) => whole.get(id),
        list: (limit: number) => whole.list(limit),
        async put(id: string, value: T, expected?: number) {
          const put = await whole.put(id, value, expected);
          written();
          return put;
        },
        async delete(id: string, expected?: number) {
          const isDeleted = await whole.delete(id, expected);
          written();
          return isDeleted;
        },
      };
    },
  };
}

const calledIn = ({ double }: Stage) =>
  double.log.flatMap(({ kind, personIds }) => (kind === 'change' ? personIds : []));

/** Each call takes its time, and at the `nth` this is done. */
function atCall({ double, time }: Stage, nth: number, act: () => unknown): void {
  let calls = 0;
  double.gate = async (kind) => {
    if (kind !== 'change') return;
    calls += 1;
    if (calls === nth) await act();
    await time.sleep(CALL_MS, NEVER);
  };
}

async function assertDone(on: Several): Promise<void> {
  const states = await on.states();
  assert.deepEqual(new Set(states), new Set(['verified']));
  assert.equal(states.length, PEOPLE);
}

describe('a plan among several instances', () => {
  it('is paused by one while another runs it, and taken up again by any', async () => {
    const on = await several();
    const [a, b, c] = [on.instance(), on.instance(), on.instance()];
    atCall(on, 3, () => b.pause('plan-1', OWNER));
    await a.confirm('plan-1', OWNER);
    const paused = await b.ended('plan-1');
    assert.equal(paused?.plan.status, 'paused');
    const called = calledIn(on).length;
    assert.ok(called > 0 && called < PEOPLE, `${called} were called`);
    assert.deepEqual(on.table.held(), []);
    assert.equal((await c.resume('plan-1', OWNER)).kind, 'ok');
    assert.equal((await a.ended('plan-1'))?.plan.status, 'done');
    assert.equal(calledIn(on).length, PEOPLE);
    await assertDone(on);
  });

  it('is stopped by one while another runs it', async () => {
    const on = await several();
    const [a, b] = [on.instance(), on.instance()];
    atCall(on, 3, () => b.stop('plan-1', OWNER));
    await a.confirm('plan-1', OWNER);
    assert.equal((await b.ended('plan-1'))?.plan.status, 'stopped');
    assert.ok(calledIn(on).length < PEOPLE);
    assert.ok((await on.states()).includes('skipped'));
  });

  it('is seen by one as far as another has come', async () => {
    const on = await several();
    const [a, b] = [on.instance(), on.instance()];
    const seen: number[] = [];
    atCall(on, 10, async () => {
      const answer = await b.look('plan-1', OWNER);
      if ('progress' in answer) seen.push(answer.progress.settled);
    });
    await a.confirm('plan-1', OWNER);
    await a.ended('plan-1');
    assert.equal(seen.length, 1);
    assert.ok((seen[0] ?? 0) > 0 && (seen[0] ?? 0) < PEOPLE, `${seen}`);
  });

  for (const isDone of [true, false])
    it(`goes on elsewhere where its instance dies, its last step ${isDone ? 'done' : 'not done'}`, async () => {
      for (const step of [1, 2, 5, 9, 20]) {
        const on = await several();
        const mine = life();
        const { directory } = on.double;
        const dying = mortal({ documents: on.documents, directory }, step, isDone);
        const a = on.again({
          documents: dying.documents,
          directory: dying.directory,
          leases: on.table.of(mine, on.documents, () => dying.documents as never),
        });
        const b = on.instance();
        void a.confirm('plan-1', OWNER);
        await dying.death;
        mine.kill();
        const isBegun = (await b.look('plan-1', OWNER)).kind === 'ok' && (isDone || step > 1);
        if (!isBegun) continue;
        await b.takeOver();
        await setImmediate();
        // Nobody knows yet that it is dead.
        const { log } = on.double;
        const sofar = log.length;
        await setImmediate();
        assert.equal(log.length, sofar);
        on.time.advance(LEASE_MS);
        await b.takeOver();
        assert.equal((await b.ended('plan-1'))?.plan.status, 'done');
        await assertDone(on);
        assert.deepEqual(on.table.held(), []);
      }
    });

  it('is written no more by one that has slept while another took it over', async () => {
    const on = await several();
    let hasSlept = false;
    let wroteLate = (_: Error) => {};
    const late = new Promise<never>((_, reject) => {
      wroteLate = reject;
    });
    const a = on.instance(life(), (documents) =>
      toldOfWrites(documents, () => {
        if (hasSlept) wroteLate(new Error('It wrote although another had the plan.'));
      }),
    );
    const b = on.instance();
    atCall(on, 5, async () => {
      on.table.lapse('plan:plan-1');
      await b.takeOver();
      hasSlept = true;
    });
    await a.confirm('plan-1', OWNER);
    const ended = await Promise.race([b.ended('plan-1'), late]);
    assert.equal(ended?.plan.status, 'done');
    assert.equal((await a.ended('plan-1'))?.plan.status, 'done');
    await assertDone(on);
    const codes = on.failures.map((cause) => cause instanceof StoreError && cause.code);
    assert.ok(codes.includes('LEASE_LOST'), `${codes}`);
  });

  it('is taken up once, however many look for it at the same time', async () => {
    const on = await several();
    const a = on.instance();
    atCall(on, 3, () => void a.close());
    await a.confirm('plan-1', OWNER);
    await a.ended('plan-1');
    const others = [on.instance(), on.instance(), on.instance()];
    await Promise.all(others.map((jobs) => jobs.takeOver()));
    await Promise.all(others.map((jobs) => jobs.ended('plan-1')));
    assert.equal(calledIn(on).length, PEOPLE);
    await assertDone(on);
  });
});
