/** Whatever is no command is a question: answered from an article, asked back, or honestly not known. */

import { randomUUID } from 'node:crypto';
import type { Article } from '../answers/article.ts';
import { answerCard } from '../cards/answer-card.ts';
import type { CardQuestion } from '../cards/answer-choices.ts';
import { didYouMeanCard } from '../cards/did-you-mean-card.ts';
import {
  type UnknownQuestionCardData,
  unknownQuestionCard,
} from '../cards/unknown-question-card.ts';
import { isShortReply } from '../words/short-replies.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { failureAnswer, guarded } from './guarded.ts';
import { messageIdOf } from './message-id.ts';
import { questionAsked } from './question-asked.ts';
import { inQuestionLanguage } from './question-language.ts';
import type { QuestionParts } from './question-parts.ts';
import type { Answer, Turn } from './turn.ts';

/** For words that are no command: always an answer, whatever they are. */
export function questionAnswer(
  parts: QuestionParts,
): (turn: Turn, text: string) => Promise<Answer> {
  return async (turn, text) => {
    try {
      return await answered(parts, turn, text.trim());
    } catch (cause) {
      return failureAnswer(turn, cause, parts.report);
    }
  };
}

async function answered(parts: QuestionParts, asker: Turn, text: string): Promise<Answer> {
  const question = { id: messageIdOf(asker), said: text };
  if (text === '') return without(question, 'empty', asker);
  const turn = inQuestionLanguage(asker, text);
  if (isShortReply(text)) return without(question, 'short', turn);
  const outcome = parts.answers.ask(text, turn.speech.language);
  switch (outcome.kind) {
    case 'answer':
      return articleAnswer(outcome, question, turn);
    case 'did-you-mean': {
      const card = didYouMeanCard({ articles: outcome.articles, question }, turn.speech);
      return { card, summary: turn.speech.words.answers.meantTitle };
    }
    case 'unknown':
      await note(parts, question, turn);
      return without(question, 'unknown', turn);
  }
}

/** "None of these": then it is not known. */
export function noneOfTheseAnswer(parts: QuestionParts): GiveAnswer {
  return guarded(parts.report, async (turn, asked) => {
    const { id, said } = questionAsked(asked);
    const question = { id: id || messageIdOf(turn), said };
    await note(parts, question, turn);
    return without(question, 'unknown', turn);
  });
}

/** A related question, or one of three. */
export function chosenArticleAnswer(parts: QuestionParts): GiveAnswer {
  return guarded(parts.report, async (turn, asked) => {
    const { said, article: id } = questionAsked(asked);
    const article = parts.answers.article(id);
    const question = { id: randomUUID(), said };
    if (article === undefined) return without(question, 'gone', turn);
    return articleAnswer({ article, related: relatedOf(parts, article) }, question, turn);
  });
}

export function relatedOf({ answers }: QuestionParts, article: Article): readonly Article[] {
  return article.related.flatMap((id) => answers.article(id) ?? []);
}

function articleAnswer(
  { article, related }: { readonly article: Article; readonly related: readonly Article[] },
  question: CardQuestion,
  { speech }: Turn,
): Answer {
  const card = answerCard({ article, related, question }, speech);
  return { card, summary: String(card.fallbackText) };
}

export function without(
  question: CardQuestion,
  why: UnknownQuestionCardData['why'],
  { speech }: Turn,
): Answer {
  const card = unknownQuestionCard({ question, why }, speech);
  return { card, summary: String(card.fallbackText) };
}

/** A list that cannot be written is no reason to leave somebody without an answer. */
async function note(
  parts: QuestionParts,
  { id, said }: CardQuestion,
  { speech }: Turn,
): Promise<void> {
  try {
    await parts.unanswered.note(said, speech.language, id);
  } catch (cause) {
    parts.report(randomUUID(), cause);
  }
}
