/** The questions that answers are measured by, as they stand in their files. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { AnswerLanguage } from '../../answers/article.ts';

export interface Question {
  readonly ask: string;
  /** Ids of the articles that are right; none where the question is not ours. */
  readonly want: readonly string[];
}

const questions = z.array(z.object({ ask: z.string(), want: z.array(z.string()) })).min(1);

export function readQuestions(
  language: AnswerLanguage,
  part: 'tune' | 'held',
): readonly Question[] {
  const file = new URL(`./questions/${language}.${part}.json`, import.meta.url);
  return questions.parse(JSON.parse(readFileSync(file, 'utf8')));
}
