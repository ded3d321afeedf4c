/** What becomes of a question that was handed to a person, told to whoever asked it. */

import type { Speech } from '../words/speech.ts';
import { SAID_LENGTH_MAX } from './answer-choices.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import {
  type HandedQuestion,
  type HandOverState,
  handOverName,
  handOverNumber,
  handOverState,
  quotedLines,
  shownName,
} from './hand-over.ts';
import { sheetCard, type Tone } from './sheet-card.ts';

export interface HandOverAskerCardData {
  readonly question: HandedQuestion;
  /** False until the question stands in the help desk's channel. */
  readonly isThere: boolean;
  /** `message`: says the answer itself; `status`: only that there is one. */
  readonly as: 'message' | 'status';
}

const TONES: Readonly<Record<HandOverState, Tone>> = {
  open: 'accent',
  taken: 'accent',
  answered: 'good',
  unanswered: 'attention',
  withdrawn: 'accent',
};

export function handOverAskerCard(data: HandOverAskerCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.handOver;
  const { question } = data;
  const state = handOverState(question);
  const title = words.asker.titles[state];
  const said = escapeMarkdown(question.said, SAID_LENGTH_MAX);
  const showsAnswer = state === 'answered' && data.as === 'message';
  const isUnderWay = state === 'open' || state === 'taken';
  return sheetCard(
    {
      title,
      summary: title,
      when: [
        question.scope === 'personal'
          ? words.asker.yourQuestion(said)
          : words.asker.questionOf(shownName(question.asker.name, speech), said),
      ],
      banner: { tone: TONES[state], word: meaning(data, state, speech), means: [] },
      paragraphs: showsAnswer ? quotedLines(question.answer?.text ?? '') : [],
      small: [
        ...(showsAnswer ? [words.asker.notOurs] : []),
        ...(isUnderWay ? [words.asker.seen] : []),
        `${words.number} ${handOverNumber(question)}`,
      ],
      actions: isUnderWay
        ? [
            verbAction(speech, words.asker.withdraw, 'question.withdraw', {
              data: { question: question.id },
            }),
          ]
        : [],
    },
    speech,
  );
}

function meaning(
  { question, isThere, as }: HandOverAskerCardData,
  state: HandOverState,
  speech: Speech,
): string {
  const words = speech.words.handOver.asker;
  const name = handOverName(question, speech);
  switch (state) {
    case 'open':
      return isThere ? words.open : words.notYetThere;
    case 'withdrawn':
      return words.withdrawn;
    case 'answered':
      return as === 'message' ? words.answered(name) : words.toRead(name);
    default:
      return words[state](name);
  }
}
