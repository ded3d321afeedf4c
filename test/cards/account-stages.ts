/** Accounts at moments that a card has to cope with: made up by hand, as the ledger would tell them. */

import type { Rule } from '../../ledger/entry.ts';
import type { Forecast } from '../../ledger/forecast.ts';
import { addDays, DAY_MS, type Instant, instantFromIso, startOfDay } from '../../ledger/instant.ts';
import { type Micros, micros, ZERO } from '../../ledger/money.ts';
import type { DayTotals, Lot, View } from '../../ledger/view.ts';

export const NOW = instantFromIso('2026-11-16T09:00:00Z');

/** 812.4 as millionths. */
export function money(units: number): Micros {
  return micros(Math.round(units * 1_000_000));
}

export function lot(key: string, amount: number, openedDaysAgo: number, lapsesInDays: number): Lot {
  return {
    key,
    openedAt: addDays(NOW, -openedDaysAgo),
    expiresAt: startOfDay(addDays(NOW, lapsesInDays)),
    origin: 'purchase',
    amount: money(amount),
    remaining: money(amount),
    consumed: ZERO,
    expired: ZERO,
    withdrawn: ZERO,
  };
}

export function rule(settings: Partial<Rule> = {}): Rule {
  return {
    kind: 'rule',
    key: 'rule:1',
    effectiveAt: addDays(NOW, -40),
    currency: 'USD',
    actor: 'somebody',
    reason: '',
    revision: 1,
    enabled: true,
    amount: money(500),
    trigger: money(200),
    monthlyCap: money(2000),
    card: 'card-1',
    ...settings,
  };
}

/** `count` days up to today that end at `last`, with a purchase on the way so that the line goes up and down. */
export function days(count: number, last: number, perDay = 11.37): DayTotals[] {
  return Array.from({ length: count }, (_, index) => {
    const back = count - 1 - index;
    const funded = back === 45 ? money(500) : ZERO;
    const before = back > 45 ? 500 : 0;
    return {
      day: startOfDay(addDays(NOW, -back)),
      closing: money(last + back * perDay - before),
      funded,
      consumed: money(perDay),
      expired: ZERO,
      corrected: ZERO,
    };
  });
}

export function stage(changes: Partial<View> = {}): View {
  const balance = changes.balance ?? money(812.4);
  return {
    asOf: NOW,
    knownAt: NOW,
    currency: 'USD',
    balance,
    remaining: balance > 0 ? balance : ZERO,
    overdraft: balance < 0 ? micros(-balance) : ZERO,
    funded: money(1500),
    adjusted: ZERO,
    reversed: ZERO,
    consumed: money(687.6),
    expired: ZERO,
    lots: [lot('fund:1', 120.25, 330, 35), lot('fund:2', 692.15, 45, 320)],
    recharge: {
      state: 'armed',
      rule: rule(),
      attempt: null,
      declines: 0,
      retryAt: null,
      chargedThisMonth: money(500),
      below: null,
      attempts: 1,
    },
    mode: 'prepaid',
    alerts: [],
    usageKnownThrough: instantFromIso('2026-11-15T18:02:31Z'),
    reading: null,
    setAside: [],
    days: days(90, balance / 1_000_000),
    ...changes,
  };
}

export function forecastOf(
  emptyInDays: number | null,
  rechargeInDays: number | null = null,
): Forecast {
  const range = (inDays: number | null) => ({
    expected: inDays === null ? null : later(inDays),
    earliest: inDays === null ? null : later(Math.ceil(inDays * 0.8)),
    latest: inDays === null ? null : later(Math.ceil(inDays * 1.3)),
  });
  return {
    known: true,
    settledDays: 28,
    perDay: money(11.37),
    nextRecharge: rechargeInDays === null ? null : range(rechargeInDays),
    empty: range(emptyInDays),
    lapsing: [],
  };
}

export function later(inDays: number): Instant {
  return (startOfDay(NOW) + inDays * DAY_MS) as Instant;
}
