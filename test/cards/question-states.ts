/** Answers, what is not known, and questions on their way to a person and back. */

import { answerCard } from '../../cards/answer-card.ts';
import { didYouMeanCard } from '../../cards/did-you-mean-card.ts';
import type { HandedQuestion } from '../../cards/hand-over.ts';
import { handOverAskerCard } from '../../cards/hand-over-asker-card.ts';
import { handOverCard } from '../../cards/hand-over-card.ts';
import { handOverPlaceCard } from '../../cards/hand-over-place-card.ts';
import { handOverProblemCard } from '../../cards/hand-over-problem-card.ts';
import { unansweredCard } from '../../cards/unanswered-card.ts';
import { unknownQuestionCard } from '../../cards/unknown-question-card.ts';
import { addDays } from '../../ledger/instant.ts';
import type { Speech } from '../../words/speech.ts';
import { NOW } from './account-stages.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE, PERSON } from './from-outside.ts';
import { anArticle, EXPIRY, ORDER, REFUND, ZERO } from './sample-articles.ts';

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const question = { id: ID, said: '' };
const hostile = { id: ID, said: HOSTILE };
const EXPERT = { by: { personId: 'p-9', name: PERSON }, at: NOW };
const SAID: Readonly<Record<Speech['language'], string>> = {
  en: 'Why do my credits vanish in March?',
  ja: '3 月にクレジットが消えるのはなぜですか？',
  zh: '为什么点数三月就没了？',
};
const REPLY: Readonly<Record<Speech['language'], string>> = {
  en: 'They were bought a year ago.\nBuy the next ones in smaller parts, and watch the expiry here.',
  ja: '1 年前に購入した分です。\n次回は少額に分けて購入し、ここで有効期限をご確認ください。',
  zh: '那是一年前购买的。\n下次请分成小额购买，并在这里查看到期日。',
};

const handed = (speech: Speech, changes: Partial<HandedQuestion> = {}): HandedQuestion => ({
  id: ID,
  said: SAID[speech.language],
  language: speech.language,
  asker: { personId: 'p-1', name: PERSON },
  scope: 'personal',
  placeName: '',
  at: addDays(NOW, -1),
  ...changes,
});

const PEN: Readonly<Record<string, (speech: Speech) => Partial<HandedQuestion>>> = {
  open: () => ({}),
  taken: () => ({ taken: EXPERT }),
  answered: (speech) => ({
    taken: EXPERT,
    answer: { ...EXPERT, text: REPLY[speech.language] },
  }),
  closed: (speech) => ({
    taken: EXPERT,
    answer: { ...EXPERT, text: REPLY[speech.language] },
    closed: { ...EXPERT, why: 'done' },
  }),
  unanswered: () => ({ closed: { ...EXPERT, why: 'done' } }),
  withdrawn: () => ({ closed: { ...EXPERT, why: 'withdrawn' } }),
  hostile: () => ({
    said: HOSTILE,
    asker: { personId: 'p-1', name: HOSTILE },
    scope: 'channel',
    placeName: HOSTILE,
    answer: { by: { personId: 'p-9', name: HOSTILE }, at: NOW, text: HOSTILE },
  }),
};

export const QUESTION_STATES: readonly CardState[] = [
  {
    name: 'answer',
    make: (speech) =>
      answerCard({ article: EXPIRY, related: [ORDER, REFUND, ZERO], question }, speech),
  },
  {
    name: 'answer-tenant',
    make: (speech) =>
      answerCard(
        { article: anArticle({ tenant: 'seats', products: [] }), related: [], question: hostile },
        speech,
      ),
  },
  ...(['reported', 'not-verified'] as const).map((certainty) => ({
    name: `answer-${certainty}`,
    make: (speech: Speech) =>
      answerCard(
        {
          article: anArticle({
            certainty,
            products: [
              'teams-phone-standard',
              'domestic-calling-plan',
              'international-calling-plan',
              'communications-credits',
              'teams-phone-with-calling-plan',
              'teams-phone-mobile',
            ],
          }),
          related: [ORDER],
          question,
        },
        speech,
      ),
  })),
  ...(['yes', 'no'] as const).map((helpful) => ({
    name: `answer-helpful-${helpful}`,
    make: (speech: Speech) =>
      answerCard({ article: EXPIRY, related: [ORDER], question, helpful }, speech),
  })),
  {
    name: 'did-you-mean',
    make: (speech) =>
      didYouMeanCard(
        { articles: [EXPIRY, ORDER, REFUND], question: { id: ID, said: SAID[speech.language] } },
        speech,
      ),
  },
  {
    name: 'did-you-mean-hostile',
    make: (speech) => didYouMeanCard({ articles: [EXPIRY], question: hostile }, speech),
  },
  {
    name: 'unknown-question',
    make: (speech) =>
      unknownQuestionCard(
        { question: { id: ID, said: SAID[speech.language] }, why: 'unknown' },
        speech,
      ),
  },
  {
    name: 'unknown-question-hostile',
    make: (speech) => unknownQuestionCard({ question: hostile, why: 'unknown' }, speech),
  },
  ...(['gone', 'empty', 'short'] as const).map((why) => ({
    name: `unknown-question-${why}`,
    make: (speech: Speech) => unknownQuestionCard({ question, why }, speech),
  })),
  ...Object.entries(PEN).flatMap(([state, changes]): readonly CardState[] => [
    {
      name: `hand-over-${state}`,
      make: (speech) =>
        handOverCard(
          {
            question: handed(speech, changes(speech)),
            deskAnswer: state === 'open' ? '' : EXPIRY.text[speech.language].question,
          },
          speech,
        ),
    },
    {
      name: `hand-over-asker-${state}`,
      make: (speech) =>
        handOverAskerCard(
          { question: handed(speech, changes(speech)), isThere: true, as: 'message' },
          speech,
        ),
    },
  ]),
  {
    name: 'hand-over-too-late',
    make: (speech) =>
      handOverCard(
        {
          question: handed(speech, { taken: EXPERT }),
          deskAnswer: '',
          notice: speech.words.handOver.late.taken(PERSON),
        },
        speech,
      ),
  },
  {
    name: 'hand-over-asker-not-there',
    make: (speech) =>
      handOverAskerCard(
        {
          question: handed(speech, { scope: 'channel', placeName: '' }),
          isThere: false,
          as: 'status',
        },
        speech,
      ),
  },
  {
    name: 'hand-over-asker-elsewhere',
    make: (speech) =>
      handOverAskerCard(
        {
          question: handed(speech, PEN.answered?.(speech)),
          isThere: true,
          as: 'status',
        },
        speech,
      ),
  },
  ...(['added', 'already', 'stopped', 'none', 'full'] as const).map((state) => ({
    name: `hand-over-place-${state}`,
    make: (speech: Speech) =>
      handOverPlaceCard(
        {
          state,
          scope: 'channel',
          by: state === 'already' ? HOSTILE : PERSON,
          at: NOW,
          living: state === 'stopped' || state === 'none' ? 0 : 1,
        },
        speech,
      ),
  })),
  ...(['nobody', 'no-person', 'many', 'full', 'nothing-said', 'gone'] as const).map((problem) => ({
    name: `hand-over-problem-${problem}`,
    make: (speech: Speech) => handOverProblemCard(problem, speech),
  })),
  {
    name: 'unanswered',
    make: (speech) =>
      unansweredCard(
        {
          questions: [
            { said: SAID[speech.language], language: speech.language, count: 1204, lastAt: NOW },
            { said: HOSTILE, language: 'ja', count: 1, lastAt: addDays(NOW, -40) },
          ],
          total: 40,
          unhelpful: [{ question: EXPIRY.text[speech.language].question, yes: 3, no: 12 }],
        },
        speech,
      ),
  },
  {
    name: 'unanswered-none',
    make: (speech) => unansweredCard({ questions: [], total: 0, unhelpful: [] }, speech),
  },
];
