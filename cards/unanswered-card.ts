/** What was asked and never answered, the most frequent first, and how somebody writes the article that is missing. */

import type { Instant } from '../ledger/instant.ts';
import type { Language } from '../words/language.ts';
import type { Speech } from '../words/speech.ts';
import { SAID_LENGTH_MAX } from './answer-choices.ts';
import type { AdaptiveCard } from './card.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { helpButton } from './phrase-actions.ts';
import { sheetCard } from './sheet-card.ts';

export interface UnansweredCardData {
  /** In order. */
  readonly questions: readonly {
    readonly said: string;
    readonly language: Language;
    readonly count: number;
    readonly lastAt: Instant;
  }[];
  readonly total: number;
  /** Articles that more people found unhelpful than helpful, the worst first. */
  readonly unhelpful: readonly {
    readonly question: string;
    readonly yes: number;
    readonly no: number;
  }[];
}

export function unansweredCard(data: UnansweredCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.answers;
  const { questions, total, unhelpful } = data;
  const more = total - questions.length;
  return sheetCard(
    {
      title: words.unansweredTitle,
      summary: words.summary,
      paragraphs: [total === 0 ? words.unansweredEmpty : words.unansweredLead(speech.count(total))],
      lists: [
        {
          rows: questions.map(({ said, language, count, lastAt }) => ({
            name: escapeMarkdown(said, SAID_LENGTH_MAX),
            detail: `${words.languages[language]} · ${words.lastAsked(speech.date(lastAt))}`,
            value: words.asked(speech.count(count)),
          })),
        },
        {
          title: words.unhelpfulTitle,
          rows: unhelpful.map(({ question, yes, no }) => ({
            name: question,
            detail: words.votes(speech.number(yes), speech.number(no)),
          })),
        },
        {
          title: words.addTitle,
          rows: words.add.map((name) => ({ name })),
        },
      ],
      small: [...(more > 0 ? [words.moreQuestions(speech.count(more))] : []), words.kept],
      actions: [helpButton(speech)],
    },
    speech,
  );
}
