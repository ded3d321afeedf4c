/** "Unanswered questions": what was asked most and never answered, for those who may write the article. */

import { noteCard } from '../cards/note-card.ts';
import { helpButton } from '../cards/phrase-actions.ts';
import { unansweredCard } from '../cards/unanswered-card.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { guarded } from './guarded.ts';
import type { QuestionParts } from './question-parts.ts';
import { conversationOf } from './target-here.ts';
import type { Answer, Turn } from './turn.ts';

const QUESTIONS_SHOWN = 10;
const ARTICLES_SHOWN = 5;

export function unansweredAnswer(parts: QuestionParts): GiveAnswer {
  return guarded(parts.report, async (turn) => {
    const refused = await parts.accessNow(turn, 'answer-questions');
    if (refused) return refused;
    if (!(await isForUs(parts, turn))) return notHere(turn);
    const { speech } = turn;
    const [{ questions, total }, worst] = await Promise.all([
      parts.unanswered.top(QUESTIONS_SHOWN),
      parts.feedback.worst(ARTICLES_SHOWN),
    ]);
    const unhelpful = worst.flatMap(({ articleId, yes, no }) => {
      const article = parts.answers.article(articleId);
      return article === undefined
        ? []
        : [{ question: article.text[speech.language].question, yes, no }];
    });
    return {
      card: unansweredCard({ questions, total, unhelpful }, speech),
      summary: speech.words.answers.summary,
    };
  });
}

/** What people asked is read by those who answer: alone, or among themselves. */
async function isForUs({ targets }: QuestionParts, turn: Turn): Promise<boolean> {
  if (turn.scope === 'personal') return true;
  const here = conversationOf(turn);
  return (await targets.list()).some(({ id }) => id === here);
}

function notHere({ speech }: Turn): Answer {
  const words = speech.words.answers;
  const actions = [helpButton(speech)];
  return {
    card: noteCard({ title: words.notHereTitle, paragraphs: [words.notHere], actions }, speech),
    summary: words.notHereTitle,
  };
}
