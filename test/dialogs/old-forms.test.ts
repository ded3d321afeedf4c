/** A form from yesterday: nothing is done, and one button begins it anew. */

import assert from 'node:assert/strict';
import { OPERATION_LASTS_MS } from '../../dialogs/operations.ts';
import { openTestDesk, tells } from './desk-harness.ts';

const LONG_AGO_MS = 90 * 86_400_000;

const FORMS = [
  ['stripe', 'set up', 'setup.submit', 'setup.show'],
  ['stripe', 'add funds 250', 'funds.submit', 'funds.add'],
  ['stripe', 'set auto-recharge to 500 when below 200', 'recharge.submit', 'recharge.set'],
  ['observed', 'add funds 250', 'purchase.submit', 'funds.add'],
  ['observed', 'reconcile to 240', 'reading.submit', 'reading.enter'],
] as const;

describe('a form that is sent too late', () => {
  for (const [funding, words, submit, again] of FORMS) {
    for (const [when, late_ms] of [
      ['the next day', OPERATION_LASTS_MS + 1],
      ['when nobody knows it any more', LONG_AGO_MS],
    ] as const) {
      it(`(“${words}”, ${funding}) ${when} changes nothing and can be begun anew`, async () => {
        const desk = openTestDesk({ funding });
        const chat = desk.chat();
        const form = await chat.say(words);
        desk.pass(late_ms);
        // Whatever is begun clears away what is old.
        await chat.say('add funds 1');
        const late = await chat.press(submit, {}, form);
        assert.match(late.texts, tells('expired'));
        assert.ok(late.texts.includes('Start again'));
        assert.equal(desk.account.entries().length, 0);
        const fresh = await chat.press(again, {}, late);
        assert.ok(fresh.verbs.has(submit));
      });
    }
  }

  it('from somebody else can be begun as one’s own', async () => {
    const desk = openTestDesk();
    const form = await desk.chat().say('add funds 250');
    const other = await desk.chat('p-2').press('funds.submit', {}, form);
    assert.match(other.texts, tells('not-yours'));
    assert.ok(other.verbs.has('funds.add'));
    assert.doesNotMatch(other.texts, /250/);
  });
});
