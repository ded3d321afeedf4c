/** What waits for a second person: how long, where it is found, and what pressing again does. */

import assert from 'node:assert/strict';
import { DAY_MS } from '../../ledger/instant.ts';
import { speechFor } from '../../words/speech.ts';
import {
  ASKER,
  askFor,
  notices,
  openCard,
  openWithLimit,
  SECOND,
  tend,
  textsOf,
  untouched,
} from './approval-chat.ts';
import { openTestDesk, type TestDesk } from './desk-harness.ts';

const words = speechFor('en-US').words.approvals;

describe('what waits for a second person', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = openWithLimit();
  });

  it('expires by the business clock, at the moment that was said, and is told', async () => {
    await askFor(desk);
    const { chat, card } = await openCard(desk);
    desk.pass(DAY_MS - 1_000);
    assert.equal(await tend(desk), true);
    assert.deepEqual(notices(desk), ['approval-asked']);
    desk.pass(1_000);
    assert.equal(await tend(desk), false);
    assert.deepEqual(notices(desk), ['approval-asked', 'approval-ended expired']);
    assert.match(textsOf(desk.sent[0]), /Not approved in time/);
    const late = await chat.press('approval.give', {}, card);
    assert.ok(late.texts.includes(words.states.expired));
    untouched(desk);
  });

  it('cannot be approved after its time, though nobody has looked at the clock since', async () => {
    await askFor(desk);
    const { chat, card } = await openCard(desk);
    desk.pass(DAY_MS);
    const late = await chat.press('approval.give', {}, card);
    await desk.idle();
    assert.ok(late.texts.includes(words.states.expired));
    await tend(desk);
    untouched(desk);
    assert.deepEqual(notices(desk), ['approval-asked', 'approval-ended expired']);
  });

  for (const days of [-3, 3])
    it(`is over where the clock is set by ${days} days, is told once, and cannot be approved when it is right again`, async () => {
      await askFor(desk);
      const asked = desk.account.now();
      const { chat, card } = await openCard(desk);
      desk.pass(days * DAY_MS);
      assert.equal(await tend(desk), false);
      assert.deepEqual(notices(desk), ['approval-asked', 'approval-ended expired']);
      // Nothing is dated later than any clock has shown.
      const dated = desk.account.entries().map(({ effectiveAt }) => effectiveAt);
      assert.ok(Math.max(...dated) <= Math.max(asked, desk.account.now()));
      desk.pass(-days * DAY_MS);
      const late = await chat.press('approval.give', {}, card);
      assert.ok(late.texts.includes(words.states.expired));
      untouched(desk);
    });

  it('waits for a day where a confirmation waits for a quarter of an hour', async () => {
    await askFor(desk);
    const { chat } = await openCard(desk);
    desk.pass(DAY_MS / 2);
    assert.ok((await chat.press('approval.give')).texts.includes(words.states.done));
    assert.equal(desk.card.charged.length, 1);
  });

  it('is shown again, not asked for again, by a second “Confirm”, and its cancel button does nothing', async () => {
    const chat = desk.chat(ASKER);
    await chat.say('add funds 800');
    const confirm = await chat.press('funds.submit');
    await chat.press('operation.confirm', {}, confirm);
    for (const verb of ['operation.confirm', 'operation.cancel']) {
      const again = await chat.press(verb, {}, confirm);
      assert.ok(again.verbs.has('approval.withdraw'), verb);
    }
    await desk.idle();
    assert.deepEqual(notices(desk), ['approval-asked']);
  });

  it('is listed by its command: one line for each, none that is over, and whose it is', async () => {
    const none = await desk.chat(SECOND).say('approvals');
    assert.ok(none.texts.includes(words.list.none));
    await askFor(desk, 800);
    desk.pass(1_000);
    await askFor(desk, 900);
    const two = await desk.chat(SECOND).say('承認待ち');
    assert.match(two.texts, /\$800\.00[\s\S]*\$900\.00/);
    assert.ok((await desk.chat(ASKER).say('待批准')).texts.includes(words.list.own));
    desk.pass(DAY_MS);
    assert.ok((await desk.chat(SECOND).say('approvals')).texts.includes(words.list.none));
    const off = await openTestDesk().chat().say('approvals');
    assert.ok(off.texts.includes(words.list.off));
  });
});
