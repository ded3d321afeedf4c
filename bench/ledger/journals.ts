/** Journals of any size for measurements: ninety days of calls that arrive late and out of order, a fund now and then. */

import type { Entry, Fact } from '../../ledger/entry.ts';
import { DAY_MS, type Instant, instant } from '../../ledger/instant.ts';
import { type Micros, micros } from '../../ledger/money.ts';

export const CURRENCY = 'USD';
export const DAYS = 90;
const FIRST = Date.UTC(2026, 0, 1);
export const END: Instant = instant(FIRST + DAYS * DAY_MS);
/** Reports come in batches; a row is one to two days old when it comes. */
const POLL_MS = 3_600_000;
const CALLS_PER_FUND = 1000;

/** Repeatable pseudo-random numbers from 0 up to and without 1. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `count` entries in the order in which they arrived. */
export function journalOf(count: number): readonly Entry[] {
  const roll = dice(count);
  const step = (DAYS * DAY_MS) / count;
  const facts = Array.from({ length: count }, (_, index) => {
    const at = instant(FIRST + Math.floor(index * step + roll() * step));
    const fact = index % CALLS_PER_FUND === 0 ? aFund(index, at) : aCall(index, at, roll());
    return { fact, arrivesAt: arrival(fact, roll()) };
  });
  return facts
    .sort((a, b) => a.arrivesAt - b.arrivesAt)
    .map(({ fact, arrivesAt }, index) => record(fact, index + 1, instant(arrivesAt)));
}

/** A call that comes after everything in the journal: on time, or so many days late. */
export function oneMore(seq: number, daysLate: number): Entry {
  return record(aCall(seq, instant(END - daysLate * DAY_MS), 0.5), seq, END);
}

function arrival(fact: Fact, luck: number): number {
  if (fact.kind === 'fund') return fact.effectiveAt;
  return Math.ceil((fact.effectiveAt + (1 + luck) * DAY_MS) / POLL_MS) * POLL_MS;
}

function aFund(index: number, effectiveAt: Instant): Fact {
  return {
    ...baseOf(`fund:${index}`, effectiveAt),
    kind: 'fund',
    amount: micros(CALLS_PER_FUND * 60_000),
    source: 'purchase',
    reference: '',
  };
}

function aCall(index: number, effectiveAt: Instant, luck: number): Fact {
  const amount = micros(Math.floor(luck * 120_000));
  const call = {
    destination: 'Japan',
    type: 'user_out',
    user: '',
    duration_s: 60,
    chargeText: '',
  };
  return { ...baseOf(`pstn:${index}`, effectiveAt), kind: 'usage', amount: amount as Micros, call };
}

function baseOf(key: string, effectiveAt: Instant) {
  return { key, effectiveAt, currency: CURRENCY, actor: 'usage-feed', reason: '' };
}

function record(fact: Fact, seq: number, recordedAt: Instant): Entry {
  return { ...fact, seq, recordedAt, prevHash: '', hash: '' };
}
