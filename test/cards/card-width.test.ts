import assert from 'node:assert/strict';
import { speechFor } from '../../words/speech.ts';
import { type CardBrowser, openCardBrowser } from './card-browser.ts';
import { CARD_STATES } from './card-states.ts';
import { pseudoSpeech } from './pseudo-speech.ts';

const PHONE_WIDTH = 320;
const SPEECHES = [speechFor('en-US'), speechFor('ja-JP'), speechFor('zh-CN'), pseudoSpeech()];

describe('a card on a phone', function () {
  this.timeout(60_000);
  let browser: CardBrowser;

  before(async () => {
    browser = await openCardBrowser();
  });

  after(async () => {
    await browser?.close();
  });

  for (const { name, make } of CARD_STATES) {
    it(`${name} has nothing standing out on the right, in any language`, async () => {
      for (const speech of SPEECHES) {
        assert.equal(await browser.overflow(make(speech), 'light', PHONE_WIDTH), 0, speech.locale);
      }
    });
  }
});
