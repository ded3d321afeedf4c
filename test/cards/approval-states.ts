/** What waits for a second person: on the card of whoever asked, on that of whoever decides, and in the list. */

import type { ApprovalState, AskedApproval } from '../../cards/approval.ts';
import { type ApprovalAskerCardData, approvalAskerCard } from '../../cards/approval-asker-card.ts';
import { type ApprovalCardData, approvalCard } from '../../cards/approval-card.ts';
import { type ApprovalsCardData, approvalsCard } from '../../cards/approvals-card.ts';
import { addDays } from '../../ledger/instant.ts';
import { ZERO } from '../../ledger/money.ts';
import { wordsIn } from '../../words/words.ts';
import { money, NOW } from './account-stages.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE, PERSON } from './from-outside.ts';
import { SETTINGS, VISA } from './funding-states.ts';
import { states } from './named-states.ts';

const charge = { kind: 'charge', amount: money(800), card: VISA } as const;
const before = { ...SETTINGS, amount: money(100), enabled: true };
const rule = { kind: 'rule', settings: SETTINGS, before, funding: 'stripe', card: VISA } as const;

const CHARGE: AskedApproval = {
  operation: 'op_4fVq1Zk9',
  effects: [charge],
  currency: 'USD',
  most: money(800),
  limit: money(500),
  asker: PERSON,
  askedOn: NOW,
  until: addDays(NOW, 1),
};
const SET_UP: AskedApproval = { ...CHARGE, effects: [charge, rule], most: money(2_300) };
const UNBOUNDED: AskedApproval = {
  ...CHARGE,
  effects: [{ ...rule, settings: { ...SETTINGS, monthlyCap: ZERO }, before: null }],
  most: null,
};
const SECOND = { name: PERSON, reason: '' };
const HOSTILE_ONE = { ...CHARGE, asker: HOSTILE };

const DECIDED = Object.keys(wordsIn('en').approvals.states)
  .filter((state) => state !== 'awaiting')
  .map((state) => state as ApprovalState);
const NOTICES = Object.keys(wordsIn('en').approvals.notices) as (keyof ReturnType<
  typeof wordsIn
>['approvals']['notices'])[];
const withoutSecond: readonly ApprovalState[] = ['withdrawn', 'expired'];

const CARDS: Readonly<Record<string, ApprovalCardData>> = {
  awaiting: { asked: CHARGE, state: 'awaiting' },
  'awaiting-set-up': { asked: SET_UP, state: 'awaiting' },
  'awaiting-unbounded': { asked: UNBOUNDED, state: 'awaiting' },
  'awaiting-hostile': { asked: HOSTILE_ONE, state: 'awaiting' },
  'refused-hostile': {
    asked: HOSTILE_ONE,
    state: 'refused',
    decision: { name: HOSTILE, reason: HOSTILE },
  },
  ...Object.fromEntries(
    DECIDED.map((state) => [
      state,
      { asked: CHARGE, state, ...(!withoutSecond.includes(state) && { decision: SECOND }) },
    ]),
  ),
  ...Object.fromEntries(
    NOTICES.map((notice) => [
      `notice-${notice}`,
      { asked: CHARGE, state: notice === 'late' ? 'done' : 'awaiting', notice },
    ]),
  ),
};

const ASKERS: Readonly<Record<string, ApprovalAskerCardData>> = {
  awaiting: { asked: CHARGE, state: 'awaiting' },
  'awaiting-set-up': { asked: SET_UP, state: 'awaiting' },
  'awaiting-unbounded': { asked: UNBOUNDED, state: 'awaiting' },
  expired: { asked: CHARGE, state: 'expired' },
  refused: { asked: UNBOUNDED, state: 'refused', decision: SECOND },
  'refused-hostile': {
    asked: CHARGE,
    state: 'refused',
    decision: { name: HOSTILE, reason: HOSTILE },
  },
};

const one = { asked: CHARGE, isOwn: false };
const LISTS: Readonly<Record<string, ApprovalsCardData>> = {
  none: { waiting: [], limit: money(500), currency: 'USD' },
  off: { waiting: [], limit: null, currency: 'USD' },
  one: { waiting: [{ asked: SET_UP, isOwn: true }], limit: money(500), currency: 'USD' },
  many: {
    waiting: [{ asked: HOSTILE_ONE, isOwn: false }, one, one, one, one, one, one],
    limit: money(500),
    currency: 'USD',
  },
};

export const APPROVAL_STATES: readonly CardState[] = [
  ...states('approval', CARDS, approvalCard),
  ...states('approval-asker', ASKERS, approvalAskerCard),
  ...states('approvals', LISTS, approvalsCard),
];
