/** The desk does not know, and says so: what to try, whom to ask, and what it does know. */

import type { Speech } from '../words/speech.ts';
import { askPersonButton, type CardQuestion, SAID_LENGTH_MAX } from './answer-choices.ts';
import type { AdaptiveCard } from './card.ts';
import { sayAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { helpButton } from './phrase-actions.ts';
import { sheetCard } from './sheet-card.ts';

export interface UnknownQuestionCardData {
  readonly question: CardQuestion;
  /**
   * `unknown`: no article fits; `gone`: the article that a button asked for is no longer there; `empty`: nothing was asked;
   * `short`: somebody said thanks.
   */
  readonly why: 'unknown' | 'gone' | 'empty' | 'short';
}

export function unknownQuestionCard(
  { question, why }: UnknownQuestionCardData,
  speech: Speech,
): AdaptiveCard {
  const words = speech.words.answers;
  const title = words[`${why}Title`];
  const said = why === 'unknown' ? escapeMarkdown(question.said, SAID_LENGTH_MAX) : '';
  const examples = why === 'short' ? [] : words.examples.map((text) => sayAction(text, text));
  const card = sheetCard(
    {
      title,
      summary: title,
      when: said === '' ? [] : [words.youWrote(said)],
      paragraphs: [words[why], ...(why === 'unknown' ? [words.rephrase] : [])],
      actions: [
        ...(why === 'unknown' ? [askPersonButton(question, undefined, speech)] : []),
        helpButton(speech),
      ],
    },
    speech,
  );
  if (examples.length === 0) return card;
  const { body } = card;
  return {
    ...card,
    body: [
      ...(Array.isArray(body) ? body : []),
      {
        type: 'TextBlock',
        text: words.examplesTitle,
        size: 'Small',
        isSubtle: true,
        separator: true,
        spacing: 'Medium',
        wrap: true,
      },
      ...examples.map((action) => ({ type: 'ActionSet', spacing: 'Small', actions: [action] })),
    ],
  };
}
