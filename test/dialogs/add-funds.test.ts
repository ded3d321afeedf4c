/** Adding funds: a form, a confirmation, one charge or one record, and the truth about what became of it. */

import assert from 'node:assert/strict';
import { DAY_MS } from '../../ledger/instant.ts';
import { openTestDesk, type TestDesk, tells } from './desk-harness.ts';

const MINUTE = 60_000;

describe('adding funds where we charge', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = openTestDesk();
  });

  const untouched = () => {
    assert.equal(desk.account.entries().length, 0);
    assert.deepEqual(desk.card.charged, []);
  };

  it('takes the amount from the sentence, shows the figures, and charges once it is confirmed', async () => {
    const chat = desk.chat();
    const form = await chat.say('add funds 250');
    assert.equal(form.inputs.amount, '250');
    untouched();
    const confirm = await chat.press('funds.submit');
    assert.match(confirm.texts, /\$250\.00 is charged to Visa •••• 4242, once/);
    untouched();
    const done = await chat.press('operation.confirm');
    assert.match(done.texts, /Funds added/);
    assert.match(done.texts, /A payment cannot be undone here/);
    assert.equal(done.verbs.has('operation.undo'), false);
    await desk.idle();
    assert.equal(desk.card.charged.length, 1);
    const [fund, ...others] = desk.account.entries().filter(({ kind }) => kind === 'fund');
    assert.deepEqual(others, []);
    assert.ok(fund?.kind === 'fund' && fund.source === 'purchase');
    assert.equal(fund.amount, 250_000_000);
    assert.equal(fund.actor, 'p-1');
    assert.equal(fund.reference, `pi_${desk.card.charged[0]?.operation}`);
    assert.equal(desk.desk.changes, 1);
  });

  it('sends nothing with its cards but the name of the operation', async () => {
    const chat = desk.chat();
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    for (const verb of ['operation.confirm', 'operation.cancel']) {
      const { data } = confirm.verbs.get(verb);
      assert.deepEqual(Object.keys(data).sort(), ['locale', 'operation', 'verb']);
    }
  });

  it('charges once for ten clicks at the same time, over a restart, and says so to the late ones', async () => {
    const chat = desk.chat();
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    const clicks = Array.from({ length: 10 }, () => chat.press('operation.confirm', {}, confirm));
    const answers = await Promise.all(clicks);
    await desk.idle();
    desk.restart();
    answers.push(await chat.press('operation.confirm', {}, confirm));
    assert.equal(desk.card.charged.length, 1);
    assert.equal(desk.account.view().balance, 250_000_000);
    assert.equal(answers.filter(({ texts }) => /Funds added/.test(texts)).length, 1);
    assert.match(answers.at(-1)?.texts ?? '', tells('done'));
  });

  it('takes a form that is posted twice for one', async () => {
    const chat = desk.chat();
    const form = await chat.say('add funds 250');
    const one = await chat.press('funds.submit', {}, form);
    const other = await chat.press('funds.submit', {}, form);
    await chat.press('operation.confirm', {}, one);
    const late = await chat.press('operation.confirm', {}, other);
    assert.match(late.texts, tells('done'));
    assert.match((await chat.press('funds.submit', {}, form)).texts, tells('done'));
    await desk.idle();
    assert.equal(desk.card.charged.length, 1);
  });

  it('does nothing with a form or a confirmation from yesterday, and offers a fresh one', async () => {
    const chat = desk.chat();
    const form = await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    desk.pass(DAY_MS);
    const late = await chat.press('operation.confirm', {}, confirm);
    assert.match(late.texts, tells('expired'));
    for (const typed of [{}, { amount: '-1' }])
      assert.match((await chat.press('funds.submit', typed, form)).texts, tells('expired'));
    await desk.idle();
    untouched();
  });

  it('does nothing for somebody else, whatever they send', async () => {
    const chat = desk.chat('p-1');
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    const other = await desk.chat('p-2').press('operation.confirm', {}, confirm);
    assert.match(other.texts, tells('not-yours'));
    assert.doesNotMatch(other.texts, /250/);
    untouched();
  });

  it('asks for the role again when it is carried out', async () => {
    const chat = desk.chat();
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    desk.desk.mayNow = false;
    assert.match((await chat.press('operation.confirm', {}, confirm)).texts, /REFUSED/);
    untouched();
  });

  it('shows nothing to whoever may not', async () => {
    desk.desk.may = false;
    assert.match((await desk.chat().say('add funds')).texts, /^REFUSED$/);
  });

  for (const [typed, says] of [
    ['-250', /negative/],
    ['(250)', /negative/],
    ['0', /least/],
    ['0.001', /decimal places/],
    ['1e309', /not an amount/],
    ['999999999', /The most is \$100,000\.00/],
    ['9'.repeat(400), /not an amount|more than can be counted/],
    ['250 EUR', /another currency/],
    ['€250', /another currency/],
    ['', /Enter an amount/],
    ['<b>250</b>', /not an amount/],
    ['[250](https://evil.example)', /not an amount/],
    ['NaN', /not an amount/],
    ['Infinity', /not an amount/],
  ] as const) {
    it(`refuses ${typed.slice(0, 40) || 'an empty field'} in a sentence, and keeps what was typed`, async () => {
      const chat = desk.chat();
      await chat.say('add funds');
      const again = await chat.press('funds.submit', { amount: typed });
      assert.match(again.texts, says);
      assert.match(again.texts, /Nothing was changed/);
      assert.equal(again.verbs.has('operation.confirm'), false);
      const confirm = await chat.press('funds.submit', { amount: '10' });
      assert.ok(confirm.verbs.has('operation.confirm'), 'the same form goes on once it is mended');
      untouched();
    });
  }

  for (const amount of [null, 7, {}, [250], true, undefined] as const) {
    it(`is not thrown by ${JSON.stringify(amount)} in place of text`, async () => {
      const chat = desk.chat();
      await chat.say('add funds');
      await chat.press('funds.submit', { amount });
      untouched();
    });
  }

  it('is not undone by us, whatever is sent', async () => {
    const chat = desk.chat();
    await chat.say('set auto-recharge to 500 when below 200');
    await chat.press('recharge.submit');
    const done = await chat.press('operation.confirm');
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    const { operation } = confirm.verbs.get('operation.confirm').data;
    const early = await chat.press('operation.undo', { operation }, done);
    assert.match(early.texts, tells('expired'));
    await chat.press('operation.confirm', {}, confirm);
    const refused = await chat.press('operation.undo', { operation }, done);
    assert.match(refused.texts, /A payment cannot be undone here/);
    await desk.idle();
    assert.equal(desk.account.view().balance, 250_000_000);
  });

  it('cancels, and a confirmation after that does nothing', async () => {
    const chat = desk.chat();
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    assert.match((await chat.press('operation.cancel', {}, confirm)).texts, tells('cancelled'));
    assert.match((await chat.press('operation.confirm', {}, confirm)).texts, tells('cancelled'));
    await desk.idle();
    untouched();
  });

  it('does nothing where another card is stored than the one that was shown', async () => {
    const chat = desk.chat();
    await chat.say('add funds 250');
    await chat.press('funds.submit');
    desk.card.stored = { id: 'pm_2', brand: 'mastercard', last4: '1111', expires: '2030-01' };
    assert.match((await chat.press('operation.confirm')).texts, tells('changed'));
    await desk.idle();
    untouched();
  });

  it('asks for a card first where none is stored', async () => {
    desk.card.stored = undefined;
    const form = await desk.chat().say('add funds 250');
    assert.ok(form.verbs.has('card.change'));
    assert.equal(form.verbs.has('funds.submit'), false);
  });

  for (const mode of ['draining', 'post-usage'] as const) {
    it(`is refused with its reason and the way back while ${mode}`, async () => {
      const chat = desk.chat();
      await chat.say('add funds 250');
      const confirm = await chat.press('funds.submit');
      const at = desk.account.now();
      await desk.account.append([
        {
          kind: 'mode',
          key: 'm',
          mode,
          amount: 0 as never,
          effectiveAt: at,
          currency: 'USD',
          actor: '',
          reason: '',
        },
      ]);
      const refused = await chat.say('add funds 250');
      assert.match(refused.texts, /Credits cannot be added now/);
      assert.ok(refused.verbs.has('mode.show'));
      await chat.press('operation.confirm', {}, confirm);
      await desk.idle();
      assert.deepEqual(desk.card.charged, []);
    });
  }

  it('gives fifteen minutes for the form, and fifteen more for the confirmation', async () => {
    const chat = desk.chat();
    const form = await chat.say('add funds 250');
    desk.pass(14 * MINUTE);
    const confirm = await chat.press('funds.submit', {}, form);
    desk.pass(14 * MINUTE);
    assert.match((await chat.press('operation.confirm', {}, confirm)).texts, /Funds added/);
  });
});
