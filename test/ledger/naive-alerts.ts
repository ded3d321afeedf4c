/** The naive ledger's alerts, told from the whole list of steps, again for every question. */

import type { Entry } from '../../ledger/entry.ts';
import type { Instant } from '../../ledger/instant.ts';
import type { Micros } from '../../ledger/money.ts';
import type { AlertKind, DueAlert, Lot, Recharge } from '../../ledger/view.ts';
import type { NaiveStep } from './naive-parcels.ts';
import { entriesOf, isOutage, monthOf } from './naive-recharge.ts';

const DAY = 86_400_000;
const UNIT = 1_000_000n;

export function naiveAlerts(
  steps: readonly NaiveStep[],
  lots: readonly Lot[],
  recharge: Recharge,
  asOf: Instant,
): readonly DueAlert[] {
  const isTold = (alert: AlertKind, crossing: string, by: number) =>
    entriesOf(steps).some(
      (entry) =>
        entry.kind === 'notice' &&
        entry.alert === alert &&
        entry.crossing === crossing &&
        entry.effectiveAt <= by,
    );
  const standing = [...draining(steps, recharge, asOf), ...capped(steps, recharge, asOf)];
  const ofCalendar = [...expiring(lots, asOf), ...standing].filter(
    (due) => !isTold(due.alert, due.crossing, asOf),
  );
  const all = [...crossings(steps, isTold), ...recovered(steps, isTold), ...ofCalendar];
  for (const due of newsOf(steps)) {
    if (asOf - due.since <= 30 * DAY && !isTold(due.alert, due.crossing, asOf)) all.push(due);
  }
  const name = (due: DueAlert) => `${due.alert} ${due.crossing}`;
  return all.sort((a, b) => a.since - b.since || (name(a) < name(b) ? -1 : 1));
}

type IsTold = (alert: AlertKind, crossing: string, by: number) => boolean;

interface Episode {
  start: number;
  told: boolean;
}

/** The steps at which the episodes that are still going on began. */
function episodes(steps: readonly NaiveStep[]): { zero: Episode | null; low: Episode | null } {
  let zero: Episode | null = null;
  let low: Episode | null = null;
  let trigger: bigint | null = null;
  steps.forEach((step, start) => {
    const fellTo = (line: bigint) => step.before > line && step.after <= line;
    const wasAtZero = zero !== null;
    if (zero === null && fellTo(0n)) zero = { start, told: false };
    else if (step.after > UNIT) zero = null;
    if (step.entry?.kind === 'rule') {
      trigger = BigInt(step.entry.trigger);
      if (low === null && step.after <= trigger) low = { start, told: true };
    }
    if (trigger === null) return;
    const twentieth = (trigger + 19n) / 20n;
    if (low === null && fellTo(trigger)) low = { start, told: !wasAtZero && zero !== null };
    else if (step.after > trigger + (twentieth > UNIT ? twentieth : UNIT)) low = null;
  });
  return { zero, low };
}

function crossings(steps: readonly NaiveStep[], isTold: IsTold): DueAlert[] {
  const { zero, low } = episodes(steps);
  const due = (alert: AlertKind, episode: Episode | null): DueAlert[] => {
    const step = episode === null ? undefined : steps[episode.start];
    if (episode === null || step === undefined || episode.told) return [];
    const within = steps.slice(episode.start).map((each) => each.entry);
    if (within.some((entry) => entry?.kind === 'notice' && entry.alert === alert)) return [];
    if (isTold(alert, step.cause, step.at)) return [];
    return [
      {
        alert,
        crossing: step.cause,
        since: step.at as Instant,
        amount: Number(step.after) as Micros,
      },
    ];
  };
  return [...due('balance-zero', zero), ...due('balance-low', low)];
}

function recovered(steps: readonly NaiveStep[], isTold: IsTold): DueAlert[] {
  let trouble: string | null = null;
  let good: { since: Instant; amount: Micros } | null = null;
  steps.forEach((step, index) => {
    const { entry } = step;
    if (entry?.kind === 'notice') {
      const isBad = entry.alert === 'balance-zero' || entry.alert === 'recharge-failed';
      if (isBad && trouble === null && !isTold('recovered', entry.crossing, entry.effectiveAt)) {
        trouble = entry.crossing;
      }
      if (entry.alert === 'recovered' && entry.crossing === trouble) {
        trouble = null;
        good = null;
      }
    }
    const past = steps.slice(0, index + 1);
    const isTroubled = episodes(past).zero !== null || isFailing(entriesOf(past));
    if (isTroubled) good = null;
    else if (trouble !== null && good === null && step.after > UNIT) {
      good = { since: step.at as Instant, amount: Number(step.after) as Micros };
    }
  });
  return trouble === null || good === null
    ? []
    : [{ alert: 'recovered', crossing: trouble, ...(good as { since: Instant; amount: Micros }) }];
}

/** Declined, and not paid since: another card alone changes nothing. */
function isFailing(entries: readonly Entry[]): boolean {
  let failing = false;
  entries.forEach((entry, index) => {
    const isPayment =
      entry.kind === 'fund' || (entry.kind === 'attempt' && entry.phase === 'confirmed');
    if (isPayment) failing = false;
    if (entry.kind !== 'attempt' || entry.phase !== 'failed') return;
    const isOver = entries.slice(0, index).some((other) => ends(other, entry.attempt));
    if (!isOver) failing = true;
  });
  return failing;
}

/** The first telling of each piece of news; one that is told again after a month is news again. */
function newsOf(steps: readonly NaiveStep[]): DueAlert[] {
  const news: DueAlert[] = [];
  const tell = (alert: AlertKind, crossing: string, entry: Entry) => {
    const last = news.findLast((due) => due.alert === alert && due.crossing === crossing);
    if (last !== undefined && entry.effectiveAt - last.since <= 30 * DAY) return;
    news.push({ alert, crossing, since: entry.effectiveAt, amount: entry.amount });
  };
  const entries = entriesOf(steps);
  entries.forEach((entry, index) => {
    const before = entries.slice(0, index);
    if (entry.kind === 'fund' && entry.source === 'recharge') {
      tell('recharge-succeeded', entry.attempt ?? entry.key, entry);
      if (wasOff(before, entry.effectiveAt)) tell('recharge-after-turn-off', entry.key, entry);
    }
    if (entry.kind !== 'attempt') return;
    const isOver = before.some((other) => ends(other, entry.attempt));
    if (entry.phase === 'confirmed') tell('recharge-succeeded', entry.attempt, entry);
    const isStillOut = isOutage(entry) && wasOut(before);
    if (entry.phase === 'failed' && !isOver && !isStillOut)
      tell('recharge-failed', entry.attempt, entry);
  });
  return news;
}

/** What was learned last of the gateway is that it could not be reached. */
function wasOut(before: readonly Entry[]): boolean {
  const last = before.findLastIndex((entry, index) => {
    if (entry.kind === 'fund') return true;
    const earlier = before.slice(0, index);
    if (entry.kind === 'rule')
      return (
        (earlier.findLast((other) => other.kind === 'rule')?.card ?? entry.card) !== entry.card
      );
    if (entry.kind !== 'attempt') return false;
    if (entry.phase === 'confirmed') return true;
    return entry.phase === 'failed' && !earlier.some((other) => ends(other, entry.attempt));
  });
  const entry = before[last];
  return entry?.kind === 'attempt' && entry.phase === 'failed' && isOutage(entry);
}

/** Off now, and off already at some earlier instant without having been on since. */
function wasOff(before: readonly Entry[], at: number): boolean {
  const rules = before.filter((entry) => entry.kind === 'rule');
  const lastOn = rules.findLastIndex((rule) => rule.enabled);
  const turnedOff = rules[lastOn + 1];
  return turnedOff !== undefined && turnedOff.effectiveAt < at;
}

function ends(entry: Entry, attempt: string): boolean {
  if (entry.kind === 'fund') return entry.attempt === attempt;
  if (entry.kind !== 'attempt' || entry.attempt !== attempt) return false;
  return ['confirmed', 'failed', 'withdrawn'].includes(entry.phase);
}

function expiring(lots: readonly Lot[], asOf: number): DueAlert[] {
  const held = lots.filter((lot) => lot.remaining > 0 && lot.origin !== 'found');
  return held
    .filter((lot) => held.find(({ expiresAt }) => expiresAt === lot.expiresAt) === lot)
    .flatMap((lot) => {
      const left = lot.expiresAt - asOf;
      const all = held.filter(({ expiresAt }) => expiresAt === lot.expiresAt);
      const days = left <= DAY ? 1 : left <= 7 * DAY ? 7 : left <= 30 * DAY ? 30 : 60;
      if (left > 60 * DAY) return [];
      return [
        {
          alert: 'funds-expiring' as const,
          crossing: `${new Date(lot.expiresAt).toISOString().slice(0, 10)}@${days}`,
          since: (lot.expiresAt - days * DAY) as Instant,
          amount: all.reduce((sum, { remaining }) => sum + remaining, 0) as Micros,
        },
      ];
    });
}

function draining(steps: readonly NaiveStep[], recharge: Recharge, asOf: Instant): DueAlert[] {
  const modes = entriesOf(steps).filter((entry) => entry.kind === 'mode');
  if (modes.at(-1)?.mode !== 'draining' || recharge.rule?.enabled !== true) return [];
  const lastOther = modes.findLastIndex((entry) => entry.mode !== 'draining');
  const since = modes[lastOther + 1]?.effectiveAt ?? 0;
  const midnight = asOf - (asOf % DAY);
  return [
    {
      alert: 'draining-with-rule-on',
      crossing: new Date(asOf).toISOString().slice(0, 10),
      since: Math.max(midnight, since, recharge.rule.effectiveAt) as Instant,
      amount: Number(steps.at(-1)?.after ?? 0n) as Micros,
    },
  ];
}

function capped(steps: readonly NaiveStep[], recharge: Recharge, asOf: Instant): DueAlert[] {
  const { rule, below, state, retryAt, chargedThisMonth: charged } = recharge;
  const isHeldBack = state !== 'armed' && state !== 'failed';
  if (rule === null || below === null || isHeldBack || retryAt !== null) return [];
  if (rule.monthlyCap === 0 || rule.monthlyCap - charged >= rule.amount) return [];
  const modes = entriesOf(steps).filter((entry) => entry.kind === 'mode');
  if ((modes.at(-1)?.mode ?? 'prepaid') !== 'prepaid') return [];
  const lastOther = modes.findLastIndex((entry) => entry.mode !== 'prepaid');
  const prepaidSince = lastOther < 0 ? 0 : (modes[lastOther + 1]?.effectiveAt ?? 0);
  const month = monthOf(asOf);
  const since = [Date.parse(`${month}-01`), rule.effectiveAt, below.since, prepaidSince];
  return [
    {
      alert: 'cap-reached',
      crossing: `${month}@${rule.monthlyCap / 1e6}`,
      since: Math.max(...since) as Instant,
      amount: charged,
    },
  ];
}
