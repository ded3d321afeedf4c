/** The forms of funding: filled in, typed wrongly, without a card, for a customer who cannot buy, and the way to the switch. */

import { type AddFundsCardData, addFundsCard } from '../../cards/add-funds-card.ts';
import type { AdviceReason, Suggestion, WorkedNumbers } from '../../cards/advice.ts';
import { alreadyOffCard } from '../../cards/already-off-card.ts';
import { type AutoRechargeCardData, autoRechargeCard } from '../../cards/auto-recharge-card.ts';
import { changeCardCard } from '../../cards/change-card-card.ts';
import type { FormProblem } from '../../cards/form-problem.ts';
import { fundingRefusedCard } from '../../cards/funding-refused-card.ts';
import { type SetUpCardData, setUpCard } from '../../cards/set-up-card.ts';
import { turnOffCard } from '../../cards/turn-off-card.ts';
import { addDays } from '../../ledger/instant.ts';
import { ZERO } from '../../ledger/money.ts';
import type { Speech } from '../../words/speech.ts';
import { money, NOW } from './account-stages.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE, PERSON } from './from-outside.ts';

export const VISA = { brand: 'visa', last4: '4242', expires: '2027-09' };
const OPERATION = 'op_4fVq1Zk9';

export const SUGGESTION: Suggestion = {
  deposit: money(800),
  amount: money(400),
  trigger: money(60),
  monthlyCap: money(1500),
  reasons: [
    { code: 'use-per-day', perDay: money(11.37), settledDays: 28 },
    { code: 'amount-covers', amount: money(400), days: 35 },
    { code: 'trigger-covers', amount: money(60), days: 5 },
    { code: 'cap-allows', amount: money(1500), months: 3 },
    { code: 'overdraft', amount: money(5) },
  ],
};

const OTHER_REASONS: readonly AdviceReason[] = [
  { code: 'no-history', settledDays: 1 },
  { code: 'no-use', settledDays: 28 },
  { code: 'balance-suffices', balance: money(812.4) },
  { code: 'funds-will-lapse', amount: money(120), at: addDays(NOW, 20) },
];

export const SETTINGS = { amount: money(500), trigger: money(200), monthlyCap: money(2000) };

export const WORKED: WorkedNumbers = {
  everyDays: 44,
  perQuarter: money(1000),
  firstInDays: 53,
  atOnce: { count: 0, amount: ZERO },
  capLastsDays: null,
  warnings: [],
};

export const WORRYING: WorkedNumbers = {
  everyDays: 1,
  perQuarter: money(45_500),
  firstInDays: 0,
  atOnce: { count: 3, amount: money(1500) },
  capLastsDays: 4,
  warnings: [
    'trigger-at-or-above-amount',
    'charges-at-once',
    'cap-stops-at-once',
    'cap-would-be-hit',
    'several-a-day',
  ],
};

const PROBLEMS: readonly FormProblem[] = [
  { field: 'amount', problem: 'ambiguous' },
  { field: 'trigger', problem: 'negative' },
  { field: 'cap', problem: 'cap-below-amount', limit: money(500) },
  { field: 'deposit', problem: 'above-limit', limit: money(100_000) },
];

const form = { operation: OPERATION, currency: 'USD', balance: money(187.33), asOf: NOW };

const FUNDS: Readonly<Record<string, AddFundsCardData>> = {
  charge: { ...form, funding: 'stripe', card: VISA, suggestion: SUGGESTION },
  'charge-wrong': {
    ...form,
    funding: 'stripe',
    card: { ...VISA, expires: '2026-10' },
    typed: { amount: '1.250' },
    problems: [{ field: 'deposit', problem: 'ambiguous' }],
  },
  'charge-hostile': {
    ...form,
    funding: 'stripe',
    card: { brand: '*&[x]*', last4: '[1]', expires: HOSTILE },
    typed: { amount: HOSTILE },
    suggestion: { ...SUGGESTION, deposit: ZERO, reasons: OTHER_REASONS },
  },
  'without-card': { ...form, funding: 'stripe', card: undefined },
  purchase: { ...form, funding: 'observed', suggestion: SUGGESTION },
  'purchase-wrong': {
    ...form,
    funding: 'observed',
    typed: { amount: '-5', day: '2027-01-01', reference: HOSTILE, reason: HOSTILE },
    problems: [
      { field: 'deposit', problem: 'negative' },
      { field: 'day', problem: 'day-in-future' },
      { field: 'reference', problem: 'too-long' },
    ],
  },
};

const recharge: AutoRechargeCardData = {
  operation: OPERATION,
  funding: 'stripe',
  currency: 'USD',
  asOf: NOW,
  now: { ...SETTINGS, enabled: true },
  card: VISA,
  suggestion: SUGGESTION,
  worked: WORKED,
};

const RECHARGES: Readonly<Record<string, AutoRechargeCardData>> = {
  on: recharge,
  'not-set': { ...recharge, now: null, worked: undefined },
  off: { ...recharge, now: { ...SETTINGS, enabled: false }, typed: { amount: '500' } },
  worrying: { ...recharge, worked: WORRYING },
  wrong: {
    ...recharge,
    worked: undefined,
    suggestion: undefined,
    typed: { amount: '1.250', trigger: '-5', cap: '1' },
    problems: PROBLEMS,
  },
  'without-card': { ...recharge, card: undefined, now: null },
  observed: {
    ...recharge,
    funding: 'observed',
    card: undefined,
    now: { ...SETTINGS, monthlyCap: ZERO, enabled: true },
    worked: { ...WORKED, everyDays: null, perQuarter: null, firstInDays: null },
  },
};

const setUp: SetUpCardData = { ...form, card: VISA, suggestion: SUGGESTION, worked: WORKED };

const SET_UPS: Readonly<Record<string, SetUpCardData>> = {
  first: { ...setUp, balance: ZERO },
  'without-card': { ...setUp, card: undefined, suggestion: undefined, worked: undefined },
  wrong: {
    ...setUp,
    typed: { deposit: '1e309', on: false, amount: '', trigger: '', cap: '' },
    problems: [{ field: 'deposit', problem: 'not-an-amount' }],
  },
};

const states = <Data>(
  card: string,
  all: Readonly<Record<string, Data>>,
  make: (data: Data, speech: Speech) => ReturnType<CardState['make']>,
): readonly CardState[] =>
  Object.entries(all).map(([name, data]) => ({
    name: `${card}-${name}`,
    make: (speech) => make(data, speech),
  }));

export const FUNDING_STATES: readonly CardState[] = [
  ...states('add-funds', FUNDS, addFundsCard),
  ...states('auto-recharge', RECHARGES, autoRechargeCard),
  ...states('set-up', SET_UPS, setUpCard),
  ...states(
    'turn-off',
    { set: SETTINGS, 'not-set': null },
    (settings: typeof SETTINGS | null, speech) =>
      turnOffCard(
        { operation: OPERATION, currency: 'USD', settings, validUntil: addDays(NOW, 1) },
        speech,
      ),
  ),
  ...states(
    'already-off',
    {
      'by-somebody': { funding: 'observed', off: { at: NOW, by: PERSON } },
      hostile: { funding: 'stripe', off: { at: NOW, by: HOSTILE } },
      'never-set': { funding: 'observed', off: null },
    } as const,
    alreadyOffCard,
  ),
  ...states(
    'funding-refused',
    { draining: 'draining', 'post-usage': 'post-usage' } as const,
    (mode, speech) => fundingRefusedCard({ mode, balance: money(120.25), currency: 'USD' }, speech),
  ),
  ...states(
    'change-card',
    {
      stored: { funding: 'stripe', card: VISA, asOf: NOW, page: 'https://pay.example/c/1' },
      none: { funding: 'stripe', card: undefined, asOf: NOW, page: 'https://pay.example/c/1' },
      expired: {
        funding: 'stripe',
        card: { ...VISA, brand: 'unionpay', expires: '2026-10' },
        asOf: NOW,
        page: 'javascript:alert(1)',
      },
      observed: { funding: 'observed' },
    } as const,
    changeCardCard,
  ),
];
