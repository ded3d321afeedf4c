/** The naive ledger's recharge state, told from the whole list of steps. */

import { type Attempt, type Entry, factOf, NOT_CHARGED, type Rule } from '../../ledger/entry.ts';
import type { Instant } from '../../ledger/instant.ts';
import type { Micros } from '../../ledger/money.ts';
import type { Crossing, Recharge, RechargeState } from '../../ledger/view.ts';
import type { NaiveStep } from './naive-parcels.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface NaiveAttempt {
  since: number;
  latest: Attempt;
  isOpen: boolean;
}

export function entriesOf(steps: readonly NaiveStep[]): readonly Entry[] {
  return steps.flatMap((step) => (step.entry === null ? [] : [step.entry]));
}

export function naiveRecharge(steps: readonly NaiveStep[], asOf: Instant): Recharge {
  const entries = entriesOf(steps);
  const attempts = new Map<string, NaiveAttempt>();
  const ended = new Set<string>();
  let lastEnded: Attempt | null = null;
  let rule: Rule | null = null;
  /** Since the last success or change of card. */
  let failures: Attempt[] = [];
  for (const entry of entries) {
    if (entry.kind === 'rule') {
      if (rule !== null && rule.card !== entry.card) failures = [];
      rule = factOf(entry) as Rule;
    }
    if (entry.kind === 'fund') {
      failures = [];
      const attempt = attempts.get(entry.attempt ?? '');
      if (attempt?.isOpen) {
        attempt.isOpen = false;
        lastEnded = attempt.latest;
      }
      if (entry.attempt !== undefined) ended.add(entry.attempt);
    }
    if (entry.kind !== 'attempt') continue;
    const step = factOf(entry) as Attempt;
    const attempt = attempts.get(step.attempt);
    if (step.phase === 'confirmed' || (step.phase === 'failed' && !ended.has(step.attempt))) {
      if (attempt !== undefined) attempt.isOpen = false;
      ended.add(step.attempt);
      lastEnded = step;
      failures = step.phase === 'failed' ? [...failures, step] : [];
    } else if (step.phase === 'withdrawn' && !ended.has(step.attempt)) {
      if (attempt !== undefined) attempt.isOpen = false;
      ended.add(step.attempt);
      lastEnded = step;
    } else if (step.phase !== 'failed' && !ended.has(step.attempt)) {
      if (attempt === undefined) {
        attempts.set(step.attempt, { since: step.effectiveAt, latest: step, isOpen: true });
      } else if (step.phase !== 'opened') {
        attempt.latest = step;
      }
    }
  }
  const open = [...attempts.values()].find((attempt) => attempt.isOpen);
  const charged = entries
    .filter((entry) => entry.kind === 'fund' && entry.source === 'recharge')
    .filter((entry) => monthOf(entry.effectiveAt) === monthOf(asOf))
    .reduce((sum, entry) => sum + entry.amount, 0);
  const lastFailure = failures.at(-1)?.effectiveAt;
  const declines = failures.filter((step) => !isOutage(step)).length;
  const lastDecline = failures.findLastIndex((step) => !isOutage(step));
  const outages = failures.length - 1 - lastDecline;
  const waits = [0, 1, 2, 4];
  const retryAt =
    Math.trunc((lastFailure ?? 0) / 1000) * 1000 + (waits[outages || declines] ?? 4) * HOUR;
  return {
    state: naiveState(open, rule, { declines, all: failures.length }, asOf),
    rule,
    attempt: open?.latest ?? lastEnded,
    declines,
    retryAt:
      open === undefined && lastFailure !== undefined && asOf < retryAt
        ? (retryAt as Instant)
        : null,
    chargedThisMonth: charged as Micros,
    below: belowOf(steps),
    attempts: entries.filter((entry) => entry.kind === 'attempt' && entry.phase === 'opened')
      .length,
  };
}

/** The last step that brought the balance below, drew the line above it, or came in and was not enough. */
function belowOf(steps: readonly NaiveStep[]): Crossing | null {
  let trigger: bigint | null = null;
  let below: Crossing | null = null;
  for (const { entry, before, after, cause, at } of steps) {
    const isRule = entry?.kind === 'rule';
    if (isRule) trigger = BigInt(entry.trigger);
    if (trigger === null) continue;
    const crossing = { cause, since: at as Instant };
    if (after > trigger) below = null;
    else if (below === null || (!isRule && after > before)) below = crossing;
  }
  return below;
}

function naiveState(
  open: NaiveAttempt | undefined,
  rule: Rule | null,
  failures: { readonly declines: number; readonly all: number },
  asOf: number,
): RechargeState {
  if (open?.latest.phase === 'opened' && asOf <= open.since + 15 * MINUTE) return 'expecting';
  if (open !== undefined) return 'overdue';
  if (rule?.enabled !== true) return 'off';
  if (failures.all === 0) return 'armed';
  return failures.declines < 3 ? 'failed' : 'suspended';
}

export function isOutage({ decline }: Attempt): boolean {
  return decline === NOT_CHARGED;
}

export function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}
