/** What is wrong with an article is said by the file's name and its flaw. */

import assert from 'node:assert/strict';
import { ArticleError, parseArticle } from '../../answers/article-file.ts';

const FILE = 'credits/credits-expiry.md';
const FRONT = `id: credits-expiry
topic: credits
products: [communications-credits]
audience: [help-desk, admin]
source: https://learn.microsoft.com/microsoftteams/credits
checked: 2026-11-16
certainty: documented
related: []
en:
  question: "When do credits expire?"
  aliases: ["do credits expire"]
ja:
  question: "いつ失効しますか？"
  aliases: ["失効"]
zh:
  question: "什么时候过期？"
  aliases: ["过期"]`;
const SECTION = 'After a year.\n\nThe oldest go first.\n\n→ Look at the balance.';
const BODY = `## en\n${SECTION}\n\n## ja\n${SECTION}\n\n## zh\n${SECTION}\n`;

function file(front = FRONT, body = BODY): string {
  return `---\n${front}\n---\n${body}`;
}

describe('a file of an article', () => {
  it('is read into a short answer, its detail and the next step', () => {
    const { text, tenant, checked } = parseArticle(file(), FILE);
    assert.deepEqual(text.en, {
      question: 'When do credits expire?',
      aliases: ['do credits expire'],
      short: 'After a year.',
      detail: ['The oldest go first.'],
      next: 'Look at the balance.',
    });
    assert.equal(tenant, undefined);
    assert.equal(checked, '2026-11-16');
  });

  it('is the same with line ends of Windows', () => {
    assert.deepEqual(
      parseArticle(file().replaceAll('\n', '\r\n'), FILE),
      parseArticle(file(), FILE),
    );
  });

  const FLAWS: Readonly<Record<string, readonly [text: string, flaw: RegExp]>> = {
    'no front matter': [BODY, /no front matter/],
    'front matter that is no YAML': [file(`${FRONT}\n  : [`), /no YAML/],
    'an unknown property': [file(`${FRONT}\nauthor: me`), /author/],
    'an id that is not its name': [
      file(FRONT.replace('id: credits-expiry', 'id: other')),
      /its place/,
    ],
    'a topic that is none': [file(FRONT.replace('topic: credits', 'topic: misc')), /topic/],
    'a source that is not https': [file(FRONT.replace('https:', 'http:')), /source/],
    'a day that is none': [file(FRONT.replace('2026-11-16', '2026-02-30')), /checked/],
    'no alias in one language': [file(FRONT.replace('["失効"]', '[]')), /ja\.aliases/],
    'four related': [file(FRONT.replace('related: []', 'related: [a, b, c, d]')), /related/],
    'a language that is missing': [file(FRONT, BODY.replace('## zh\n', '')), /not “en ja zh”/],
    'a section without an answer': [
      file(FRONT, BODY.replace(SECTION, '')),
      /short answer is missing/,
    ],
    'no next step': [file(FRONT, BODY.replace('→ Look', 'Look')), /exactly one/],
    'a link': [file(FRONT, BODY.replace('The oldest', '[The](https://x.y) oldest')), /link/],
    HTML: [file(FRONT, BODY.replace('The oldest', '<b>The</b> oldest')), /HTML/],
    'a direction override': [file(FRONT, BODY.replace('oldest', '\u202eoldest')), /link|HTML/],
    'a short answer that is not': [
      file(FRONT, BODY.replace('After', 'a'.repeat(600))),
      /not short/,
    ],
  };
  for (const [title, [text, flaw]] of Object.entries(FLAWS)) {
    it(`is refused for ${title}`, () => {
      assert.throws(
        () => parseArticle(text, FILE),
        (error: unknown) =>
          error instanceof ArticleError &&
          error.code === 'article_malformed' &&
          error.message.includes(FILE) &&
          flaw.test(error.message),
      );
    });
  }
});
