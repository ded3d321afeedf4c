/** Answers from the library: reads a question, ranks the articles, and decides whether the best is sure enough. */

import type { Answers } from './answers.ts';
import type { Article } from './article.ts';
import { type Asked, NOTHING_ASKED } from './asked-file.ts';
import { type Library, makeLibrary } from './library.ts';
import { createRank, type Rank } from './ranking.ts';
import { decide } from './verdict.ts';

/**
 * `articles` as they were read at the start, and what is asked of `others`. A `library` that was made of the same ones ahead
 * spares the seconds that learning takes; without one it is made when the first question comes, and stays in memory.
 */
export function createAnswers(
  articles: readonly Article[],
  others: Asked = NOTHING_ASKED,
  library?: Library,
): Answers {
  const byId = new Map(articles.map((article) => [article.id, article]));
  let ready: Ready | undefined = library && readyWith(articles, library);
  return {
    ask: (text, language) => {
      ready ??= readyWith(articles, makeLibrary(articles, others));
      const verdict = decide(ready.rank(text), ready.askedFor, language);
      if (verdict.kind !== 'answer') return verdict;
      const related = verdict.article.related.flatMap((id) => byId.get(id) ?? []);
      return { ...verdict, related };
    },
    article: (id) => byId.get(id),
  };
}

interface Ready {
  readonly rank: Rank;
  readonly askedFor: Library['askedFor'];
}

function readyWith(articles: readonly Article[], library: Library): Ready {
  return { rank: createRank(articles, library), askedFor: library.askedFor };
}
