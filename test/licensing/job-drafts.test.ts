import assert from 'node:assert/strict';
import type {
  LicensedPerson,
  LicenseWay,
  Subscription,
} from '../../directory/license-directory.ts';
import type { LicenseJobs } from '../../licensing/license-jobs.ts';
import type { Plan, PlanRow } from '../../licensing/plan.ts';
import type { Asked, Wanted } from '../../licensing/wanted.ts';
import { idOf, OWNER, PHONE, PLAN, rowsFor, type Stage, stage } from './job-stage.ts';
import { createLicenseDouble, failure, personOf, wayOf } from './license-double.ts';

const PHONE_PLAN = '4828c8ec-dc2e-4779-b502-87ac9ce28ab7';
const MINUTES_PLAN = '4ed3ff63-69d7-4fb7-b984-5aec7f605ca8';
const OFFICE_E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const TEAMS_PLAN = '57ff2da0-773e-42df-b2af-ffb7a2317929';
const WANTED: Wanted = {
  add: [PHONE, PLAN],
  remove: [],
  connectivity: 'calling-plan',
  usageLocation: undefined,
};

function bought(skuId: string, partNumber: string, planId: string, enabled: number): Subscription {
  const none = { warning: 0, suspended: 0, lockedOut: 0, consumed: 0 };
  const name = planId === TEAMS_PLAN ? 'TEAMS1' : partNumber;
  const plans = [{ id: planId, name, appliesTo: 'User' }];
  return { skuId, partNumber, appliesTo: 'User', status: 'Enabled', enabled, ...none, plans };
}

/** A double whose tenant has bought `seats` of each. */
async function tenant(people: readonly LicensedPerson[], seats = 1_000): Promise<Stage> {
  const subscriptions = [
    bought(OFFICE_E3, 'ENTERPRISEPACK', TEAMS_PLAN, seats),
    bought(PHONE, 'MCOEV', PHONE_PLAN, seats),
    bought(PLAN, 'MCOPSTN1', MINUTES_PLAN, seats),
  ];
  return await stage(rowsFor(1), {}, createLicenseDouble(people, subscriptions));
}

/** Somebody who has Teams. */
function member(number: number, ...more: readonly LicenseWay[]): LicensedPerson {
  return personOf(idOf(number), [wayOf(OFFICE_E3), ...more]);
}

function crowd(count: number): LicensedPerson[] {
  return Array.from({ length: count }, (_, at) => member(at + 1));
}

function asked(count: number): Asked[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `${idOf(at + 1)}@contoso.com`;
    return { line: at + 1, given: name, name };
  });
}

async function draftOf(on: Stage, people: readonly Asked[], wanted = WANTED): Promise<Plan> {
  const source = { source: 'file', sourceName: 'people.csv' } as const;
  return await on.jobs.draft({ owner: OWNER, name: 'Olivia', wanted, people, ...source });
}

async function run(jobs: LicenseJobs, planId: string): Promise<Plan> {
  assert.equal((await jobs.confirm(planId, OWNER)).kind, 'ok');
  const ended = await jobs.ended(planId);
  assert.ok(ended);
  return ended.plan;
}

async function rowsOf(on: Stage, planId: string): Promise<PlanRow[]> {
  const rows: PlanRow[] = [];
  for await (const row of on.jobs.rows(planId, OWNER)) rows.push(row);
  return rows;
}

describe('a draft', () => {
  it('reads people two hundred at a time, tells how far it is, and changes nothing', async () => {
    const on = await tenant(crowd(450));
    const told: number[][] = [];
    const plan = await on.jobs.draft(
      {
        owner: OWNER,
        name: 'Olivia',
        wanted: WANTED,
        people: asked(450),
        source: 'pasted',
        sourceName: '',
      },
      { onProgress: (read, of) => void told.push([read, of]) },
    );
    assert.deepEqual(told, [
      [200, 450],
      [400, 450],
      [450, 450],
    ]);
    assert.deepEqual([plan.status, plan.counts.change], ['draft', 450]);
    assert.ok(on.double.log.every(({ kind }) => kind === 'read'));
    const rows = await rowsOf(on, plan.id);
    assert.deepEqual(
      rows.map(({ line }) => line),
      asked(450).map(({ line }) => line),
    );
    assert.equal((await run(on.jobs, plan.id)).counts.verified, 450);
  });

  it('lists who is not called, in the order of the lines, and is kept as it was judged', async () => {
    const on = await tenant([member(1), { ...member(2), userType: 'Guest' }], 1_000);
    const lines: Asked[] = [
      { line: 1, given: 'no address', name: undefined, problem: 'not-an-address' },
      ...asked(3).map((one) => ({ ...one, line: one.line + 1 })),
    ];
    const plan = await draftOf(on, lines);
    const rows = await rowsOf(on, plan.id);
    assert.deepEqual(
      rows.map(({ outcome }) => outcome),
      ['refused', 'change', 'refused', 'refused'],
    );
    assert.deepEqual(
      rows.map(({ reasons }) => reasons.find(({ weight }) => weight === 'refusal')?.code),
      ['not-an-address', undefined, 'guest', 'not-found'],
    );
    assert.deepEqual(
      rows.map(({ given }) => given),
      lines.map(({ given }) => given),
    );
  });

  it('that is given up leaves nothing to confirm', async () => {
    const on = await tenant(crowd(300));
    const giveUp = new AbortController();
    await assert.rejects(
      on.jobs.draft(
        {
          owner: OWNER,
          name: '',
          wanted: WANTED,
          people: asked(300),
          source: 'file',
          sourceName: '',
        },
        { signal: giveUp.signal, onProgress: () => giveUp.abort() },
      ),
    );
    assert.deepEqual(await on.jobs.plans(OWNER, 10), []);
  });
});

describe('the way back', () => {
  it('takes away what the plan gave, and leaves who was changed since', async () => {
    const on = await tenant(crowd(30));
    const plan = await draftOf(on, asked(30));
    await run(on.jobs, plan.id);
    on.double.set(member(7, wayOf(PHONE)));
    const undo = await on.jobs.undo(plan.id, OWNER);
    assert.ok(undo.kind === 'ok');
    const back = undo.progress.plan;
    assert.deepEqual([back.source, back.of, back.counts.change], ['undo', plan.id, 29]);
    const refused = (await rowsOf(on, back.id)).filter(({ outcome }) => outcome === 'refused');
    assert.deepEqual(
      refused.map(({ given }) => given),
      [`${idOf(7)}@contoso.com`],
    );
    assert.equal((await run(on.jobs, back.id)).counts.verified, 29);
    for (const { id } of crowd(30)) {
      const kept = id === idOf(7) ? [wayOf(OFFICE_E3), wayOf(PHONE)] : [wayOf(OFFICE_E3)];
      assert.deepEqual(on.double.person(id).ways, kept);
    }
    assert.equal((await on.jobs.undo(plan.id, OWNER)).kind, 'nothing-to-do');
  });

  it('calls nobody who changes between the draft and its confirmation', async () => {
    const on = await tenant(crowd(2));
    const plan = await draftOf(on, asked(2));
    await run(on.jobs, plan.id);
    const undo = await on.jobs.undo(plan.id, OWNER);
    assert.ok(undo.kind === 'ok');
    const changed = member(1, wayOf(PHONE), wayOf(PLAN, [MINUTES_PLAN]));
    on.double.set(changed);
    const back = await run(on.jobs, undo.progress.plan.id);
    assert.deepEqual([back.counts.verified, back.counts.failed], [1, 1]);
    assert.deepEqual(on.double.person(idOf(1)), changed);
    const [row] = await rowsOf(on, back.id);
    assert.equal(row?.failure?.code, 'changed-since');
  });

  it('is not to be had before the plan has ended', async () => {
    const on = await tenant(crowd(2));
    const plan = await draftOf(on, asked(2));
    assert.equal((await on.jobs.undo(plan.id, OWNER)).kind, 'already');
    assert.equal((await on.jobs.retry(plan.id, OWNER)).kind, 'already');
  });
});

describe('once more', () => {
  it('drafts those who failed, and nobody else', async () => {
    const on = await tenant(crowd(30));
    const plan = await draftOf(on, asked(30));
    const unlucky = [idOf(3), idOf(25)];
    on.double.mishap = (_, id) =>
      unlucky.includes(id)
        ? { outcome: { kind: 'refused', failure: failure('no-seats') }, effect: false }
        : undefined;
    assert.equal((await run(on.jobs, plan.id)).counts.failed, 2);
    on.double.mishap = () => undefined;
    const retry = await on.jobs.retry(plan.id, OWNER);
    assert.ok(retry.kind === 'ok');
    const again = retry.progress.plan;
    assert.deepEqual([again.source, again.of, again.counts.rows], ['retry', plan.id, 2]);
    assert.equal((await run(on.jobs, again.id)).counts.verified, 2);
    assert.equal((await on.jobs.retry(again.id, OWNER)).kind, 'nothing-to-do');
    const plans = await on.jobs.plans(OWNER, 10);
    assert.deepEqual(plans.map(({ id }) => id).sort(), [plan.id, again.id].sort());
    assert.deepEqual(await on.jobs.plans({ ...OWNER, conversationId: 'x' }, 10), []);
  });

  it('drafts those who were skipped, or were never seen, too', async () => {
    const on = await tenant(crowd(400));
    const plan = await draftOf(on, asked(400));
    let calls = 0;
    on.double.gate = async (kind) => {
      if (kind === 'change' && ++calls === 1) await on.jobs.stop(plan.id, OWNER);
    };
    on.double.mishap = (_, id) =>
      id === idOf(1) ? { outcome: { kind: 'accepted' }, effect: false } : undefined;
    const { counts } = await run(on.jobs, plan.id);
    assert.ok(counts.skipped > 0 && counts.unknown === 1);
    const retry = await on.jobs.retry(plan.id, OWNER);
    assert.ok(retry.kind === 'ok');
    assert.equal(retry.progress.plan.counts.change, counts.skipped + counts.unknown);
  });
});
