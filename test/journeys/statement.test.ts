/** The statement in chat: any period, and the entries behind each of its numbers. */

import assert from 'node:assert/strict';
import { deskForLookers } from './desk-for-lookers.ts';
import { buttonsOf, type Chat, cardOf, nodesOf, type Shown, textsOf } from './teams-client.ts';

describe('a conversation with the desk', function () {
  this.timeout(120_000);
  const { newChat } = deskForLookers();
  let chat: Chat;

  beforeEach(async () => {
    chat = newChat();
  });

  describe('explains the balance', () => {
    const figures = (card: Shown) => textsOf(card).join('\n');

    it('with an opening, what came and went, and a closing that is the balance', async () => {
      const texts = textsOf(cardOf(await chat.ask('why did my balance change')));
      const figureOf = (name: string) => texts[texts.indexOf(name) + 1] ?? '';
      const cents = (money: string) => Math.round(Number(money.replaceAll(/[^\d.-]/gu, '')) * 100);
      assert.equal(figureOf('Closing balance'), '$812.40');
      const sum = ['Opening balance', 'Added', 'Used', 'Expired'].reduce(
        (total, name) => total + cents(figureOf(name)),
        0,
      );
      assert.ok(Math.abs(sum - 81_240) <= 2, `the rounded figures add up: ${sum}`);
    });

    it('for any period, by words and by the form', async () => {
      assert.match(figures(cardOf(await chat.ask('statement 2026-10'))), /Oct 1 – 31, 2026/);
      assert.match(figures(cardOf(await chat.ask('先月の明細'))), /2026\/10\/01/);
      const form = await chat.press('statement.show', { from: '2026-09-01', until: '2026-09-30' });
      assert.match(figures(form.value), /Sep 1 – 30, 2026/);
    });

    it('and says what is wrong with a period', async () => {
      const backwards = await chat.press('statement.show', {
        from: '2026-09-30',
        until: '2026-09-01',
      });
      assert.match(figures(backwards.value), /before the first/);
      const endless = await chat.press('statement.show', {
        from: '2020-01-01',
        until: '2026-09-01',
      });
      assert.match(figures(endless.value), /at most/);
    });

    it('down to the entries behind each number, page by page and back', async () => {
      const statement = cardOf(await chat.ask('statement 2026-10'));
      const opened = [...nodesOf(statement)]
        .filter(({ selectAction }) => selectAction?.verb === 'statement.open')
        .map(({ selectAction }) => selectAction.data);
      assert.ok(opened.length > 10);
      for (const data of opened) {
        const page = await chat.press('statement.open', data);
        assert.equal(page.statusCode, 200);
        assert.match(figures(page.value), /Page 1 of/, JSON.stringify(data));
      }
      const first = await chat.press('statement.open', { of: opened[0].of, part: 'used' });
      const next = buttonsOf(first.value).get('Next page');
      const second = await chat.press('statement.open', next.data);
      assert.match(figures(second.value), /Page 2 of/);
      const back = await chat.press(
        'statement.show',
        buttonsOf(second.value).get('Back to the statement').data,
      );
      assert.match(figures(back.value), /Oct 1 – 31, 2026/);
    });

    for (const data of [
      { of: '../../etc', part: 'day:1e999' },
      { of: 7, part: {}, page: -3 },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the card language, as text.
      { of: '2026-10-01_2026-10-31', part: 'destination:${x}', page: 1e9 },
      { part: 'day:999999999999999' },
    ]) {
      it(`and harmlessly for ${JSON.stringify(data)}`, async () => {
        const answer = await chat.press('statement.open', data);
        assert.equal(answer.statusCode, 200);
        assert.doesNotMatch(JSON.stringify(answer), /stack|undefined|NaN/);
      });
    }
  });
});
