import assert from 'node:assert/strict';
import { LEASE_MS } from '../../alerts/delivery.ts';
import { createAlerting } from '../../alerts/outbox-alerting.ts';
import { instant } from '../../ledger/instant.ts';
import { view } from '../../ledger/view.ts';
import { openFileStore } from '../../store/file-store.ts';
import { temporaryDirectories } from '../store/temporary-directory.ts';
import { aNotice, NOON } from './a-notice.ts';
import { aChat, aTarget, CHANNEL } from './a-target.ts';
import { createAlertingHarness, fates, pass } from './alerting-harness.ts';
import { createRecordingMessenger, plainFace } from './recording-messenger.ts';

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
    await new Promise((resolve) => setTimeout(resolve, 20));
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
        account: {
          entries,
          lastEntry: () => entries().at(-1),
          view: () => view(entries(), NOON, NOON, 'USD'),
          refresh: () => store.journal.refresh(),
        },
        targets: store.documents.collection('alert-targets'),
        deliveries: store.documents.collection('deliveries'),
        messenger,
        face: plainFace,
        standingOf: async () => 'may',
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
