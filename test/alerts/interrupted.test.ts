import assert from 'node:assert/strict';
import { LEASE_MS } from '../../alerts/delivery.ts';
import type { Messenger } from '../../alerts/messenger.ts';
import { StoreError } from '../../store/store-errors.ts';
import { aChat, aTarget, CHANNEL } from './a-target.ts';
import { type AlertingHarness, createAlertingHarness, fates, pass } from './alerting-harness.ts';

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

  it('by the end of the desk are known, for it waits for what is under way', async () => {
    await desk.happen('balance-zero', 'usage-feed-silent');
    desk.messenger.react = async () => {
      await settled();
      return undefined;
    };
    void desk.alerting.deliver();
    await new Promise((resolve) => setImmediate(resolve));
    await desk.alerting.close();
    const states = (await desk.alerting.records(CHANNEL, 2)).map(({ state }) => state);
    assert.deepEqual(states, ['waiting', 'delivered']);
    await desk.alerting.deliver();
    assert.equal(desk.messenger.sent.length, 1);
  });

  it('by a store that does not take the claim are not sent', async () => {
    const stuck = createAlertingHarness();
    await stuck.alerting.register(aTarget());
    await stuck.happen('balance-zero');
    const deliveries = stuck.documents.collection('deliveries');
    const put = deliveries.put;
    deliveries.put = async () => {
      throw new StoreError('WRITE_FAILED', 'The disk is full.');
    };
    await stuck.alerting.deliver();
    assert.equal(stuck.messenger.calls, 0);
    assert.deepEqual(stuck.reports, ['alert-delivery-failed']);
    deliveries.put = put;
    await stuck.alerting.deliver();
    assert.equal(stuck.messenger.sent.length, 1);
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
