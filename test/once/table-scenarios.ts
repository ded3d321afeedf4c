/** Everything in the table of who may, with what one click comes to; what is not named here comes to nothing. */

import { COMMANDS, type Expectation, MORE, VERBS } from '../safety/expectations.ts';
import type { Counts } from './counts.ts';
import { buttonScenario, type Scenario, wordsScenario } from './scenario.ts';

const DONE = /Done already/;

/** Plans are written down: who confirmed them, what became of each person, how they ended. */
const plan = (people: number): Counts => ({
  'act plan-confirmed': 1,
  'act license-change': people,
  'act plan-ended': 1,
  'license changes': people,
});
const REGISTERED = { 'act alerts-registered': 1, 'alert targets': 1 };
const STOPPED = { 'act alerts-stopped': 1, 'alert targets': -1 };

const ASKED_HERE = { 'act questions-registered': 1, 'question targets': 1 };
const ASKED_NO_MORE = { 'act questions-stopped': 1, 'question targets': -1 };

type Effect = Pick<Scenario, 'expects'> & Partial<Scenario>;

/** Of buttons and of ways to them, by their names in the table. */
const BUTTONS: Readonly<Record<string, Effect>> = {
  'recharge.off.done': { expects: { rule: 1 }, told: DONE },
  'operation.confirm': {
    expects: { charges: 1, fund: 1 },
    told: DONE,
    givenUp: /payment failed/,
  },
  'operation.undo': { expects: { reverse: 1 }, told: /Undone/ },
  'operation.confirm of a rule': { expects: { rule: 1 }, told: DONE },
  'operation.confirm of a rule that is turned off': { expects: { rule: 1 }, told: DONE },
  'operation.confirm of a reading': { expects: { adjust: 1 }, told: DONE },
  'operation.confirm of a mode': { expects: { mode: 1 }, told: DONE },
  'operation.confirm of a purchase': { expects: { fund: 1 }, told: DONE },
  'operation.undo of a rule': { expects: { rule: 1 }, told: /Undone/ },
  'approval.withdraw': {
    expects: { 'act approval-withdrawn': 1, 'notice approval-ended': 1 },
    told: /Cancelled/,
  },
  'alerts.here': { expects: REGISTERED, told: /already/ },
  'alerts.stop': { expects: STOPPED, told: /nothing to stop/ },
  'questions.here': { expects: ASKED_HERE, told: /already/ },
  'questions.stop': { expects: ASKED_NO_MORE, told: /nothing to stop/ },
  'question.none': { expects: { unanswered: 1 }, told: /do not know the answer/ },
  'question.helpful': { expects: { helpful: 1 } },
  'question.hand-over': { expects: { unanswered: 1 }, told: /Nobody is there/ },
  'licenses.confirm': { expects: plan(1), told: /are changed/ },
  'licenses.confirm of a plan for many': { expects: plan(3), told: /3 of 3/ },
  'licenses.confirm of a way back': { expects: plan(1), told: /as they were before/ },
};

const WORDS: Readonly<Record<string, Effect>> = {
  'alerts-here': { expects: REGISTERED, told: /already/ },
  'stop-alerts-here': { expects: STOPPED, told: /nothing to stop/ },
  'questions-here': { expects: ASKED_HERE, told: /already/ },
  'stop-questions-here': { expects: ASKED_NO_MORE, told: /nothing to stop/ },
};

export interface Row {
  readonly name: string;
  readonly how: Expectation['how'];
  readonly scenario: Scenario;
  /** Needs nothing to be there before it. */
  readonly isAtOnce: boolean;
}

const NOTHING: Effect = { expects: {} };

export const TABLE: readonly Row[] = [
  ...Object.entries(VERBS).map(([verb, row]) => ({
    name: verb,
    how: row.how,
    isAtOnce: row.way === undefined && row.funding === undefined && row.approvalLimit === undefined,
    scenario: buttonScenario(verb, verb, row, BUTTONS[verb] ?? NOTHING),
  })),
  ...Object.entries(MORE).map(([name, row]) => ({
    name,
    how: row.how,
    isAtOnce: row.way === undefined && row.funding === undefined && row.approvalLimit === undefined,
    scenario: buttonScenario(name, row.verb, row, BUTTONS[name] ?? NOTHING),
  })),
  ...Object.entries(COMMANDS).map(([name, row]) => ({
    name,
    how: row.how,
    isAtOnce: row.way === undefined && row.funding === undefined && row.approvalLimit === undefined,
    scenario: wordsScenario(`“${row.words}”`, row, WORDS[name] ?? NOTHING),
  })),
];

/** Names that the table of who may does not know. */
export const STRAY: readonly string[] = [...Object.keys(BUTTONS), ...Object.keys(WORDS)].filter(
  (name) => !TABLE.some((row) => row.name === name),
);

export function hasEffect({ scenario }: Row): boolean {
  return Object.keys(scenario.expects).length > 0;
}
