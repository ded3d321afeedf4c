/** What is wrong with a form, in a banner above it: each field with its reason, and that nothing was changed. */

import type { Speech } from '../words/speech.ts';
import type { FormProblem } from './form-problem.ts';
import type { Banner } from './sheet-card.ts';

const PROBLEMS_SHOWN = 5;

/** Undefined where there is nothing wrong. */
export function problemsBanner(
  problems: readonly FormProblem[] | undefined,
  currency: string,
  speech: Speech,
): Banner | undefined {
  if (problems === undefined || problems.length === 0) return undefined;
  const means = problems
    .slice(0, PROBLEMS_SHOWN)
    .map((problem) => formProblemText(problem, currency, speech));
  return { tone: 'attention', word: speech.words.forms.notSaved, means };
}

/** One field and its reason: `Recharge amount: The least is $5.00.` */
export function formProblemText(problem: FormProblem, currency: string, speech: Speech): string {
  const words = speech.words.forms;
  return words.at(words.fields[problem.field], reasonOf(problem, currency, speech));
}

function reasonOf(problem: FormProblem, currency: string, speech: Speech): string {
  const words = speech.words.forms;
  switch (problem.problem) {
    case 'too-small':
      return words.tooSmall(speech.money(problem.limit, currency));
    case 'above-limit':
      return words.aboveLimit(speech.money(problem.limit, currency));
    case 'cap-below-amount':
      return words.capBelowAmount(speech.money(problem.limit, currency));
    default:
      return words.problems[problem.problem];
  }
}
