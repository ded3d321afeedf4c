/** Every card in the states that matter: what the lint, the snapshots and the pictures go through. */

import { accessCard } from '../../cards/access-card.ts';
import { type BalanceCardData, balanceCard } from '../../cards/balance-card.ts';
import { cancelledCard } from '../../cards/cancelled-card.ts';
import type { AdaptiveCard } from '../../cards/card.ts';
import { continueInChatCard } from '../../cards/continue-in-chat-card.ts';
import { errorCard } from '../../cards/error-card.ts';
import { escapeMarkdown } from '../../cards/escape-markdown.ts';
import { exportCard } from '../../cards/export-card.ts';
import { fileProblemCard } from '../../cards/file-problem-card.ts';
import { type GuidanceTopic, guidanceCard } from '../../cards/guidance-card.ts';
import { helpCard } from '../../cards/help-card.ts';
import { importProgressCard } from '../../cards/import-progress-card.ts';
import { importResultCard } from '../../cards/import-result-card.ts';
import type { Movement } from '../../cards/movement.ts';
import { MOVEMENTS_PER_PAGE, movementsCard } from '../../cards/movements-card.ts';
import { sorryCard } from '../../cards/sorry-card.ts';
import { type StatementCardData, statementCard } from '../../cards/statement-card.ts';
import { welcomeCard } from '../../cards/welcome-card.ts';
import { addDays, startOfDay } from '../../ledger/instant.ts';
import { micros, ZERO } from '../../ledger/money.ts';
import type { ImportSummary } from '../../usage/import-summary.ts';
import type { FileProblem, RowProblem } from '../../usage/usage-row.ts';
import type { Speech } from '../../words/speech.ts';
import { forecastOf, later, lot, money, NOW, rule, stage } from './account-stages.ts';

export interface CardState {
  readonly name: string;
  readonly make: (speech: Speech) => AdaptiveCard;
}

/** Names as somebody would choose them who wants to see what happens. */
export const HOSTILE =
  '\u0024{secret} [Pay now](https://evil.example) **bold** _x_ `c` <at>All</at> {{DATE(2026-01-01)}} &#91;\u202Egpj.exe\n# big\n- item';

const DESTINATIONS = [
  'Japan',
  'United Kingdom',
  'Bosnia & Herzegovina',
  '',
  'Côte d’Ivoire',
  'China',
  'France',
  'India',
  'Peru',
  'Chad',
];
const LONG_DESTINATION = 'Saint Vincent and the Grenadines, Special Services';
const fileName = 'PSTN.calls.2026-11_export.csv';

/** Texts on the cards that are not ours and stay as they are in every language. */
export const FROM_OUTSIDE: readonly string[] = [
  ...DESTINATIONS,
  LONG_DESTINATION,
  fileName,
  escapeMarkdown(HOSTILE, 80),
  escapeMarkdown(HOSTILE, 100),
];

const movements: readonly Movement[] = [
  movement('call', 'Japan', -2.405, 812.4, 0.3),
  movement('call', 'United Kingdom', -0.18, 814.805, 0.8),
  movement('recharge', '', 500, 814.985, 1),
  movement('expiry', '', -35.5, 314.985, 2),
  movement('reading', 'monthly check', -1.25, 350.485, 3),
  movement('reversal', 'Germany', 0.0004, 351.735, 4),
];

function movement(
  kind: Movement['kind'],
  label: string,
  amount: number,
  after: number,
  daysAgo: number,
): Movement {
  return {
    at: micros(NOW - daysAgo * 86_400_000) as unknown as Movement['at'],
    kind,
    label,
    amount: money(amount),
    balanceAfter: money(after),
    seq: kind === 'expiry' ? null : 1204 - Math.round(daysAgo * 10),
  };
}

const healthy: BalanceCardData = {
  view: stage(),
  forecast: forecastOf(71, 53),
  movements,
  refreshFor: ['29:1AbCdEfGh'],
};

const balances: Readonly<Record<string, BalanceCardData>> = {
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
    movements: movements.map((moved) => ({ ...moved, label: HOSTILE })),
    refreshFor: Array.from({ length: 100 }, (_, index) => `29:person-${index}`),
  },
};

const statement: StatementCardData = {
  reference: 'op_7hG2kQ',
  from: startOfDay(addDays(NOW, -29)),
  to: startOfDay(addDays(NOW, 1)),
  asOf: NOW,
  currency: 'USD',
  opening: money(653.5),
  closing: money(812.4),
  funded: money(500),
  used: money(304.35),
  expired: money(35.5),
  corrected: money(-1.25),
  days: Array.from({ length: 23 }, (_, index) => ({
    day: startOfDay(addDays(NOW, index - 22)),
    change: money(-11.37 - index / 100),
    closing: money(812.4 + (22 - index) * 11),
    calls: 4 + index,
  })),
  destinations: DESTINATIONS.map((destination, index) => ({
    destination,
    used: money(80 / (index + 1)),
    calls: 31 - index * 3,
    part: `d${index}`,
  })),
};

const statements: Readonly<Record<string, StatementCardData>> = {
  month: statement,
  'one-day': {
    ...statement,
    from: startOfDay(NOW),
    days: statement.days.slice(-1),
    destinations: statement.destinations.slice(0, 1),
    expired: ZERO,
    corrected: ZERO,
  },
  nothing: {
    ...statement,
    opening: statement.closing,
    funded: ZERO,
    used: ZERO,
    expired: ZERO,
    corrected: ZERO,
    days: [],
    destinations: [],
  },
  hostile: {
    ...statement,
    destinations: statement.destinations.map((line) => ({ ...line, destination: HOSTILE })),
  },
  years: {
    ...statement,
    days: Array.from({ length: 731 }, (_, index) => ({
      day: startOfDay(addDays(NOW, index - 730)),
      change: money(-123_456.78),
      closing: money(-1_234_567.89),
      calls: 12_345,
    })),
    destinations: Array.from({ length: 250 }, (_, index) => ({
      destination: LONG_DESTINATION,
      used: money(1_234_567.89),
      calls: 99_999,
      part: `d${index}`,
    })),
  },
};

const summary: ImportSummary = {
  complete: true,
  rows: 12_408,
  added: 1_204,
  known: 310,
  changed: 2,
  refunded: 1,
  notPaidFromCredits: 10_880,
  bad: 12,
  badRows: (
    [
      'bad-charge',
      'wrong-column-count',
      'bad-start-time',
      'bad-quoting',
      'charge-too-fine',
      'missing-id',
    ] satisfies RowProblem[]
  ).map((problem, index) => ({
    line: 17 + index * 401,
    problem,
    found: index === 0 ? HOSTILE.slice(0, 60) : index === 2 ? '31/02/2026' : '',
  })),
  spent: money(412.08),
  otherCurrencies: [{ currency: 'EUR', rows: 3, amount: money(12) }],
  period: { from: addDays(NOW, -89), to: addDays(NOW, -1) },
};

const GUIDANCE_TOPICS: readonly GuidanceTopic[] = [
  'add-funds',
  'set-auto-recharge',
  'turn-off-auto-recharge',
  'assign',
  'assign-many',
  'licenses-of',
  'seats',
  'alerts-here',
  'stop-alerts-here',
];

const FILE_PROBLEMS: readonly FileProblem[] = [
  'empty',
  'too-large',
  'not-text',
  'wrong-header',
  'direct-routing',
  'damaged-zip',
  'no-usage-in-zip',
  'encrypted-zip',
  'zip-bomb',
];

export const CARD_STATES: readonly CardState[] = [
  ...Object.entries(balances).map(([name, data]) => ({
    name: `balance-${name}`,
    make: (speech: Speech) => balanceCard(data, speech),
  })),
  ...Object.entries(statements).map(([name, data]) => ({
    name: `statement-${name}`,
    make: (speech: Speech) => statementCard(data, speech),
  })),
  {
    name: 'movements-page',
    make: (speech) =>
      movementsCard(
        {
          reference: 'op_7hG2kQ',
          part: 'destination:d0',
          opened: { by: 'destination', destination: 'Japan' },
          from: statement.from,
          to: statement.to,
          currency: 'USD',
          movements: Array.from({ length: MOVEMENTS_PER_PAGE }, () => movements).flat(),
          page: 2,
          pages: 7,
          total: 131,
        },
        speech,
      ),
  },
  {
    name: 'movements-none',
    make: (speech) =>
      movementsCard(
        {
          reference: 'op_7hG2kQ',
          part: 'expired',
          opened: { by: 'expired' },
          from: statement.from,
          to: statement.to,
          currency: 'USD',
          movements: [],
          page: 1,
          pages: 1,
          total: 0,
        },
        speech,
      ),
  },
  {
    name: 'welcome-install',
    make: (speech) => welcomeCard({ occasion: 'install', name: '' }, speech),
  },
  {
    name: 'welcome-hello',
    make: (speech) => welcomeCard({ occasion: 'hello', name: 'Aiko Tanaka' }, speech),
  },
  {
    name: 'welcome-hostile',
    make: (speech) => welcomeCard({ occasion: 'hello', name: HOSTILE }, speech),
  },
  { name: 'help', make: helpCard },
  { name: 'sorry', make: (speech) => sorryCard({ said: 'make me a sandwich' }, speech) },
  { name: 'sorry-hostile', make: (speech) => sorryCard({ said: HOSTILE.repeat(40) }, speech) },
  { name: 'sorry-nothing-said', make: (speech) => sorryCard({ said: '' }, speech) },
  { name: 'cancelled', make: (speech) => cancelledCard({ anythingStopped: true }, speech) },
  {
    name: 'cancelled-nothing',
    make: (speech) => cancelledCard({ anythingStopped: false }, speech),
  },
  ...(['ours', 'unavailable', 'read-only'] as const).map((problem) => ({
    name: `error-${problem}`,
    make: (speech: Speech) => errorCard({ problem, incident: 'K7Q2-81FD' }, speech),
  })),
  ...(['guest', 'unknown-person', 'disabled', 'missing-role'] as const).map((reason) => ({
    name: `access-${reason}`,
    make: (speech: Speech) =>
      accessCard(
        { reason, rolesThatMay: Object.keys(speech.words.access.roles).slice(0, 9) },
        speech,
      ),
  })),
  ...(['balance', 'file'] as const).map((because) => ({
    name: `continue-in-chat-${because}`,
    make: (speech: Speech) =>
      continueInChatCard({ botMri: '28:6f1f1a5e-7c1b-4b7e-9f5e-3a1b2c3d4e5f', because }, speech),
  })),
  ...GUIDANCE_TOPICS.map((topic) => ({
    name: `guidance-${topic}`,
    make: (speech: Speech) =>
      guidanceCard({ topic, amount: money(500), trigger: money(200), currency: 'USD' }, speech),
  })),
  {
    name: 'import-progress',
    make: (speech) =>
      importProgressCard(
        { fileName, rows: 48_000, read_bytes: 6_300_000, size_bytes: 14_000_000 },
        speech,
      ),
  },
  {
    name: 'import-progress-unknown-size',
    make: (speech) =>
      importProgressCard({ fileName: HOSTILE, rows: 1, read_bytes: 12, size_bytes: 0 }, speech),
  },
  {
    name: 'import-result',
    make: (speech) => importResultCard({ fileName, currency: 'USD', summary }, speech),
  },
  {
    name: 'import-result-nothing-new',
    make: (speech) =>
      importResultCard(
        {
          fileName,
          currency: 'USD',
          summary: {
            ...summary,
            added: 0,
            changed: 0,
            bad: 0,
            badRows: [],
            otherCurrencies: [],
            spent: ZERO,
          },
        },
        speech,
      ),
  },
  {
    name: 'import-result-stopped',
    make: (speech) =>
      importResultCard(
        { fileName, currency: 'USD', summary: { ...summary, complete: false, period: null } },
        speech,
      ),
  },
  ...FILE_PROBLEMS.map((problem) => ({
    name: `file-problem-${problem}`,
    make: (speech: Speech) =>
      fileProblemCard(
        {
          fileName,
          problem,
          missing: problem === 'wrong-header' ? ['UsageId', 'Charge', 'Currency'] : [],
          limit_bytes: problem === 'too-large' ? 40 * 1024 * 1024 : undefined,
        },
        speech,
      ),
  })),
  {
    name: 'file-problem-download-failed',
    make: (speech) => fileProblemCard({ fileName, problem: 'download-failed' }, speech),
  },
  ...(['ready', 'declined', 'expired', 'failed'] as const).map((outcome) => ({
    name: `export-${outcome}`,
    make: (speech: Speech) =>
      exportCard(
        {
          outcome,
          fileName: 'credits-statement-2026-10-18-to-2026-11-16.xlsx',
          url: 'https://contoso-my.sharepoint.com/personal/aiko/Documents/x.xlsx',
        },
        speech,
      ),
  })),
];
