import assert from 'node:assert/strict';
import { aChat, aTarget, CHANNEL } from './a-target.ts';
import { type AlertingHarness, createAlertingHarness, fates, pass } from './alerting-harness.ts';

describe('alerts that are delivered', () => {
  let desk: AlertingHarness;
  const sent = () =>
    desk.messenger.sent.map(({ kind, target, on, told }) => ({
      kind,
      target,
      on,
      occasion: told.occasion || told.kind,
      seqs: told.seqs.join(),
      news: told.news.join(),
    }));

  beforeEach(async () => {
    desk = createAlertingHarness();
    await desk.alerting.register(aTarget());
  });

  it('reach each target once, however often they are asked for', async () => {
    await desk.alerting.register(aChat('ann'));
    const [seq] = await desk.happen('balance-zero');
    await Promise.all([desk.alerting.deliver(), desk.alerting.deliver()]);
    await desk.alerting.deliver();
    assert.deepEqual(
      desk.messenger.sent.map(({ kind, target, told }) => [kind, target, told.seqs]),
      [
        ['post', CHANNEL, [seq]],
        ['post', 'a:chat-ann', [seq]],
      ],
    );
  });

  it('show a story on one card that is edited when it goes on', async () => {
    await desk.happen('recharge-failed');
    await desk.alerting.deliver();
    await desk.happen('recharge-succeeded', 'recovered');
    await desk.alerting.deliver();
    assert.deepEqual(sent(), [
      { kind: 'post', target: CHANNEL, on: undefined, occasion: 'post', seqs: '1', news: '1' },
      {
        kind: 'edit',
        target: CHANNEL,
        on: 'activity-1',
        occasion: 'edit',
        seqs: '1,2,3',
        news: '2,3',
      },
    ]);
    assert.deepEqual(await fates(desk.alerting, CHANNEL, [1, 2, 3]), [
      'delivered',
      'delivered',
      'delivered',
    ]);
  });

  it('ring with a reply under the card, which is edited first', async () => {
    await desk.happen('balance-low');
    await desk.alerting.deliver();
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    assert.deepEqual(sent().slice(1), [
      { kind: 'edit', target: CHANNEL, on: 'activity-1', occasion: 'edit', seqs: '1,2', news: '2' },
      {
        kind: 'post',
        target: CHANNEL,
        on: 'activity-1',
        occasion: 'reply',
        seqs: '1,2',
        news: '2',
      },
    ]);
  });

  it('are one card where the story goes on before it was told', async () => {
    await desk.happen('balance-low', 'recharge-failed', 'recharge-succeeded', 'recovered');
    await desk.alerting.deliver();
    assert.equal(sent().length, 1);
    assert.equal(sent()[0]?.seqs, '1,2,3,4');
  });

  it('come in the order of the journal', async () => {
    await desk.happen('recharge-succeeded', 'usage-feed-silent', 'funds-expiring', 'balance-zero');
    await desk.alerting.deliver();
    assert.deepEqual(
      sent().map(({ seqs }) => seqs),
      ['1', '2', '3', '4'],
    );
  });

  it('take what comes while they are being delivered', async () => {
    let secondCall: Promise<void> | undefined;
    desk.messenger.react = async (_kind, _target, told) => {
      if (told.seqs.join() !== '1') return undefined;
      await desk.happen('usage-feed-silent');
      secondCall = desk.alerting.deliver();
      return undefined;
    };
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    await secondCall;
    assert.deepEqual(
      sent().map(({ seqs }) => seqs),
      ['1', '2'],
    );
  });

  it('begin for a target when it asks for them', async () => {
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    await desk.alerting.register(aChat('ann'));
    await desk.alerting.deliver();
    assert.deepEqual(
      sent().map(({ target }) => target),
      [CHANNEL],
    );
  });

  it('stop for a target that does not want them any more, and its record says so', async () => {
    desk.messenger.react = () => ({
      kind: 'refused',
      terminal: false,
      code: 'Throttled',
      status: 429,
      retryAfter_ms: 1_000,
    });
    const seqs = await desk.happen('balance-zero');
    await desk.alerting.deliver();
    assert.equal(await desk.alerting.unregister(CHANNEL), true);
    assert.equal(await desk.alerting.unregister(CHANNEL), false);
    desk.messenger.react = () => undefined;
    pass(desk, 60_000);
    await desk.alerting.deliver();
    assert.equal(desk.messenger.sent.length, 0);
    assert.deepEqual(await fates(desk.alerting, CHANNEL, seqs), ['stopped']);
    await desk.happen('usage-feed-silent');
    await desk.alerting.register(aTarget());
    const later = await desk.happen('recharge-succeeded');
    await desk.alerting.deliver();
    assert.deepEqual(await fates(desk.alerting, CHANNEL, seqs), ['stopped']);
    assert.deepEqual(await fates(desk.alerting, CHANNEL, later), ['delivered']);
  });

  it('go to the service URL that was seen last', async () => {
    await desk.alerting.seen({
      conversationId: `${CHANNEL};messageid=17`,
      serviceUrl: 'https://smba.trafficmanager.net/in/',
    });
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    assert.equal(desk.messenger.sent[0]?.serviceUrl, 'https://smba.trafficmanager.net/in/');
  });

  it('go to the service URL that is seen while they wait', async () => {
    desk.messenger.react = () => ({
      kind: 'refused',
      terminal: false,
      code: 'unreachable',
      status: null,
      retryAfter_ms: null,
    });
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    desk.messenger.react = () => undefined;
    await desk.alerting.seen({
      conversationId: CHANNEL,
      serviceUrl: 'https://smba.trafficmanager.net/in/',
    });
    pass(desk, 60_000);
    await desk.alerting.deliver();
    assert.deepEqual(
      desk.messenger.sent.map(({ serviceUrl }) => serviceUrl),
      ['https://smba.trafficmanager.net/in/'],
    );
  });

  it('tell who asks first what nobody was told, in one message', async () => {
    const late = createAlertingHarness();
    const seqs = await late.happen('balance-zero', 'usage-feed-silent', 'recharge-succeeded');
    await late.alerting.deliver();
    await late.alerting.register(aTarget());
    await late.alerting.deliver();
    assert.deepEqual(
      late.messenger.sent.map(({ told }) => [told.kind, told.seqs.toSorted()]),
      [['folded', seqs]],
    );
  });

  it('leave out what is older than a week', async () => {
    const late = createAlertingHarness();
    await late.happen('balance-zero');
    pass(late, 8 * 86_400_000);
    const [seq] = await late.happen('usage-feed-silent');
    await late.alerting.register(aTarget());
    await late.alerting.deliver();
    assert.deepEqual(
      late.messenger.sent.map(({ told }) => told.seqs),
      [[seq]],
    );
  });

  it('are not lost where a face cannot be drawn: they are tried again, then given up and kept', async () => {
    const faceless = createAlertingHarness({
      face: () => {
        throw new Error('no such words');
      },
    });
    await faceless.alerting.register(aTarget());
    const seqs = await faceless.happen('balance-zero');
    for (let tries = 0; tries < 10; tries++) {
      await faceless.alerting.deliver();
      pass(faceless, 3_600_000);
    }
    assert.equal(faceless.messenger.calls, 0);
    assert.deepEqual(await fates(faceless.alerting, CHANNEL, seqs), ['given-up']);
    assert.ok(faceless.reports.includes('alert-has-no-face'));
  });

  for (const order of [
    ['recharge-succeeded', 'recharge-after-turn-off'],
    ['recharge-after-turn-off', 'recharge-succeeded'],
  ])
    it(`are about the turn-off where a recharge came after it, told as ${order.join(', ')}`, async () => {
      await desk.happen(...order);
      await desk.alerting.deliver();
      assert.deepEqual(desk.messenger.sent[0]?.told.alerts, [
        'recharge-succeeded',
        'recharge-after-turn-off',
      ]);
    });

  it('are kept after they are archived', async () => {
    const all: number[] = [];
    for (let round = 0; round < 60; round++) {
      all.push(...(await desk.happen('recharge-succeeded', 'usage-feed-silent', 'funds-expiring')));
      await desk.alerting.deliver();
      pass(desk, 61_000);
    }
    const records = await desk.alerting.records(CHANNEL, 1_000);
    assert.equal(records.length, all.length);
    assert.deepEqual(new Set(await fates(desk.alerting, CHANNEL, all)), new Set(['delivered']));
    assert.deepEqual(
      (await desk.alerting.records(CHANNEL, 3)).map(({ number }) => number),
      [180, 179, 178],
    );
  });
});
