/** Answers from the library: reads a question, ranks the articles, and decides whether the best is sure enough. */
import type { Answers } from './answers.ts';
import type { Article } from './article.ts';
import { rank } from './ranking.ts';
import { shelve } from './shelves.ts';
import { decide } from './verdict.ts';

/** `articles` as they were read at the start; what is built upon them stays in memory. */
export function createAnswers(articles: readonly Article[]): Answers {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const shelves = shelve(articles);
  return {
    ask: (text) => {
      const terms = shelves.read(text);
      const verdict = decide(terms, rank(terms, shelves));
      if (verdict.kind !== 'answer') return verdict;
      const related = verdict.article.related.flatMap((id) => byId.get(id) ?? []);
      return { ...verdict, related };
    },
    article: (id) => byId.get(id),
  };
}
