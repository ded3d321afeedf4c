import assert from 'node:assert/strict';
import { LEASE_MS } from '../../alerts/delivery.ts';
import type { Messenger } from '../../alerts/messenger.ts';
import { createAlerting } from '../../alerts/outbox-alerting.ts';
import { instant } from '../../ledger/instant.ts';
import { view } from '../../ledger/view.ts';
import { openFileStore } from '../../store/file-store.ts';
import { temporaryDirectories } from '../store/temporary-directory.ts';
import { aNotice, NOON } from './a-notice.ts';
import { aChat, aTarget, CHANNEL } from './a-target.ts';
import { type AlertingHarness, createAlertingHarness, fates, pass } from './alerting-harness.ts';
import { createRecordingMessenger, plainFace } from './recording-messenger.ts';

/** A run of the product that is lost while a message is on its way. */
function lost(through: Messenger, arrives: boolean): Messenger {
  const never = new Promise<never>(() => undefined);
  return {
    async post(target, message, under) {
      if (arrives) await through.post(target, message, under);
      return never;
    },
    async edit(target, id, message) {
      if (arrives) await through.edit(target, id, message);
      return never;
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('alerts that are interrupted', () => {
  let desk: AlertingHarness;

  beforeEach(async () => {
    desk = createAlertingHarness();
    await desk.alerting.register(aTarget());
  });

  for (const arrives of [true, false])
    it(`${arrives ? 'after' : 'before'} the message arrived are unknown and not posted again`, async () => {
      const seqs = await desk.happen('balance-zero');
      void desk.reopen(lost(desk.messenger, arrives)).deliver();
      await settled();
      const next = desk.reopen();
      await next.deliver();
      assert.deepEqual(await fates(next, CHANNEL, seqs), ['sending']);
      pass(desk, LEASE_MS);
      await next.deliver();
      pass(desk, 10 * LEASE_MS);
      await next.deliver();
      assert.equal(desk.messenger.sent.length, arrives ? 1 : 0);
      assert.deepEqual(await fates(next, CHANNEL, seqs), ['unknown']);
      assert.equal((await next.records(CHANNEL, 1))[0]?.reason, 'interrupted');
    });

  it('say what comes next by itself, for a card that may not be there cannot be edited', async () => {
    await desk.happen('recharge-failed');
    void desk.reopen(lost(desk.messenger, false)).deliver();
    await settled();
    pass(desk, LEASE_MS);
    const seqs = await desk.happen('recharge-succeeded');
    const next = desk.reopen();
    await next.deliver();
    assert.deepEqual(
      desk.messenger.sent.map(({ kind, told }) => [kind, told.occasion, told.news]),
      [['post', 'reply', seqs]],
    );
  });

  it('while a card is edited are edited again', async () => {
    await desk.happen('recharge-failed');
    await desk.alerting.deliver();
    const seqs = await desk.happen('recharge-succeeded');
    void desk.reopen(lost(desk.messenger, true)).deliver();
    await settled();
    pass(desk, LEASE_MS);
    const next = desk.reopen();
    await next.deliver();
    assert.deepEqual(
      desk.messenger.sent.map(({ kind }) => kind),
      ['post', 'edit', 'edit'],
    );
    assert.deepEqual(await fates(next, CHANNEL, seqs), ['delivered']);
  });

  it('do not hold up the other targets', async () => {
    await desk.alerting.register(aChat('ann'));
    await desk.happen('balance-zero');
    const through = lost(desk.messenger, true);
    const half: Messenger = {
      post: (target, message) =>
        (target.id === CHANNEL ? through : desk.messenger).post(target, message),
      edit: through.edit,
    };
    void desk.reopen(half).deliver();
    await settled();
    assert.deepEqual(desk.messenger.sent.map(({ target }) => target).sort(), [
      CHANNEL,
      'a:chat-ann',
    ]);
  });

  it('by a messenger that never answers go on after a time', async () => {
    const silent = createAlertingHarness({ send_ms: 20 });
    await silent.alerting.register(aTarget());
    silent.messenger.react = () => new Promise(() => undefined);
    const seqs = await silent.happen('balance-zero');
    await silent.alerting.deliver();
    assert.deepEqual(await fates(silent.alerting, CHANNEL, seqs), ['unknown']);
    assert.equal((await silent.alerting.records(CHANNEL, 1))[0]?.reason, 'no-answer');
  });

  it('by a messenger that throws are unknown', async () => {
    desk.messenger.react = () => {
      throw new Error('no such thing');
    };
    const seqs = await desk.happen('balance-zero');
    await desk.alerting.deliver();
    assert.deepEqual(await fates(desk.alerting, CHANNEL, seqs), ['unknown']);
    assert.deepEqual(desk.reports, ['alert-send-failed']);
  });

  it('by a lease from the future are not: the clock was set back', async () => {
    await desk.happen('balance-zero');
    void desk.reopen(lost(desk.messenger, false)).deliver();
    await settled();
    pass(desk, -10 * LEASE_MS);
    await desk.happen('usage-feed-silent');
    await desk.reopen().deliver();
    assert.equal(desk.messenger.sent.length, 1);
  });
});

describe('two runs of the product on one store', () => {
  it('bring each alert to each target once', async () => {
    const desk = createAlertingHarness();
    for (const target of [aTarget(), aChat('ann'), aChat('ben')])
      await desk.alerting.register(target);
    desk.messenger.react = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return undefined;
    };
    const runs = [desk.alerting, desk.reopen(), desk.reopen()];
    const seqs: number[] = [];
    for (let round = 0; round < 20; round++) {
      seqs.push(...(await desk.happen('usage-feed-silent', 'recharge-succeeded')));
      await Promise.all(runs.map((run) => run.deliver()));
      pass(desk, 61_000);
    }
    await Promise.all(runs.map((run) => run.deliver()));
    for (const target of [CHANNEL, 'a:chat-ann', 'a:chat-ben']) {
      const told = desk.messenger.sent
        .filter((sent) => sent.target === target)
        .flatMap(({ told }) => told.seqs);
      assert.deepEqual(
        told.toSorted((a, b) => a - b),
        seqs,
      );
    }
  });

  it('take over from one that hangs, whose late answer changes nothing', async () => {
    const desk = createAlertingHarness();
    await desk.alerting.register(aTarget());
    let answer: () => void = () => undefined;
    const hanging = desk.reopen({
      ...desk.messenger,
      post: (target, message) =>
        new Promise((resolve, reject) => {
          answer = () => void desk.messenger.post(target, message).then(resolve, reject);
        }),
    });
    const seqs = await desk.happen('balance-zero');
    const late = hanging.deliver();
    await settled();
    pass(desk, LEASE_MS);
    await desk.alerting.deliver();
    answer();
    await late;
    assert.deepEqual(await fates(desk.alerting, CHANNEL, seqs), ['unknown']);
    assert.ok(desk.reports.includes('alert-lane-taken-over'));
    assert.equal(desk.messenger.sent.length, 1);
  });
});

describe('alerts after a restart', () => {
  const temporaryDirectory = temporaryDirectories();

  it('go on from the files: targets, cards and what waited', async () => {
    const directory = await temporaryDirectory();
    const messenger = createRecordingMessenger();
    const now = { at: Date.UTC(2030, 0, 1) };
    const open = async () => {
      const store = await openFileStore({ directory });
      const entries = () => store.journal.entries();
      const alerting = createAlerting({
        account: { entries, view: () => view(entries(), NOON, NOON, 'USD') },
        targets: store.documents.collection('alert-targets'),
        deliveries: store.documents.collection('deliveries'),
        messenger,
        face: plainFace,
        clock: { now: () => instant(NOON) },
        now: () => now.at,
        random: () => 0,
        owner: `run-${now.at}`,
        report: (incident, cause) => assert.fail(`${incident}: ${cause}`),
      });
      return { store, alerting };
    };
    const first = await open();
    await first.alerting.register(aTarget());
    await first.store.journal.append([aNotice('recharge-failed', 'a')], NOON);
    await first.alerting.deliver();
    await first.store.journal.append([aNotice('recovered', 'a')], NOON);
    await first.store.close();
    now.at += 1_000;
    const second = await open();
    await second.alerting.deliver();
    assert.deepEqual(
      messenger.sent.map(({ kind, on, told }) => [kind, on, told.seqs]),
      [
        ['post', undefined, [1]],
        ['edit', 'activity-1', [1, 2]],
      ],
    );
    assert.equal((await second.alerting.targets()).length, 1);
    await second.store.close();
  });
});
