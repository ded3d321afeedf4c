/** A library without a third of the lines that it would learn from, and these as questions: how it does with what it never saw. */

import type { AnswerLanguage, Article, ArticleText } from '../../answers/article.ts';
import type { Asked } from '../../answers/asked-file.ts';
import type { Question } from './read-questions.ts';

export const PARTS_LEFT_OUT = 3;

export interface LeftOut {
  readonly articles: readonly Article[];
  readonly others: Asked;
  readonly questions: Readonly<Record<AnswerLanguage, readonly Question[]>>;
}

/** Every third line of each file from line `part` on: the kinds of question stand there in the same order in each. */
export function leaveOut(articles: readonly Article[], others: Asked, part: number): LeftOut {
  const isOut = (_: string, index: number) => index % PARTS_LEFT_OUT === part;
  const isIn = (line: string, index: number) => !isOut(line, index);
  const without = (text: ArticleText) => ({ ...text, asked: (text.asked ?? []).filter(isIn) });
  const questionsIn = (language: AnswerLanguage): readonly Question[] => [
    ...articles.flatMap(({ id, text }) =>
      (text[language].asked ?? []).filter(isOut).map((ask) => ({ ask, want: [id] })),
    ),
    ...others[language].filter(isOut).map((ask) => ({ ask, want: [] })),
  ];
  return {
    articles: articles.map((article) => ({
      ...article,
      text: each((to) => without(article.text[to])),
    })),
    others: each((language) => others[language].filter(isIn)),
    questions: each(questionsIn),
  };
}

function each<T>(of: (language: AnswerLanguage) => T): Readonly<Record<AnswerLanguage, T>> {
  return { en: of('en'), ja: of('ja'), zh: of('zh') };
}
