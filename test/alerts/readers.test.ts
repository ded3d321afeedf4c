/** Personal alerts go to people who may have them at that moment: a lost role ends them, a silent directory delays them. */

import assert from 'node:assert/strict';
import type { ReaderStanding } from '../../alerts/reader.ts';
import { aChat, aTarget, CHANNEL } from './a-target.ts';
import { type AlertingHarness, createAlertingHarness, fates, pass } from './alerting-harness.ts';

describe('alerts in person', () => {
  let desk: AlertingHarness;
  let standings: Record<string, ReaderStanding>;
  let asked: string[];
  const ANN = 'a:chat-ann';
  const BEN = 'a:chat-ben';

  beforeEach(() => {
    standings = {};
    asked = [];
    desk = createAlertingHarness({
      standingOf: async (personId) => {
        asked.push(personId);
        return standings[personId] ?? 'may';
      },
    });
  });

  const sentTo = (target: string) =>
    desk.messenger.sent
      .filter((sent) => sent.target === target)
      .map(({ kind, told }) => `${kind} ${told.died || told.seqs.join()}`);
  const stateOf = async (id: string) =>
    (await desk.alerting.targets()).find((target) => target.id === id)?.state;

  it('end with the role: the target is dead of it, and another admin is told', async () => {
    for (const person of ['ann', 'ben']) await desk.alerting.register(aChat(person));
    standings['person-ann'] = 'may-not';
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    assert.deepEqual(sentTo(ANN), []);
    assert.deepEqual(sentTo(BEN).toSorted(), ['post 1', `post ${ANN}`]);
    assert.deepEqual(await stateOf(ANN), { living: false, cause: 'role-lost', at: desk.business });
    asked = [];
    await desk.happen('recharge-failed');
    await desk.alerting.deliver();
    assert.deepEqual(sentTo(ANN), []);
    assert.deepEqual(asked, ['person-ben'], 'nobody asks about the dead');
  });

  it('whose card is there already is not even edited for who has lost the role', async () => {
    await desk.alerting.register(aChat('ann'));
    await desk.happen('recharge-failed');
    await desk.alerting.deliver();
    standings['person-ann'] = 'may-not';
    await desk.happen('recharge-succeeded');
    await desk.alerting.deliver();
    assert.deepEqual(sentTo(ANN), ['post 1']);
    assert.equal((await stateOf(ANN))?.living, false);
  });

  it('are asked about once for all that is to be sent at one time, and never for nothing', async () => {
    await desk.alerting.register(aChat('ann'));
    await desk.alerting.deliver();
    assert.deepEqual(asked, []);
    await desk.happen('recharge-succeeded', 'balance-zero', 'funds-expiring');
    await desk.alerting.deliver();
    assert.equal(sentTo(ANN).length, 3);
    assert.deepEqual(asked, ['person-ann']);
  });

  it('of nobody in particular are sent to nobody', async () => {
    await desk.alerting.register(aChat('ann', { personId: undefined }));
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    assert.deepEqual([sentTo(ANN), asked], [[], []]);
    assert.equal((await stateOf(ANN))?.living, false);
  });

  it('wait while the directory does not say, for as long as that takes, and are not given up', async () => {
    await desk.alerting.register(aChat('ann'));
    await desk.alerting.register(aTarget());
    standings['person-ann'] = 'unknown';
    const seqs = await desk.happen('balance-zero');
    for (let tries = 0; tries < 400; tries++) {
      await desk.alerting.deliver();
      pass(desk, 3_600_000);
    }
    assert.deepEqual(sentTo(CHANNEL), ['post 1'], 'a channel waits for nobody');
    assert.deepEqual(sentTo(ANN), []);
    assert.deepEqual(await fates(desk.alerting, ANN, seqs), ['waiting']);
    assert.deepEqual(await stateOf(ANN), { living: true });
    standings['person-ann'] = 'may';
    await desk.alerting.deliver();
    assert.deepEqual(sentTo(ANN), ['post 1']);
  });

  it('do not ask a silent directory at every turn', async () => {
    await desk.alerting.register(aChat('ann'));
    standings['person-ann'] = 'unknown';
    await desk.happen('balance-zero');
    const HOUR_TURNS = 360;
    for (let turn = 0; turn < HOUR_TURNS; turn++) {
      await desk.alerting.deliver();
      pass(desk, 10_000);
    }
    assert.ok(asked.length < 12, `${asked.length} times in an hour`);
  });

  describe('that ended with the role', () => {
    const lose = async () => {
      for (const person of ['ann', 'ben']) await desk.alerting.register(aChat(person));
      standings['person-ann'] = 'may-not';
      await desk.happen('balance-zero');
      await desk.alerting.deliver();
      standings['person-ann'] = 'may';
    };
    const sighting = { conversationId: ANN, serviceUrl: 'https://new/' };

    it('do not come back with a word or an installation', async () => {
      await lose();
      await desk.alerting.seen(sighting);
      await desk.alerting.installed(sighting);
      await desk.alerting.deliver();
      assert.deepEqual(sentTo(ANN), []);
      assert.deepEqual(sentTo(BEN).length, 2, 'and nobody is told of it again');
    });

    it('come back when the person asks for them, with what was missed', async () => {
      await lose();
      await desk.happen('funds-expiring');
      assert.equal(await desk.alerting.register(aChat('ann')), true);
      await desk.alerting.deliver();
      assert.deepEqual(sentTo(ANN), ['post 1', 'post 2']);
    });
  });
});
