/** What was approved is done once: however many press at once, wherever the process stops, and whatever the gateway says. */

import assert from 'node:assert/strict';
import { carryOutApproved } from '../../dialogs/carry-out-approved.ts';
import { recordPurchase, resolveCharges } from '../../dialogs/resolve-charges.ts';
import { DAY_MS } from '../../ledger/instant.ts';
import { speechFor } from '../../words/speech.ts';
import {
  ASKER,
  acts,
  askFor,
  buttonFor,
  funds,
  notices,
  openCard,
  openWithLimit,
  operationOf,
  SECOND,
  tend,
  textsOf,
  untouched,
} from './approval-chat.ts';
import type { TestDesk } from './desk-harness.ts';

const words = speechFor('en-US').words.approvals;
const MINUTE = 60_000;

describe('what a second person approved', () => {
  let desk: TestDesk;
  let operation: string;
  beforeEach(async () => {
    desk = openWithLimit();
    operation = operationOf(await askFor(desk));
  });
  const givenBy = (who: string) => ({
    is: 'given' as const,
    by: who,
    name: 'Bea',
    reason: '',
    on: desk.at(),
  });
  const doneOnce = () => {
    assert.deepEqual(
      desk.card.charged.map(({ operation: id }) => id),
      [operation],
    );
    assert.equal(funds(desk).length, 1);
    assert.equal(desk.account.view().balance, 800_000_000);
    assert.equal(acts(desk).filter(({ act }) => act === 'approval-given').length, 1);
  };

  it('is done once for ten clicks of five people at the same time, and again after a restart', async () => {
    const { card } = await openCard(desk);
    const clicks = Array.from({ length: 10 }, (_, index) =>
      desk.chat(`p-${2 + (index % 5)}`).press('approval.give', {}, card),
    );
    const answers = await Promise.all(clicks);
    await desk.idle();
    desk.restart();
    answers.push(await desk.chat(SECOND).press('approval.give', {}, card));
    await tend(desk);
    doneOnce();
    const isLate = ({ texts }: { texts: string }) => texts.includes(words.notices.late);
    assert.equal(answers.filter((answer) => !isLate(answer)).length, 1);
    assert.ok(answers.at(-1)?.texts.includes(words.states.done));
  });

  for (let first = 0; first < 4; first++)
    it(`has one end where all press at once, the ${first + 1}. of them first`, async () => {
      desk.pass(DAY_MS - 1);
      const { card } = await openCard(desk);
      const all = [
        () => desk.chat(SECOND).press('approval.give', {}, card),
        () => desk.chat('p-3').press('approval.refuse', { reason: 'no' }, card),
        () =>
          desk
            .chat(ASKER)
            .press('approval.withdraw', {}, buttonFor(operation, 'approval.withdraw')),
        async () => {
          desk.pass(1);
          await tend(desk);
        },
      ];
      await Promise.all([...all.slice(first), ...all.slice(0, first)].map((press) => press()));
      await desk.idle();
      await tend(desk);
      const decisions = acts(desk).filter(({ act }) => act !== 'approval-asked');
      assert.equal(decisions.length, 1);
      const isGiven = decisions[0]?.act === 'approval-given';
      assert.equal(desk.card.charged.length, isGiven ? 1 : 0);
      assert.equal(funds(desk).length, isGiven ? 1 : 0);
      assert.equal(notices(desk).filter((alert) => alert.includes('ended')).length, 1);
    });

  it('goes on where the process stopped before the charge, without another click', async () => {
    assert.equal(await desk.parts().approvals.decide(operation, givenBy(SECOND)), true);
    desk.restart();
    await tend(desk);
    assert.deepEqual(desk.card.charged, [], 'another process may be at it');
    desk.pass(MINUTE + 1);
    await tend(desk);
    doneOnce();
    assert.match(textsOf(desk.sent[0]), /Funds added/);
    assert.deepEqual(notices(desk), ['approval-asked', 'approval-given', 'approval-ended done']);
    for (let round = 0; round < 3; round++) await tend(desk);
    doneOnce();
    assert.equal(desk.sent.length, 1);
  });

  it('goes on where the process stopped after the charge and before it was written down', async () => {
    desk.card.answers = async (order) => {
      desk.card.pay(order);
      return new Promise(() => undefined);
    };
    const { chat } = await openCard(desk);
    const meanwhile = await chat.press('approval.give');
    assert.ok(meanwhile.texts.includes(words.states.given));
    assert.equal(desk.card.charged.length, 1);
    assert.deepEqual(funds(desk), []);
    desk.restart();
    desk.card.answers = async (order) => desk.card.pay(order);
    desk.pass(MINUTE + 1);
    await tend(desk);
    doneOnce();
  });

  it('is not taken over while whoever approved it is at it', async () => {
    let pay: () => void = () => undefined;
    let charges = 0;
    desk.card.answers = (order) => {
      charges += 1;
      return new Promise((resolve) => {
        pay = () => resolve(desk.card.pay(order));
      });
    };
    const { chat } = await openCard(desk);
    await chat.press('approval.give');
    desk.pass(10 * MINUTE);
    await tend(desk);
    assert.equal(charges, 1);
    pay();
    await desk.idle();
    doneOnce();
  });

  it('is taken over by one of two processes', async () => {
    await desk.parts().approvals.decide(operation, givenBy(SECOND));
    desk.pass(MINUTE + 1);
    desk.restart();
    const one = desk.parts();
    desk.restart();
    const other = desk.parts();
    const taken = await Promise.all(
      [one, other].map(async (parts) => {
        const isTaken = await parts.approvals.takeOver(operation);
        if (isTaken) await carryOutApproved(parts, operation, 'taken-over');
        return isTaken;
      }),
    );
    assert.deepEqual(taken.toSorted(), [false, true]);
    doneOnce();
  });

  it('is not begun any more by a process that comes back after its time', async () => {
    await desk.parts().approvals.decide(operation, givenBy(SECOND));
    desk.restart();
    desk.pass(DAY_MS);
    await tend(desk);
    untouched(desk);
    assert.deepEqual(notices(desk).at(-1), 'approval-ended not-charged');
    assert.match(textsOf(desk.sent[0]), /The payment failed/);
  });

  it('is not begun any more by a process that comes back to another card', async () => {
    await desk.parts().approvals.decide(operation, givenBy(SECOND));
    desk.restart();
    desk.pass(MINUTE + 1);
    desk.card.stored = { id: 'pm_2', brand: 'visa', last4: '1111', expires: '2030-01' };
    await tend(desk);
    untouched(desk);
    assert.deepEqual(notices(desk).at(-1), 'approval-ended changed');
  });

  it('is written down, and shown, by the next process where the one that asked stopped before that', async () => {
    const cut = openWithLimit();
    const append = cut.account.append;
    const chat = cut.chat(ASKER);
    await chat.say('add funds 800');
    await chat.press('funds.submit');
    Object.assign(cut.account, { append: () => Promise.reject(new Error('the process stops')) });
    await chat.press('operation.confirm');
    assert.equal(cut.account.entries().length, 0);
    Object.assign(cut.account, { append });
    cut.restart();
    await tend(cut);
    assert.deepEqual(notices(cut), ['approval-asked']);
    assert.equal(acts(cut)[0]?.asked?.card, 'card-1');
    assert.ok(
      (await (await openCard(cut)).chat.press('approval.give')).texts.includes(words.states.done),
    );
  });

  it('is told at once where the gateway’s webhook is faster than its answer', async () => {
    desk.card.answers = async (order) => {
      const paid = desk.card.pay(order);
      assert.equal(await recordPurchase(desk.parts(), order.operation, paid), true);
      return paid;
    };
    const { chat } = await openCard(desk);
    assert.ok((await chat.press('approval.give')).texts.includes(words.states.done));
    await tend(desk);
    doneOnce();
    assert.equal(desk.sent.length, 1);
    assert.match(textsOf(desk.sent[0]), /Approved by/);
  });

  it('is told as declined where the card declines, to both', async () => {
    desk.card.answers = async () => ({ kind: 'declined', decline: 'expired-card', reference: 'x' });
    const { chat } = await openCard(desk);
    assert.ok((await chat.press('approval.give')).texts.includes(words.states.declined));
    await tend(desk);
    assert.match(textsOf(desk.sent[0]), /The payment failed/);
    assert.deepEqual(notices(desk).at(-1), 'approval-ended declined');
    assert.deepEqual(funds(desk), []);
  });

  it('is told once the gateway says what became of it', async () => {
    desk.card.answers = async (order) => {
      desk.card.pay(order);
      return { kind: 'unknown', reason: 'timeout' };
    };
    const { chat } = await openCard(desk);
    assert.ok((await chat.press('approval.give')).texts.includes(words.states.unknown));
    assert.equal(await tend(desk), true);
    assert.deepEqual(desk.sent, []);
    assert.equal(await resolveCharges(desk.parts()), true);
    await tend(desk);
    doneOnce();
    assert.match(textsOf(desk.sent[0]), /Funds added/);
    assert.deepEqual(notices(desk).at(-1), 'approval-ended done');
  });
});
