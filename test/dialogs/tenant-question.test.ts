/** Which sentences are about the organization itself, and which want an article. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type TenantQuestion, tenantQuestion } from '../../dialogs/tenant-question.ts';
import { LANGUAGES } from '../../words/language.ts';
import { speechFor } from '../../words/speech.ts';
import { IN_GENERAL } from './general-question-samples.ts';
import { ABOUT_US } from './tenant-question-samples.ts';

const PRODUCTS = { en: 'Phone System', ja: '電話システム', zh: '电话系统' } as const;

describe('a question about the organization', () => {
  for (const language of LANGUAGES) {
    for (const [kind, name, product, sentence] of ABOUT_US[language]) {
      it(`is seen in "${sentence}"`, () => {
        const expected: TenantQuestion = {
          kind,
          ...(name === '' ? {} : { name }),
          ...(product === '' ? {} : { product }),
        };
        const found = tenantQuestion(sentence);
        assert.deepEqual(found && { ...found, ...sameProduct(found, product) }, expected);
      });
    }
    for (const sentence of IN_GENERAL[language]) {
      it(`is not seen in "${sentence}"`, () => {
        assert.equal(tenantQuestion(sentence), undefined);
      });
    }

    it(`is understood again as the desk itself asks it in ${language}`, () => {
      const { again } = speechFor(language).words.tenantAnswers;
      const who = 'aiko.tanaka@contoso.com';
      for (const [kind, say] of Object.entries(again)) {
        const found = tenantQuestion(say(who, PRODUCTS[language]));
        assert.equal(found?.kind, kind, say(who, PRODUCTS[language]));
        assert.equal(found?.name, who);
        if (kind === 'has-product') assert.equal(found?.product, PRODUCTS[language]);
      }
    });
  }

  it('is the same in a mirror of widths, cases, marks and courtesies', () => {
    const plain = tenantQuestion('can Aiko Tanaka call abroad');
    for (const one of [
      '  Can Aiko Tanaka call abroad ?? ',
      'CAN Aiko Tanaka CALL ABROAD',
      'Hello, please tell me if Aiko Tanaka can call abroad, thanks!',
      'Can Aiko Tanaka call abroad from Teams?',
      'Good morning everybody! Can Aiko Tanaka call abroad?',
      'can Aiko Tanaka caal abroad',
    ])
      assert.deepEqual(tenantQuestion(one), plain, one);
  });

  it('keeps the name as it was typed, however much it resembles a word', () => {
    assert.equal(tenantQuestion('can Dial Abroud call abraod')?.name, 'Dial Abroud');
  });

  it('is not seen in what is far too long, and nothing makes it throw', () => {
    assert.equal(tenantQuestion(`${'x '.repeat(400)}can Aiko call abroad`), undefined);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 320 }), (text) => {
        tenantQuestion(text);
      }),
      { numRuns: 200 },
    );
  });

  it('is told of nobody whose name could lead elsewhere', () => {
    for (const who of ['../me', 'a/b', '<at>x</at>', '$filter=x', '[x](https://evil.example)'])
      assert.equal(tenantQuestion(`can ${who} call abroad`), undefined, who);
  });
});

/** Plurals and articles around a product are not part of what matters. */
function sameProduct(found: TenantQuestion, product: string): { product?: string } {
  const same = found.product?.replace(/s$/, '').toLowerCase() === product.toLowerCase();
  return same && product !== '' ? { product } : {};
}
