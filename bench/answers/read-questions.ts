/** The questions that answers are measured by, as they stand in their files. */

import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { AnswerLanguage } from '../../answers/article.ts';

export interface Question {
  readonly ask: string;
  /** Ids of the articles that are right; none where the question is not ours. */
  readonly want: readonly string[];
}

const questions = z.array(z.object({ ask: z.string(), want: z.array(z.string()) })).min(1);

export type QuestionPart = 'tune' | 'held';

export const QUESTION_PARTS: readonly QuestionPart[] = ['tune', 'held'];

export function readQuestions(language: AnswerLanguage, part: QuestionPart): readonly Question[] {
  return questions.parse(JSON.parse(readFileSync(fileOf(language, part), 'utf8')));
}

/** The held ones are away while somebody works on the answers. */
export function hasQuestions(part: QuestionPart): boolean {
  return existsSync(fileOf('en', part));
}

function fileOf(language: AnswerLanguage, part: QuestionPart): URL {
  return new URL(`./questions/${language}.${part}.json`, import.meta.url);
}
