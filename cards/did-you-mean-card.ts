/** Not sure enough to answer: up to three questions to choose from, and a way out. */

import type { Speech } from '../words/speech.ts';
import type { ShownArticle } from './answer-article.ts';
import {
  articleChoice,
  askPersonButton,
  type CardQuestion,
  carried,
  SAID_LENGTH_MAX,
} from './answer-choices.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import template from './did-you-mean-card.json' with { type: 'json' };
import { escapeMarkdown } from './escape-markdown.ts';

const CHOICES_SHOWN = 3;

const bind = bindCard(template);

export function didYouMeanCard(
  {
    articles,
    question,
  }: { readonly articles: readonly ShownArticle[]; readonly question: CardQuestion },
  speech: Speech,
): AdaptiveCard {
  const words = speech.words.answers;
  const said = escapeMarkdown(question.said, SAID_LENGTH_MAX);
  return bind({
    lang: speech.language,
    title: words.meantTitle,
    said: said === '' ? [] : [{ text: words.youWrote(said) }],
    choices: articles
      .slice(0, CHOICES_SHOWN)
      .map((article) => articleChoice(article, question, speech)),
    actions: [
      verbAction(speech, words.none, 'question.none', { data: carried(question) }),
      askPersonButton(question, undefined, speech),
    ],
  });
}
