/** Reads the whole library from its folder and checks it: one file per article, one folder per topic. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from './article.ts';
import { ArticleError, parseArticle } from './article-file.ts';
import { type Asked, NOTHING_ASKED, parseAsked } from './asked-file.ts';

const FILES_MAX = 2_000;
const ASKED = '.asked.txt';
const OTHERS = 'not-ours.txt';

/**
 * Once, at the start. In the order of the topics' and the files' names, so that what is built upon it is the same everywhere.
 *
 * @throws ArticleError for the first article that is malformed, stands twice, or names one that does not exist.
 */
export function readArticles(folder: string): readonly Article[] {
  const files = filesOf(folder);
  if (files.length > FILES_MAX) {
    throw new ArticleError(folder, `there are more than ${FILES_MAX} files.`);
  }
  const articles = files.map((file) =>
    withAsked(
      parseArticle(readFileSync(join(folder, file), 'utf8'), file),
      readAsked(folder, file.replace(/\.md$/, ASKED)),
    ),
  );
  checkLinks(articles);
  return articles;
}

/** What is asked of others: questions that this desk leaves to them. */
export function readOthers(folder: string): Asked {
  return readAsked(folder, OTHERS);
}

/** Nothing, where there is no such file: an article needs none. */
function readAsked(folder: string, file: string): Asked {
  const path = join(folder, file);
  return existsSync(path) ? parseAsked(readFileSync(path, 'utf8'), file) : NOTHING_ASKED;
}

function withAsked(article: Article, asked: Asked): Article {
  const { en, ja, zh } = article.text;
  return {
    ...article,
    text: {
      en: { ...en, asked: asked.en },
      ja: { ...ja, asked: asked.ja },
      zh: { ...zh, asked: asked.zh },
    },
  };
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((topic) =>
      readdirSync(join(folder, topic.name)).map((name) => `${topic.name}/${name}`),
    )
    .filter((file) => file.endsWith('.md'))
    .sort();
}

function checkLinks(articles: readonly Article[]): void {
  const ids = new Set<string>();
  for (const { id, topic } of articles) {
    if (ids.has(id)) throw new ArticleError(`${topic}/${id}.md`, 'another one has the same id.');
    ids.add(id);
  }
  for (const { id, topic, related } of articles) {
    const wrong = related.find((other) => other === id || !ids.has(other));
    if (wrong !== undefined) {
      throw new ArticleError(
        `${topic}/${id}.md`,
        `“${wrong}” among the related is not another article.`,
      );
    }
  }
}
