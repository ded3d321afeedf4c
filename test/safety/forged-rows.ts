/** For each button the card that it stands on, what that card names, and who it was shown to. */

import assert from 'node:assert/strict';
import { type Expectation, MORE, VERBS } from './expectations.ts';
import type { Kept } from './forgeries.ts';
import { MIGHTY } from './kinds-of-people.ts';
import { openSafeDesk, type SafeDesk } from './safe-desk.ts';
import { dataOf, type Heard, heardOf, pressed, said, tell, type Visitor } from './visitor.ts';
import { HOME, readyFor } from './walk.ts';

/** Pressed by a second person: the tests of the approvals forge their cards. */
export const OF_A_SECOND_PERSON: ReadonlySet<string> = new Set([
  'approval.give',
  'approval.refuse',
  'approval.show',
]);

/** What the card of each verb names that we keep: whoever adds a verb adds its line. */
export const NAMES: Readonly<Record<string, Kept | 'nothing'>> = {
  say: 'nothing',
  'balance.refresh': 'nothing',
  'balance.show': 'nothing',
  'statement.show': 'nothing',
  'statement.open': 'nothing',
  'statement.export': 'nothing',
  'guidance.add-funds': 'nothing',
  'guidance.set-auto-recharge': 'nothing',
  'setup.show': 'nothing',
  'setup.submit': 'operation',
  'funds.add': 'nothing',
  'funds.submit': 'operation',
  'purchase.submit': 'operation',
  'recharge.set': 'nothing',
  'recharge.submit': 'operation',
  'recharge.off': 'nothing',
  'recharge.off.done': 'operation',
  'card.change': 'nothing',
  'reading.enter': 'nothing',
  'reading.submit': 'operation',
  'lots.show': 'nothing',
  'mode.show': 'nothing',
  'mode.set': 'nothing',
  'operation.confirm': 'operation',
  'operation.cancel': 'operation',
  'operation.undo': 'operation',
  'approval.withdraw': 'operation',
  'audit.show': 'nothing',
  'audit.export': 'nothing',
  'alerts.here': 'nothing',
  'alerts.stop': 'target',
  'alerts.list': 'nothing',
  'licenses.assign': 'nothing',
  'licenses.submit': 'nothing',
  'licenses.many': 'nothing',
  'licenses.many.submit': 'nothing',
  'licenses.confirm': 'plan',
  'licenses.cancel': 'plan',
  'licenses.pause': 'plan',
  'licenses.resume': 'plan',
  'licenses.stop': 'plan',
  'licenses.refresh': 'plan',
  'licenses.undo': 'plan',
  'licenses.retry': 'plan',
  'licenses.export': 'plan',
  'licenses.of': 'nothing',
  'seats.show': 'nothing',
  'holders.show': 'nothing',
  'holders.export': 'nothing',
  'question.article': 'nothing',
  'question.none': 'nothing',
  'question.helpful': 'nothing',
  'question.hand-over': 'nothing',
  'question.withdraw': 'question',
  'handover.take': 'question',
  'handover.answer': 'question',
  'handover.release': 'question',
  'handover.close': 'question',
  'unanswered.show': 'nothing',
  'questions.here': 'nothing',
  'questions.stop': 'nothing',
};

export interface Drawn {
  readonly desk: SafeDesk;
  readonly data: Readonly<Record<string, unknown>>;
  /** Where the card lies, and whose it is. */
  readonly home: Visitor;
}

export interface ForgedRow {
  readonly name: string;
  readonly verb: string;
  readonly kept: Kept | undefined;
  readonly expectation: Expectation;
  readonly draw: () => Promise<Drawn>;
  /** Of what it names everybody in the conversation may do the same, in their own name. */
  readonly isShared: boolean;
}

/** On which everybody there may press: a target is for whoever manages alerts, an open question for each who answers. */
const SHARED: ReadonlySet<string> = new Set(['alerts.stop', 'questions.stop', 'handover.take']);

export const ROWS: readonly ForgedRow[] = [
  ...Object.entries(VERBS)
    .filter(([verb]) => !OF_A_SECOND_PERSON.has(verb))
    .map(([verb, row]) => rowOf(verb, verb, row)),
  ...Object.entries(MORE).map(([name, row]) => rowOf(name, row.verb, row)),
  {
    name: 'question.hand-over of what was handed over',
    verb: 'question.hand-over',
    kept: 'question',
    expectation: { needs: 'nothing', how: 'sees' },
    draw: () => questionCard('question.hand-over'),
    isShared: false,
  },
];

function rowOf(name: string, verb: string, expectation: Expectation): ForgedRow {
  const names = NAMES[verb];
  return {
    name,
    verb,
    kept: names === 'nothing' ? undefined : names,
    expectation,
    draw: names === 'question' ? () => questionCard(verb) : () => card(verb, expectation),
    isShared: SHARED.has(verb),
  };
}

async function card(verb: string, expectation: Expectation): Promise<Drawn> {
  const { desk, data } = await readyFor(verb, expectation);
  return { desk, data: data as Drawn['data'], home: HOME };
}

const EXPERT = 'dddddddd-0000-4000-8000-000000000004';
export const HELP_DESK: Visitor = {
  personId: EXPERT,
  conversationId: '19:helpdesk@thread.tacv2',
  scope: 'channel',
  name: 'Eve Expert',
};

/** Asked in a chat, handed over, and taken where only whoever took it goes on. */
async function questionCard(verb: string): Promise<Drawn> {
  const desk = await openSafeDesk();
  desk.roster.directory = MIGHTY;
  await tell(desk, HELP_DESK, said('send questions here'));
  const unknown = await tell(desk, HOME, said('why does my parrot mumble at the moon'));
  const before = desk.sent.length;
  const asking = dataOf(unknown, 'question.hand-over');
  await tell(desk, HOME, pressed('question.hand-over', asking));
  if (verb === 'question.hand-over') return { desk, data: asking, home: HOME };
  const posted = heardOf(desk, before, { answered: { status: 200 } } as never);
  if (verb === 'question.withdraw') return { desk, data: dataOf(posted, verb), home: HOME };
  const open = inHelpDesk(desk);
  if (verb === 'handover.take') return { desk, data: dataOf(open, verb), home: HELP_DESK };
  const taken = await tell(
    desk,
    HELP_DESK,
    pressed('handover.take', dataOf(open, 'handover.take')),
  );
  const typed = verb === 'handover.answer' ? { answer: 'Feed it less.' } : {};
  return { desk, data: dataOf(taken, verb, typed), home: HELP_DESK };
}

/** What the help desk sees of the question. */
function inHelpDesk(desk: SafeDesk): Heard {
  const at = desk.sent.findIndex(
    ({ conversationId, activity }) =>
      conversationId === HELP_DESK.conversationId && JSON.stringify(activity).includes('handover.'),
  );
  assert.ok(at >= 0, 'the question has arrived');
  const one = { ...desk, sent: desk.sent.slice(at, at + 1) };
  return heardOf(one, 0, { answered: { status: 200 } } as never);
}
