import assert from 'node:assert/strict';
import { catalogue } from '../../licensing/catalogue.ts';
import { LANGUAGES, type Language } from '../../words/language.ts';
import { normalizePhrase } from '../../words/normalize-phrase.ts';
import { PRODUCTS, productWords } from '../../words/products.ts';

/** Words that people use for a whole family; whoever types one is asked which of them, or gets all. */
const FAMILIES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Calling Plan',
    'Calling Plans',
    'Pay-As-You-Go Calling Plan',
    'Pay as you go',
    'PAYG',
    'E5',
  ],
  ja: ['通話プラン', 'Calling Plan', '従量課金制通話プラン', '従量課金制', '従量課金', 'E5'],
  zh: [
    '通话套餐',
    '呼叫计划',
    '通话计划',
    '调用计划',
    'Calling Plan',
    '即用即付通话套餐',
    '即用即付',
    'E5',
  ],
};

/** The glossary of Microsoft's own pages: what each term of today was called before. */
const GLOSSARY: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = {
  'communications-credits': {
    en: ['Communication Credits', 'Communications Credits'],
    ja: ['コミュニケーション クレジット', '通信クレジット'],
    zh: ['通信点数', '通信额度', '通讯信用点数', '通信信用额度', '通信贷项'],
  },
  'teams-phone-standard': {
    en: ['Teams Phone', 'Phone System'],
    ja: ['Teams 電話', '電話システム'],
    zh: ['Teams 电话标准版', '电话系统'],
  },
  'domestic-calling-plan': {
    en: ['Domestic Calling Plan'],
    ja: ['国内通話プラン'],
    zh: ['国内通话套餐'],
  },
  'international-calling-plan': {
    en: ['International Calling Plan', 'Domestic and International Calling Plan'],
    ja: ['国際通話プラン'],
    zh: ['国际通话套餐'],
  },
  'teams-calling-plan-pay-as-you-go-country-zone-1': {
    en: ['Pay-As-You-Go Calling Plan'],
    ja: ['従量課金制通話プラン'],
    zh: ['即用即付通话套餐'],
  },
  'audio-conferencing': { en: ['Audio Conferencing'], ja: ['電話会議'], zh: ['音频会议'] },
  'teams-phone-resource-account': { en: ['Virtual User'], ja: ['仮想ユーザー'], zh: ['虚拟用户'] },
  'teams-shared-space': {
    en: ['Shared Devices', 'Common Area Phone'],
    ja: ['共有デバイス'],
    zh: ['公共区域电话'],
  },
};

const CJK = /[\u3040-\u30ff\u4e00-\u9fff]/;

describe('the name of a product', () => {
  it('is there for every product of the catalogue, and for nothing else', () => {
    const ids = catalogue.all.map(({ id }) => id).sort();
    for (const language of LANGUAGES) {
      assert.deepEqual(Object.keys(PRODUCTS[language]).sort(), ids, language);
    }
  });

  for (const language of LANGUAGES) {
    const all = Object.entries(PRODUCTS[language]);

    it(`in ${language} is its own, tidy, and short enough for a button`, () => {
      const names = all.map(([, { name }]) => normalizePhrase(name));
      assert.equal(new Set(names).size, names.length);
      for (const [id, { name, also }] of all) {
        for (const text of [name, ...also]) {
          assert.match(text, /^\S(?:.*\S)?$/u, id);
          assert.doesNotMatch(text, / {2}|[\u00a0\u202f]/u, id);
        }
        assert.ok([...name].length <= 60, `${id}: ${name}`);
      }
    });

    it(`in ${language} is not repeated among the other names`, () => {
      for (const [id, { name, also }] of all) {
        const said = [name, ...also].map(normalizePhrase);
        assert.equal(new Set(said).size, said.length, id);
      }
    });

    it(`in ${language} stands for one product alone, but for the words of a family`, () => {
      const holders = new Map<string, string[]>();
      for (const [id, { name, also }] of all) {
        for (const text of [name, ...also].map(normalizePhrase))
          holders.set(text, [...(holders.get(text) ?? []), id]);
      }
      const shared = [...holders].flatMap(([text, ids]) => (ids.length > 1 ? [text] : []));
      assert.deepEqual(shared.sort(), FAMILIES[language].map(normalizePhrase).sort());
    });

    it(`in ${language} is known by the words of the glossary`, () => {
      for (const [id, terms] of Object.entries(GLOSSARY)) {
        const words = productWords(id, language);
        for (const term of terms[language])
          assert.ok(words !== undefined && [words.name, ...words.also].includes(term), term);
      }
    });
  }

  it('is translated where it is made of words, and keeps kana out of Chinese', () => {
    for (const id of Object.keys(GLOSSARY)) {
      assert.match(productWords(id, 'ja')?.name ?? '', CJK, id);
      assert.match(productWords(id, 'zh')?.name ?? '', CJK, id);
    }
    for (const [id, { name, also }] of Object.entries(PRODUCTS.zh))
      assert.doesNotMatch([name, ...also].join(), /[\u3040-\u30ff]/u, id);
  });

  it('is not made up for a product that has none, whatever it is called', () => {
    for (const id of ['no-such-product', 'constructor', '__proto__', ''])
      assert.equal(productWords(id, 'en'), undefined);
  });
});
