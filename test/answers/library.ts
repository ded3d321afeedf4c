/** The library as it ships, read once for all tests. */

import { fileURLToPath } from 'node:url';
import type { Answers, Outcome } from '../../answers/answers.ts';
import type { AnswerLanguage, Article } from '../../answers/article.ts';
import { createAnswers } from '../../answers/create-answers.ts';
import { readArticles, readOthers } from '../../answers/read-articles.ts';

export const ARTICLES = fileURLToPath(new URL('../../answers/articles', import.meta.url));

export const articles: readonly Article[] = readArticles(ARTICLES);

export const others = readOthers(ARTICLES);

export const answers: Answers = createAnswers(articles, others);

/** The answer's id, or those of the choices, or nothing. */
export function ids(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'unknown') return [];
  return (outcome.kind === 'answer' ? [outcome.article] : outcome.articles).map(({ id }) => id);
}

export function first(text: string, language: AnswerLanguage): string | undefined {
  return ids(answers.ask(text, language))[0];
}
