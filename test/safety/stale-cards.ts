/** How a card comes to be out of date: it is old, or what it speaks of is over or has changed. */

import type { Step } from './expectations.ts';
import { type Drawn, type ForgedRow, HELP_DESK } from './forged-rows.ts';
import { OTHER } from './forgeries.ts';
import type { SafeDesk } from './safe-desk.ts';
import { pressed, tell, type Visitor } from './visitor.ts';
import { HOME, walk } from './walk.ts';

export interface Stale {
  readonly name: string;
  readonly before: (drawn: Drawn) => Promise<unknown>;
  /** What must stay as it is. */
  readonly measure: (desk: SafeDesk) => Promise<unknown>;
}

const LATE_MS = 16 * 60_000;
const BEA: Visitor = { personId: OTHER, conversationId: 'a:bea' };
/** A reading is what somebody saw, and taken back it is none, whatever else has changed. */
const HOLDS: ReadonlySet<string> = new Set(['operation.confirm of a reading', 'operation.undo']);

const everything = (desk: SafeDesk) => desk.standing();
const done = async (desk: SafeDesk) => desk.effects();
const writes = async (desk: SafeDesk) => [...desk.writes];

export function outdate(row: ForgedRow): readonly Stale[] {
  const { expectation, kept, name, verb } = row;
  switch (kept) {
    case 'operation': {
      if (verb === 'operation.undo') return HOLDS.has(name) ? [] : [changed];
      // What waits for a second person waits longer than a card.
      if (verb === 'approval.withdraw') return [over('approval.withdraw')];
      const acts = expectation.how === 'acts' && !HOLDS.has(name);
      return [old, over('operation.cancel'), ...(acts ? [changed] : [])];
    }
    case 'plan':
      if (verb !== 'licenses.confirm') return [];
      return [old, over('licenses.cancel'), ...doneByOther(expectation.way ?? [])];
    case 'question':
      return verb === 'question.withdraw'
        ? [over('handover.close', HELP_DESK)]
        : [over('question.withdraw', HOME)];
    case 'target':
      return [over('alerts.stop')];
    default:
      return [];
  }
}

const old: Stale = {
  name: 'more than fifteen minutes old',
  before: async ({ desk }) => {
    desk.time.now += LATE_MS;
  },
  measure: everything,
};

/** What it names was called off, or ended, by a button beside it. */
function over(verb: string, by?: Visitor): Stale {
  return {
    name: `after ${verb}`,
    before: ({ desk, data, home }) => tell(desk, by ?? home, pressed(verb, data)),
    measure: verb.startsWith('operation') ? everything : done,
  };
}

/** Somebody else has meanwhile set the rule, changed the card and let the credits run out. */
const changed: Stale = {
  name: 'after another administrator changed what it rests on',
  async before({ desk }) {
    const rule = { amount: '900', trigger: '90', cap: '' };
    await walk(desk, ['set auto-recharge', ['recharge.submit', rule], ['operation.confirm']], BEA);
    await walk(desk, ['billing mode', ['mode.set'], ['operation.confirm']], BEA);
    desk.card.stored = { id: 'pm_2', brand: 'visa', last4: '1881', expires: '2029-01' };
  },
  measure: done,
};

/** What somebody has done first nobody does again; a way back has been gone by one alone. */
function doneByOther(way: readonly Step[]): readonly Stale[] {
  if (way.some(([verb]) => verb === 'licenses.confirm')) return [];
  const name = 'after another administrator did the same';
  const before = ({ desk }: Drawn) => walk(desk, [...way, ['licenses.confirm']], BEA);
  return [{ name, before, measure: writes }];
}
