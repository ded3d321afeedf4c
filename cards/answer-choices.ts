/** Questions that the desk can answer, each on a line of its own with its button: a question is longer than a button takes. */

import type { Speech } from '../words/speech.ts';
import type { ShownArticle } from './answer-article.ts';
import { type CardAction, verbAction } from './card-action.ts';
import { plainLine } from './escape-markdown.ts';

/** The question that a card came from: its buttons send it along. */
export interface CardQuestion {
  /** Of this one answer; nothing is kept under it until somebody asks for a person. */
  readonly id: string;
  /** As it was typed; empty where an answer was called by a button alone. */
  readonly said: string;
}

/** What a card shows and carries of somebody's own words. */
export const SAID_LENGTH_MAX = 200;

export function carried({ id, said }: CardQuestion): { readonly [name: string]: string } {
  return { question: id, said: plainLine(said, SAID_LENGTH_MAX) };
}

/** The whole question, which may take two lines, and beside it the button: `question.article` with the article's id. */
export function articleChoice(article: ShownArticle, question: CardQuestion, speech: Speech) {
  const asked = article.text[speech.language].question;
  const data = { ...carried(question), article: article.id };
  const show = verbAction(speech, speech.words.answers.show, 'question.article', { data });
  return { question: asked, actions: [{ ...show, tooltip: asked }] };
}

export function askPersonButton(
  question: CardQuestion,
  articleId: string | undefined,
  speech: Speech,
): CardAction {
  return verbAction(speech, speech.words.answers.askPerson, 'question.hand-over', {
    data: { ...carried(question), ...(articleId === undefined ? {} : { article: articleId }) },
  });
}
