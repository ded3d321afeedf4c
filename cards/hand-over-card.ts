/** A question in the help desk's channel, on one card from the asking to the end: who asks what, who has it, the answer. */

import type { Speech } from '../words/speech.ts';
import { SAID_LENGTH_MAX } from './answer-choices.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, type CardVerb, verbAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import {
  ANSWER_LENGTH_MAX,
  type HandedQuestion,
  type HandOverState,
  handOverName,
  handOverNumber,
  handOverState,
  quotedLines,
  shownName,
} from './hand-over.ts';
import { type Banner, sheetCard, type Tone } from './sheet-card.ts';

export type HandOverLate = keyof Speech['words']['handOver']['late'];

export interface HandOverCardData {
  readonly question: HandedQuestion;
  /** The question of the article that the desk answered with, in the card's language; empty where it did not know. */
  readonly deskAnswer: string;
  /** Why the last click did nothing; a sentence of ours. */
  readonly notice?: string | undefined;
}

const TONES: Readonly<Record<HandOverState, Tone>> = {
  open: 'warning',
  taken: 'accent',
  answered: 'good',
  unanswered: 'attention',
  withdrawn: 'accent',
};

export function handOverCard(data: HandOverCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.handOver;
  const { question } = data;
  const said = words.quoted(escapeMarkdown(question.said, SAID_LENGTH_MAX));
  const banner = bannerOf(question, speech);
  return sheetCard(
    {
      title: words.questionTitle,
      summary: `${words.questionTitle} ${handOverNumber(question)}: ${banner.word}`,
      banner,
      paragraphs: [said, ...quotedLines(question.answer?.text ?? '')],
      facts: [{ facts: factsOf(data, speech) }],
      warnings: data.notice === undefined ? [] : [data.notice],
      inputs: handOverState(question) === 'taken' ? [answerInput(speech)] : [],
      actions: actionsOf(question, speech),
    },
    speech,
  );
}

function bannerOf(question: HandedQuestion, speech: Speech): Banner {
  const { states } = speech.words.handOver;
  const state = handOverState(question);
  const name = handOverName(question, speech);
  const word = state === 'open' || state === 'withdrawn' ? states[state] : states[state](name);
  const isClosed = state === 'answered' && question.closed !== undefined;
  return {
    tone: TONES[state],
    ...(state === 'open' || state === 'withdrawn' ? { sign: '○' } : {}),
    word,
    means: isClosed ? [states.closed] : [],
  };
}

function factsOf({ question, deskAnswer }: HandOverCardData, speech: Speech) {
  const words = speech.words.handOver;
  const place = words.places[question.scope];
  const name = escapeMarkdown(question.placeName, 60);
  return [
    { name: words.from, value: shownName(question.asker.name, speech) },
    { name: words.at, value: speech.dateTime(question.at) },
    { name: words.language, value: speech.words.answers.languages[question.language] },
    {
      name: words.place,
      value: name === '' ? place : speech.words.targets.named(place, name),
    },
    { name: words.deskSaid, value: deskAnswer === '' ? words.deskKnewNot : deskAnswer },
    { name: words.number, value: handOverNumber(question) },
  ];
}

function answerInput(speech: Speech): CardAction {
  const words = speech.words.handOver;
  return {
    type: 'Input.Text',
    id: 'answer',
    label: words.answerLabel,
    isMultiline: true,
    isRequired: true,
    errorMessage: words.answerMissing,
    maxLength: ANSWER_LENGTH_MAX,
  };
}

function actionsOf(question: HandedQuestion, speech: Speech): readonly CardAction[] {
  const words = speech.words.handOver;
  const does = (title: string, verb: CardVerb, more: object = {}) =>
    verbAction(speech, title, verb, { data: { question: question.id }, ...more });
  switch (handOverState(question)) {
    case 'open':
      return [
        does(words.take, 'handover.take'),
        does(words.closeUnanswered, 'handover.close', { secondary: true }),
      ];
    case 'taken':
      return [
        does(words.send, 'handover.answer', { withInputs: true }),
        does(words.release, 'handover.release'),
        does(words.closeUnanswered, 'handover.close', { secondary: true }),
      ];
    case 'answered':
      return question.closed === undefined ? [does(words.close, 'handover.close')] : [];
    default:
      return [];
  }
}
