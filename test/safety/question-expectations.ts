/** What questions need, and those who answer them: part of the table of everything that can be asked for. */

import type { Expectation } from './expectations.ts';

const alerts = { needs: 'manage-alerts' } as const;
const answering = { needs: 'answer-questions', how: 'asks' } as const;
const anybody = { needs: 'nothing' } as const;
const ASKED = { question: '7d1d4f3e-0000-4000-8000-000000000001', said: 'when do credits expire' };

/** Of a question that is no longer there; of one that is, who may is tried with the hand-over itself. */
const GONE = { ...anybody, how: 'drafts', typed: ASKED, bare: true } as const;

export const QUESTION_VERBS: Readonly<Record<string, Expectation>> = {
  'question.article': {
    ...anybody,
    how: 'sees',
    typed: { ...ASKED, article: 'credits-expiry' },
    bare: true,
  },
  'question.none': { ...anybody, how: 'drafts', typed: ASKED, bare: true },
  'question.helpful': {
    ...anybody,
    how: 'drafts',
    typed: { ...ASKED, article: 'credits-expiry', helpful: 'yes' },
    bare: true,
  },
  'question.hand-over': { ...anybody, how: 'drafts', typed: ASKED, bare: true },
  'question.withdraw': { ...anybody, how: 'drafts', typed: ASKED, bare: true },
  'handover.take': GONE,
  'handover.answer': { ...GONE, typed: { ...ASKED, answer: 'so' } },
  'handover.release': GONE,
  'handover.close': GONE,
  'unanswered.show': { ...answering, bare: true, ownChat: true },
  'questions.here': { ...alerts, how: 'acts', bare: true },
  'questions.stop': {
    ...alerts,
    how: 'acts',
    way: ['send questions here'],
    bare: true,
    ownEffect: true,
  },
};

export const QUESTION_COMMANDS = {
  unanswered: { ...answering, ownChat: true, words: 'unanswered questions' },
  'questions-here': { ...alerts, how: 'acts', words: 'send questions here' },
  'stop-questions-here': {
    ...alerts,
    how: 'acts',
    way: ['send questions here'],
    words: 'stop questions here',
    ownEffect: true,
  },
} as const satisfies Record<string, Expectation & { readonly words: string }>;
