/** A machine's clock that is set back a day, ahead a year, and right again: nobody is allowed longer, and nothing is held up for longer than it would be. */

import assert from 'node:assert/strict';
import { due } from '../../alerts/due.ts';
import { emptyLane, newMessage } from '../../alerts/lane.ts';
import { createStoredApprovals } from '../../bot/stored-approvals.ts';
import { storedExportOffers } from '../../bot/stored-export-offers.ts';
import { CLAIM_LASTS_MS, createStoredOperations } from '../../bot/stored-operations.ts';
import type { OperationContent } from '../../dialogs/operation-content.ts';
import { OPERATION_LASTS_MS } from '../../dialogs/operations.ts';
import { DAY_MS, instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { openPeopleLists } from '../../licensing/people-lists.ts';
import { isConfirmable } from '../../licensing/plan-header.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { hurriedTime } from '../licensing/hurried-time.ts';
import { OWNER as PLANNER, planOf } from '../licensing/job-stage.ts';

const START = Date.parse('2026-11-16T09:00:00Z');
const YEAR_MS = 365 * DAY_MS;
const JUMPS = [-DAY_MS, YEAR_MS, -YEAR_MS] as const;
const OWNER = { personId: 'p', tenantId: 't', conversationId: 'c' };
const BUY: OperationContent = {
  kind: 'effects',
  effects: [
    {
      kind: 'charge',
      amount: micros(1_000_000),
      card: { brand: 'visa', last4: '4242', expires: '2030-01' },
    },
  ],
  basis: { revision: 0, mode: 'prepaid', card: 'pm' },
};

describe('a clock that jumps and comes back', () => {
  let documents: ReturnType<typeof createMemoryDocuments>;
  /** What the machine's clock shows, and what really has passed. */
  let time: { shown: number; passed: number };
  const clock = { now: () => instant(time.shown) };
  const pass = (ms: number) => {
    time.shown += ms;
    time.passed += ms;
  };
  const jump = (ms: number) => {
    time.shown += ms;
  };
  const operationsNow = () =>
    createStoredOperations({
      documents: documents.collection('operations'),
      clock,
      now: () => time.shown,
      elapsed: () => time.passed,
    });

  beforeEach(() => {
    documents = createMemoryDocuments();
    time = { shown: START, passed: 0 };
  });

  it('lets nobody confirm a card a day later because it shows the same time again', async () => {
    const operations = operationsNow();
    const id = await operations.begin(BUY, OWNER);
    pass(OPERATION_LASTS_MS / 2);
    jump(-DAY_MS);
    pass(DAY_MS);
    assert.equal((await operations.claim(id, OWNER)).state, 'expired');
  });

  const approvalsNow = (isShared = false) =>
    createStoredApprovals({
      isShared,
      documents: documents.collection('operations'),
      clock,
      now: () => time.shown,
      elapsed: () => time.passed,
    });

  /** Waits for a second person; answers whether it may still be approved, in this process and in one that is started now. */
  async function asked() {
    const here = approvalsNow();
    const operations = operationsNow();
    const id = await operations.begin(BUY, OWNER);
    await operations.claim(id, OWNER);
    const limit = micros(0);
    const by = { name: '', operation: id, card: '', conversation: '' };
    assert.ok(await here.ask(id, { limit, most: limit, digest: '', asked: by }));
    return async (approvals = here) => {
      const held = await approvals.held(id);
      assert.ok(held);
      return !approvals.hasLapsed(held);
    };
  }

  it('gives a second person no more than a day, though it is set back by half a day each time that one has passed', async () => {
    const mayGive = await asked();
    pass(DAY_MS / 2);
    jump(-DAY_MS / 2);
    assert.ok(await mayGive());
    pass(DAY_MS / 2 - 1);
    assert.ok(await mayGive());
    pass(1);
    assert.ok(!(await mayGive()), 'by the time that shows, half a day is left');
  });

  it('gives a second person no more than a day from the start of a process that knows no better', async () => {
    const mayGive = await asked();
    jump(-DAY_MS / 2);
    const restarted = approvalsNow();
    for (let halves = 0; halves < 2; halves += 1) {
      assert.ok(await mayGive(restarted));
      pass(DAY_MS / 2);
      jump(-DAY_MS / 2);
    }
    assert.ok(!(await mayGive(restarted)));
  });

  it('lets a second person approve on an instance that has run for longer what was asked for on another', async () => {
    const other = approvalsNow(true);
    pass(2 * DAY_MS);
    const mayGive = await asked();
    assert.ok(await mayGive(other));
    pass(DAY_MS);
    assert.ok(!(await mayGive(other)));
  });

  for (const ms of JUMPS) {
    const days = ms / DAY_MS;

    it(`by ${days} days lets a new card be confirmed, and an old one never`, async () => {
      const operations = operationsNow();
      const old = await operations.begin(BUY, OWNER);
      jump(ms);
      const young = await operations.begin(BUY, OWNER);
      assert.equal((await operations.look(old, OWNER))?.state, 'expired');
      assert.equal((await operations.claim(young, OWNER)).state, 'fresh');
      jump(-ms);
      pass(OPERATION_LASTS_MS + 1);
      assert.equal((await operations.claim(old, OWNER)).state, 'expired');
    });

    it(`by ${days} days lets what waits for a second person lapse at once`, async () => {
      const mayGive = await asked();
      jump(ms);
      assert.ok(!(await mayGive()));
      assert.ok(!(await mayGive(approvalsNow())));
    });

    it(`by ${days} days never forgets a charge without an answer, and asks about it within a minute`, async () => {
      const first = operationsNow();
      const id = await first.begin(BUY, OWNER);
      await first.claim(id, OWNER);
      jump(ms);
      const next = operationsNow();
      await next.begin(BUY, OWNER);
      pass(CLAIM_LASTS_MS + 1);
      assert.deepEqual(
        (await next.unknown(10)).map((one) => one.id),
        [id],
      );
      jump(-ms);
      assert.deepEqual(
        (await next.unknown(10)).map((one) => one.id),
        [id],
      );
    });

    it(`by ${days} days leaves no offer, list or draft that lasts longer than it was meant to`, async () => {
      const offers = storedExportOffers(documents.collection('export-offers'), () => time.shown);
      const lists = openPeopleLists(documents, clock, () => 'list');
      jump(ms);
      const period = { from: instant(START - DAY_MS), to: instant(START) };
      const offer = { personId: 'p', asOf: period.to, locale: 'en-US', fileName: 'f', period };
      const id = await offers.make({ ...offer, format: 'csv' });
      await lists.keep({ source: 'pasted', sourceName: '', people: [] }, PLANNER);
      const drafted = hurriedTime();
      const shift = time.shown - drafted.clock.now();
      drafted.advance(shift);
      const plan = planOf(drafted, []);
      assert.ok(isConfirmable(plan, clock.now()));
      jump(-ms);
      assert.ok(!isConfirmable(plan, clock.now()), 'the draft');
      assert.equal(await lists.find('list', PLANNER), undefined);
      assert.equal(await offers.take(id, 'p'), undefined);
    });

    it(`by ${days} days holds no alert back for longer than alerts are held back`, () => {
      const half = 30 * 60_000;
      const message = newMessage(1, { kind: 'card', key: 'balance:1' }, instant(START));
      const held = { ...emptyLane('a', 0, 0), messages: [message], holdUntil: time.shown + half };
      const retried = { ...held, holdUntil: 0, messages: [{ ...message, retryAt: START + half }] };
      for (const lane of [held, retried]) {
        assert.equal(due(lane, START).do, 'nothing');
        assert.equal(due(lane, START + ms).do, 'post', 'while the clock is wrong');
        assert.equal(due(lane, START + half).do, 'post');
      }
    });
  }
});
