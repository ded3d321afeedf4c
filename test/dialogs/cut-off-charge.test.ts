/** A charge whose process stopped in the middle: found out, by a click or without one, and never begun again. */

import assert from 'node:assert/strict';
import { CLAIM_LASTS_MS } from '../../bot/stored-operations.ts';
import { resolveCharges } from '../../dialogs/resolve-charges.ts';
import { openTestDesk, type TestDesk, tells } from './desk-harness.ts';

describe('a charge that a process left half-way', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = openTestDesk();
  });

  const confirming = async () => {
    const chat = desk.chat();
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    return () => chat.press('operation.confirm', {}, confirm);
  };
  const balance = () => desk.account.view().balance;

  /** The process stops while the gateway works: nothing after this line of it ever happens. */
  const cutOff = async (isPaid: boolean) => {
    desk.card.answers = (order) => {
      if (isPaid) desk.card.pay(order);
      return new Promise(() => undefined);
    };
    const press = await confirming();
    await press();
    desk.card.answers = async (order) => desk.card.pay(order);
    desk.restart();
    return press;
  };

  it('is found paid by the next click, and not charged again', async () => {
    const press = await cutOff(true);
    assert.match((await press()).texts, tells('under-way'));
    desk.pass(CLAIM_LASTS_MS + 1);
    assert.match((await press()).texts, /Funds added/);
    assert.equal(desk.card.charged.length, 1);
    assert.equal(balance(), 250_000_000);
  });

  it('is told as not charged by the next click where it never was, and not charged then', async () => {
    const press = await cutOff(false);
    desk.pass(CLAIM_LASTS_MS + 1);
    assert.match((await press()).texts, /was not charged/);
    assert.deepEqual(desk.card.charged, []);
  });

  it('is found without any click', async () => {
    await cutOff(true);
    desk.pass(CLAIM_LASTS_MS + 1);
    assert.equal(await resolveCharges(desk.parts()), true);
    assert.equal(balance(), 250_000_000);
  });

  it('is not called off by a late cancel', async () => {
    const chat = desk.chat();
    desk.card.answers = () => new Promise(() => undefined);
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    await chat.press('operation.confirm', {}, confirm);
    desk.restart();
    desk.pass(CLAIM_LASTS_MS + 1);
    const answer = await chat.press('operation.cancel', {}, confirm);
    assert.doesNotMatch(answer.texts, tells('cancelled'));
  });
});
