import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import sinon from 'sinon';
import {
  type JobTelling,
  licenseJobTelling,
  TOLD_EVERY_MS,
} from '../../dialogs/license-job-telling.ts';
import { placeOf } from '../../dialogs/plan-place.ts';
import type { Turn } from '../../dialogs/turn.ts';
import type { Plan, PlanProgress } from '../../licensing/plan.ts';
import { speechFor } from '../../words/speech.ts';
import { anEndedPlan, aProgress, aRunningPlan } from './a-plan.ts';

const TURN: Turn = {
  speech: speechFor('ja-JP'),
  scope: 'personal',
  personId: 'p-1',
  name: 'Ada',
  mri: '29:p-1',
  botMri: '28:desk',
  cardId: 'card-1',
  reference: {
    activityId: 'not-an-address',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversation: { id: 'a:p-1', tenantId: 't-1', conversationType: 'personal' } as never,
    bot: { id: '28:desk', name: 'Calling Desk' },
    user: { id: '29:p-1', name: 'Ada' },
    channelId: 'msteams',
  },
};

/** As it comes back from the disk. */
const PLACE: unknown = JSON.parse(JSON.stringify(placeOf(TURN)));

describe('the card of a running plan', () => {
  let clock: sinon.SinonFakeTimers;
  let edits: { readonly id: string; readonly settled: number; readonly locale: string }[];
  let sends: number[];
  let reports: unknown[];
  let reachable: boolean;
  let telling: JobTelling;
  const at = (settled: number, plan: Plan = aRunningPlan()) => aProgress(plan, settled);
  const settledOf = (activity: Partial<Activity>) => Number(activity.summary?.split(' ')[0]);

  beforeEach(() => {
    clock = sinon.useFakeTimers();
    [edits, sends, reports, reachable] = [[], [], [], true];
    telling = licenseJobTelling({
      courier: {
        async edit(to, id, activity) {
          assert.equal(to.conversation?.id, 'a:p-1');
          if (!reachable) return false;
          edits.push({ id, settled: settledOf(activity), locale: activity.summary ?? '' });
          return true;
        },
        async send(_to, activity) {
          sends.push(settledOf(activity));
          return 'card-2';
        },
      },
      elapsed: () => Date.now(),
      report: (_incident, cause) => void reports.push(cause),
      present: async (progress: PlanProgress, { locale }) => ({
        card: { type: 'AdaptiveCard', version: '1.5' },
        summary: `${progress.settled} ${locale}`,
      }),
    });
  });
  afterEach(() => clock.restore());

  it('shows the first progress at once, and then the latest, at most every two seconds', async () => {
    for (let settled = 0; settled < 100; settled++) {
      telling.onProgress(at(settled), PLACE);
      await clock.tickAsync(100);
    }
    await clock.tickAsync(TOLD_EVERY_MS);
    assert.equal(edits.length, 1 + (100 * 100) / TOLD_EVERY_MS);
    assert.equal(edits[0]?.settled, 0);
    assert.equal(edits.at(-1)?.settled, 99);
    assert.deepEqual(new Set(edits.map(({ id }) => id)), new Set(['card-1']));
    assert.deepEqual(sends, []);
  });

  it('speaks the language that it was confirmed in, also in another process', async () => {
    telling.onProgress(at(1), PLACE);
    await clock.tickAsync(0);
    assert.equal(edits[0]?.locale, '1 ja-JP');
  });

  it('never shows an earlier state after a later one, however slow an edit is', async () => {
    telling.onProgress(at(1), PLACE);
    telling.onProgress(at(2), PLACE);
    telling.onProgress(at(40, anEndedPlan()), PLACE);
    await clock.tickAsync(10 * TOLD_EVERY_MS);
    assert.deepEqual(
      edits.map(({ settled }) => settled),
      [1, 40],
    );
  });

  it('leaves a click its answer: what comes right after it waits its time', async () => {
    telling.shown('plan-1', undefined);
    telling.onProgress(at(40, anEndedPlan()), PLACE);
    await clock.tickAsync(TOLD_EVERY_MS - 1);
    assert.deepEqual(edits, []);
    await clock.tickAsync(1);
    assert.equal(edits.length, 1);
  });

  it('follows the card to where a click was answered last', async () => {
    telling.shown('plan-1', 'card-9');
    telling.onProgress(at(3), PLACE);
    await clock.tickAsync(TOLD_EVERY_MS);
    assert.deepEqual(
      edits.map(({ id }) => id),
      ['card-9'],
    );
  });

  it('tells the end by a new message, once, where the card cannot be changed', async () => {
    reachable = false;
    telling.onProgress(at(3), PLACE);
    await clock.tickAsync(TOLD_EVERY_MS);
    assert.deepEqual(sends, []);
    telling.onProgress(at(40, anEndedPlan()), PLACE);
    await clock.tickAsync(TOLD_EVERY_MS);
    assert.deepEqual(sends, [40]);
  });

  it('says by a new message that it paused by itself, and not that somebody paused it', async () => {
    reachable = false;
    telling.onProgress(at(3, aRunningPlan({ status: 'paused' })), PLACE);
    await clock.tickAsync(TOLD_EVERY_MS);
    assert.deepEqual(sends, []);
    telling.onProgress(at(4, aRunningPlan({ status: 'running' })), PLACE);
    await clock.tickAsync(TOLD_EVERY_MS);
    const halt = { code: 'may-no-longer' } as const;
    for (const settled of [5, 6]) {
      telling.onProgress(at(settled, aRunningPlan({ status: 'paused', halt })), PLACE);
      await clock.tickAsync(TOLD_EVERY_MS);
    }
    assert.deepEqual(sends, [5]);
  });

  it('tells each plan for itself', async () => {
    telling.onProgress(at(1), PLACE);
    telling.onProgress(at(2, aRunningPlan({ id: 'plan-2' })), PLACE);
    await clock.tickAsync(0);
    assert.equal(edits.length, 2);
  });

  it('leaves the plans of one person to whoever confirmed them', async () => {
    telling.onProgress(at(1, aRunningPlan({ source: 'person' })), PLACE);
    const one = { ...aRunningPlan().counts, rows: 1 };
    telling.onProgress(at(1, aRunningPlan({ source: 'undo', counts: one })), PLACE);
    await clock.tickAsync(TOLD_EVERY_MS);
    assert.deepEqual(edits, []);
  });

  it('goes on where nobody knows the place, or a card fails', async () => {
    for (const place of [undefined, null, 7, {}, { reference: {} }, { reference: 'x', locale: 1 }])
      telling.onProgress(at(1), place);
    await clock.tickAsync(TOLD_EVERY_MS);
    assert.deepEqual([edits, sends], [[], []]);
    const broken = licenseJobTelling({
      courier: { edit: async () => true, send: async () => undefined },
      elapsed: () => Date.now(),
      report: (_incident, cause) => void reports.push(cause),
      present: async () => {
        throw new Error('no rows');
      },
    });
    broken.onProgress(at(1), PLACE);
    await clock.tickAsync(0);
    assert.equal(reports.length, 1);
  });

  it('says what it still has to say before it closes', async () => {
    telling.onProgress(at(1), PLACE);
    telling.onProgress(at(40, anEndedPlan()), PLACE);
    await telling.close();
    assert.deepEqual(
      edits.map(({ settled }) => settled),
      [1, 40],
    );
  });
});
