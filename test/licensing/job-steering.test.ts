import assert from 'node:assert/strict';
import type { LicenseJobs, PlanOwner } from '../../licensing/license-jobs.ts';
import { carriedOut, idOf, OWNER, rowsFor, type Stage, stage } from './job-stage.ts';
import { createLicenseDouble, failure, personOf } from './license-double.ts';

const calledIn = ({ double }: Stage) =>
  double.log.flatMap(({ kind, personIds }) => (kind === 'change' ? personIds : []));

/** Does this once, when the directory is called for the `nth` time. */
function atCall({ double }: Stage, nth: number, act: () => Promise<unknown>): void {
  let calls = 0;
  double.gate = async (kind) => {
    if (kind === 'change' && ++calls === nth) await act();
  };
}

describe('a plan that is confirmed', () => {
  it('starts once, however often and from however many processes it is confirmed', async () => {
    const on = await stage(rowsFor(60));
    const desks = [on.jobs, on.again(), on.again()];
    const answers = await Promise.all(
      desks.flatMap((jobs) => [jobs.confirm('plan-1', OWNER), jobs.confirm('plan-1', OWNER)]),
    );
    assert.equal(answers.filter(({ kind }) => kind === 'ok').length, 1);
    assert.equal(answers.filter(({ kind }) => kind === 'already').length, 5);
    await Promise.all(desks.map((jobs) => jobs.ended('plan-1')));
    assert.deepEqual(
      calledIn(on).sort(),
      rowsFor(60).map(({ person }) => person?.id),
    );
    assert.equal((await on.jobs.confirm('plan-1', OWNER)).kind, 'already');
    assert.equal(calledIn(on).length, 60);
  });

  it('is nobody else’s, and unknown where it is', async () => {
    const on = await stage(rowsFor(1));
    const strangers: PlanOwner[] = [
      { ...OWNER, personId: 'stranger' },
      { ...OWNER, tenantId: 'elsewhere' },
      { ...OWNER, conversationId: 'channel' },
    ];
    const asks: readonly (keyof Pick<
      LicenseJobs,
      'confirm' | 'cancel' | 'pause' | 'resume' | 'stop' | 'look' | 'retry' | 'undo'
    >)[] = ['confirm', 'cancel', 'pause', 'resume', 'stop', 'look', 'retry', 'undo'];
    for (const ask of asks) {
      for (const stranger of strangers) {
        assert.equal((await on.jobs[ask]('plan-1', stranger)).kind, 'not-yours');
      }
      for (const id of ['plan-2', '', '__proto__', 'plan-1:0', '../plan-1']) {
        assert.equal((await on.jobs[ask](id, OWNER)).kind, 'gone');
      }
    }
    for await (const _ of on.jobs.rows('plan-1', { ...OWNER, personId: 'stranger' })) assert.fail();
    assert.deepEqual(on.double.log, []);
  });

  it('can be confirmed for fifteen minutes', async () => {
    const on = await stage(rowsFor(1));
    on.time.advance(900_001);
    assert.equal((await on.jobs.confirm('plan-1', OWNER)).kind, 'expired');
    assert.deepEqual(on.double.log, []);
  });

  it('starts no more once it is cancelled, and has nothing to start where nobody is to be called', async () => {
    const on = await stage(rowsFor(1));
    assert.equal((await on.jobs.cancel('plan-1', OWNER)).kind, 'ok');
    assert.equal((await on.jobs.confirm('plan-1', OWNER)).kind, 'already');
    const nobody = await stage(rowsFor(3, { outcome: 'refused', add: [] }));
    assert.equal((await nobody.jobs.confirm('plan-1', OWNER)).kind, 'nothing-to-do');
    assert.deepEqual([...on.double.log, ...nobody.double.log], []);
  });
});

describe('a plan that is steered', () => {
  it('pauses after what is in flight, and goes on with the others alone', async () => {
    const on = await stage(rowsFor(200));
    atCall(on, 2, () => on.jobs.pause('plan-1', OWNER));
    const paused = await carriedOut(on);
    assert.equal(paused.plan.status, 'paused');
    assert.equal(paused.plan.halt, undefined);
    const before = calledIn(on);
    assert.equal(paused.plan.counts.verified, before.length);
    assert.ok(before.length > 0 && before.length < 200);
    assert.equal((await on.jobs.resume('plan-1', OWNER)).kind, 'ok');
    const ended = await on.jobs.ended('plan-1');
    assert.deepEqual([ended?.plan.status, ended?.plan.counts.verified], ['done', 200]);
    assert.equal(new Set(calledIn(on)).size, calledIn(on).length);
  });

  it('skips whoever was not called where it is stopped, paused or not', async () => {
    for (const isPaused of [false, true]) {
      const on = await stage(rowsFor(200));
      atCall(on, 2, () => on.jobs[isPaused ? 'pause' : 'stop']('plan-1', OWNER));
      let ended = await carriedOut(on);
      if (isPaused) {
        assert.equal((await on.jobs.stop('plan-1', OWNER)).kind, 'ok');
        ended = (await on.jobs.ended('plan-1')) ?? ended;
      }
      const { status, counts, endedAt } = ended.plan;
      assert.equal(status, 'stopped');
      assert.ok(endedAt !== undefined);
      assert.equal(counts.verified, calledIn(on).length);
      assert.equal(counts.skipped, 200 - counts.verified);
      assert.equal(ended.settled, 200);
    }
  });

  it('is told how it stands where it cannot be steered', async () => {
    const on = await stage(rowsFor(1));
    assert.equal((await on.jobs.pause('plan-1', OWNER)).kind, 'already');
    await carriedOut(on);
    for (const ask of ['pause', 'resume', 'stop', 'cancel', 'confirm'] as const) {
      const answer = await on.jobs[ask]('plan-1', OWNER);
      assert.ok(answer.kind === 'already');
      assert.deepEqual([answer.plan.status, answer.progress.settled], ['done', 1]);
    }
  });

  it('can be resumed the moment it has paused', async () => {
    const on = await stage(rowsFor(200));
    let resumed: Promise<unknown> | undefined;
    on.jobs.onProgress(({ plan: { status } }) => {
      if (status === 'paused') resumed ??= on.jobs.resume('plan-1', OWNER);
    });
    atCall(on, 2, () => on.jobs.pause('plan-1', OWNER));
    await carriedOut(on);
    await resumed;
    assert.equal((await on.jobs.ended('plan-1'))?.plan.status, 'done');
  });

  it('is left running by a desk that closes, and goes on in the next', async () => {
    const on = await stage(rowsFor(200));
    let closing: Promise<void> | undefined;
    atCall(on, 2, async () => {
      closing = on.jobs.close();
    });
    assert.equal((await carriedOut(on)).plan.status, 'running');
    await closing;
    const before = calledIn(on).length;
    assert.ok(before < 200);
    const next = on.again();
    await next.resumeAll();
    assert.equal((await next.ended('plan-1'))?.plan.counts.verified, 200);
    assert.equal(calledIn(on).length, 200);
  });
});

describe('who lost the role', () => {
  it('calls nobody, at the start or a minute later, and neither does one who cannot be checked', async () => {
    const trouble = new Error('no answer');
    const answers = [
      { stillMay: () => Promise.resolve(false), code: 'may-no-longer' },
      { stillMay: () => Promise.reject(trouble), code: 'cannot-check' },
    ];
    for (const { stillMay, code } of answers) {
      const on = await stage(rowsFor(200), { stillMay });
      const ended = await carriedOut(on);
      assert.deepEqual([ended.plan.status, ended.plan.halt?.code], ['paused', code]);
      assert.deepEqual(on.double.log, []);
    }
    const asked: string[] = [];
    const later = await stage(rowsFor(400), {
      stillMay: async (personId) => asked.push(personId) < 3,
    });
    later.double.gate = async (kind) => {
      if (kind === 'change') later.time.advance(20_000);
    };
    const ended = await carriedOut(later);
    assert.equal(ended.plan.halt?.code, 'may-no-longer');
    assert.deepEqual(asked, [OWNER.personId, OWNER.personId, OWNER.personId]);
    assert.ok(ended.plan.counts.verified > 0 && ended.plan.counts.verified < 400);
  });
});

describe('what is told of a plan', () => {
  it('comes at most once a second, at the end for certain, with its place', async () => {
    const on = await stage(rowsFor(2_000));
    on.double.gate = (kind) =>
      on.time.sleep(kind === 'change' ? 300 : 0, new AbortController().signal);
    await carriedOut(on);
    const running = on.told.filter(({ progress }) => progress.plan.status === 'running');
    for (const [index, { at }] of running.entries()) {
      assert.ok(index === 0 || at - (running[index - 1]?.at ?? 0) >= 1_000);
    }
    assert.ok(running.length > 2);
    assert.equal(on.told.at(-1)?.progress.plan.status, 'done');
    assert.equal(on.told.at(-1)?.progress.settled, 2_000);
    assert.ok(on.told.every(({ place }) => place === 'card'));
    const fast = running.at(-1)?.progress;
    assert.ok(fast && Math.abs(fast.rate - (4 * 20) / 0.3) < 30 && fast.left_s !== undefined);
  });

  it('harms nothing where the listener throws', async () => {
    const on = await stage(rowsFor(40));
    on.jobs.onProgress(() => {
      throw new Error('no card');
    });
    assert.equal((await carriedOut(on)).plan.counts.verified, 40);
    assert.ok(on.failures.length > 0);
  });
});

describe('a disk that refuses', () => {
  it('stops the calls, and another desk takes the plan up without calling anybody twice', async () => {
    const on = await stage(
      rowsFor(200),
      {},
      createLicenseDouble(rowsFor(200).map((_, at) => personOf(idOf(at + 1)))),
    );
    let writes = 0;
    const refusing: typeof on.documents = {
      ...on.documents,
      collection(name) {
        const inner = on.documents.collection<never>(name);
        return {
          ...inner,
          get: (id) => inner.get(id),
          list: (limit) => inner.list(limit),
          delete: (id, expected) => inner.delete(id, expected),
          async put(id, value, expected) {
            if (id.startsWith('state:') && ++writes > 6) throw new Error(failure('other').said);
            return await inner.put(id, value as never, expected);
          },
        };
      },
    };
    const broken = on.again({ documents: refusing });
    await broken.confirm('plan-1', OWNER);
    assert.equal((await broken.ended('plan-1'))?.plan.status, 'running');
    assert.equal(on.failures.length, 1);
    assert.ok(calledIn(on).length < 200);
    const next = on.again();
    await next.resumeAll();
    assert.equal((await next.ended('plan-1'))?.plan.counts.verified, 200);
    assert.equal(calledIn(on).length, 200);
  });
});
