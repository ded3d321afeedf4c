/** What may be appended. Facts are never refused for policy: only where they are no facts, or would break the arithmetic. */

import { attemptEndedBy, type Fact, type Reverse } from './entry.ts';

export type RefusalCode =
  | 'key-empty'
  | 'text-too-long'
  | 'currency-malformed'
  | 'time-out-of-range'
  | 'amount-not-exact'
  | 'amount-too-large'
  | 'amount-not-positive'
  | 'amount-negative'
  | 'target-unknown'
  | 'target-not-reversible'
  | 'target-already-reversed'
  | 'target-in-another-currency'
  | 'reversal-before-target'
  | 'reversal-amount-differs'
  | 'rule-amount-missing'
  | 'attempt-already-open';

export interface Refusal {
  readonly code: RefusalCode;
  /** Of the fact that was refused. */
  readonly key: string;
}

/** What a fact has to be held against: the account as it is. */
export interface Known {
  find(key: string): Fact | undefined;
  /** What undoes the entry with this key. */
  reversalOf(key: string): Reverse | undefined;
  /** The attempt that is open; null where none is. */
  readonly openAttempt: string | null;
}

export const KEY_LENGTH_MAX = 200;
export const TEXT_LENGTH_MAX = 500;
/** A thousand million main units, in {@link Micros}: nine times this is still exact. */
export const AMOUNT_MAX = 1e15;
export const EFFECTIVE_FROM = Date.UTC(1990, 0);
export const EFFECTIVE_UNTIL = Date.UTC(2200, 0);

/** @returns null where the fact may be appended */
export function refuse(fact: Fact, known: Known): Refusal | null {
  const code =
    refuseForm(fact) ??
    refuseAmounts(fact) ??
    (fact.kind === 'reverse' ? refuseReverse(fact, known) : null) ??
    (fact.kind === 'rule' && fact.enabled && fact.amount === 0 ? 'rule-amount-missing' : null) ??
    (fact.kind === 'attempt' && fact.phase === 'opened' && isOtherOpen(fact.attempt, known)
      ? 'attempt-already-open'
      : null);
  return code && { code, key: fact.key };
}

/** The first fact of a batch that may not be appended after those before it; a fact that is known already is passed over. */
export function refuseBatch(facts: readonly Fact[], known: Known): Refusal | null {
  const taken = new Map<string, Fact>();
  const reversals = new Map<string, Reverse>();
  let openAttempt = known.openAttempt;
  for (const fact of facts) {
    if (taken.has(fact.key) || known.find(fact.key) !== undefined) continue;
    const refusal = refuse(fact, {
      find: (key) => taken.get(key) ?? known.find(key),
      reversalOf: (key) => reversals.get(key) ?? known.reversalOf(key),
      openAttempt,
    });
    if (refusal !== null) return refusal;
    taken.set(fact.key, fact);
    if (fact.kind === 'reverse') reversals.set(fact.of, fact);
    openAttempt = openAfter(fact, openAttempt);
  }
  return null;
}

function openAfter(fact: Fact, open: string | null): string | null {
  if (fact.kind === 'attempt' && fact.phase === 'opened') return fact.attempt;
  return attemptEndedBy(fact) === open ? null : open;
}

function isOtherOpen(attempt: string, known: Known): boolean {
  return known.openAttempt !== null && known.openAttempt !== attempt;
}

function refuseForm(fact: Fact): RefusalCode | null {
  if (fact.key === '') return 'key-empty';
  if (keysOf(fact).some((text) => text.length > KEY_LENGTH_MAX)) return 'text-too-long';
  if (textsOf(fact).some((text) => text.length > TEXT_LENGTH_MAX)) return 'text-too-long';
  if (!/^[A-Z]{3}$/.test(fact.currency)) return 'currency-malformed';
  const at: number = fact.effectiveAt;
  const isInRange = Number.isSafeInteger(at) && at >= EFFECTIVE_FROM && at < EFFECTIVE_UNTIL;
  return isInRange ? null : 'time-out-of-range';
}

function keysOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'fund':
      return [fact.key, fact.attempt ?? ''];
    case 'reverse':
      return [fact.key, fact.of];
    case 'attempt':
      return [fact.key, fact.attempt];
    case 'rule':
      return [fact.key, fact.card];
    // A crossing is the key of an entry with a few words around it, and a notice is named after its crossing.
    case 'notice':
      return [];
    default:
      return [fact.key];
  }
}

function textsOf(fact: Fact): readonly string[] {
  const base = [fact.actor, fact.reason, ...Object.values(fact.asked ?? {})];
  switch (fact.kind) {
    case 'fund':
      return [...base, fact.reference];
    case 'usage':
      return [...base, fact.call.destination, fact.call.type, fact.call.user, fact.call.chargeText];
    case 'attempt':
      return [...base, fact.decline];
    case 'notice':
      return [...base, fact.key, fact.alert, fact.crossing];
    case 'act':
      return [...base, fact.act, ...Object.values(fact.detail).map(String)];
    default:
      return base;
  }
}

function refuseAmounts(fact: Fact): RefusalCode | null {
  const amounts =
    fact.kind === 'rule' ? [fact.amount, fact.trigger, fact.monthlyCap] : [fact.amount];
  if (!amounts.every(Number.isSafeInteger)) return 'amount-not-exact';
  if (amounts.some((amount) => Math.abs(amount) > AMOUNT_MAX)) return 'amount-too-large';
  // A notice carries a balance, an adjustment a balance or a difference, and a reversal what its target carried.
  if (fact.kind === 'notice' || fact.kind === 'adjust' || fact.kind === 'reverse') return null;
  if (amounts.some((amount) => amount < 0)) return 'amount-negative';
  return fact.kind === 'fund' && fact.amount === 0 ? 'amount-not-positive' : null;
}

function refuseReverse(fact: Reverse, known: Known): RefusalCode | null {
  const target = known.find(fact.of);
  if (target === undefined) return 'target-unknown';
  if (target.kind !== 'fund' && target.kind !== 'usage' && target.kind !== 'adjust') {
    return 'target-not-reversible';
  }
  if (known.reversalOf(fact.of) !== undefined) return 'target-already-reversed';
  if (target.currency !== fact.currency) return 'target-in-another-currency';
  if (fact.effectiveAt < target.effectiveAt) return 'reversal-before-target';
  return fact.amount === target.amount ? null : 'reversal-amount-differs';
}
