/** The answers as they lie on the disk: the articles' folder, and the library where it was made ahead. */

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from './answers.ts';
import { createAnswers } from './create-answers.ts';
import { type Library, makeLibrary } from './library.ts';
import { markOf, packLibrary, unpackLibrary } from './library-file.ts';
import { readArticles, readOthers } from './read-articles.ts';

const ARTICLES = 'articles';
const LIBRARY = 'library.json';

/**
 * `folder` holds `articles`. The library is looked for in `ahead`; one that was made of other articles is passed over.
 *
 * @throws ArticleError that names the file and what is wrong, where an article is not well-formed
 */
export function readAnswers(folder: string, ahead: readonly string[] = [folder]): Answers {
  const { articles, others, mark } = read(folder);
  const library = ahead.reduce<Library | undefined>(
    (found, place) => found ?? readLibrary(place, mark),
    undefined,
  );
  return createAnswers(articles, others, library);
}

/**
 * Makes the library and puts it into `ahead`, whole or not at all; what is there of the same articles stays.
 * @param onMake hears of it before what takes seconds
 */
export function makeAhead(
  folder: string,
  ahead = folder,
  onMake: () => void = () => undefined,
): void {
  const { articles, others, mark } = read(folder);
  if (readLibrary(ahead, mark)) return;
  onMake();
  mkdirSync(ahead, { recursive: true });
  const unfinished = join(ahead, `${LIBRARY}.${process.pid}`);
  writeFileSync(unfinished, packLibrary(makeLibrary(articles, others), mark));
  renameSync(unfinished, join(ahead, LIBRARY));
}

function read(folder: string) {
  const articles = readArticles(join(folder, ARTICLES));
  const others = readOthers(join(folder, ARTICLES));
  return { articles, others, mark: markOf(articles, others) };
}

function readLibrary(ahead: string, mark: string): Library | undefined {
  const file = join(ahead, LIBRARY);
  return existsSync(file) ? unpackLibrary(readFileSync(file, 'utf8'), mark) : undefined;
}
