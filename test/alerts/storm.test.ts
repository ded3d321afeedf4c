import assert from 'node:assert/strict';
import { aNotice } from './a-notice.ts';
import { aChat, aTarget, CHANNEL } from './a-target.ts';
import { type AlertingHarness, createAlertingHarness, fates, pass } from './alerting-harness.ts';

/** What is promised: at most eight posts a minute in a storm of ten thousand. */
const STORM = 10_000;
const POSTS_A_MINUTE = 8;
const MINUTE_MS = 60_000;

describe('a storm of alerts', () => {
  let desk: AlertingHarness;
  const posts: { target: string; at: number; seqs: readonly number[]; kind: string }[] = [];

  beforeEach(async () => {
    posts.length = 0;
    desk = createAlertingHarness();
    for (const target of [aTarget(), aChat('ann')]) await desk.alerting.register(target);
    desk.messenger.react = (kind, { id }, told) => {
      if (kind === 'post')
        posts.push({ target: id, at: desk.now, seqs: told.seqs, kind: told.kind });
      return undefined;
    };
  });

  function assertRates(): void {
    for (const target of [CHANNEL, 'a:chat-ann']) {
      const times = posts.filter((post) => post.target === target).map(({ at }) => at);
      for (const at of times) {
        const within = times.filter((other) => other >= at && other < at + MINUTE_MS);
        assert.ok(within.length <= POSTS_A_MINUTE, `${within.length} posts in a minute`);
      }
    }
  }

  it('of ten thousand in one moment is eight messages, the last of which counts the rest', async () => {
    const seqs = await desk.decide(
      ...Array.from({ length: STORM }, (_, index) => aNotice('recharge-succeeded', `r${index}`)),
    );
    await desk.alerting.deliver();
    await desk.alerting.deliver();
    assertRates();
    const here = posts.filter(({ target }) => target === CHANNEL);
    assert.equal(here.length, POSTS_A_MINUTE);
    assert.equal(here.at(-1)?.kind, 'folded');
    assert.equal(here.at(-1)?.seqs.length, STORM - (POSTS_A_MINUTE - 1));
    assert.deepEqual(new Set(await fates(desk.alerting, CHANNEL, seqs)), new Set(['delivered']));
  });

  it('of ten thousand over a minute keeps the rate, and tells and records them all', async () => {
    const seqs: number[] = [];
    for (let tenths = 0; tenths < 600; tenths++) {
      const batch = Array.from({ length: Math.ceil(STORM / 600) }, (_, index) =>
        aNotice('usage-feed-silent', `${tenths}-${index}`),
      );
      seqs.push(...(await desk.decide(...batch)));
      if (tenths % 20 === 0) await desk.alerting.deliver();
      pass(desk, 100);
    }
    for (let seconds = 0; seconds < 120; seconds += 10) {
      await desk.alerting.deliver();
      pass(desk, 10_000);
    }
    assertRates();
    assert.ok(seqs.length >= STORM);
    for (const target of [CHANNEL, 'a:chat-ann']) {
      const told = posts.filter((post) => post.target === target).flatMap((post) => post.seqs);
      assert.deepEqual(
        told.toSorted((a, b) => a - b),
        seqs,
      );
      assert.deepEqual(new Set(await fates(desk.alerting, target, seqs)), new Set(['delivered']));
    }
  });

  it('leaves the weightiest a message of their own', async () => {
    const alerts = [
      ...Array.from({ length: 30 }, () => 'recharge-succeeded'),
      'balance-zero',
      'usage-feed-silent',
    ];
    const seqs = await desk.happen(...alerts);
    await desk.alerting.deliver();
    const zero = seqs[alerts.indexOf('balance-zero')];
    assert.ok(posts.some(({ kind, seqs: told }) => kind === 'story' && told.join() === `${zero}`));
  });

  it('is told by its weightiest, where all of it is folded', async () => {
    await desk.happen(...Array.from({ length: POSTS_A_MINUTE - 1 }, () => 'usage-feed-silent'));
    await desk.alerting.deliver();
    await desk.happen('recharge-succeeded', 'balance-zero', 'usage-feed-silent');
    await desk.alerting.deliver();
    const last = desk.messenger.sent.findLast(({ target }) => target === CHANNEL);
    assert.deepEqual(last?.told.alerts, [
      'recharge-succeeded',
      'usage-feed-silent',
      'balance-zero',
    ]);
  });

  it('of one story is one card, edited no more often than people can look', async () => {
    await desk.happen('recharge-failed');
    await desk.alerting.deliver();
    const seqs: number[] = [];
    for (let count = 0; count < 500; count++) {
      seqs.push(...(await desk.happen('recharge-succeeded', 'recharge-failed')));
      await desk.alerting.deliver();
      pass(desk, 100);
    }
    pass(desk, MINUTE_MS);
    await desk.alerting.deliver();
    pass(desk, MINUTE_MS);
    await desk.alerting.deliver();
    assertRates();
    const edits = desk.messenger.sent.filter(
      ({ kind, target }) => kind === 'edit' && target === CHANNEL,
    );
    assert.ok(edits.length <= 3 * 20, `${edits.length} edits`);
    assert.equal(edits.at(-1)?.told.seqs.at(-1), seqs.at(-1));
  });

  it('is folded while the target cannot be reached, and told when it can', async () => {
    desk.messenger.react = () => ({
      kind: 'refused',
      terminal: false,
      code: 'Throttled',
      status: 429,
      retryAfter_ms: 600_000,
    });
    const seqs: number[] = [];
    for (let count = 0; count < 300; count++) {
      seqs.push(...(await desk.happen('recharge-succeeded')));
      await desk.alerting.deliver();
    }
    const waiting = await desk.alerting.records(CHANNEL, 1_000);
    assert.ok(waiting.length <= 60, `${waiting.length} messages wait`);
    desk.messenger.react = () => undefined;
    pass(desk, 1_200_000);
    await desk.alerting.deliver();
    assert.deepEqual(new Set(await fates(desk.alerting, CHANNEL, seqs)), new Set(['delivered']));
  });

  it('keeps its rate over a restart', async () => {
    await desk.happen(...Array.from({ length: 8 }, () => 'recharge-succeeded'));
    await desk.alerting.deliver();
    await desk.happen('balance-zero');
    await desk.reopen().deliver();
    assertRates();
    pass(desk, MINUTE_MS);
    await desk.reopen().deliver();
    assert.equal(posts.filter(({ target }) => target === CHANNEL).length, 9);
  });

  it('is not held up by a clock that was set back', async () => {
    await desk.happen(...Array.from({ length: 8 }, () => 'recharge-succeeded'));
    await desk.alerting.deliver();
    pass(desk, -3_600_000);
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    assert.equal(posts.filter(({ target }) => target === CHANNEL).length, 9);
  });
});
