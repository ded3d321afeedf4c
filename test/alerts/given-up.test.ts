/** Messages that were given up: the operator reads of them, and whoever asks for alerts there has them tried again. */

import assert from 'node:assert/strict';
import { GIVEN_UP_MS } from '../../alerts/alerting-health.ts';
import { TRIES_MAX } from '../../alerts/outcome.ts';
import { aTarget, CHANNEL } from './a-target.ts';
import { type AlertingHarness, createAlertingHarness, fates, pass } from './alerting-harness.ts';
import { refused } from './recording-messenger.ts';

describe('messages that were given up', () => {
  let desk: AlertingHarness;
  let reason: string;

  beforeEach(() => {
    desk = createAlertingHarness();
    reason = 'BadArgument';
    desk.messenger.react = () => refused(400, { code: reason });
  });

  const giveUp = async () => {
    for (let tries = 0; tries <= TRIES_MAX; tries++) {
      await desk.alerting.deliver();
      pass(desk, 3_600_000);
    }
  };
  const reasons = async () => {
    const health = await desk.alerting.health();
    return health.sound ? [] : health.reasons;
  };

  it('are counted by their reasons, for each target', async () => {
    for (const target of [aTarget(), aTarget({ id: '19:other', name: '' })])
      await desk.alerting.register(target);
    await desk.happen('balance-zero', 'funds-expiring');
    assert.deepEqual(await reasons(), []);
    await giveUp();
    reason = 'MessageSizeTooBig';
    await desk.happen('recharge-succeeded');
    await giveUp();
    const again = 'Say “send alerts here” there to have them tried again.';
    const what = '3 (2 × BadArgument, 1 × MessageSizeTooBig)';
    assert.deepEqual((await reasons()).toSorted(), [
      `Messages that were given up in 19:other: ${what}. ${again}`,
      `Messages that were given up in Billing: ${what}. ${again}`,
    ]);
  });

  it('are told beside the fact that nobody can be reached', async () => {
    await desk.alerting.register(aTarget());
    await desk.happen('balance-zero');
    await giveUp();
    await desk.alerting.uninstalled({ conversationId: CHANNEL });
    const [nobody, lost, ...more] = await reasons();
    assert.match(String(nobody), /^Nobody can be told/);
    assert.match(String(lost), /1 × BadArgument/);
    assert.deepEqual(more, []);
  });

  it('are named for five targets, the others counted', async () => {
    for (let count = 0; count < 8; count++)
      await desk.alerting.register(aTarget({ id: `19:${count}` }));
    await desk.happen('balance-zero');
    await giveUp();
    const sentences = await reasons();
    assert.equal(sentences.length, 6);
    assert.equal(sentences.at(-1), 'Messages were given up in 3 more conversations.');
  });

  for (const [title, act] of [
    ['a month later', async () => pass(desk, GIVEN_UP_MS)],
    ['where nobody wants alerts any more', () => desk.alerting.unregister(CHANNEL)],
    [
      'where somebody wants them anew',
      async () => {
        await desk.alerting.unregister(CHANNEL);
        await desk.happen('recovered');
        await desk.alerting.register(aTarget());
      },
    ],
  ] as const) {
    it(`are no news ${title}`, async () => {
      await desk.alerting.register(aTarget());
      await desk.happen('funds-expiring');
      await giveUp();
      assert.equal((await reasons()).length, 1);
      await act();
      assert.deepEqual(
        (await reasons()).filter((sentence) => sentence.includes('given up')),
        [],
      );
    });
  }

  it('are tried again when somebody says there that they want alerts', async () => {
    await desk.alerting.register(aTarget());
    const seqs = await desk.happen('balance-zero');
    await giveUp();
    desk.messenger.react = () => undefined;
    await desk.alerting.deliver();
    assert.deepEqual(await fates(desk.alerting, CHANNEL, seqs), ['given-up']);
    assert.equal(await desk.alerting.register(aTarget()), false);
    await desk.alerting.deliver();
    assert.deepEqual(await fates(desk.alerting, CHANNEL, seqs), ['delivered']);
    assert.deepEqual(await reasons(), []);
  });
});
