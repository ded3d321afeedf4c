/** Every article, one by one: whoever writes a new one sees here what is wrong with it. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../licensing/catalogue.ts';
import { LANGUAGES } from '../../words/language.ts';
import { ARTICLES, articles } from './library.ts';

const KANA = /[\u3041-\u30ff]/;
const HAN = /[\u4e00-\u9fff]/;

describe('the library', () => {
  it('has at least ninety articles, one for each file', () => {
    const files = readdirSync(ARTICLES, { recursive: true, encoding: 'utf8' });
    assert.equal(articles.length, files.filter((file) => file.endsWith('.md')).length);
    assert.ok(articles.length >= 90);
  });

  it('is asked nothing twice in the very same words', () => {
    for (const language of LANGUAGES) {
      const questions = articles.map(({ text }) => text[language].question);
      assert.deepEqual(
        questions.filter((question, index) => questions.indexOf(question) !== index),
        [],
      );
    }
  });

  for (const article of articles) {
    const name = join(article.topic, article.id);

    it(`names products that the catalogue has: ${name}`, () => {
      const known = new Set(catalogue.all.map(({ id }) => id));
      assert.deepEqual(
        article.products.filter((id) => !known.has(id)),
        [],
      );
    });

    it(`is written in each language, and in its script: ${name}`, () => {
      const { en, ja, zh } = article.text;
      const whole = ({ question, short, detail, next }: typeof en) =>
        [question, short, ...detail, next].join('\n');
      assert.doesNotMatch(whole(en).replace(/“[^”]*”|「[^」]*」/g, ''), KANA);
      assert.match(ja.short + ja.next, KANA);
      assert.match(zh.short + zh.next, HAN);
      assert.doesNotMatch(whole(zh).replace(/“[^”]*”|「[^」]*」/g, ''), KANA);
    });

    it(`comes from a page of Microsoft's, compared on a day that has been: ${name}`, () => {
      assert.match(new URL(article.source).hostname, /(?:^|\.)microsoft\.com$/);
      assert.ok(Date.parse(article.checked) > Date.parse('2026-01-01'));
    });
  }
});
