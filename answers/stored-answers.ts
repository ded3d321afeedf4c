/** The answers as they lie on the disk: the articles' folder, and beside it the library where the build has made it ahead. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from './answers.ts';
import { createAnswers } from './create-answers.ts';
import { makeLibrary } from './library.ts';
import { markOf, packLibrary, unpackLibrary } from './library-file.ts';
import { readArticles, readOthers } from './read-articles.ts';

const ARTICLES = 'articles';
const LIBRARY = 'library.json';

/**
 * `folder` holds `articles`, and may hold `library.json`. One that was made of other articles is passed over.
 *
 * @throws ArticleError that names the file and what is wrong, where an article is not well-formed
 */
export function readAnswers(folder: string): Answers {
  const articles = readArticles(join(folder, ARTICLES));
  const others = readOthers(join(folder, ARTICLES));
  const file = join(folder, LIBRARY);
  const library = existsSync(file)
    ? unpackLibrary(readFileSync(file, 'utf8'), markOf(articles, others))
    : undefined;
  return createAnswers(articles, others, library);
}

/** The build's part: makes the library and puts it beside the articles. */
export function makeAhead(folder: string): void {
  const articles = readArticles(join(folder, ARTICLES));
  const others = readOthers(join(folder, ARTICLES));
  const library = makeLibrary(articles, others);
  writeFileSync(join(folder, LIBRARY), packLibrary(library, markOf(articles, others)));
}
