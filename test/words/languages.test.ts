import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../words/language.ts';
import { wordsIn } from '../../words/words.ts';

type Sentence = readonly [name: string, say: (given: unknown) => string, slots: number];

/** Every sentence of a language by its place; a sentence with slots says itself with what it is given. */
function sentencesOf(node: unknown, name: string): readonly Sentence[] {
  if (typeof node === 'string') return [[name, () => node, 0]];
  if (typeof node === 'function') {
    const slots = node.length;
    return [[name, (given) => String(node(...Array(slots).fill(given))), slots]];
  }
  return Object.entries(node as object).flatMap(([key, value]) =>
    sentencesOf(value, `${name}.${key}`),
  );
}

const sentences = (language: Language) => sentencesOf(wordsIn(language), language);

/** Stands in for a text and for a count alike. */
const MARK = '42';
const given = { value: 42, text: MARK, toString: () => MARK };
const FILE_NAMES = /\.exporting\.fileName$/;

describe('every sentence', () => {
  for (const language of LANGUAGES) {
    it(`in ${language} shows all that it is given`, () => {
      for (const [name, say, slots] of sentences(language)) {
        assert.equal(say(given).split(MARK).length - 1, slots, `${name}: ${say(given)}`);
      }
    });

    it(`in ${language} is tidy: no spaces around it, none doubled, none before a mark`, () => {
      for (const [name, say] of sentences(language)) {
        assert.doesNotMatch(say(given), /^\s|\s$| {2}|\s[,.;:!?、。，；：！？]/u, name);
      }
    });

    it(`in ${language} closes every mark that it opens`, () => {
      for (const [name, say] of sentences(language)) {
        const text = say(given);
        for (const [open, close] of ['()', '（）', '“”', '「」', '[]']) {
          assert.equal(
            text.split(open ?? '').length,
            text.split(close ?? '').length,
            `${name}: ${text}`,
          );
        }
        assert.equal(text.split('**').length % 2, 1, `${name}: ${text}`);
      }
    });
  }

  it('in Japanese ends with its own marks, not with those of English', () => {
    for (const [name, say] of sentences('ja')) {
      assert.doesNotMatch(say(given), /[\u3040-\u30ff\u4e00-\u9fff][.,!?;:]/u, name);
    }
  });

  it('in Chinese ends with its own marks and holds no kana', () => {
    for (const [name, say] of sentences('zh')) {
      assert.doesNotMatch(say(given), /[\u4e00-\u9fff][.,!?;:]/u, name);
      assert.doesNotMatch(say(given), /[\u3040-\u30ff]/u, name);
    }
  });

  it('in Japanese is polite and in Chinese addresses the person politely', () => {
    for (const [name, say] of sentences('ja')) {
      assert.doesNotMatch(say(given), /(?:だ|である|しろ)。/u, name);
    }
    // 你的产品 is the name of a page in Microsoft's admin center.
    for (const [name, say] of sentences('zh')) {
      assert.doesNotMatch(say(given).replaceAll('你的产品', ''), /你/u, name);
    }
  });
});

describe('the terms', () => {
  /** Older words, which the desk understands but does not use. Source: the glossary of Microsoft's own pages. */
  const OUTDATED: Readonly<Record<Language, RegExp>> = {
    en: /Skype|Office 365|Phone System|licence|top[- ]up|cancell?ation fee/i,
    ja: /自動再チャージ|自動リチャージ|自動充電|下限額|電話システム|Office 365/u,
    zh: /通信贷项|通信额度|自动充电|重新充电|呼叫计划|通话计划|电话系统|授权码|Office 365/u,
  };
  for (const language of LANGUAGES) {
    it(`in ${language} are today's`, () => {
      for (const [name, say] of sentences(language)) {
        if (FILE_NAMES.test(name)) continue;
        assert.doesNotMatch(say(given), OUTDATED[language], name);
      }
    });
  }

  it('for the trigger and the recharge amount are those of the glossary', () => {
    const terms = LANGUAGES.map((language) => {
      const { balance } = wordsIn(language);
      return [balance.autoRecharge, balance.triggerAmount, balance.rechargeAmount];
    });
    assert.deepEqual(terms, [
      ['Auto-recharge', 'Trigger amount', 'Recharge amount'],
      ['自動再充電', 'トリガー金額', 'リチャージ金額'],
      ['自动充值', '触发金额', '充值金额'],
    ]);
  });

  it('name the Communications Credits in the title of the balance', () => {
    const titles = LANGUAGES.map((language) => wordsIn(language).balance.title);
    assert.deepEqual(titles, [
      'Communications Credits balance',
      'コミュニケーション クレジットの残高',
      '通信点数余额',
    ]);
  });
});
