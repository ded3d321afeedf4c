/** Everything about questions that a person can ask for or press, by the name of its dialog. */

import type { GiveAnswer } from './answer-dialog.ts';
import { askPersonAnswer, withdrawAnswer } from './ask-a-person.ts';
import { helpfulAnswer } from './feedback.ts';
import { closeAnswer, releaseAnswer, sendAnswer, takeAnswer } from './hand-over-answers.ts';
import { chosenArticleAnswer, noneOfTheseAnswer } from './question.ts';
import type { QuestionParts } from './question-parts.ts';
import { questionsHereAnswer, stopQuestionsAnswer } from './question-targets.ts';
import { unansweredAnswer } from './unanswered.ts';

const ANSWERS = {
  'question-article': chosenArticleAnswer,
  'question-none': noneOfTheseAnswer,
  'question-helpful': helpfulAnswer,
  'question-hand-over': askPersonAnswer,
  'question-withdraw': withdrawAnswer,
  'handover-take': takeAnswer,
  'handover-answer': sendAnswer,
  'handover-release': releaseAnswer,
  'handover-close': closeAnswer,
  'questions-here': questionsHereAnswer,
  'stop-questions-here': stopQuestionsAnswer,
  unanswered: unansweredAnswer,
} satisfies Record<string, (parts: QuestionParts) => GiveAnswer>;

export type QuestionDialogName = keyof typeof ANSWERS;

export function questionAnswers(
  parts: QuestionParts,
): readonly (readonly [QuestionDialogName, GiveAnswer])[] {
  return Object.entries(ANSWERS).map(
    ([name, answer]) => [name as QuestionDialogName, answer(parts)] as const,
  );
}
