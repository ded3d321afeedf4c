import assert from 'node:assert/strict';
import { TARGETS_MAX } from '../../alerts/targets.ts';
import { micros } from '../../ledger/money.ts';
import { aChat, aTarget, CHANNEL } from './a-target.ts';
import { type AlertingHarness, createAlertingHarness } from './alerting-harness.ts';
import { removed, UNKNOWN } from './recording-messenger.ts';

describe('the targets of alerts', () => {
  let desk: AlertingHarness;
  const living = async () =>
    (await desk.alerting.targets()).filter(({ state }) => state.living).map(({ id }) => id);
  const stateOf = async (id: string) =>
    (await desk.alerting.targets()).find((target) => target.id === id)?.state;
  const posts = () =>
    desk.messenger.sent.map(({ target, told }) => [target, told.died || told.seqs.join()]);

  beforeEach(() => {
    desk = createAlertingHarness();
  });

  it('are registered once, with who asked and when', async () => {
    assert.equal(await desk.alerting.register(aTarget()), true);
    assert.equal(
      await desk.alerting.register(aTarget({ addedBy: { personId: 'x', name: 'X' } })),
      false,
    );
    assert.deepEqual(
      await desk.alerting.targets(),
      [aTarget({ teamId: undefined })].map(({ teamId, ...rest }) => rest),
    );
  });

  it('are the channel, not the thread that somebody wrote in', async () => {
    await desk.alerting.register(aTarget({ id: `${CHANNEL};messageid=1` }));
    assert.equal(await desk.alerting.register(aTarget({ id: `${CHANNEL};messageid=2` })), false);
    assert.deepEqual(await living(), [CHANNEL]);
    assert.equal(await desk.alerting.unregister(`${CHANNEL};messageid=3`), true);
  });

  it('have a limit', async () => {
    const kept = desk.documents.collection('alert-targets');
    const many = Array.from({ length: TARGETS_MAX }, (_, count) => aChat(`${count}`));
    await Promise.all(many.map((target) => kept.put(target.id, target)));
    await assert.rejects(desk.alerting.register(aTarget()), { code: 'TOO_MANY_TARGETS' });
  });

  for (const [code, cause] of [
    ['BotNotInConversationRoster', 'bot-removed'],
    ['BotNotRegistered', 'bot-removed'],
    ['ConversationNotFound', 'conversation-gone'],
    ['ConversationBlockedByUser', 'blocked'],
    ['BotDisabledByAdmin', 'blocked'],
    ['ForbiddenOperationException', 'blocked'],
    ['MessageWritesBlocked', 'writes-blocked'],
  ] as const)
    it(`die of ${code} as ${cause}, and are not written to again`, async () => {
      await desk.alerting.register(aTarget());
      desk.messenger.react = () => removed(code);
      await desk.happen('balance-zero');
      await desk.alerting.deliver();
      await desk.happen('usage-feed-silent');
      await desk.alerting.deliver();
      assert.deepEqual(await stateOf(CHANNEL), { living: false, cause, at: desk.business });
      assert.equal(desk.messenger.calls, 1);
    });

  it('die of an edit that is refused for good, too', async () => {
    await desk.alerting.register(aTarget());
    await desk.happen('recharge-failed');
    await desk.alerting.deliver();
    desk.messenger.react = () => removed();
    await desk.happen('recharge-succeeded');
    await desk.alerting.deliver();
    assert.deepEqual(await living(), []);
  });

  describe('that are dead', () => {
    const revivals: readonly (readonly [string, () => Promise<unknown>])[] = [
      [
        'the bot is installed there again',
        () => desk.alerting.installed({ conversationId: CHANNEL, serviceUrl: 'https://new/' }),
      ],
      [
        'the bot is installed in their team again',
        () =>
          desk.alerting.installed({
            conversationId: '19:general',
            serviceUrl: 'https://new/',
            teamId: 'team',
          }),
      ],
      [
        'somebody writes to the bot there',
        () =>
          desk.alerting.seen({
            conversationId: `${CHANNEL};messageid=4`,
            serviceUrl: 'https://new/',
          }),
      ],
      ['somebody asks for alerts there', () => desk.alerting.register(aTarget())],
    ];
    for (const [when, revive] of revivals)
      it(`live again when ${when}, and are told what they missed`, async () => {
        await desk.alerting.register(aTarget({ teamId: 'team' }));
        desk.messenger.react = () => removed();
        await desk.happen('balance-zero');
        await desk.alerting.deliver();
        desk.messenger.react = () => undefined;
        await desk.happen('recovered', 'usage-feed-silent');
        await desk.alerting.deliver();
        assert.deepEqual(posts(), []);
        await revive();
        await desk.alerting.deliver();
        assert.deepEqual(posts(), [
          [CHANNEL, '1,2'],
          [CHANNEL, '3'],
        ]);
      });

    it('stay dead where a person writes whose block stands', async () => {
      await desk.alerting.register(aTarget());
      desk.messenger.react = () => removed('ConversationBlockedByUser');
      await desk.happen('balance-zero');
      await desk.alerting.deliver();
      await desk.alerting.seen({ conversationId: CHANNEL, serviceUrl: 'https://new/' });
      assert.deepEqual(await living(), []);
    });

    it('die with their team, and no other target does', async () => {
      await desk.alerting.register(aTarget({ teamId: 'team' }));
      await desk.alerting.register(aTarget({ id: '19:elsewhere', teamId: 'other' }));
      await desk.alerting.register(aChat('ann'));
      await desk.alerting.uninstalled({ conversationId: '19:general', teamId: 'team' });
      assert.deepEqual(await living(), ['19:elsewhere', 'a:chat-ann']);
    });
  });

  describe('and the health of alerts', () => {
    it('is sound with nothing to tell', async () => {
      assert.deepEqual(await desk.alerting.health(), { sound: true });
    });
    it('is unsound where something was decided and nobody can be told', async () => {
      await desk.happen('balance-zero');
      const health = await desk.alerting.health();
      assert.match(health.sound ? '' : health.reasons.join(), /send alerts here/);
    });
    it('is sound again once somebody asks', async () => {
      await desk.happen('balance-zero');
      await desk.alerting.register(aTarget());
      assert.deepEqual(await desk.alerting.health(), { sound: true });
    });
    it('names the dead where they are the only ones', async () => {
      await desk.alerting.register(aTarget());
      desk.messenger.react = () => removed();
      await desk.happen('balance-zero');
      await desk.alerting.deliver();
      const health = await desk.alerting.health();
      assert.match(health.sound ? '' : health.reasons.join(), /Billing \(bot-removed\)/);
    });
    it('is sound where the last that was decided was told, if only perhaps', async () => {
      await desk.alerting.register(aTarget());
      desk.messenger.react = () => UNKNOWN;
      await desk.happen('balance-zero');
      await desk.alerting.deliver();
      await desk.alerting.unregister(CHANNEL);
      assert.deepEqual(await desk.alerting.health(), { sound: true });
    });
    it('is unsound while auto-recharge is on and nobody can be told', async () => {
      await desk.decide({
        kind: 'rule',
        key: 'rule:1',
        revision: 1,
        enabled: true,
        amount: micros(500_000_000),
        trigger: micros(100_000_000),
        monthlyCap: micros(2_000_000_000),
        card: 'card-1',
        effectiveAt: desk.business,
        currency: 'USD',
        actor: 'ann',
        reason: '',
      });
      assert.equal((await desk.alerting.health()).sound, false);
    });
  });
});
