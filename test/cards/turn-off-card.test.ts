import assert from 'node:assert/strict';
import { changeCardCard } from '../../cards/change-card-card.ts';
import { fundingRefusedCard } from '../../cards/funding-refused-card.ts';
import { shownCardText } from '../../cards/shown-card.ts';
import { turnOffCard } from '../../cards/turn-off-card.ts';
import { instantFromIso } from '../../ledger/instant.ts';
import { speechFor } from '../../words/speech.ts';
import { money, NOW } from './account-stages.ts';
import { dataOf, elementsOf, textsOf, verbsOf } from './card-texts.ts';
import { VISA } from './funding-states.ts';

const english = speechFor('en-US');
const speeches = [english, speechFor('ja-JP'), speechFor('zh-CN')];

describe('turning off in the admin center', () => {
  const card = (speech = english) =>
    turnOffCard({ operation: 'op_1', currency: 'USD', settings: null, validUntil: NOW }, speech);

  it('has six steps in every language, the link, and a button to say that it is done', () => {
    for (const speech of speeches) {
      assert.equal(speech.words.recharge.offSteps.length, 6);
      const made = card(speech);
      for (const step of speech.words.recharge.offSteps) assert.ok(textsOf(made).includes(step));
      const [link] = elementsOf(made, 'Action.OpenUrl');
      assert.equal(link?.url, 'https://admin.microsoft.com/Adminportal/Home#/subscriptions');
      assert.deepEqual(dataOf(made, 'recharge.off.done'), {
        verb: 'recharge.off.done',
        locale: speech.locale,
        operation: 'op_1',
      });
    }
  });

  it('never claims that the desk switches anything there', () => {
    for (const speech of speeches) {
      assert.match(speech.words.recharge.offLead, /I cannot|代行はできません|我不能/u);
      assert.match(speech.words.recharge.observed, /I cannot|代行はできません|我不能/u);
      assert.match(speech.words.funds.purchaseLead, /I cannot|代行はできません|我不能/u);
    }
  });

  it('tells Japanese readers that the page which says the opposite is mistranslated', () => {
    const { offSteps, offWhy, offMisprint } = speechFor('ja-JP').words.recharge;
    assert.doesNotMatch([...offSteps, offWhy].join(''), /有効に|オンにし/u);
    assert.match(offSteps[4] ?? '', /オフ/u);
    assert.match(offMisprint, /有効にする必要があります.*誤り/u);
  });
});

describe('the card that pays', () => {
  it('is named by its brand, its last digits and its month, and said to have expired after that', () => {
    const text = (expires: string, now: string) =>
      shownCardText({ ...VISA, expires }, english, instantFromIso(now));
    assert.equal(text('2027-09', '2027-09-30T23:59:59Z'), 'Visa •••• 4242, expires Sep 2027');
    assert.equal(text('2027-09', '2027-10-01T00:00:00Z'), 'Visa •••• 4242, expired Sep 2027');
    assert.equal(text('2027-12', '2028-01-01T00:00:00Z'), 'Visa •••• 4242, expired Dec 2027');
    assert.equal(text('soon', '2027-10-01T00:00:00Z'), 'Visa •••• 4242');
  });

  it('is changed on a page that a browser may open safely, or not from here', () => {
    const links = (page: string) =>
      elementsOf(
        changeCardCard({ funding: 'stripe', card: VISA, asOf: NOW, page }, english),
        'Action.OpenUrl',
      ).map(({ url }) => url);
    for (const page of [
      'https://pay.example/c/1',
      'http://127.0.0.1:3979/card',
      'http://localhost:1/',
    ])
      assert.deepEqual(links(page), [page]);
    for (const page of [
      'javascript:alert(1)',
      'http://pay.example/',
      'http://localhost.evil.example/',
      '',
    ])
      assert.deepEqual(links(page), []);
  });
});

describe('a customer who is billed after use', () => {
  it('is told why no credits can be added, and the way back', () => {
    for (const speech of speeches) {
      for (const mode of ['draining', 'post-usage'] as const) {
        const card = fundingRefusedCard({ mode, balance: money(5), currency: 'USD' }, speech);
        const texts = textsOf(card);
        assert.ok(texts.includes(speech.words.funds.refused[mode]));
        assert.ok(texts.includes(speech.words.funds.wayBack));
        assert.ok(verbsOf(card).includes('mode.show'));
        assert.ok(!verbsOf(card).includes('funds.submit'));
      }
    }
  });
});
