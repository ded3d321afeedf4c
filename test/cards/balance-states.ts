/** The balance card in every state of an account. */

import { type BalanceCardData, balanceCard } from '../../cards/balance-card.ts';
import { addDays } from '../../ledger/instant.ts';
import { micros, ZERO } from '../../ledger/money.ts';
import type { Speech } from '../../words/speech.ts';
import { forecastOf, later, lot, money, NOW, rule, stage } from './account-stages.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE } from './from-outside.ts';
import { SAMPLE_MOVEMENTS } from './sample-movements.ts';

const healthy: BalanceCardData = {
  view: stage(),
  forecast: forecastOf(71, 53),
  movements: SAMPLE_MOVEMENTS,
  refreshFor: ['29:1AbCdEfGh'],
};

export const BALANCES: Readonly<Record<string, BalanceCardData>> = {
  healthy: healthy,
  low: { ...healthy, view: stage({ balance: money(187.33) }), forecast: forecastOf(16, 0) },
  'low-without-rule': {
    ...healthy,
    view: stage({
      balance: money(94.1),
      recharge: { ...stage().recharge, rule: null, state: 'off' },
    }),
    forecast: forecastOf(8),
  },
  zero: { ...healthy, view: stage({ balance: ZERO, lots: [] }), forecast: forecastOf(0) },
  overdrawn: {
    ...healthy,
    view: stage({
      balance: money(-5),
      lots: [],
      recharge: {
        ...stage().recharge,
        state: 'failed',
        declines: 1,
        retryAt: addDays(NOW, 1),
      },
    }),
    forecast: forecastOf(0, 0),
  },
  draining: {
    ...healthy,
    view: stage({ mode: 'draining' }),
    forecast: forecastOf(71, 53),
  },
  'draining-rule-off': {
    ...healthy,
    view: stage({
      mode: 'draining',
      recharge: { ...stage().recharge, state: 'off', rule: rule({ enabled: false }) },
    }),
    forecast: forecastOf(71),
  },
  'post-usage': {
    ...healthy,
    view: stage({
      mode: 'post-usage',
      balance: ZERO,
      lots: [],
      recharge: { ...stage().recharge, state: 'off', rule: rule({ enabled: false }) },
    }),
    forecast: forecastOf(0),
  },
  suspended: {
    ...healthy,
    view: stage({ recharge: { ...stage().recharge, state: 'suspended', declines: 3 } }),
    forecast: forecastOf(null, 200),
  },
  'set-aside-and-drift': {
    ...healthy,
    view: stage({
      setAside: [
        { currency: 'EUR', count: 3, amount: money(12) },
        { currency: 'JPY', count: 1, amount: money(1500) },
      ],
      reading: { at: addDays(NOW, -6), amount: money(890), drift: money(-2.4) },
    }),
    forecast: {
      ...forecastOf(71, 53),
      lapsing: [{ lot: 'fund:1', at: later(35), amount: money(40.5) }],
    } as BalanceCardData['forecast'],
  },
  huge: {
    ...healthy,
    view: stage({
      balance: micros(Number.MAX_SAFE_INTEGER - 2_000_000_000),
      lots: [lot('fund:1', 9_007_199_254, 3, 362)],
    }),
    forecast: forecastOf(null),
  },
  tiny: {
    ...healthy,
    view: stage({ balance: micros(400), lots: [lot('fund:1', 0.0004, 3, 362)] }),
    forecast: forecastOf(1, 1),
  },
  'first-day': {
    view: stage({
      balance: ZERO,
      lots: [],
      recharge: { ...stage().recharge, rule: null, state: 'off', chargedThisMonth: ZERO },
      usageKnownThrough: null,
      days: [],
    }),
    forecast: { known: false, settledDays: 0 },
    movements: [],
    refreshFor: [],
  },
  hostile: {
    ...healthy,
    movements: SAMPLE_MOVEMENTS.map((moved) => ({ ...moved, label: HOSTILE })),
    refreshFor: Array.from({ length: 100 }, (_, index) => `29:person-${index}`),
  },
};

export const BALANCE_STATES: readonly CardState[] = Object.entries(BALANCES).map(
  ([name, data]) => ({
    name: `balance-${name}`,
    make: (speech: Speech) => balanceCard(data, speech),
  }),
);
