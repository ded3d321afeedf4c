import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instant } from '../../ledger/instant.ts';
import { packRows, unpackRows } from '../../licensing/job-rows.ts';
import type { Plan, PlanRow, PlanStatus } from '../../licensing/plan.ts';
import { openPlanBook } from '../../licensing/plan-book.ts';
import { lapsed, PLANS_MAX, type PlanHeader, ROWS_KEPT_MAX } from '../../licensing/plan-header.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { hurriedTime } from './hurried-time.ts';
import { OWNER, planOf, rowFor, rowsFor } from './job-stage.ts';

const DAY_MS = 86_400_000;
const time = hurriedTime();

const row = fc
  .record({
    number: fc.nat(99_999),
    given: fc.option(fc.string(), { nil: undefined }),
    isFound: fc.boolean(),
    outcome: fc.constantFrom<PlanRow['outcome']>('change', 'nothing', 'refused'),
    usageLocation: fc.constantFrom(undefined, 'JP', 'US'),
    off: fc.array(fc.uuid(), { maxLength: 2 }),
    count: fc.nat(3),
  })
  .map(({ number, given, isFound, outcome, usageLocation, off, count }): PlanRow => {
    const known = rowFor(number);
    return {
      ...known,
      given: given ?? known.given,
      person: isFound ? known.person : undefined,
      outcome,
      usageLocation,
      before: off.map((skuId) => ({ skuId, disabledPlans: off })),
      reasons: [{ code: 'no-seats', weight: 'refusal', count }],
      state: outcome === 'change' ? 'planned' : 'left-out',
    };
  });

describe('the frozen rows of a plan', () => {
  it('come back as they were, by way of JSON', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        assert.deepEqual(unpackRows(JSON.parse(JSON.stringify(packRows(rows)))), rows);
      }),
      { numRuns: 200 },
    );
  });

  it('take little room: what many have in common is there once', () => {
    const rows = rowsFor(20);
    const size = JSON.stringify(packRows(rows)).length;
    const names = rows.reduce((sum, { person }) => sum + JSON.stringify(person).length, 0);
    assert.ok(size < names, `${size} bytes for ${names} of names`);
  });
});

function headerOf(ageDays: number, status: PlanStatus, rows = 1, isWhole = true): PlanHeader {
  const createdAt = instant(time.clock.now() - Math.round(ageDays * DAY_MS));
  const draft = planOf(time, []);
  const counts: Plan['counts'] = { ...draft.counts, rows };
  const ran = status === 'draft' || status === 'cancelled' ? undefined : createdAt;
  const endedAt = status === 'done' || status === 'stopped' ? createdAt : undefined;
  const validUntil = instant(createdAt + 900_000);
  const plan = { ...draft, status, counts, createdAt, validUntil, startedAt: ran, endedAt };
  return { plan, owner: OWNER, chunks: 1, leftOut: 0, isWhole };
}

describe('old plans', () => {
  it('go after ninety days, what nobody confirmed after one, half-written ones after an hour', () => {
    const cases: readonly [PlanHeader, boolean][] = [
      [headerOf(89, 'done'), false],
      [headerOf(91, 'done'), true],
      [headerOf(91, 'stopped'), true],
      [headerOf(91, 'paused'), true],
      [headerOf(400, 'running'), false],
      [headerOf(400, 'pausing'), false],
      [headerOf(400, 'stopping'), false],
      [headerOf(0.9, 'draft'), false],
      [headerOf(1.1, 'draft'), true],
      [headerOf(1.1, 'cancelled'), true],
      [headerOf(0.03, 'draft', 1, false), false],
      [headerOf(0.05, 'draft', 1, false), true],
    ];
    for (const [header, isGone] of cases) {
      assert.equal(lapsed([header], time.clock.now()).length, isGone ? 1 : 0, header.plan.status);
    }
  });

  it('make room, the oldest first, but never one that runs or may still be confirmed', () => {
    const big = ROWS_KEPT_MAX / 4;
    const [oldest, running, fresh, ...rest] = [
      headerOf(80, 'done', big),
      headerOf(85, 'running', big),
      headerOf(0.001, 'draft', big),
      headerOf(2, 'done', big),
      headerOf(1, 'stopped', big),
    ];
    assert.ok(oldest && running && fresh);
    assert.deepEqual(lapsed([fresh, running, ...rest, oldest], time.clock.now()), [oldest]);
    const many = Array.from({ length: PLANS_MAX + 3 }, (_, at) => headerOf(at / 1_000, 'done'));
    assert.deepEqual(new Set(lapsed(many, time.clock.now())), new Set(many.slice(-3)));
  });

  it('leave nothing behind', async () => {
    const documents = createMemoryDocuments();
    const book = openPlanBook(documents);
    const rows = [...rowsFor(45), rowFor(46, { outcome: 'refused' })];
    await book.write(planOf(time, rows), { owner: OWNER, place: undefined }, rows);
    const chunk = await book.chunk('plan-1', 1);
    await book.advance('plan-1', chunk, chunk.states);
    await book.sweep(instant(time.clock.now() + 2 * DAY_MS));
    for (const name of ['license-plans', 'license-rows'] as const) {
      assert.deepEqual(await documents.collection(name).list(10), []);
    }
  });
});
