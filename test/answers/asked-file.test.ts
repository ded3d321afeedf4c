/** Lines that people ask: each language has its own, and a file that is none is refused by its name. */

import assert from 'node:assert/strict';
import { ArticleError } from '../../answers/article-file.ts';
import { parseAsked } from '../../answers/asked-file.ts';
import { LANGUAGES } from '../../words/language.ts';
import { articles, others } from './library.ts';

const FILE = 'credits/credits-expiry.asked.txt';

describe('a file of what is asked', () => {
  it('gives the lines of each language, whatever the line ends are', () => {
    const text = '## en\nDo they expire?\n\n## ja\n失効する？\n 期限は \n\n## zh\n';
    const asked = { en: ['Do they expire?'], ja: ['失効する？', '期限は'], zh: [] };
    assert.deepEqual(parseAsked(text, FILE), asked);
    assert.deepEqual(parseAsked(text.replaceAll('\n', '\r\n'), FILE), asked);
  });

  for (const [title, text] of Object.entries({
    'a language is missing': '## en\nx\n\n## zh\nx\n',
    'the languages stand in another order': '## ja\nx\n\n## en\nx\n\n## zh\nx\n',
    'a line stands before them': 'x\n## en\n\n## ja\n\n## zh\n',
    'a line is no question': '## en\n### More\n\n## ja\n\n## zh\n',
    'a line is too long': `## en\n${'x'.repeat(501)}\n\n## ja\n\n## zh\n`,
    'it has too many lines': `## en\n${'x\n'.repeat(1_001)}\n## ja\n\n## zh\n`,
  })) {
    it(`is refused where ${title}`, () => {
      assert.throws(
        () => parseAsked(text, FILE),
        (error: unknown) => error instanceof ArticleError && error.message.includes(FILE),
      );
    });
  }
});

describe('what is asked', () => {
  it('stands once in the library, whatever the article', () => {
    for (const language of LANGUAGES) {
      const lines = [
        ...articles.flatMap(({ text }) => text[language].asked ?? []),
        ...others[language],
      ];
      assert.deepEqual(
        lines.filter((line, index) => lines.indexOf(line) !== index),
        [],
      );
    }
  });
});
