/** The rule behind an answer from the organization's own figures is an article that there is. */

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { createAnswers } from '../../answers/create-answers.ts';
import { readArticles } from '../../answers/read-articles.ts';
import { ruleOf } from '../../dialogs/tenant-answers-rule.ts';
import type { TenantQuestion } from '../../dialogs/tenant-question.ts';
import { catalogue } from '../../licensing/catalogue.ts';
import { LANGUAGES } from '../../words/language.ts';

const ARTICLES = fileURLToPath(new URL('../../answers/articles', import.meta.url));

/** A value for each kind there is, so that a new kind has to be added here. */
const KINDS: Readonly<Record<TenantQuestion['kind'], true>> = {
  'call-outside': true,
  'call-abroad': true,
  'dial-pad': true,
  'toll-free': true,
  'dial-out': true,
  'dial-in': true,
  'has-product': true,
  'licenses-of': true,
  seats: true,
  balance: true,
  'credit-runs-out': true,
  'recharge-on': true,
  'spent-last-month': true,
  'spent-this-month': true,
};

describe('the rule behind an answer', () => {
  const { article } = createAnswers(readArticles(ARTICLES));
  const products = [
    undefined,
    'NEVER_SOLD_1',
    ...catalogue.all.map(({ partNumber }) => partNumber),
  ];

  for (const kind of Object.keys(KINDS) as TenantQuestion['kind'][])
    it(`stands in the articles for ${kind}, whatever the product, in every language`, () => {
      for (const product of products)
        for (const language of LANGUAGES) {
          const question = { kind, ...(product && { product }) } as TenantQuestion;
          const rule = ruleOf(question, article, { language });
          assert.ok(rule?.short, `${kind} ${product ?? ''} ${language}`);
          assert.match(rule.source, /^https:/);
        }
    });
});
