/** What people bring: purchases made in the admin center, balances read there, and how the organization is billed. */

import assert from 'node:assert/strict';
import { toIso } from '../../ledger/instant.ts';
import { openTestDesk, type TestDesk } from './desk-harness.ts';

const fundsOf = (desk: TestDesk) =>
  desk.account.entries().flatMap((entry) => (entry.kind === 'fund' ? [entry] : []));

describe('a purchase that was made in the admin center', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = openTestDesk({ funding: 'observed' });
  });

  const bought = { amount: '250', day: '2026-11-10', reference: 'E0400', reason: 'Order' };

  it('is recorded with its date and its invoice number, and undone', async () => {
    const chat = desk.chat();
    const form = await chat.say('add funds 250');
    assert.equal(form.inputs.amount, '250');
    assert.equal(form.inputs.day, '2026-11-16');
    const confirm = await chat.press('purchase.submit', bought);
    assert.match(confirm.texts, /Nothing is charged by me/);
    assert.match(confirm.texts, /E0400/);
    assert.match(confirm.texts, /Nov 10, 2027/, 'when it will expire');
    const done = await chat.press('operation.confirm');
    assert.match(done.texts, /Purchase recorded/);
    const [fund] = fundsOf(desk);
    assert.ok(fund);
    assert.equal(toIso(fund.effectiveAt), '2026-11-10T00:00:00.000Z');
    assert.equal(fund.reference, 'E0400');
    assert.equal(fund.reason, 'Order');
    assert.equal(fund.source, 'purchase');
    assert.equal(desk.account.view().balance, 250_000_000);
    await chat.press('operation.undo', {}, done);
    const twice = await chat.press('operation.undo', {}, done);
    assert.match(twice.texts, /Undone/);
    assert.equal(desk.account.view().balance, 0);
    assert.equal(desk.account.entries().filter(({ kind }) => kind === 'reverse').length, 1);
  });

  for (const [typed, says] of [
    [{ day: '2026-11-17' }, /has not come yet/],
    [{ day: '2025-11-10' }, /have expired/],
    [{ day: '2026-02-30' }, /not a day/],
    [{ day: 'yesterday' }, /not a day/],
    [{ day: '' }, /not a day/],
    [{ amount: '-250' }, /negative/],
    [{ amount: '1e309' }, /not an amount/],
    [{ reference: 'x'.repeat(61) }, /Invoice number: .*too long/],
    [{ reason: 'x'.repeat(201) }, /Note: .*too long/],
  ] as const) {
    it(`is refused with ${JSON.stringify(typed).slice(0, 40)}`, async () => {
      const chat = desk.chat();
      await chat.say('add funds 250');
      const again = await chat.press('purchase.submit', { ...bought, ...typed });
      assert.match(again.texts, says);
      assert.equal(fundsOf(desk).length, 0);
    });
  }

  it('keeps markup in a note as text', async () => {
    const chat = desk.chat();
    await chat.say('record a purchase');
    const reason = '[Pay now](https://evil.example) **bold**\n\n# head <at>all</at>';
    const confirm = await chat.press('purchase.submit', { ...bought, reason });
    assert.doesNotMatch(confirm.texts, /\[Pay now\]\(https/);
    const done = await chat.press('operation.confirm');
    assert.doesNotMatch(done.texts, /\[Pay now\]\(https/);
    assert.equal(
      fundsOf(desk)[0]?.reason,
      '[Pay now](https://evil.example) **bold** # head <at>all</at>',
    );
  });
});

describe('a balance that was read in the admin center', () => {
  it('brings the account in line, keeps the difference, shows it the next time, and is undone', async () => {
    const desk = openTestDesk({ funding: 'observed' });
    const chat = desk.chat();
    await chat.say('add funds 250');
    await chat.press('purchase.submit');
    await chat.press('operation.confirm');
    await chat.say('reconcile');
    const confirm = await chat.press('reading.submit', { reading: '240.50', reason: 'monthly' });
    assert.match(confirm.texts, /-\$9\.50/);
    const done = await chat.press('operation.confirm');
    assert.equal(desk.account.view().balance, 240_500_000);
    assert.equal(desk.account.view().reading?.drift, -9_500_000);
    const form = await chat.say('reconcile');
    assert.match(form.texts, /-\$9\.50 against calculated/);
    await chat.press('operation.undo', {}, done);
    assert.equal(desk.account.view().balance, 250_000_000);
  });

  it('fills the form in from the sentence, and says at once what is wrong with its figure', async () => {
    const chat = openTestDesk({ funding: 'observed' }).chat();
    assert.equal((await chat.say('the admin center shows 240.50')).inputs.reading, '240.50');
    const wrong = await chat.say('reconcile to -5');
    assert.equal(wrong.inputs.reading, '-5');
    assert.match(wrong.texts, /negative/);
  });

  for (const [reading, says] of [
    ['-5', /negative/],
    ['', /Enter an amount/],
    ['1e309', /not an amount/],
    ['99999999', /The most is \$10,000,000\.00/],
    ['240.505', /decimal places|two ways/],
  ] as const) {
    it(`is refused as ${reading || 'nothing'}`, async () => {
      const desk = openTestDesk();
      const chat = desk.chat();
      await chat.say('reconcile');
      const again = await chat.press('reading.submit', { reading });
      assert.match(again.texts, says);
      assert.equal(desk.account.entries().length, 0);
    });
  }
});

describe('how calls are billed', () => {
  it('goes from prepaid over using up to after use, each confirmed, and back', async () => {
    const desk = openTestDesk({ funding: 'observed' });
    const chat = desk.chat();
    const modeOf = () => desk.account.view().mode;
    for (const [mode, expected] of [
      ['draining', 'draining'],
      ['post-usage', 'post-usage'],
      ['prepaid', 'prepaid'],
    ] as const) {
      await chat.say('billing mode');
      const before = modeOf();
      const confirm = await chat.press('mode.set', { mode });
      assert.equal(modeOf(), before, 'nothing changes before it is confirmed');
      await chat.press('operation.confirm', {}, confirm);
      assert.equal(modeOf(), expected);
    }
    await chat.press('operation.undo');
    assert.equal(modeOf(), 'post-usage');
  });

  it('is shown again where an old button offers what is so already, or what there is not', async () => {
    const desk = openTestDesk();
    const chat = desk.chat();
    const card = await chat.say('billing mode');
    for (const mode of ['prepaid', 'free', 7, undefined]) {
      const answer = await chat.press('mode.set', { mode }, card);
      assert.equal(answer.verbs.has('operation.confirm'), false);
    }
    assert.equal(desk.account.entries().length, 0);
  });

  it('is not undone after it has changed again', async () => {
    const desk = openTestDesk();
    const chat = desk.chat();
    const set = async (mode: string) => {
      await chat.say('billing mode');
      await chat.press('mode.set', { mode });
      return chat.press('operation.confirm');
    };
    const first = await set('draining');
    await set('prepaid');
    assert.match((await chat.press('operation.undo', {}, first)).texts, /no longer be undone/);
    assert.equal(desk.account.view().mode, 'prepaid');
  });

  it('says while using up with auto-recharge on that this never ends', async () => {
    const desk = openTestDesk({ funding: 'observed' });
    const chat = desk.chat();
    await chat.say('set auto-recharge to 500 when below 200');
    await chat.press('recharge.submit');
    await chat.press('operation.confirm');
    await chat.say('billing mode');
    await chat.press('mode.set', { mode: 'draining' });
    await chat.press('operation.confirm');
    const card = await chat.say('billing mode');
    assert.match(card.texts, /never starts/);
    assert.ok(card.verbs.has('recharge.off'));
  });
});
