import assert from 'node:assert/strict';
import { aChat, aTarget, CHANNEL } from './a-target.ts';
import { type AlertingHarness, createAlertingHarness, pass } from './alerting-harness.ts';
import { refused, removed } from './recording-messenger.ts';

describe('the death of a target', () => {
  let desk: AlertingHarness;
  const posts = () =>
    desk.messenger.sent.map(({ target, told }) => [target, told.died || told.seqs.join()]);

  beforeEach(() => {
    desk = createAlertingHarness();
  });

  const dies = (...dead: readonly string[]) => {
    desk.messenger.react = (_kind, { id }) => (dead.includes(id) ? removed() : undefined);
  };

  it('is told once to those who have alerts in person', async () => {
    for (const target of [aTarget(), aChat('ann'), aTarget({ id: '19:other' })])
      await desk.alerting.register(target);
    dies(CHANNEL);
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    await desk.alerting.deliver();
    assert.deepEqual(
      posts().filter(([, what]) => what === CHANNEL),
      [['a:chat-ann', CHANNEL]],
    );
  });

  it('is told to every other target where nobody has alerts in person', async () => {
    for (const id of [CHANNEL, '19:second', '19:third'])
      await desk.alerting.register(aTarget({ id }));
    dies(CHANNEL);
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    const told = posts().filter(([, what]) => what === CHANNEL);
    assert.deepEqual(told.map(([target]) => target).sort(), ['19:second', '19:third']);
  });

  it('is told in the same call where the one who was to hear of it is dead as well', async () => {
    for (const target of [aTarget(), aChat('ann'), aTarget({ id: '19:other' })])
      await desk.alerting.register(target);
    dies(CHANNEL, 'a:chat-ann');
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    const told = posts()
      .filter(([target]) => target === '19:other')
      .map(([, what]) => what);
    assert.deepEqual(told.toSorted(), ['1', CHANNEL, 'a:chat-ann'].toSorted());
  });

  it('is told though the desk was stopped in between', async () => {
    for (const target of [aTarget(), aChat('ann')]) await desk.alerting.register(target);
    await desk.alerting.uninstalled({ conversationId: CHANNEL });
    await desk.reopen().deliver();
    assert.deepEqual(posts(), [['a:chat-ann', CHANNEL]]);
  });

  it('is told again where it dies again', async () => {
    for (const target of [aTarget(), aChat('ann')]) await desk.alerting.register(target);
    for (let deaths = 0; deaths < 2; deaths++) {
      await desk.alerting.uninstalled({ conversationId: CHANNEL });
      await desk.alerting.deliver();
      await desk.alerting.installed({ conversationId: CHANNEL, serviceUrl: 'https://x/' });
      pass(desk, 1_000);
    }
    assert.equal(posts().length, 2);
  });

  it('is not told where it lives again before that', async () => {
    for (const target of [aTarget(), aChat('ann')]) await desk.alerting.register(target);
    desk.messenger.react = () => refused(429);
    await desk.alerting.uninstalled({ conversationId: CHANNEL });
    await desk.alerting.deliver();
    await desk.alerting.installed({ conversationId: CHANNEL, serviceUrl: 'https://x/' });
    desk.messenger.react = () => undefined;
    pass(desk, 60_000);
    await desk.alerting.deliver();
    assert.deepEqual(posts(), []);
  });

  it('is not told to who asked for alerts afterwards', async () => {
    await desk.alerting.register(aTarget());
    await desk.alerting.uninstalled({ conversationId: CHANNEL });
    pass(desk, 1_000);
    await desk.alerting.register(aChat('ann', { addedAt: desk.business }));
    await desk.alerting.deliver();
    assert.deepEqual(posts(), []);
  });
});
