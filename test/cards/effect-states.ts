/** Effects that are asked about, done, undone and refused; payments that failed; readings, funds by date and billing. */

import { type ConfirmCardData, confirmCard } from '../../cards/confirm-card.ts';
import { type DoneCardData, doneCard } from '../../cards/done-card.ts';
import type { Effect } from '../../cards/effect.ts';
import { lotsCard } from '../../cards/lots-card.ts';
import { type ModeCardData, modeCard } from '../../cards/mode-card.ts';
import { type OperationState, operationStateCard } from '../../cards/operation-state-card.ts';
import { paymentProblemCard } from '../../cards/payment-problem-card.ts';
import { type ReadingCardData, readingCard } from '../../cards/reading-card.ts';
import type { Forecast } from '../../ledger/forecast.ts';
import { addDays, startOfDay } from '../../ledger/instant.ts';
import { ZERO } from '../../ledger/money.ts';
import type { Decline } from '../../payments/payments.ts';
import type { Speech } from '../../words/speech.ts';
import { wordsIn } from '../../words/words.ts';
import { forecastOf, later, lot, money, NOW, stage } from './account-stages.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE, INVOICE, PAYMENT, PERSON } from './from-outside.ts';
import { SETTINGS, VISA, WORKED, WORRYING } from './funding-states.ts';

const before = { ...SETTINGS, trigger: money(100), enabled: false };

export const EFFECTS: Readonly<Record<string, Effect>> = {
  charge: { kind: 'charge', amount: money(250), card: VISA },
  purchase: {
    kind: 'purchase',
    amount: money(250.5),
    day: startOfDay(addDays(NOW, -2)),
    reference: INVOICE,
    reason: '',
  },
  'purchase-hostile': {
    kind: 'purchase',
    amount: money(250.5),
    day: startOfDay(NOW),
    reference: HOSTILE,
    reason: HOSTILE,
  },
  rule: { kind: 'rule', settings: SETTINGS, before, funding: 'stripe', card: VISA },
  'rule-observed': {
    kind: 'rule',
    settings: { ...SETTINGS, monthlyCap: ZERO },
    before: null,
    funding: 'observed',
  },
  'rule-off': { kind: 'rule-off', settings: SETTINGS, funding: 'stripe' },
  'rule-off-observed': { kind: 'rule-off', settings: null, funding: 'observed' },
  reading: { kind: 'reading', read: money(800), computed: money(812.4), reason: '11/2026' },
  draining: { kind: 'mode', from: 'prepaid', to: 'draining' },
  'post-usage': { kind: 'mode', from: 'draining', to: 'post-usage' },
  prepaid: { kind: 'mode', from: 'post-usage', to: 'prepaid' },
};

const effect = (name: string) => EFFECTS[name] as Effect;

const CONFIRMED: readonly (readonly [string, Partial<ConfirmCardData>])[] = [
  ...Object.entries(EFFECTS).map(([name, one]) => [name, { effects: [one] }] as const),
  [
    'set-up',
    {
      effects: [effect('charge'), effect('rule')],
      balance: { now: ZERO, after: money(250) },
      expiresAt: later(365),
      worked: WORRYING,
    },
  ],
  ['rule-worked', { effects: [effect('rule')], worked: WORKED }],
];

const done: DoneCardData = {
  effects: [effect('charge')],
  currency: 'USD',
  balance: money(437.33),
  at: NOW,
  by: PERSON,
  seqs: [1204],
};

const DONE: readonly (readonly [string, Partial<DoneCardData>])[] = [
  ...Object.entries(EFFECTS).map(([name, one]) => [name, { effects: [one] }] as const),
  ['paid', { undo: { not: 'payment' }, reference: PAYMENT }],
  ['undoable', { effects: [effect('reading')], undo: { operation: 'op_9' }, seqs: [1204, 1205] }],
  ['too-late', { effects: [effect('reading')], undo: { not: 'changed-since' } }],
  ['undone', { effects: [effect('reading')], isUndo: true, by: HOSTILE, seqs: [] }],
];

const STATES = Object.keys(wordsIn('en').effects.states) as readonly OperationState[];
/** Without that of an attempt that no card declined: only alerts tell of it. */
const DECLINES = Object.keys(wordsIn('en').declines.kinds).filter(
  (kind) => kind !== 'not-charged',
) as readonly Decline[];

const reading: ReadingCardData = {
  operation: 'op_4fVq1Zk9',
  currency: 'USD',
  computed: money(812.4),
  asOf: NOW,
  usageKnownThrough: addDays(NOW, -1),
  past: Array.from({ length: 9 }, (_, index) => ({
    at: addDays(NOW, -30 * index),
    read: money(800 - index),
    drift: index === 2 ? ZERO : money(index - 3.5),
  })),
};

const mode: ModeCardData = {
  mode: 'prepaid',
  since: null,
  funding: 'stripe',
  currency: 'USD',
  balance: money(120.25),
  ruleOn: true,
  ruleOffSince: null,
  emptyAt: later(11),
};

const MODES: Readonly<Record<string, Partial<ModeCardData>>> = {
  prepaid: {},
  'draining-rule-on': { mode: 'draining', since: addDays(NOW, -3), funding: 'observed' },
  draining: {
    mode: 'draining',
    since: addDays(NOW, -3),
    ruleOn: false,
    ruleOffSince: addDays(NOW, -4),
  },
  'post-usage': { mode: 'post-usage', since: NOW, ruleOn: false, balance: ZERO, emptyAt: null },
};

const lapsing: Forecast = {
  ...forecastOf(71),
  lapsing: [{ lot: 'fund:1', at: later(35), amount: money(20) }],
} as Forecast;

const many = Array.from({ length: 15 }, (_, index) => ({
  ...lot(`fund:${index + 1}`, 100, 300 - index, 60 + index),
  origin: index % 3 === 0 ? ('recharge' as const) : ('purchase' as const),
}));

const LOTS: Readonly<Record<string, Parameters<typeof lotsCard>[0]>> = {
  few: { view: stage(), forecast: lapsing },
  many: {
    view: stage({ lots: [{ ...lot('found', 5, 3, 362), origin: 'found' }, ...many] }),
    forecast: forecastOf(71),
  },
  none: {
    view: stage({ lots: [], remaining: ZERO }),
    forecast: { known: false, settledDays: 3 },
  },
};

export const EFFECT_STATES: readonly CardState[] = [
  ...CONFIRMED.map(([name, changes]) => ({
    name: `confirm-${name}`,
    make: (speech: Speech) =>
      confirmCard(
        {
          operation: 'op_4fVq1Zk9',
          effects: [effect('charge')],
          currency: 'USD',
          validUntil: later(0),
          ...changes,
        },
        speech,
      ),
  })),
  ...DONE.map(([name, changes]) => ({
    name: `done-${name}`,
    make: (speech: Speech) => doneCard({ ...done, ...changes }, speech),
  })),
  ...STATES.map((state) => ({
    name: `operation-state-${state}`,
    make: (speech: Speech) =>
      operationStateCard(
        {
          state,
          currency: 'USD',
          at: state === 'done' ? NOW : undefined,
          effect: state === 'not-yours' ? undefined : effect('charge'),
        },
        speech,
      ),
  })),
  ...(['set-up', 'add-funds', 'auto-recharge', 'reading'] as const).map((form) => ({
    name: `operation-state-expired-${form}`,
    make: (speech: Speech) =>
      operationStateCard({ state: 'expired', form, currency: 'USD' }, speech),
  })),
  ...[...DECLINES, HOSTILE].map((decline, index) => ({
    name: `payment-problem-${DECLINES[index] ?? 'hostile'}`,
    make: (speech: Speech) =>
      paymentProblemCard(
        {
          outcome: { kind: 'declined', decline: decline as Decline, reference: 'pi_1' },
          amount: money(250),
          currency: 'USD',
        },
        speech,
      ),
  })),
  ...(['unknown', 'not-charged'] as const).map((kind) => ({
    name: `payment-problem-${kind}`,
    make: (speech: Speech) =>
      paymentProblemCard(
        { outcome: { kind, reason: 'timeout' }, amount: money(250), currency: 'USD' },
        speech,
      ),
  })),
  { name: 'reading', make: (speech) => readingCard(reading, speech) },
  {
    name: 'reading-wrong',
    make: (speech) =>
      readingCard(
        {
          ...reading,
          past: [],
          usageKnownThrough: null,
          typed: { reading: '8,00,0', reason: HOSTILE },
          problems: [{ field: 'reading', problem: 'not-an-amount' }],
        },
        speech,
      ),
  },
  ...Object.entries(MODES).map(([name, changes]) => ({
    name: `mode-${name}`,
    make: (speech: Speech) => modeCard({ ...mode, ...changes }, speech),
  })),
  ...Object.entries(LOTS).map(([name, data]) => ({
    name: `lots-${name}`,
    make: (speech: Speech) => lotsCard(data, speech),
  })),
];
