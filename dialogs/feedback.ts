/** "Was this helpful?": counted once, and said on the same card. */

import { answerCard } from '../cards/answer-card.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { typed } from './form-input.ts';
import { guarded } from './guarded.ts';
import { relatedOf, without } from './question.ts';
import { questionAsked } from './question-asked.ts';
import type { QuestionParts } from './question-parts.ts';

export function helpfulAnswer(parts: QuestionParts): GiveAnswer {
  return guarded(parts.report, async (turn, asked) => {
    const { speech, personId } = turn;
    const question = questionAsked(asked);
    const helpful = typed(asked, 'helpful') === 'yes' ? 'yes' : 'no';
    const article = parts.answers.article(question.article);
    if (article === undefined) return without(question, 'gone', turn);
    if (question.id !== '' && personId !== undefined)
      await parts.feedback.count(article.id, helpful, { questionId: question.id, personId });
    const related = relatedOf(parts, article);
    const card = answerCard({ article, related, question, helpful }, speech);
    return { card, summary: speech.words.answers.helpful.thanks[helpful] };
  });
}
