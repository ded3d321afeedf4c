/** Funding in each language: its own phrases, its own way to write amounts, and a clear sentence for what is wrong. */

import assert from 'node:assert/strict';
import { phraseOf } from '../../cards/phrase-actions.ts';
import { speechFor } from '../../words/speech.ts';
import { openTestDesk } from './desk-harness.ts';

const LOCALES = ['en-US', 'ja-JP', 'zh-CN'] as const;

describe('funding', () => {
  for (const locale of LOCALES) {
    describe(`in ${locale}`, () => {
      const speech = speechFor(locale);
      const { forms, effects } = speech.words;

      for (const [typed, problem] of [
        ['-250', forms.problems.negative],
        ['1e309', forms.problems['not-an-amount']],
        ['250 EUR', forms.problems['other-currency']],
        ['0.001', forms.problems['too-fine']],
        ['', forms.problems.empty],
        ['0', forms.tooSmall(speech.money(1_000_000, 'USD'))],
        ['999999999', forms.aboveLimit(speech.money(100_000_000_000, 'USD'))],
      ] as const) {
        it(`says what is wrong with “${typed}”, and that nothing was changed`, async () => {
          const desk = openTestDesk({ locale });
          const chat = desk.chat();
          await chat.say(phraseOf('add-funds', speech));
          const again = await chat.press('funds.submit', { amount: typed });
          assert.ok(again.texts.includes(problem), again.texts);
          assert.ok(again.texts.includes(forms.notSaved));
          assert.equal(desk.account.entries().length, 0);
        });
      }

      it('goes from the phrase to the deed', async () => {
        const desk = openTestDesk({ locale });
        const chat = desk.chat();
        await chat.say(phraseOf('set-auto-recharge', speech));
        await chat.press('recharge.submit', { amount: '５００', trigger: '＄２００', cap: '' });
        const done = await chat.press('operation.confirm');
        assert.ok(done.texts.includes(effects.doneTitles.rule), done.texts);
        assert.equal(desk.account.view().recharge.rule?.amount, 500_000_000);
        assert.equal(desk.account.view().recharge.rule?.trigger, 200_000_000);
        assert.equal(done.answer.summary, effects.doneTitles.rule);
      });

      it('understands each of its phrases', async () => {
        const desk = openTestDesk({ locale, funding: 'observed' });
        for (const command of [
          'set-up',
          'add-funds',
          'purchase',
          'set-auto-recharge',
          'turn-off-auto-recharge',
          'change-card',
          'reading',
          'lots',
          'billing-mode',
          'alerts-here',
          'alerts-list',
          'stop-alerts-here',
        ] as const) {
          const { answer } = await desk.chat().say(phraseOf(command, speech));
          assert.equal((answer.card as { lang?: unknown }).lang, speech.language, command);
          assert.notEqual(answer.summary, '', command);
        }
      });
    });
  }

  for (const [locale, typed, amount] of [
    ['de-DE', '1.250,50', 1_250_500_000],
    ['fr-FR', '1 250,50', 1_250_500_000],
    ['en-US', '$1,250.50', 1_250_500_000],
    ['ja-JP', '１，２５０．５０ドル', 1_250_500_000],
    ['zh-CN', '1250.5美元', 1_250_500_000],
    ['ja-JP', '１万', 10_000_000_000],
  ] as const) {
    it(`reads ${typed} as ${locale} writes it`, async () => {
      const desk = openTestDesk({ locale });
      const chat = desk.chat();
      await chat.say('add funds');
      await chat.press('funds.submit', { amount: typed });
      await chat.press('operation.confirm');
      assert.equal(desk.account.view().balance, amount);
    });
  }
});
