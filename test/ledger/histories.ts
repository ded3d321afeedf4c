/** Random histories of an account: late, repeated, undone, tied, in leap years, in three currencies. */

import fc from 'fast-check';
import { refuseBatch } from '../../ledger/append-rules.ts';
import {
  type AttemptPhase,
  type BillingMode,
  type Entry,
  type Fact,
  NOT_CHARGED,
  type Reverse,
} from '../../ledger/entry.ts';
import { fingerprint } from '../../ledger/fingerprint.ts';
import { type Instant, instantFromIso } from '../../ledger/instant.ts';
import type { Micros } from '../../ledger/money.ts';
import { view } from '../../ledger/view.ts';
import { CURRENCY, record } from './facts.ts';

const DAY = 86_400_000;

/** Where calendars and ties hurt: ends of February, anniversaries to the millisecond, one instant again and again. */
const INSTANTS: readonly Instant[] = [
  '2023-02-28T12:00:00Z',
  '2023-03-01T00:00:00Z',
  '2024-02-28T00:00:00Z',
  '2024-02-28T23:59:59.999Z',
  '2024-02-29T00:00:00Z',
  '2024-02-29T09:00:00Z',
  '2024-03-01T00:00:00Z',
  '2024-06-15T10:00:00Z',
  '2024-06-15T10:00:00.001Z',
  '2024-06-15T11:00:00Z',
  '2024-06-16T00:00:00Z',
  '2024-06-30T10:00:00Z',
  '2025-02-27T23:59:59.999Z',
  '2025-02-28T00:00:00Z',
  '2025-02-28T00:00:00.001Z',
  '2025-03-01T00:00:00Z',
  '2025-06-14T23:59:59.999Z',
  '2025-06-15T00:00:00Z',
  '2025-06-16T00:00:00Z',
  '2026-06-15T00:00:00Z',
].map(instantFromIso);

const FIRST = INSTANTS[0] ?? (0 as Instant);
const LAST = INSTANTS.at(-1) ?? FIRST;

export const anInstant: fc.Arbitrary<Instant> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...INSTANTS) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...INSTANTS), fc.integer({ min: -2, max: 9 }))
      .map(([instant, days]) => (instant + days * DAY) as Instant),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 1300 * DAY }).map((after) => (FIRST + after) as Instant),
  },
);

/** Mostly a moment that has a past. */
export const aLaterInstant: fc.Arbitrary<Instant> = fc.oneof(
  anInstant,
  anInstant.map((instant) => Math.min(LAST, instant + 200 * DAY) as Instant),
  fc.constant(LAST),
);

/** Few different amounts, so that sums meet: on zero, on the trigger, on each other. */
const anAmount: fc.Arbitrary<number> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 }).map((halves) => halves * 500_000) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40_000_000 }) },
);

/** One thing that somebody tells the journal; which fact it becomes depends on what the journal holds by then. */
export interface Move {
  readonly what: Fact['kind'] | 'again';
  readonly when: Instant;
  readonly amount: number;
  /** Chooses among whatever there is to choose from. */
  readonly choice: number;
  readonly flag: boolean;
  readonly currency: string;
  /** By how much the clock has moved when the journal hears of it: it may jump back. */
  readonly wait: number;
}

type What = Move['what'];

/** What a history is mostly about: each kind of trouble needs company of its own to grow. */
const THEMES: readonly (readonly What[])[] = [
  ['usage', 'usage', 'usage', 'fund', 'fund', 'reverse', 'reverse', 'adjust'],
  ['usage', 'usage', 'fund', 'rule', 'notice', 'notice', 'attempt'],
  ['attempt', 'attempt', 'attempt', 'attempt', 'attempt', 'rule', 'rule', 'fund', 'notice', 'mode'],
  ['usage', 'fund', 'adjust', 'reverse', 'rule', 'attempt', 'mode', 'notice', 'act', 'again'],
];

function aMove(theme: readonly What[]): fc.Arbitrary<Move> {
  return fc.record({
    what: fc.constantFrom(...theme),
    when: anInstant,
    amount: anAmount,
    choice: fc.nat(1000),
    flag: fc.boolean(),
    currency: fc.constantFrom(...Array(25).fill(CURRENCY), 'EUR', 'JPY'),
    wait: fc.oneof(fc.constantFrom(0, 0, DAY), fc.integer({ min: -2 * DAY, max: 40 * DAY })),
  });
}

export const aHistory: fc.Arbitrary<readonly Move[]> = fc.oneof(
  ...THEMES.flatMap((theme) => [
    { weight: 4, arbitrary: fc.array(aMove(theme), { minLength: 1, maxLength: 16, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(aMove(theme), { minLength: 9, maxLength: 40, size: 'max' }) },
  ]),
);

/** What a journal holds after these moves: what the append rules refuse never gets in, and what is repeated gets in once. */
export function entriesOf(moves: readonly Move[]): readonly Entry[] {
  const entries: Entry[] = [];
  let recordedAt = FIRST;
  let clock: number = FIRST;
  for (const move of moves) {
    clock += move.wait;
    recordedAt = Math.max(recordedAt, clock) as Instant;
    const fact = factOf(move, entries);
    if (fact === null || !isTaken(fact, entries)) continue;
    entries.push(record(fact, entries.length + 1, recordedAt));
  }
  return entries;
}

function isTaken(fact: Fact, entries: readonly Entry[]): boolean {
  const find = (key: string) => entries.find((entry) => entry.key === key);
  const reversalOf = (key: string) => entries.find((entry) => isReversalOf(entry, key)) as Reverse;
  const known = find(fact.key);
  if (known !== undefined) {
    if (fingerprint(known) !== fingerprint(fact)) throw new Error('a repetition has changed');
    return false;
  }
  return refuseBatch([fact], { find, reversalOf, openAttempt: null }) === null;
}

function isReversalOf(entry: Entry, key: string): boolean {
  return entry.kind === 'reverse' && entry.of === key;
}

const PHASES: readonly AttemptPhase[] = [
  'opened',
  'failed',
  'failed',
  'failed',
  'confirmed',
  'withdrawn',
  'timed-out',
  'unknown',
];
const MODES: readonly BillingMode[] = ['prepaid', 'draining', 'post-usage'];
const ALERTS = [
  'balance-zero',
  'balance-low',
  'recovered',
  'recharge-failed',
  'recharge-succeeded',
  'funds-expiring',
  'cap-reached',
];

function pick<T>(from: readonly T[], choice: number): T | undefined {
  return from[choice % from.length];
}

function factOf(move: Move, entries: readonly Entry[]): Fact | null {
  const { what, when, choice, flag, currency } = move;
  const amount = move.amount as Micros;
  // Keys in another order than that of arrival: nothing may lean on either.
  const key = `${(entries.length * 7) % 10}-${entries.length}`;
  const base = { key, effectiveAt: when, currency, actor: 'somebody', reason: '' };
  switch (what) {
    case 'usage': {
      const destination = pick(['Japan', 'China', ''], choice) ?? '';
      const call = { destination, type: 'user_out', user: '', duration_s: choice, chargeText: '' };
      return { ...base, kind: 'usage', amount, call };
    }
    case 'fund': {
      const source = flag ? 'recharge' : 'purchase';
      const attempt = pick(['', 'a1', 'a2', 'a3'], choice) ?? '';
      const brought = attempt === '' ? {} : { attempt };
      return { ...base, kind: 'fund', amount, source, reference: '', ...brought };
    }
    case 'adjust':
      return {
        ...base,
        kind: 'adjust',
        basis: flag ? 'reading' : 'delta',
        amount: (choice % 2 === 0 ? amount : 0 - amount) as Micros,
      };
    case 'reverse': {
      const target = pick(entries.filter(isReversible), choice);
      if (target === undefined) return null;
      const effectiveAt = choice % 4 === 0 ? target.effectiveAt : later(target.effectiveAt, when);
      const carried = { currency: target.currency, amount: target.amount };
      return { ...base, ...carried, kind: 'reverse', effectiveAt, of: target.key };
    }
    case 'rule':
      return {
        ...base,
        kind: 'rule',
        revision: entries.length,
        enabled: choice % 4 !== 0,
        amount: (amount + 1) as Micros,
        trigger: amount,
        monthlyCap: amount,
        card: pick(['', 'c1', 'c2'], choice) ?? '',
      };
    case 'attempt': {
      const phase = pick(PHASES, choice) ?? 'opened';
      const attempt = pick(['a1', 'a2', 'a3', 'a4', 'a5', 'a6'], Math.floor(choice / 7)) ?? '';
      const decline = phase === 'failed' && flag ? NOT_CHARGED : '';
      return { ...base, kind: 'attempt', attempt, phase, amount, decline };
    }
    case 'mode':
      return { ...base, kind: 'mode', mode: pick(MODES, choice) ?? 'prepaid', amount };
    case 'act':
      return { ...base, kind: 'act', act: 'plan-ended', amount, detail: { plan: 'p' } };
    case 'notice':
      return { ...base, kind: 'notice', amount, ...announced(move, entries) };
    case 'again': {
      const entry = pick(entries, choice);
      return entry === undefined ? null : { ...entry, actor: 'another', reason: 'in other words' };
    }
  }
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

function isReversible({ kind }: Entry): boolean {
  return kind === 'usage' || kind === 'fund' || kind === 'adjust';
}

/** Mostly what is really due just then, sometimes something that nobody asked for. */
function announced(move: Move, entries: readonly Entry[]): { alert: string; crossing: string } {
  const due = pick(view(entries, move.when, Infinity as Instant, CURRENCY).alerts, move.choice);
  if (move.flag && due !== undefined) return { alert: due.alert, crossing: due.crossing };
  const alert = pick(ALERTS, move.choice) ?? '';
  return { alert, crossing: pick(entries, move.choice)?.key ?? 'a1' };
}
