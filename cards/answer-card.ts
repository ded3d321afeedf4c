/** One article as an answer: the question as understood, what to know, what to do, where it comes from, and the ways on. */

import { productWords } from '../words/products.ts';
import type { Speech } from '../words/speech.ts';
import type { ShownArticle, TenantFigures } from './answer-article.ts';
import template from './answer-card.json' with { type: 'json' };
import { articleChoice, askPersonButton, type CardQuestion, carried } from './answer-choices.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, openUrlAction, sayAction, verbAction } from './card-action.ts';
import { phraseOf } from './phrase-actions.ts';

export interface AnswerCardData {
  readonly article: ShownArticle;
  readonly related: readonly ShownArticle[];
  readonly question: CardQuestion;
  /** What somebody has said of it: then it is not asked again. */
  readonly helpful?: 'yes' | 'no' | undefined;
}

const PRODUCTS_SHOWN = 5;
const RELATED_SHOWN = 3;

const bind = bindCard(template);

export function answerCard(data: AnswerCardData, speech: Speech): AdaptiveCard {
  const { article, helpful } = data;
  const words = speech.words.answers;
  const { question, short, detail, next } = article.text[speech.language];
  const related = data.related.slice(0, RELATED_SHOWN);
  return bind({
    lang: speech.language,
    summary: `${question} ${short}`,
    understood: words.understood,
    question,
    short,
    detail: detail.flatMap(detailLines),
    next: next === '' ? [] : [{ text: `→ ${next.replace(/^→\s*/u, '')}` }],
    warnings:
      article.certainty === 'documented'
        ? []
        : [{ text: `⚠ ${words.certainty[article.certainty]}` }],
    facts: factsOf(article, speech).map((text, index) => ({
      text,
      spacing: index === 0 ? 'Medium' : 'None',
    })),
    related:
      related.length === 0
        ? []
        : [
            {
              title: words.related,
              choices: related.map((one) => articleChoice(one, data.question, speech)),
            },
          ],
    closing: helpful === undefined ? words.helpful.ask : words.helpful.thanks[helpful],
    actions: actionsOf(data, speech),
  });
}

/** Not every client draws lists inside a text: each point is a line of its own. */
function detailLines(paragraph: string) {
  return paragraph
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({
      text: line.replace(/^\s*[-*]\s+/u, '• '),
      spacing: index === 0 ? 'Default' : 'Small',
    }));
}

function factsOf({ products, checked, source }: ShownArticle, speech: Speech): readonly string[] {
  const words = speech.words.answers;
  const names = products.flatMap((id) => productWords(id, speech.language)?.name ?? []);
  const shown = names.slice(0, PRODUCTS_SHOWN);
  const more = names.length - shown.length;
  const listed = more === 0 ? shown : [...shown, words.moreProducts(speech.count(more))];
  return [
    ...(listed.length === 0 ? [] : [words.fact(words.products, speech.list(listed))]),
    words.fact(words.source, new URL(source).hostname),
    words.fact(words.checked, speech.date(Date.parse(checked))),
  ];
}

function actionsOf(
  { article, question, helpful }: AnswerCardData,
  speech: Speech,
): readonly CardAction[] {
  const words = speech.words.answers;
  const vote = (title: string, said: 'yes' | 'no') =>
    verbAction(speech, title, 'question.helpful', {
      data: { ...carried(question), article: article.id, helpful: said },
    });
  return [
    ...(helpful === undefined
      ? [vote(words.helpful.yes, 'yes'), vote(words.helpful.no, 'no')]
      : []),
    askPersonButton(question, article.id, speech),
    openUrlAction(words.microsoftPage, article.source),
    ...ownFigures(article.tenant, speech),
  ];
}

/** The same question about the asker's own organization. */
function ownFigures(tenant: TenantFigures | undefined, speech: Speech): readonly CardAction[] {
  if (tenant === undefined) return [];
  const { own } = speech.words.answers;
  const say = (title: string, command: 'seats' | 'balance' | 'licenses-of') => [
    { ...sayAction(title, phraseOf(command, speech)), mode: 'secondary' },
  ];
  switch (tenant) {
    case 'seats':
      return say(own.seats, 'seats');
    case 'balance':
    case 'credit-runs-out':
      return say(own.balance, 'balance');
    default:
      return say(own.person, 'licenses-of');
  }
}
