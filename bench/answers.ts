/** Measures the help desk's answers: how many are right, how many questions of others are refused, and how long one takes. */

import { fileURLToPath } from 'node:url';
import type { Article } from '../answers/article.ts';
import type { Asked } from '../answers/asked-file.ts';
import { createAnswers } from '../answers/create-answers.ts';
import { makeLibrary } from '../answers/library.ts';
import { readArticles, readOthers } from '../answers/read-articles.ts';
import { LANGUAGES } from '../words/language.ts';
import { gradeAnswers, gradeEach } from './answers/grade-answers.ts';
import { leaveOut, PARTS_LEFT_OUT } from './answers/leave-out.ts';
import { hasQuestions, QUESTION_PARTS, readQuestions } from './answers/read-questions.ts';
import type { BenchResult } from './bench-result.ts';

const ARTICLES = fileURLToPath(new URL('../answers/articles', import.meta.url));
const ROUNDS = 5;

/**
 * Three measures: `held`, which nothing was ever fitted to; `tune`, which single failures were read of; and `left out`, each
 * third of what the library learns from, asked of a library that learned from the rest. Counts alone: which question failed is
 * not told.
 */
export function benchAnswers(): Promise<BenchResult[]> {
  const start = performance.now();
  const articles = readArticles(ARTICLES);
  const others = readOthers(ARTICLES);
  const read = performance.now();
  const library = makeLibrary(articles, others);
  const ready = performance.now();
  const answers = createAnswers(articles, others, library);
  const graded = QUESTION_PARTS.filter(hasQuestions).flatMap((part) =>
    LANGUAGES.flatMap((language) =>
      gradeAnswers(`${part} ${language}`, readQuestions(language, part), answers, language, ROUNDS),
    ),
  );
  return Promise.resolve([
    { name: `reading ${articles.length} articles`, unit: 'ms', value: read - start },
    { name: 'learning, as the build does', unit: 'ms', value: ready - read },
    { name: 'weights in memory', unit: 'MB', value: library.learned.weights.byteLength / 1e6 },
    ...graded,
    ...leftOut(articles, others),
  ]);
}

function leftOut(articles: readonly Article[], others: Asked): BenchResult[] {
  const parts = Array.from({ length: PARTS_LEFT_OUT }, (_, part) => {
    const left = leaveOut(articles, others, part);
    return { questions: left.questions, answers: createAnswers(left.articles, left.others) };
  });
  return LANGUAGES.flatMap((language) =>
    gradeEach(
      `left out ${language}`,
      parts.map(({ questions, answers }) => ({ questions: questions[language], answers })),
      language,
      1,
    ),
  );
}
