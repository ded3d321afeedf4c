/** Questions: asked, not known, handed over, taken, answered, given back, closed and withdrawn. */

import assert from 'node:assert/strict';
import { type Heard, pressed, readOut, said, type Visitor } from '../safety/visitor.ts';
import { HOME } from '../safety/walk.ts';
import type { OnceDesk } from './once-desk.ts';
import { always, type Deliver, pressOn, type Scenario, tell } from './scenario.ts';

const HELP_DESK = '19:helpdesk@thread.tacv2';
const EXPERT: Visitor = {
  personId: 'cccccccc-0000-4000-8000-000000000003',
  conversationId: HELP_DESK,
  scope: 'channel',
  name: 'Eve',
};
const PIGEONS = said('how do pigeons vote');

/** The card in the help desk's conversation as it was posted. */
function posted({ world }: OnceDesk): Heard {
  const post = world.posts.findLast(
    ({ how, conversationId }) => how === 'send' && conversationId === HELP_DESK,
  );
  assert.ok(post, 'the question has been handed over');
  return readOut([post.activity], { status: 200 });
}

async function asked(desk: OnceDesk): Promise<Heard> {
  await tell(desk, EXPERT, said('send questions here'));
  const unknown = await tell(desk, HOME, PIGEONS);
  await desk.idle();
  return unknown;
}

async function handedOver(desk: OnceDesk): Promise<Heard> {
  const unknown = await asked(desk);
  const status = await tell(desk, HOME, pressOn(unknown, 'question.hand-over'));
  await desk.idle();
  return status;
}

async function taken(desk: OnceDesk): Promise<Heard> {
  await handedOver(desk);
  const heard = await tell(desk, EXPERT, pressOn(posted(desk), 'handover.take'));
  await desk.idle();
  return heard;
}

function byExpert(
  name: string,
  before: (desk: OnceDesk) => Promise<Heard>,
  verb: string,
  more: Pick<Scenario, 'expects'> & Partial<Scenario>,
  typed: object = {},
): Scenario {
  return {
    name,
    prepare: async (desk): Promise<Deliver> =>
      always(pressOn(await before(desk), verb, typed), EXPERT),
    ...more,
  };
}

const waiting = async (desk: OnceDesk) => {
  await handedOver(desk);
  return posted(desk);
};
const answered = async (desk: OnceDesk) => {
  const card = await taken(desk);
  const heard = await tell(desk, EXPERT, pressOn(card, 'handover.answer', { answer: 'By post.' }));
  await desk.idle();
  return heard;
};

export const QUESTION_SCENARIOS: readonly Scenario[] = [
  {
    name: 'a question that nobody can answer',
    prepare: async () => always(PIGEONS),
    expects: { unanswered: 1 },
    ids: 'same',
    told: /do not know the answer/,
  },
  {
    name: 'an answer that did not help',
    async prepare() {
      const given = { question: '7d1d4f3e-0000-4000-8000-000000000009', article: 'credits-expiry' };
      return always(pressed('question.helpful', { ...given, helpful: 'no' }));
    },
    expects: { 'not helpful': 1 },
  },
  {
    name: 'a question for a person',
    prepare: async (desk) => always(pressOn(await asked(desk), 'question.hand-over')),
    expects: { 'act question-handed-over': 1, questions: 1, [`sent to ${HELP_DESK}`]: 1 },
    owed: 'again',
    told: /waits for somebody/,
  },
  {
    name: 'a question that is withdrawn',
    prepare: async (desk) => always(pressOn(await handedOver(desk), 'question.withdraw')),
    expects: { 'act question-withdrawn': 1, 'questions withdrawn': 1, 'sent to a:ada': 0 },
    told: /withdrawn/,
  },
  byExpert('a question that is taken', waiting, 'handover.take', {
    expects: { 'act question-taken': 1, 'questions taken': 1, [`sent to ${HELP_DESK}`]: 0 },
    told: /Taken by Eve/,
  }),
  byExpert(
    'an answer by a person',
    taken,
    'handover.answer',
    {
      expects: { 'act question-answered': 1, 'questions answered': 1, 'sent to a:ada': 1 },
      owed: 'again',
      told: /Answered by Eve/,
    },
    { answer: 'By post.' },
  ),
  byExpert('a question that is given back', taken, 'handover.release', {
    expects: { 'act question-released': 1, 'questions taken': -1 },
    told: /Waiting/,
  }),
  byExpert('a question that is closed without an answer', waiting, 'handover.close', {
    expects: { 'act question-closed': 1, 'questions done': 1, 'sent to a:ada': 1 },
    owed: 'again',
    told: /Closed/,
  }),
  byExpert('a question that is closed after its answer', answered, 'handover.close', {
    expects: { 'act question-closed': 1, 'questions done': 1, 'sent to a:ada': 0 },
    told: /Closed/,
  }),
];
