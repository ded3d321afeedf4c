/** Measures the help desk's answers: how many are right, how many questions of others are refused, and how long one takes. */

import { fileURLToPath } from 'node:url';
import { createAnswers } from '../answers/create-answers.ts';
import { readArticles, readOthers } from '../answers/read-articles.ts';
import { LANGUAGES } from '../words/language.ts';
import { gradeAnswers } from './answers/grade-answers.ts';
import { readQuestions } from './answers/read-questions.ts';
import type { BenchResult } from './bench-result.ts';

const ARTICLES = fileURLToPath(new URL('../answers/articles', import.meta.url));
const PARTS = ['tune', 'held'] as const;
const ROUNDS = 5;

/** Counts alone: which question failed is not told, so that nothing can be made to fit the part that is held back. */
export function benchAnswers(): Promise<BenchResult[]> {
  const start = performance.now();
  const articles = readArticles(ARTICLES);
  const read = performance.now();
  const answers = createAnswers(articles, readOthers(ARTICLES));
  const ready = performance.now();
  const graded = PARTS.flatMap((part) =>
    LANGUAGES.flatMap((language) =>
      gradeAnswers(`${part} ${language}`, readQuestions(language, part), answers, language, ROUNDS),
    ),
  );
  return Promise.resolve([
    { name: `reading ${articles.length} articles`, unit: 'ms', value: read - start },
    { name: 'making them ready', unit: 'ms', value: ready - read },
    ...graded,
  ]);
}
