/** A second ledger, slow and obvious, that answers as the first one does. It shares only types. */

import type { BillingMode, Entry } from '../../ledger/entry.ts';
import type { Instant } from '../../ledger/instant.ts';
import type { Micros } from '../../ledger/money.ts';
import type { DayTotals, Lot, View } from '../../ledger/view.ts';
import { naiveAlerts } from './naive-alerts.ts';
import {
  type Bag,
  burnOrder,
  type NaiveLedger,
  type NaiveStep,
  type Place,
} from './naive-parcels.ts';
import { naiveRecharge } from './naive-recharge.ts';
import { happened, play } from './naive-story.ts';

const DAY = 86_400_000;

/** The steps that moved money, for statements and lists of movements. */
export function naiveSteps(
  entries: readonly Entry[],
  asOf: Instant,
  knownAt: Instant,
  currency: string,
): readonly NaiveStep[] {
  const own = happened(entries, asOf, knownAt).filter((entry) => entry.currency === currency);
  return play(own, asOf).steps.filter((step) => step.moved);
}

export function naiveView(
  entries: readonly Entry[],
  asOf: Instant,
  knownAt: Instant,
  currency: string,
): View {
  const all = happened(entries, asOf, knownAt);
  const own = all.filter((entry) => entry.currency === currency);
  const ledger = play(own, asOf);
  const calls = own.filter((entry) => entry.kind === 'usage').map((entry) => entry.effectiveAt);
  const lots = ledger.bags.sort(burnOrder).map((bag) => naiveLot(ledger, bag));
  const recharge = naiveRecharge(ledger.steps, asOf);
  return {
    asOf,
    knownAt,
    currency,
    balance: count(ledger.balance()),
    remaining: count(ledger.remaining()),
    overdraft: count(ledger.overdraft()),
    funded: count(ledger.funded),
    adjusted: count(ledger.adjusted),
    reversed: count(ledger.reversed),
    consumed: count(ledger.consumed),
    expired: count(ledger.expired()),
    lots,
    recharge,
    mode: naiveMode(ledger.steps),
    alerts: naiveAlerts(ledger.steps, lots, recharge, asOf),
    usageKnownThrough: calls.length === 0 ? null : (Math.max(...calls) as Instant),
    reading: naiveReading(ledger),
    setAside: naiveSetAside(all, currency),
    days: naiveDays(ledger.steps, asOf),
  };
}

function count(amount: bigint): Micros {
  return Number(amount) as Micros;
}

function naiveMode(steps: readonly NaiveStep[]): BillingMode {
  let mode: BillingMode = 'prepaid';
  for (const { entry } of steps) if (entry?.kind === 'mode') mode = entry.mode;
  return mode;
}

function naiveLot(ledger: NaiveLedger, bag: Bag): Lot {
  const lying = (place: Place) =>
    count(ledger.sum((parcel) => parcel.bag === bag && parcel.place === place));
  return {
    key: bag.key,
    openedAt: bag.openedAt as Instant,
    expiresAt: bag.expiresAt as Instant,
    origin: bag.origin,
    amount: count(bag.amount),
    remaining: lying('free'),
    consumed: lying('consumed'),
    expired: lying('expired'),
    withdrawn: lying('withdrawn'),
  };
}

function naiveReading(ledger: NaiveLedger): View['reading'] {
  const entries = ledger.steps.flatMap((step) => (step.entry === null ? [] : [step.entry]));
  const undone = new Set(entries.flatMap((entry) => (entry.kind === 'reverse' ? [entry.of] : [])));
  const last = entries.findLast(
    (entry) => entry.kind === 'adjust' && entry.basis === 'reading' && !undone.has(entry.key),
  );
  if (last === undefined) return null;
  const drift = count(ledger.drifts.get(last.key) ?? 0n);
  return { at: last.effectiveAt, amount: last.amount, drift };
}

function naiveSetAside(all: readonly Entry[], currency: string): View['setAside'] {
  const others = all.filter((entry) => entry.currency !== currency);
  const undone = new Set(others.flatMap((entry) => (entry.kind === 'reverse' ? [entry.of] : [])));
  const standing = others.filter((entry) => entry.kind !== 'reverse' && !undone.has(entry.key));
  const currencies = [...new Set(standing.map((entry) => entry.currency))].sort();
  return currencies.map((each) => {
    const rows = standing.filter((entry) => entry.currency === each);
    const amount = rows.reduce((sum, entry) => sum + entry.amount, 0) as Micros;
    return { currency: each, count: rows.length, amount };
  });
}

function naiveDays(steps: readonly NaiveStep[], asOf: Instant): readonly DayTotals[] {
  const first = steps.find((step) => step.moved);
  const days: DayTotals[] = [];
  if (first === undefined) return days;
  for (let day = first.at - (first.at % DAY); day <= asOf; day += DAY) {
    days.push(naiveDay(steps, day));
  }
  return days;
}

function naiveDay(steps: readonly NaiveStep[], day: number): DayTotals {
  let [closing, funded, consumed, expired, corrected] = [0n, 0n, 0n, 0n, 0n];
  for (const { at, entry, before, after, lapsed } of steps) {
    if (at >= day + DAY) continue;
    closing = after;
    if (at < day) continue;
    expired += lapsed;
    if (entry?.kind === 'fund') funded += after - before;
    if (entry?.kind === 'usage') consumed += before - after;
    if (entry?.kind === 'reverse' || entry?.kind === 'adjust') corrected += after - before + lapsed;
  }
  return {
    day: day as Instant,
    closing: count(closing),
    funded: count(funded),
    consumed: count(consumed),
    expired: count(expired),
    corrected: count(corrected),
  };
}
