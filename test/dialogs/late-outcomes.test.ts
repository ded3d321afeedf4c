/** A charge that is found out when nobody waits any more is told to whoever confirmed it: in their chat, once. */

import assert from 'node:assert/strict';
import { CLAIM_LASTS_MS } from '../../bot/stored-operations.ts';
import { recordPurchase, resolveCharges } from '../../dialogs/resolve-charges.ts';
import type { CardOutcome } from '../../dialogs/stored-card.ts';
import { tellOutcomes } from '../../dialogs/tell-outcomes.ts';
import type { Turn } from '../../dialogs/turn.ts';
import { openTestDesk, readAnswer, type Said, type Shown, type TestDesk } from './desk-harness.ts';

const PAID: CardOutcome = { kind: 'succeeded', reference: 'pi_7' };
const DECLINED: CardOutcome = { kind: 'declined', decline: 'card-declined', reference: 'pi_8' };
const NO_ANSWER: CardOutcome = { kind: 'unknown', reason: 'timeout' };
const DAY_MS = 86_400_000;

describe('a charge that is found out later', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = openTestDesk();
  });

  const shownIn = (activity: Shown): Said =>
    readAnswer({ card: activity?.attachments?.[0]?.content, summary: '' });
  /** All that was told after the click itself was answered. */
  const told = () => [
    ...desk.edited.map(({ id, activity }) => `${id}: ${shownIn(activity).texts}`),
    ...desk.sent.map((activity) => `new: ${shownIn(activity).texts}`),
  ];
  const operationOf = (said: Said) => said.verbs.get('operation.confirm').data.operation as string;

  /** Confirmed, without an answer, and asked about in vain. Answers the operation and the click. */
  const leftUnknown = async (more: Partial<Turn> = {}) => {
    desk.card.answers = async () => NO_ANSWER;
    desk.card.asked = async () => NO_ANSWER;
    const chat = desk.chat('p-1', more);
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    const press = () => chat.press('operation.confirm', {}, confirm);
    await press();
    await desk.idle();
    assert.deepEqual(told(), []);
    return { operation: operationOf(confirm), press };
  };
  const tell = async (times = 1) => {
    for (let time = 0; time < times; time++) {
      await tellOutcomes(desk.parts());
      desk.pass(DAY_MS);
    }
  };

  for (const [outcome, words] of [
    [PAID, /^card-1: Funds added[\s\S]*\$250\.00/],
    [DECLINED, /^card-1: [\s\S]*\$250\.00 was not charged/],
  ] as const) {
    it(`by a webhook (${outcome.kind}) is told on its card, once, after a restart too`, async () => {
      const { operation } = await leftUnknown();
      assert.equal(await recordPurchase(desk.parts(), operation, outcome), true);
      assert.equal(await recordPurchase(desk.parts(), operation, outcome), false);
      desk.restart();
      assert.equal(await tellOutcomes(desk.parts()), true);
      desk.restart();
      assert.equal(await tellOutcomes(desk.parts()), false);
      await tell(3);
      assert.equal(told().length, 1);
      assert.match(String(told()[0]), words);
    });
  }

  it('by asking the gateway is told, and nothing while it does not say', async () => {
    await leftUnknown();
    assert.equal(await resolveCharges(desk.parts()), false);
    await tell();
    assert.deepEqual(told(), []);
    desk.card.asked = async () => PAID;
    assert.equal(await resolveCharges(desk.parts()), true);
    await tell(3);
    assert.equal(told().length, 1);
  });

  it('is told in the language in which it was confirmed', async () => {
    desk = openTestDesk({ locale: 'ja-JP' });
    desk.card.answers = async () => NO_ANSWER;
    desk.card.asked = async () => NO_ANSWER;
    const chat = desk.chat();
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    await chat.press('operation.confirm', {}, confirm);
    await desk.idle();
    await recordPurchase(desk.parts(), operationOf(confirm), PAID);
    desk.restart();
    await tell();
    assert.match(String(told()), /資金を追加しました/);
  });

  it('is told in a message where no card is known, and that never twice', async () => {
    const { operation } = await leftUnknown({ cardId: undefined });
    await recordPurchase(desk.parts(), operation, PAID);
    desk.restart();
    await Promise.all([tellOutcomes(desk.parts()), tellOutcomes(desk.parts())]);
    await tell(3);
    assert.equal(told().length, 1);
    assert.match(String(told()[0]), /^new: Funds added/);
  });

  it('is told in a message once its card has refused three times', async () => {
    const { operation } = await leftUnknown();
    await recordPurchase(desk.parts(), operation, PAID);
    desk.desk.edits = false;
    await tellOutcomes(desk.parts());
    await tellOutcomes(desk.parts());
    assert.deepEqual(told(), [], 'not again at once');
    await tell(2);
    assert.deepEqual(told(), []);
    await tell(3);
    assert.equal(told().length, 1);
    assert.match(String(told()[0]), /^new: Funds added/);
  });

  it('whose message does not arrive is reported, and not sent again', async () => {
    const { operation } = await leftUnknown({ cardId: undefined });
    await recordPurchase(desk.parts(), operation, PAID);
    let tries = 0;
    desk.parts().courier.send = async () => {
      tries += 1;
      return undefined as never;
    };
    await tell(3);
    assert.deepEqual([tries, desk.reports.length], [1, 1]);
  });

  it('after its process had stopped half-way is told on its card', async () => {
    desk.card.answers = (order) => {
      desk.card.pay(order);
      return new Promise(() => undefined);
    };
    const chat = desk.chat();
    await chat.say('add funds 250');
    await chat.press('operation.confirm', {}, await chat.press('funds.submit'));
    desk.restart();
    desk.pass(CLAIM_LASTS_MS + 1);
    assert.equal(await resolveCharges(desk.parts()), true);
    await tell(3);
    assert.equal(told().length, 1);
    assert.match(String(told()[0]), /^card-1: Funds added/);
  });

  it('while its click is still being answered is told by that answer alone', async () => {
    const chat = desk.chat();
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    desk.card.answers = async (order) => {
      desk.card.pay(order);
      await recordPurchase(desk.parts(), operationOf(confirm), PAID);
      desk.pass(CLAIM_LASTS_MS + 1);
      await tellOutcomes(desk.parts());
      return PAID;
    };
    assert.match((await chat.press('operation.confirm', {}, confirm)).texts, /Funds added/);
    await tell(3);
    assert.deepEqual(told(), []);
  });

  it('while another process still answers its click waits for that one, and no longer than its claim lasts', async () => {
    const chat = desk.chat();
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    desk.card.answers = () => new Promise(() => undefined);
    await chat.press('operation.confirm', {}, confirm);
    desk.restart();
    await recordPurchase(desk.parts(), operationOf(confirm), PAID);
    await tellOutcomes(desk.parts());
    assert.deepEqual(told(), []);
    desk.pass(CLAIM_LASTS_MS + 1);
    await tell(3);
    assert.equal(told().length, 1);
  });

  it('by the click that keeps asking and by a webhook at once is told once', async () => {
    desk.card.answers = async () => NO_ANSWER;
    const chat = desk.chat();
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    desk.card.asked = async () => {
      await recordPurchase(desk.parts(), operationOf(confirm), PAID);
      await tellOutcomes(desk.parts());
      return PAID;
    };
    await chat.press('operation.confirm', {}, confirm);
    await desk.idle();
    await tell(3);
    assert.equal(told().length, 1);
  });
});
