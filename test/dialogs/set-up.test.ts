/** Setting the whole pool up in one form, the card's page, the funds by their dates. */

import assert from 'node:assert/strict';
import { openTestDesk } from './desk-harness.ts';

describe('setting up', () => {
  const setUp = async (typed: Record<string, string>) => {
    const desk = openTestDesk();
    const chat = desk.chat();
    await chat.say('set up');
    const confirm = await chat.press('setup.submit', {
      deposit: '300',
      on: 'true',
      amount: '100',
      trigger: '50',
      cap: '500',
      ...typed,
    });
    return { desk, chat, confirm };
  };

  it('charges the deposit and saves the rule with one confirmation', async () => {
    const { desk, chat, confirm } = await setUp({});
    assert.match(confirm.texts, /\$300\.00 is charged/);
    assert.match(confirm.texts, /\$100\.00/);
    assert.equal(desk.account.entries().length, 0);
    await chat.press('operation.confirm');
    assert.equal(desk.account.view().balance, 300_000_000);
    assert.equal(desk.account.view().recharge.rule?.enabled, true);
    assert.equal(desk.card.charged.length, 1);
  });

  it('saves no rule where the deposit was declined', async () => {
    const { desk, chat } = await setUp({});
    desk.card.answers = async () => ({ kind: 'declined', decline: 'expired-card', reference: '' });
    assert.match((await chat.press('operation.confirm')).texts, /was not charged/);
    assert.equal(desk.account.view().recharge.rule, null);
  });

  it('saves the rule once a charge without an answer turns out to be paid', async () => {
    const { desk, chat } = await setUp({});
    desk.card.answers = async (order) => {
      desk.card.pay(order);
      return { kind: 'unknown', reason: 'timeout' };
    };
    await chat.press('operation.confirm');
    await desk.idle();
    assert.equal(desk.account.view().balance, 300_000_000);
    assert.equal(desk.account.view().recharge.rule?.enabled, true);
  });

  for (const [title, typed, kinds] of [
    ['the rule alone without a deposit', { deposit: '' }, ['rule']],
    ['the rule alone with a deposit of nothing', { deposit: '0.00' }, ['rule']],
    ['the deposit alone without a rule', { on: 'false', amount: '', trigger: '' }, ['fund']],
  ] as const) {
    it(`takes ${title}`, async () => {
      const { desk, chat } = await setUp(typed);
      await chat.press('operation.confirm');
      const found = desk.account.entries().map(({ kind }) => kind);
      assert.deepEqual(
        found.filter((kind) => kind !== 'notice'),
        kinds,
      );
    });
  }

  for (const typed of [
    { deposit: '', on: 'false' },
    { deposit: '-1' },
    { deposit: '0.001' },
    { amount: '' },
    { cap: '10' },
  ]) {
    it(`asks again for ${JSON.stringify(typed)}`, async () => {
      const { confirm, desk } = await setUp(typed as Record<string, string>);
      assert.match(confirm.texts, /Nothing was changed/);
      assert.equal(confirm.verbs.has('operation.confirm'), false);
      assert.equal(desk.account.entries().length, 0);
    });
  }
});

describe('the card that pays', () => {
  it('is changed on the gateway’s own page', async () => {
    const card = await openTestDesk().chat().say('change card');
    assert.match(card.texts, /Visa •••• 4242/);
    assert.match(JSON.stringify(card.answer.card), /https:\/\/checkout\.stripe\.com/);
  });

  it('is Microsoft’s to change where Microsoft charges', async () => {
    const card = await openTestDesk({ funding: 'observed' }).chat().say('change card');
    assert.match(JSON.stringify(card.answer.card), /admin\.microsoft\.com/);
  });

  it('is told with a number where the gateway does not answer', async () => {
    const desk = openTestDesk();
    desk.card.card = async () => {
      throw new Error('GATEWAY secret sk_live_1');
    };
    const answer = await desk.chat().say('change card');
    assert.doesNotMatch(answer.texts, /sk_live/);
    assert.equal(desk.reports.length, 1);
  });
});

describe('the funds by their dates', () => {
  it('are shown with what each holds', async () => {
    const desk = openTestDesk({ funding: 'observed' });
    const chat = desk.chat();
    await chat.say('add funds 250');
    await chat.press('purchase.submit', { day: '2026-11-10' });
    await chat.press('operation.confirm');
    const card = await chat.say('expiry');
    assert.match(card.texts, /\$250\.00 of \$250\.00/);
    assert.match(card.texts, /Nov 10, 2027/);
  });

  it('are not for whoever may not see the balance', async () => {
    const desk = openTestDesk();
    desk.desk.may = false;
    assert.equal((await desk.chat().say('expiry')).texts, 'REFUSED');
  });
});
