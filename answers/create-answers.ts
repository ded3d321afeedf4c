/** Answers from the library: reads a question, ranks the articles, and decides whether the best is sure enough. */
import type { Answers } from './answers.ts';
import type { Article } from './article.ts';
import { type Asked, NOTHING_ASKED } from './asked-file.ts';
import { type Library, makeLibrary } from './library.ts';
import { createRank } from './ranking.ts';
import { decide } from './verdict.ts';

/** `articles` as they were read at the start, and what is asked of `others`; what is built upon them stays in memory. */
export function createAnswers(
  articles: readonly Article[],
  others: Asked = NOTHING_ASKED,
  library: Library = makeLibrary(articles, others),
): Answers {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const rank = createRank(articles, library);
  return {
    ask: (text) => {
      const verdict = decide(rank(text), library.askedFor);
      if (verdict.kind !== 'answer') return verdict;
      const related = verdict.article.related.flatMap((id) => byId.get(id) ?? []);
      return { ...verdict, related };
    },
    article: (id) => byId.get(id),
  };
}
