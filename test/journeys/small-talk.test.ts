/** What is said besides: hello, help, nonsense, and a question that is under way. */

import assert from 'node:assert/strict';
import { deskForLookers } from './desk-for-lookers.ts';
import { buttonsOf, type Chat, cardOf, largestText, nodesOf, textsOf } from './teams-client.ts';

describe('a conversation with the desk', function () {
  this.timeout(120_000);
  const { newChat } = deskForLookers();
  let chat: Chat;

  beforeEach(async () => {
    chat = newChat();
  });

  describe('has a useful answer to', () => {
    for (const said of [
      'asdf',
      '<script>alert(1)</script>',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the card language, as text.
      '${secret}',
      'x'.repeat(5000),
      '[Pay now](https://evil.example)',
      'null',
    ]) {
      it(`“${said.slice(0, 24)}”`, async () => {
        const card = cardOf(await chat.ask(said));
        assert.ok(buttonsOf(card).size >= 2, 'it shows ways on');
        assert.doesNotMatch(textsOf(card).join('\n'), /(?<!\\)\[Pay now\]\(/);
      });
    }
    it('a picture, an empty message, a button that nobody knows', async () => {
      for (const activity of [
        { attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/a.png' }] },
        { text: '' },
        { value: { verb: 'launch' } },
        { value: 7 },
      ]) {
        await chat.send(activity);
        assert.ok(buttonsOf(cardOf(chat.shown().at(-1))).size >= 2);
      }
      const answer = await chat.press('launch');
      assert.equal(answer.statusCode, 400);
    });
    for (const [said, pattern] of [
      ['hi', /Hello/],
      ['こんにちは', /こんにちは/],
      ['🙂', /Gladly/],
      ['help', /What I can do/],
      ['帮助', /我能做什么|可以/],
      ['cancel', /nothing to cancel/i],
      ['add funds 250', /typed: 250/],
      ['set auto-recharge to 500 when below 200', /typed: 500\b[\s\S]*typed: 200\b/],
      ['关闭自动充值', /自动充值/],
      ['assign license', /License Administrator/],
      ['seats', /What runs out first/],
    ] as const) {
      it(`“${said}”`, async () => {
        const card = cardOf(await chat.ask(said));
        const typed = [...nodesOf(card)].filter(({ type }) => type === 'Input.Text');
        const shown = [...textsOf(card), ...typed.map(({ value }) => `typed: ${value}`)];
        assert.match(shown.join('\n'), pattern);
      });
    }
  });

  describe('in the middle of a question', () => {
    beforeEach(async () => {
      assert.match((await chat.ask('statement for purple')).text, /Which period/);
    });
    it('takes the answer', async () => {
      assert.match(textsOf(cardOf(await chat.ask('last month'))).join('\n'), /Oct 1 – 31, 2026/);
    });
    it('asks again, and gives up in the end', async () => {
      assert.match((await chat.ask('green')).text, /did not understand/);
      await chat.ask('blue');
      assert.ok(cardOf(await chat.ask('red')));
      assert.match(textsOf(cardOf(await chat.ask('yellow'))).join('\n'), /I do not know/);
    });
    it('takes any command instead', async () => {
      assert.equal(largestText(cardOf(await chat.ask('balance'))), '$812.40');
      assert.match(textsOf(cardOf(await chat.ask('last month'))).join('\n'), /I do not know/);
    });
    it('stops when told to', async () => {
      assert.match(textsOf(cardOf(await chat.ask('cancel'))).join('\n'), /I stopped/);
      assert.match(textsOf(cardOf(await chat.ask('cancel'))).join('\n'), /nothing to cancel/i);
    });
  });
});
