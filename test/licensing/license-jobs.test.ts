import assert from 'node:assert/strict';
import { DirectoryError } from '../../directory/directory-error.ts';
import { standing } from '../../licensing/job-standing.ts';
import { carriedOut, idOf, OWNER, PHONE, PLAN, rowFor, rowsFor, stage } from './job-stage.ts';
import { createLicenseDouble, failure, personOf, wayOf } from './license-double.ts';

const changesOf = (log: readonly { kind: string; personIds: readonly string[] }[]) =>
  log.filter(({ kind }) => kind === 'change');

describe('a plan that is carried out', () => {
  it('gives everybody what was asked for, twenty people in one call, and reads them back', async () => {
    const on = await stage(rowsFor(45));
    const ended = await carriedOut(on);
    assert.equal(ended.plan.status, 'done');
    assert.deepEqual(
      { verified: ended.plan.counts.verified, settled: ended.settled },
      { verified: 45, settled: 45 },
    );
    assert.deepEqual(
      changesOf(on.double.log)
        .map(({ personIds }) => personIds.length)
        .sort((a, b) => b - a),
      [20, 20, 5],
    );
    for (const row of rowsFor(45)) {
      assert.equal(standing(row, on.double.person(row.person?.id ?? '')).kind, 'as-asked');
    }
    assert.deepEqual(new Set(await on.states()), new Set(['verified']));
  });

  it('sets a missing location before the licenses, and leaves one alone that is there', async () => {
    const double = createLicenseDouble([
      personOf(idOf(1), [], undefined),
      personOf(idOf(2), [], 'JP'),
    ]);
    double.set({ ...double.person(idOf(1)), usageLocation: undefined });
    const rows = [rowFor(1, { usageLocation: 'JP' }), rowFor(2, { usageLocation: 'JP' })];
    const on = await stage(rows, {}, double);
    const ended = await carriedOut(on);
    assert.equal(ended.plan.counts.verified, 2);
    assert.equal(double.person(idOf(1)).usageLocation, 'JP');
    assert.deepEqual(
      double.log.map(({ kind, personIds }) => `${kind} ${personIds.length}`),
      ['read 2', 'locate 1', 'change 2', 'read 2'],
    );
  });

  it('calls nobody whose location was refused', async () => {
    const double = createLicenseDouble([personOf(idOf(1)), personOf(idOf(2))]);
    for (const id of [idOf(1), idOf(2)])
      double.set({ ...double.person(id), usageLocation: undefined });
    double.mishap = (kind, id) =>
      kind === 'locate' && id === idOf(1)
        ? { outcome: { kind: 'refused', failure: failure('bad-request') }, effect: false }
        : undefined;
    const on = await stage(rowsFor(2, { usageLocation: 'US' }), {}, double);
    const ended = await carriedOut(on);
    assert.deepEqual(await on.states(), ['failed', 'verified']);
    assert.equal(ended.plan.counts.failed, 1);
    assert.deepEqual(
      changesOf(double.log).map(({ personIds }) => personIds),
      [[idOf(2)]],
    );
  });

  it('goes on with the others where one is refused, and says why', async () => {
    const on = await stage(rowsFor(25));
    on.double.mishap = (_, id) =>
      id === idOf(3)
        ? { outcome: { kind: 'refused', failure: failure('no-seats') }, effect: false }
        : undefined;
    const ended = await carriedOut(on);
    assert.deepEqual([ended.plan.counts.verified, ended.plan.counts.failed], [24, 1]);
    const rows = [];
    for await (const row of on.jobs.rows('plan-1', OWNER)) rows.push(row);
    assert.equal(rows[2]?.failure?.code, 'no-seats');
    assert.equal(
      on.double.log.flatMap(({ kind, personIds }) => (kind === 'change' ? personIds : [])).length,
      25,
    );
  });

  it('calls nobody who stands as asked by now, nor anybody whom somebody else changed since', async () => {
    const on = await stage(rowsFor(4));
    on.double.set(personOf(idOf(1), [wayOf(PHONE), wayOf(PLAN)]));
    on.double.set(personOf(idOf(2), [wayOf(PHONE, ['teams'])]));
    on.double.set({ ...personOf(idOf(3)), id: 'somebody-else' });
    const double = on.double;
    const ended = await carriedOut(on);
    assert.deepEqual(await on.states(), ['verified', 'failed', 'verified', 'verified']);
    assert.deepEqual(
      changesOf(double.log).map(({ personIds }) => personIds),
      [[idOf(3), idOf(4)]],
    );
    assert.deepEqual(double.person(idOf(2)).ways, [wayOf(PHONE, ['teams'])]);
    assert.equal(ended.plan.counts.failed, 1);
  });

  it('never calls for a row that was refused when it was frozen, and gives all rows in the order of the lines', async () => {
    const refused = { outcome: 'refused', add: [], state: 'left-out' } as const;
    const rows = Array.from({ length: 130 }, (_, index) =>
      rowFor(index + 1, index % 3 === 0 ? {} : refused),
    );
    const on = await stage(rows);
    await carriedOut(on);
    const lines: number[] = [];
    for await (const row of on.jobs.rows('plan-1', OWNER)) {
      assert.equal(row.state, row.outcome === 'change' ? 'verified' : 'left-out');
      lines.push(row.line);
    }
    assert.deepEqual(
      lines,
      rows.map(({ line }) => line),
    );
    assert.deepEqual(
      changesOf(on.double.log)
        .flatMap(({ personIds }) => personIds)
        .sort(),
      rows.flatMap(({ outcome, person }) => (outcome === 'change' && person ? [person.id] : [])),
    );
  });
});

describe('what got no answer', () => {
  const lost = { kind: 'unknown', failure: failure('unreachable') } as const;

  it('is read back and not called again where it happened', async () => {
    const on = await stage(rowsFor(3));
    on.double.mishap = () => ({ outcome: lost, effect: true });
    assert.equal((await carriedOut(on)).plan.counts.verified, 3);
    assert.equal(changesOf(on.double.log).length, 1);
  });

  it('is called again only after two reads have shown that it did not happen', async () => {
    const on = await stage(rowsFor(3));
    let calls = 0;
    on.double.mishap = () => (calls++ < 3 ? { outcome: lost, effect: false } : undefined);
    assert.equal((await carriedOut(on)).plan.counts.verified, 3);
    assert.deepEqual(
      on.double.log.map(({ kind }) => kind),
      ['read', 'change', 'read', 'read', 'change', 'read'],
    );
  });

  it('stays unknown where nothing can be told, and is settled by a later look', async () => {
    const on = await stage(rowsFor(1));
    on.double.mishap = () => ({ outcome: { kind: 'accepted' }, effect: false });
    const ended = await carriedOut(on);
    assert.deepEqual([ended.plan.status, ended.plan.counts.unknown], ['done', 1]);
    assert.equal(changesOf(on.double.log).length, 1);
    on.double.set(personOf(idOf(1), [wayOf(PHONE), wayOf(PLAN)]));
    const looked = await on.jobs.look('plan-1', OWNER);
    assert.equal(looked.kind === 'ok' && looked.progress.plan.counts.verified, 1);
    assert.deepEqual(await on.states(), ['settled']);
  });

  it('counts as failed where it is still not to be seen after an hour', async () => {
    const on = await stage(rowsFor(1));
    on.double.mishap = () => ({ outcome: { kind: 'accepted' }, effect: false });
    await carriedOut(on);
    on.time.advance(3_700_000);
    await on.jobs.look('plan-1', OWNER);
    assert.deepEqual(await on.states(), ['failed']);
  });

  it('is waited for where it is accepted and only seen later, without a second call', async () => {
    const on = await stage(rowsFor(30));
    on.double.lag_reads = 3;
    const ended = await carriedOut(on);
    assert.deepEqual([ended.plan.counts.verified, ended.plan.counts.unknown], [30, 0]);
    assert.equal(changesOf(on.double.log).length, 2);
  });
});

describe('what would refuse everybody', () => {
  const rightless = { kind: 'refused', failure: failure('no-rights') } as const;

  it('pauses the plan with its reason and fails nobody', async () => {
    const on = await stage(rowsFor(400));
    on.double.mishap = () => ({ outcome: rightless, effect: false });
    const ended = await carriedOut(on);
    assert.equal(ended.plan.status, 'paused');
    assert.deepEqual(ended.plan.halt, { code: 'directory', failure: rightless.failure });
    assert.deepEqual(new Set(await on.states()), new Set(['planned']));
    assert.ok(changesOf(on.double.log).length <= 8);
    on.double.mishap = () => undefined;
    assert.equal((await on.jobs.resume('plan-1', OWNER)).kind, 'ok');
    assert.equal((await on.jobs.ended('plan-1'))?.plan.counts.verified, 400);
  });

  it('is the end for a plan that has nobody else to spare', async () => {
    const on = await stage(rowsFor(1));
    on.double.mishap = () => ({ outcome: rightless, effect: false });
    const ended = await carriedOut(on);
    assert.deepEqual([ended.plan.status, ended.plan.counts.failed], ['done', 1]);
  });

  it('is waited out for a while, and pauses the plan where it lasts', async () => {
    const on = await stage(rowsFor(100));
    const trouble = new DirectoryError('UNREACHABLE', 'network', 'Graph does not answer.');
    let reads = 0;
    on.double.readTrouble = () => (reads++ < 3 ? trouble : undefined);
    assert.equal((await carriedOut(on)).plan.counts.verified, 100);

    const other = await stage(rowsFor(100));
    other.double.readTrouble = () => trouble;
    const ended = await carriedOut(other);
    assert.equal(ended.plan.status, 'paused');
    assert.equal(
      ended.plan.halt?.code === 'directory' && ended.plan.halt.failure.code,
      'unreachable',
    );
    assert.equal(changesOf(other.double.log).length, 0);
  });
});
