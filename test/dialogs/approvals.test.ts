/** Money above the limit: it waits, frozen, and one other person decides, once. */

import assert from 'node:assert/strict';
import { speechFor } from '../../words/speech.ts';
import {
  ASKER,
  acts,
  askFor,
  buttonFor,
  funds,
  LIMIT,
  notices,
  openCard,
  openWithLimit,
  operationOf,
  SECOND,
  tend,
  textsOf,
  untouched,
} from './approval-chat.ts';
import { openTestDesk, type TestDesk, tells } from './desk-harness.ts';

const words = speechFor('en-US').words.approvals;

describe('money above the limit', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = openWithLimit();
  });

  it('is not spent by one person: it waits, and says for whom, until when, above what', async () => {
    const waiting = await askFor(desk);
    untouched(desk);
    assert.match(waiting.texts, /Waiting for a second person/);
    assert.match(waiting.texts, /\$800\.00 is charged to Visa •••• 4242, once/);
    assert.match(waiting.texts, /Another Global Administrator or Billing Administrator/);
    assert.ok(waiting.texts.includes(words.facts.until));
    assert.ok(waiting.texts.includes(`$${LIMIT}.00`));
    assert.deepEqual([...waiting.verbs.keys()], ['approval.withdraw']);
    const { data } = waiting.verbs.get('approval.withdraw');
    assert.deepEqual(Object.keys(data).sort(), ['locale', 'operation', 'verb']);
  });

  it('up to the limit is spent as ever', async () => {
    const chat = desk.chat();
    await chat.say(`add funds ${LIMIT}`);
    await chat.press('funds.submit');
    assert.match((await chat.press('operation.confirm')).texts, /Funds added/);
    assert.deepEqual(notices(desk), []);
  });

  it('that is only recorded waits for nobody', async () => {
    const observed = openTestDesk({ funding: 'observed', approvalLimit: LIMIT });
    const chat = observed.chat();
    await chat.say('record a purchase of 9000');
    await chat.press('purchase.submit', { day: '2026-11-10' });
    assert.match((await chat.press('operation.confirm')).texts, /Purchase recorded/);
  });

  it('is spent once another person approves it, as it was frozen, in the name of both', async () => {
    const operation = operationOf(await askFor(desk));
    const { chat, card } = await openCard(desk);
    assert.match(card.texts, /\$800\.00 is charged to Visa •••• 4242, once/);
    for (const verb of ['approval.give', 'approval.refuse'])
      assert.deepEqual(Object.keys(card.verbs.get(verb).data).sort(), [
        'locale',
        'operation',
        'verb',
      ]);
    const done = await chat.press('approval.give');
    await desk.idle();
    assert.ok(done.texts.includes(words.states.done));
    assert.deepEqual(
      desk.card.charged.map(({ operation: id, amount }) => [id, amount]),
      [[operation, 800_000_000]],
    );
    const [fund, ...others] = funds(desk);
    assert.deepEqual(others, []);
    assert.equal(fund?.actor, ASKER);
    assert.equal(fund?.asked?.operation, operation);
    assert.deepEqual(
      acts(desk).map(({ act, actor, detail }) => [act, actor, detail.operation]),
      [
        ['approval-asked', ASKER, operation],
        ['approval-given', SECOND, operation],
      ],
    );
    assert.equal(acts(desk)[1]?.detail.asker, ASKER);
    const order = desk.account.entries().map(({ kind }) => kind);
    assert.ok(order.lastIndexOf('act') < order.indexOf('fund'), 'the approval is on record first');
    await tend(desk);
    assert.deepEqual(notices(desk), ['approval-asked', 'approval-given', 'approval-ended done']);
  });

  it('is told to whoever asked: on the card, and in a message of its own, once', async () => {
    await askFor(desk);
    const { chat } = await openCard(desk);
    await chat.press('approval.give');
    await desk.idle();
    for (let round = 0; round < 3; round++) await tend(desk);
    assert.equal(desk.sent.length, 1);
    assert.match(textsOf(desk.sent[0]), /Funds added/);
    assert.match(textsOf(desk.sent[0]), /Approved by/);
    assert.deepEqual(
      desk.edited.map(({ id }) => id),
      ['card-1'],
    );
    assert.equal(await tend(desk), false, 'nothing is left to look after');
    assert.deepEqual(await desk.parts().approvals.open(10), [], 'nor looked at again');
  });

  for (const [name, effectsOf] of [
    [
      'a rule',
      async () => {
        const chat = desk.chat(ASKER);
        await chat.say('set auto-recharge to 100 when below 50');
        await chat.press('recharge.submit', { cap: '' });
        return chat.press('operation.confirm');
      },
    ],
    [
      'a deposit with a rule',
      async () => {
        const chat = desk.chat(ASKER);
        await chat.say('set up');
        await chat.press('setup.submit', {
          deposit: '100',
          on: 'true',
          amount: '300',
          trigger: '50',
          cap: '600',
        });
        return chat.press('operation.confirm');
      },
    ],
  ] as const) {
    it(`is asked about ${name} too, and everything of it is done together`, async () => {
      assert.ok((await effectsOf()).texts.includes(words.asker.awaiting));
      untouched(desk);
      const { chat } = await openCard(desk);
      const done = await chat.press('approval.give');
      assert.ok(done.texts.includes(words.states.done), done.texts);
      const { rule } = desk.account.view().recharge;
      assert.equal(rule?.enabled, true);
      assert.equal(rule?.actor, ASKER);
      assert.equal(desk.card.charged.length, name === 'a rule' ? 0 : 1);
    });
  }

  it('that was turned down or lowered by one does not come back by one: undo asks for a second person', async () => {
    const chat = desk.chat(ASKER);
    await chat.say('set auto-recharge to 100 when below 50');
    await chat.press('recharge.submit', { cap: '' });
    await chat.press('operation.confirm');
    await desk.idle();
    await (await openCard(desk)).chat.press('approval.give');
    await chat.say('turn off auto-recharge');
    const off = await chat.press('operation.confirm');
    assert.equal(desk.account.view().recharge.rule?.enabled, false);
    const anew = await chat.press('operation.undo', {}, off);
    assert.equal(desk.account.view().recharge.rule?.enabled, false);
    assert.ok(anew.verbs.has('operation.confirm'));
    const waiting = await chat.press('operation.confirm', {}, anew);
    assert.ok(waiting.texts.includes(words.asker.awaiting));
    assert.equal(desk.account.view().recharge.rule?.enabled, false);
  });

  it('is refused with a reason, and nothing is done', async () => {
    await askFor(desk);
    const { chat, card } = await openCard(desk);
    const refused = await chat.press('approval.refuse', { reason: 'not *this* month' });
    await desk.idle();
    assert.ok(refused.texts.includes(words.states.refused));
    assert.equal(refused.verbs.size, 0);
    await tend(desk);
    untouched(desk);
    assert.match(textsOf(desk.sent[0]), /Ada refused it/);
    assert.match(textsOf(desk.sent[0]), /not \\\\\*this\\\\\* month/);
    assert.deepEqual(notices(desk), ['approval-asked', 'approval-ended refused']);
    assert.deepEqual(
      acts(desk).map(({ act, actor, detail }) => [act, actor, detail.reason ?? '']),
      [
        ['approval-asked', ASKER, ''],
        ['approval-refused', SECOND, 'not *this* month'],
      ],
    );
    const late = await chat.press('approval.give', {}, card);
    assert.ok(late.texts.includes(words.notices.late));
    untouched(desk);
  });

  it('is taken back by whoever asked, whatever became of their role, and by nobody else', async () => {
    const waiting = await askFor(desk);
    const operation = operationOf(waiting);
    const { chat, card } = await openCard(desk);
    const theirs = await chat.press(
      'approval.withdraw',
      {},
      buttonFor(operation, 'approval.withdraw'),
    );
    assert.match(theirs.texts, tells('not-yours'));
    desk.desk.may = false;
    const withdrawn = await desk.chat(ASKER).press('approval.withdraw', {}, waiting);
    assert.match(withdrawn.texts, tells('cancelled'));
    desk.desk.may = true;
    await tend(desk);
    assert.deepEqual(notices(desk), ['approval-asked', 'approval-ended withdrawn']);
    assert.deepEqual(desk.sent, [], 'whoever takes it back knows');
    const late = await chat.press('approval.give', {}, card);
    assert.ok(late.texts.includes(words.states.withdrawn));
    untouched(desk);
  });
});
