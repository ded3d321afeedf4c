/** Asks every question and counts what came back, as shares of the questions that are ours or of those that are not. */

import type { Answers, Outcome } from '../../answers/answers.ts';
import type { AnswerLanguage } from '../../answers/article.ts';
import type { BenchResult } from '../bench-result.ts';
import type { Question } from './read-questions.ts';

type Grade = (outcome: Outcome, want: readonly string[]) => boolean;

const OURS: Readonly<Record<string, Grade>> = {
  'right, answered': (outcome, want) =>
    outcome.kind === 'answer' && want.includes(outcome.article.id),
  'right first, answered or offered': (outcome, want) => want.includes(offered(outcome)[0] ?? ''),
  'right in the top three': (outcome, want) => offered(outcome).some((id) => want.includes(id)),
  'wrong answer given': (outcome, want) =>
    outcome.kind === 'answer' && !want.includes(outcome.article.id),
  'did you mean': (outcome) => outcome.kind === 'did-you-mean',
  'not known': (outcome) => outcome.kind === 'unknown',
};

const OTHERS: Readonly<Record<string, Grade>> = {
  'refused, not ours': (outcome) => outcome.kind === 'unknown',
  'answered, not ours': (outcome) => outcome.kind === 'answer',
};

/** Questions, and the answers that they are asked of. */
export interface Examination {
  readonly questions: readonly Question[];
  readonly answers: Answers;
}

/** `rounds` over all questions for the times, which are those of single answers. */
export function gradeAnswers(
  name: string,
  questions: readonly Question[],
  answers: Answers,
  language: AnswerLanguage,
  rounds: number,
): BenchResult[] {
  return gradeEach(name, [{ questions, answers }], language, rounds);
}

/** All of them as one. */
export function gradeEach(
  name: string,
  examinations: readonly Examination[],
  language: AnswerLanguage,
  rounds: number,
): BenchResult[] {
  const outcomes = examinations.flatMap(({ questions, answers }) =>
    questions.map(({ ask, want }) => ({ want, outcome: answers.ask(ask, language) })),
  );
  const ours = outcomes.filter(({ want }) => want.length > 0);
  const others = outcomes.filter(({ want }) => want.length === 0);
  const shares = (grades: typeof OURS, of: typeof outcomes) =>
    Object.entries(grades).map(([title, isSo]) => ({
      name: `${name}: ${title} (of ${of.length})`,
      unit: '%',
      value: (100 * of.filter(({ outcome, want }) => isSo(outcome, want)).length) / of.length,
    }));
  const times = examinations
    .flatMap(({ questions, answers }) => timesOf(questions, answers, language, rounds))
    .sort((a, b) => a - b);
  return [
    ...shares(OURS, ours),
    ...shares(OTHERS, others),
    { name: `${name}: median`, unit: 'ms', value: quantile(times, 0.5) },
    { name: `${name}: p99`, unit: 'ms', value: quantile(times, 0.99) },
  ];
}

function offered(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'unknown') return [];
  const articles = outcome.kind === 'answer' ? [outcome.article] : outcome.articles;
  return articles.map(({ id }) => id);
}

function timesOf(
  questions: readonly Question[],
  answers: Answers,
  language: AnswerLanguage,
  rounds: number,
): readonly number[] {
  const times = Array.from({ length: rounds }, () =>
    questions.map(({ ask }) => {
      const start = performance.now();
      answers.ask(ask, language);
      return performance.now() - start;
    }),
  );
  return times.flat();
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
