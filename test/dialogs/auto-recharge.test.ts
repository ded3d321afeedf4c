/** Setting auto-recharge and turning it off, by us and in the admin center. */

import assert from 'node:assert/strict';
import { DAY_MS } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { openTestDesk, type TestDesk, tells } from './desk-harness.ts';

const rulesOf = (desk: TestDesk) => desk.account.entries().filter(({ kind }) => kind === 'rule');
const ruleOf = (desk: TestDesk) => desk.account.view().recharge.rule;

describe('auto-recharge', () => {
  for (const funding of ['stripe', 'observed'] as const) {
    describe(funding === 'stripe' ? 'where we charge' : 'where Microsoft charges', () => {
      let desk: TestDesk;
      beforeEach(() => {
        desk = openTestDesk({ funding });
      });

      it('is set from a sentence, shown in figures, confirmed, and undone', async () => {
        const chat = desk.chat();
        const form = await chat.say('set auto-recharge to 500 when below 200');
        assert.equal(form.inputs.amount, '500');
        assert.equal(form.inputs.trigger, '200');
        const confirm = await chat.press('recharge.submit', { cap: '2000' });
        assert.match(confirm.texts, /\$500\.00/);
        assert.match(confirm.texts, /\$200\.00/);
        assert.match(confirm.texts, /\$2,000\.00/);
        assert.equal(ruleOf(desk), null);
        const done = await chat.press('operation.confirm');
        assert.match(done.texts, /Auto-recharge saved/);
        const rule = ruleOf(desk);
        assert.ok(rule);
        const { enabled, amount, trigger, monthlyCap, card, revision, actor } = rule;
        assert.deepEqual(
          { enabled, amount, trigger, monthlyCap, card, revision, actor },
          {
            enabled: true,
            amount: 500_000_000,
            trigger: 200_000_000,
            monthlyCap: 2_000_000_000,
            card: funding === 'stripe' ? 'pm_1' : '',
            revision: 1,
            actor: 'p-1',
          },
        );
        const undone = await chat.press('operation.undo');
        assert.match(undone.texts, /Undone/);
        assert.equal(ruleOf(desk)?.enabled, false);
        assert.equal(ruleOf(desk)?.revision, 2);
      });

      it('is undone once, however often it is pressed, and not after something else was set', async () => {
        const chat = desk.chat();
        await chat.say('set auto-recharge to 500 when below 200');
        await chat.press('recharge.submit');
        const done = await chat.press('operation.confirm');
        await chat.press('operation.undo', {}, done);
        await chat.press('operation.undo', {}, done);
        assert.equal(rulesOf(desk).length, 2);
        await chat.say('set auto-recharge to 300 when below 100');
        await chat.press('recharge.submit');
        const second = await chat.press('operation.confirm');
        await chat.say('set auto-recharge to 400 when below 100');
        await chat.press('recharge.submit');
        await chat.press('operation.confirm');
        const late = await chat.press('operation.undo', {}, second);
        assert.match(late.texts, /can no longer be undone/);
        assert.equal(ruleOf(desk)?.amount, 400_000_000);
      });

      it('is not overwritten by a confirmation that was shown before another change', async () => {
        const chat = desk.chat();
        await chat.say('set auto-recharge to 500 when below 200');
        const first = await chat.press('recharge.submit');
        await chat.say('set auto-recharge to 50 when below 20');
        await chat.press('recharge.submit');
        await chat.press('operation.confirm');
        const late = await chat.press('operation.confirm', {}, first);
        assert.match(late.texts, tells('changed'));
        assert.equal(ruleOf(desk)?.amount, 50_000_000);
      });

      it('warns where the trigger amount is not below the recharge amount', async () => {
        const chat = desk.chat();
        await chat.say('set auto-recharge to 100 when below 200');
        const confirm = await chat.press('recharge.submit', { cap: '' });
        assert.match(confirm.texts, /⚠/);
        assert.ok(confirm.verbs.has('operation.confirm'));
      });

      for (const [typed, says] of [
        [{ amount: '-5' }, /Recharge amount: .*negative/],
        [{ trigger: '-5' }, /Trigger amount: .*negative/],
        [{ cap: '100' }, /at least one recharge through, that is \$500\.00/],
        [{ amount: '1e309' }, /Recharge amount: .*not an amount/],
        [{ amount: '¥500' }, /another currency/],
        [{ amount: '999999999' }, /The most is/],
        [{ trigger: '999999999' }, /The most is/],
        [{ amount: '', trigger: '' }, /Recharge amount: .*\n.*Trigger amount: /],
      ] as const) {
        it(`refuses ${JSON.stringify(typed)} in a sentence`, async () => {
          const chat = desk.chat();
          await chat.say('set auto-recharge to 500 when below 200');
          const again = await chat.press('recharge.submit', typed);
          assert.match(again.texts, says);
          assert.equal(again.verbs.has('operation.confirm'), false);
          assert.equal(rulesOf(desk).length, 0);
        });
      }

      it('tells at once what it cannot read in a sentence', async () => {
        const form = await desk.chat().say('set auto-recharge to lots when below 200');
        assert.match(form.texts, /Recharge amount: .*not an amount/);
      });

      it('says that there is nothing to turn off, or by whom it was turned off', async () => {
        const chat = desk.chat();
        const first = await chat.say('turn off auto-recharge');
        if (funding === 'stripe') assert.match(first.texts, /never set/);
        else await chat.press('recharge.off.done');
        if (funding === 'stripe') return;
        const again = await chat.say('turn off auto-recharge');
        assert.match(again.texts, /off already/);
        assert.match(again.texts, /Name of p-1/);
      });
    });
  }

  const switchedOn = async (desk: TestDesk) => {
    const chat = desk.chat();
    await chat.say('set auto-recharge to 500 when below 200');
    await chat.press('recharge.submit');
    await chat.press('operation.confirm');
    return chat;
  };

  it('is turned off by one confirmation where we charge, with what was set kept', async () => {
    const desk = openTestDesk();
    const chat = await switchedOn(desk);
    await chat.say('turn off auto-recharge');
    const done = await chat.press('operation.confirm');
    assert.match(done.texts, /Auto-recharge is off/);
    assert.equal(ruleOf(desk)?.enabled, false);
    assert.equal(ruleOf(desk)?.amount, 500_000_000);
    await chat.press('operation.undo');
    assert.equal(ruleOf(desk)?.enabled, true);
  });

  it('is turned off in six steps where Microsoft charges; “I have done this” records who and when', async () => {
    const desk = openTestDesk({ funding: 'observed' });
    const chat = await switchedOn(desk);
    const steps = await chat.say('turn off auto-recharge');
    assert.match(steps.texts, /Edit auto recharge settings/);
    assert.equal(ruleOf(desk)?.enabled, true, 'nothing is switched by showing how');
    desk.pass(60_000);
    const done = await chat.press('recharge.off.done', {}, steps);
    assert.match(done.texts, /keep watch/);
    const rule = ruleOf(desk);
    assert.equal(rule?.enabled, false);
    assert.equal(rule?.actor, 'p-1');
    assert.ok((rule?.effectiveAt ?? 0) >= desk.at());
    assert.match((await chat.press('recharge.off.done', {}, steps)).texts, tells('done'));
    const at = desk.account.now();
    await desk.account.append([
      {
        kind: 'fund',
        key: 'late',
        amount: micros(500_000_000),
        source: 'recharge',
        reference: '',
        effectiveAt: at,
        currency: 'USD',
        actor: 'credit-events',
        reason: '',
      },
    ]);
    const told = desk.account
      .entries()
      .flatMap((entry) => (entry.kind === 'notice' ? entry.alert : []));
    assert.ok(told.includes('recharge-after-turn-off'), 'the watch tells of a recharge after that');
  });

  it('is not recorded as off by a card from yesterday, nor without the role', async () => {
    const desk = openTestDesk({ funding: 'observed' });
    const chat = await switchedOn(desk);
    const steps = await chat.say('turn off auto-recharge');
    desk.desk.mayNow = false;
    assert.match((await chat.press('recharge.off.done', {}, steps)).texts, /REFUSED/);
    desk.desk.mayNow = true;
    desk.pass(DAY_MS);
    assert.match((await chat.press('recharge.off.done', {}, steps)).texts, tells('expired'));
    assert.equal(ruleOf(desk)?.enabled, true);
  });

  it('cannot be set by us for whoever is billed after use, and is still noted where Microsoft charges', async () => {
    for (const funding of ['stripe', 'observed'] as const) {
      const desk = openTestDesk({ funding });
      const chat = desk.chat();
      await chat.say('billing mode');
      await chat.press('mode.set');
      await chat.press('operation.confirm');
      assert.equal(desk.account.view().mode, 'draining');
      const form = await chat.say('set auto-recharge to 500 when below 200');
      assert.equal(form.verbs.has('recharge.submit'), funding === 'observed', form.texts);
    }
  });
});
