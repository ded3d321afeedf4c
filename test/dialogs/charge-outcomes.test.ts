/** What becomes of a charge: paid, declined, late, unknown, told by somebody else, or cut off in the middle. */

import assert from 'node:assert/strict';
import { OPERATION_LASTS_MS } from '../../dialogs/operations.ts';
import { recordPurchase, resolveCharges } from '../../dialogs/resolve-charges.ts';
import type { CardOutcome } from '../../dialogs/stored-card.ts';
import {
  openTestDesk,
  readAnswer,
  type Said,
  type Shown,
  type TestDesk,
  tells,
} from './desk-harness.ts';

const shownIn = (activity: Shown): Said =>
  readAnswer({ card: activity?.attachments?.[0]?.content, summary: '' });

describe('a charge', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = openTestDesk();
  });

  const confirming = async () => {
    const chat = desk.chat();
    await chat.say('add funds 250');
    const confirm = await chat.press('funds.submit');
    return {
      press: () => chat.press('operation.confirm', {}, confirm),
      operation: operationOf(confirm),
    };
  };
  const operationOf = (said: Said) => said.verbs.get('operation.confirm').data.operation as string;
  const balance = () => desk.account.view().balance;

  for (const [decline, says] of [
    ['expired-card', /expired/i],
    ['insufficient-funds', /funds|covered|enough/i],
    ['authentication-required', /confirm|approv|authenti/i],
    ['processing-error', /passes by itself/i],
    ['card-declined', /declined/i],
    ['no-card', /card/i],
    ['order-refused', /./],
  ] as const) {
    it(`that is declined (${decline}) adds nothing, says why and what mends it, and is not tried again`, async () => {
      let calls = 0;
      desk.card.answers = async () => {
        calls += 1;
        return { kind: 'declined', decline, reference: 'pi_x' };
      };
      const { press } = await confirming();
      const failed = await press();
      assert.match(failed.texts, says);
      assert.match(failed.texts, /\$250\.00 was not charged/);
      assert.ok(failed.verbs.has('card.change'));
      const later = await press();
      assert.match(later.texts, /Nothing was charged/);
      await desk.idle();
      assert.equal(calls, 1);
      assert.equal(balance(), 0);
    });
  }

  it('that takes longer than a click has is told on the same card when it is done', async () => {
    let finish: (outcome: CardOutcome) => void = () => undefined;
    desk.card.answers = (order) =>
      new Promise((resolve) => {
        finish = () => resolve(desk.card.pay(order));
      });
    const { press } = await confirming();
    const meanwhile = await press();
    assert.match(meanwhile.texts, tells('under-way'));
    assert.match((await press()).texts, tells('under-way'));
    finish({ kind: 'succeeded', reference: '' });
    await desk.idle();
    assert.deepEqual(
      desk.edited.map(({ id }) => id),
      ['card-1'],
    );
    assert.match(shownIn(desk.edited[0]?.activity).texts, /Funds added/);
    assert.equal(balance(), 250_000_000);
    assert.equal(desk.desk.changes, 1);
  });

  it('without an answer is told as such, and then what the gateway says when it is asked', async () => {
    desk.card.answers = async (order) => {
      desk.card.pay(order);
      return { kind: 'unknown', reason: 'timeout' };
    };
    const { press } = await confirming();
    const unknown = await press();
    assert.match(unknown.texts, /no answer yet/);
    assert.match(unknown.texts, /do not pay again/);
    await desk.idle();
    assert.match(shownIn(desk.edited.at(-1)?.activity).texts, /Funds added/);
    assert.equal(balance(), 250_000_000);
    assert.equal(desk.card.charged.length, 1);
  });

  it('without an answer that was never taken is told as not charged', async () => {
    desk.card.answers = async () => ({ kind: 'unknown', reason: 'timeout' });
    const { press } = await confirming();
    await press();
    await desk.idle();
    assert.match(shownIn(desk.edited.at(-1)?.activity).texts, /was not charged/);
    assert.equal(balance(), 0);
  });

  it('that stays without an answer is never charged again; a later click and a later look ask', async () => {
    let calls = 0;
    desk.card.answers = async () => {
      calls += 1;
      return { kind: 'unknown', reason: 'timeout' };
    };
    desk.card.asked = async () => ({ kind: 'unknown', reason: 'timeout' });
    const { press, operation } = await confirming();
    await press();
    await desk.idle();
    const asked = desk.card.lookUps;
    assert.match((await press()).texts, /no answer yet/);
    await desk.idle();
    assert.ok(desk.card.lookUps > asked);
    assert.equal(await resolveCharges(desk.parts()), false);
    desk.card.asked = async () => ({ kind: 'succeeded', reference: 'pi_9' });
    assert.equal(await resolveCharges(desk.parts()), true);
    assert.equal(await resolveCharges(desk.parts()), false);
    assert.equal(balance(), 250_000_000);
    assert.equal(calls, 1);
    assert.ok(desk.account.find(`charge:${operation}`));
    assert.match((await press()).texts, tells('done'));
  });

  it('that the webhook tells of first, then the answer, then the webhook again, is one fact', async () => {
    const { press, operation } = await confirming();
    const outcome: CardOutcome = { kind: 'succeeded', reference: 'pi_7' };
    desk.card.answers = async (order) => {
      desk.card.pay(order);
      assert.equal(await recordPurchase(desk.parts(), operation, outcome), true);
      return outcome;
    };
    assert.match((await press()).texts, /Funds added/);
    assert.equal(await recordPurchase(desk.parts(), operation, outcome), false);
    assert.equal(balance(), 250_000_000);
    assert.equal(desk.account.entries().filter(({ kind }) => kind === 'fund').length, 1);
  });

  it('without an answer is settled by what the webhook tells', async () => {
    for (const [outcome, added] of [
      [{ kind: 'succeeded', reference: 'pi_7' }, 250_000_000],
      [{ kind: 'declined', decline: 'card-declined', reference: 'pi_8' }, 0],
    ] as const) {
      desk = openTestDesk();
      desk.card.answers = async () => ({ kind: 'unknown', reason: 'timeout' });
      desk.card.asked = async () => ({ kind: 'unknown', reason: 'timeout' });
      const { press, operation } = await confirming();
      await press();
      await desk.idle();
      assert.equal(await recordPurchase(desk.parts(), operation, outcome), true);
      assert.equal(balance(), added);
      const expected = outcome.kind === 'succeeded' ? 'done' : 'declined';
      assert.match((await press()).texts, tells(expected));
    }
  });

  it('that nobody began is not taken from a webhook', async () => {
    const { operation } = await confirming();
    const outcome: CardOutcome = { kind: 'succeeded', reference: 'pi_7' };
    assert.equal(await recordPurchase(desk.parts(), operation, outcome), false);
    assert.equal(await recordPurchase(desk.parts(), 'recharge-1', outcome), false);
    assert.equal(balance(), 0);
  });

  it('is not begun while too much is under way, and can be confirmed afterwards', async () => {
    const { press } = await confirming();
    desk.desk.full = true;
    assert.match((await press()).texts, /still working/);
    desk.desk.full = false;
    assert.match((await press()).texts, /Funds added/);
  });

  it('whose record fails is told with a number, is never begun anew, and is found by a later click', async () => {
    const { press } = await confirming();
    const { append } = desk.account;
    desk.account.append = async () => {
      throw Object.assign(new Error('disk full'), { code: 'WRITE_FAILED' });
    };
    const failed = await press();
    assert.match(failed.texts, /journal takes nothing in/);
    assert.doesNotMatch(failed.texts, /disk full/);
    await desk.idle();
    assert.equal(desk.reports.length, 1);
    desk.account.append = append;
    desk.card.answers = async () => assert.fail('it was charged before');
    desk.pass(OPERATION_LASTS_MS + 1);
    assert.match((await press()).texts, /Funds added/);
    assert.equal(desk.card.charged.length, 1);
    assert.equal(balance(), 250_000_000);
  });
});
