/** The dialogs about questions over memory: people ask, experts answer, and what is sent and edited is seen. */

import assert from 'node:assert/strict';
import type { Activity, ConversationReference } from 'botbuilder';
import { Targets } from '../../alerts/targets.ts';
import type { Answers, Outcome } from '../../answers/answers.ts';
import type { Article } from '../../answers/article.ts';
import type { AdaptiveCard } from '../../cards/card.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { FeedbackCounts } from '../../dialogs/feedback-counts.ts';
import { HandOverBook } from '../../dialogs/hand-over-book.ts';
import { createHandOverDesk } from '../../dialogs/hand-over-desk.ts';
import { questionAnswer } from '../../dialogs/question.ts';
import { type QuestionDialogName, questionAnswers } from '../../dialogs/question-answers.ts';
import type { QuestionParts } from '../../dialogs/question-parts.ts';
import type { Answer, Turn } from '../../dialogs/turn.ts';
import { UnansweredBook } from '../../dialogs/unanswered-book.ts';
import { instant } from '../../ledger/instant.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { speechFor } from '../../words/speech.ts';
import { EXPIRY, ORDER, REFUND } from '../cards/sample-articles.ts';
import { readAnswer, type Said, START } from './desk-harness.ts';

/** As the front door reads the verbs. */
const DIALOGS: Readonly<Record<string, QuestionDialogName>> = {
  'question.article': 'question-article',
  'question.none': 'question-none',
  'question.helpful': 'question-helpful',
  'question.hand-over': 'question-hand-over',
  'question.withdraw': 'question-withdraw',
  'handover.take': 'handover-take',
  'handover.answer': 'handover-answer',
  'handover.release': 'handover-release',
  'handover.close': 'handover-close',
  'questions.here': 'questions-here',
  'questions.stop': 'stop-questions-here',
  'unanswered.show': 'unanswered',
};

export const HELP_DESK = '19:helpdesk@thread.tacv2';

export interface Posted {
  readonly to: Partial<ConversationReference>;
  readonly id: string;
  card: Said;
  edits: number;
}

export function openQuestionDesk() {
  const time = { now: START };
  const clock = { now: () => instant(time.now) };
  const documents = createMemoryDocuments();
  const library: readonly Article[] = [EXPIRY, ORDER, REFUND];
  const desk = {
    outcome: (_text: string): Outcome => ({ kind: 'unknown' }),
    mayAnswer: true,
    mayManage: true,
    /** False: nothing arrives. */
    isOnline: true,
    jobsAreFull: false,
  };
  const posted: Posted[] = [];
  const reports: unknown[] = [];
  const jobs = new Set<Promise<void>>();
  const refusal = { card: { body: [{ text: 'REFUSED' }] }, summary: 'You need a role for this.' };
  const read = (activity: Partial<Activity>): Said =>
    readAnswer({
      card: activity.attachments?.[0]?.content as AdaptiveCard,
      summary: activity.summary ?? '',
    });

  function open() {
    const answers: Answers = {
      ask: (text) => desk.outcome(text),
      article: (id) => library.find((one) => one.id === id),
    };
    const book = new HandOverBook(documents.collection('questions'), clock);
    const account = openAccount(createMemoryJournal(), clock, 'USD');
    const targets = new Targets(documents.collection('question-targets'), clock);
    const report = (_incident: string, cause: unknown) => void reports.push(cause);
    const handOverDesk = createHandOverDesk({
      account,
      answers,
      book,
      targets,
      now: () => time.now,
      report,
      courier: {
        async send(to, activity) {
          if (!desk.isOnline) return undefined;
          const id = `m-${posted.length + 1}`;
          posted.push({ to, id, card: read(activity), edits: 0 });
          return id;
        },
        async edit(_to, id, activity) {
          const message = posted.find((one) => one.id === id);
          if (message === undefined) return false;
          message.card = read(activity);
          message.edits += 1;
          return true;
        },
      },
    });
    const parts: QuestionParts = {
      account,
      answers,
      book,
      clock,
      targets,
      desk: handOverDesk,
      feedback: new FeedbackCounts(documents.collection('answer-feedback')),
      unanswered: new UnansweredBook(documents.collection('unanswered'), clock),
      accessNow: async (_turn, capability) =>
        (capability === 'answer-questions' ? desk.mayAnswer : desk.mayManage)
          ? undefined
          : (refusal as unknown as Answer),
      startJob(_name, work) {
        if (desk.jobsAreFull) return false;
        const job = work(new AbortController().signal).finally(() => jobs.delete(job));
        jobs.add(job);
        return true;
      },
      report,
    };
    return { parts, asks: questionAnswer(parts), answers: new Map(questionAnswers(parts)) };
  }
  let running = open();

  function chat(who = 'p-1', more: Partial<Turn> = {}) {
    const turn: Turn = {
      speech: speechFor('en-US'),
      scope: 'personal',
      personId: who,
      name: `Name of ${who}`,
      mri: `29:${who}`,
      botMri: '28:desk',
      reference: {
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        conversation: { id: `a:${who}`, tenantId: 't-1' } as never,
      },
      ...more,
    };
    /** What is said becomes a message of its own, as in Teams. */
    const out = (answer: Answer): Said => {
      const said = readAnswer(answer);
      const id = `m-${posted.length + 1}`;
      posted.push({ to: turn.reference, id, card: said, edits: 0 });
      answer.onSent?.(id);
      return said;
    };
    const give = (name: QuestionDialogName) => {
      const answer = running.answers.get(name);
      assert.ok(answer, name);
      return answer;
    };
    return {
      ask: async (text: string) => out(await running.asks(turn, text)),
      say: async (name: QuestionDialogName) =>
        out(await give(name)(turn, { given: {}, input: {} })),
      /** `follows`: the answer is a message; else it takes the card's place for whoever clicked. */
      async press(from: Said, verb: string, typed: object = {}, follows = false) {
        const button = from.verbs.get(verb);
        assert.ok(button, `the card has a button ${verb}`);
        const dialog = DIALOGS[verb];
        assert.ok(dialog, verb);
        const { verb: _verb, locale, ...input } = button.data;
        // A card is answered in the language that it speaks.
        const spoken = { ...turn, speech: speechFor(locale) };
        const asked = { given: {}, input: { ...input, ...typed } };
        const answer = await give(dialog)(spoken, asked);
        return follows ? out(answer) : readAnswer(answer);
      },
    };
  }
  const inHelpDesk = (who: string) =>
    chat(who, {
      scope: 'channel',
      place: { name: 'Help desk', teamId: '19:team@thread.tacv2' },
      reference: {
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        conversation: { id: `${HELP_DESK};messageid=1`, tenantId: 't-1' } as never,
      },
    });

  return {
    chat,
    clock,
    desk,
    documents,
    inHelpDesk,
    posted,
    reports,
    time,
    parts: () => running.parts,
    to: (id: string) => posted.filter(({ to }) => to.conversation?.id === id),
    restart: () => {
      running = open();
    },
    async idle() {
      while (jobs.size > 0) await Promise.all(jobs);
    },
  };
}

export type QuestionDesk = ReturnType<typeof openQuestionDesk>;
