/** The facts that a charge leaves in the journal: their keys name the operation, so that one thing told twice is one entry. */

import {
  type Attempt,
  type AttemptPhase,
  type Fact,
  type Fund,
  NOT_CHARGED,
} from '../ledger/entry.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Currency, Micros } from '../ledger/money.ts';
import type { ChargeOutcome } from '../payments/payments.ts';

/** What an attempt was opened for; the same in all its steps. */
export interface RechargeOrder {
  /** Names the charge towards the gateway, too. */
  readonly attempt: string;
  readonly amount: Micros;
  readonly currency: Currency;
}

/** Who writes the entries that the machine makes. */
export const MACHINE = 'recharge-machine';
const REASON_LENGTH_MAX = 300;

export function attemptKey(attempt: string, phase: AttemptPhase): string {
  return `attempt:${attempt}:${phase}`;
}

/** Of the money that a charge brought, be it a recharge or a purchase. */
export function chargeKey(operation: string): string {
  return `charge:${operation}`;
}

export function attemptStep(
  { attempt, amount, currency }: RechargeOrder,
  phase: AttemptPhase,
  at: Instant,
  more: { readonly decline?: string; readonly reason?: string } = {},
): Attempt {
  return {
    kind: 'attempt',
    key: attemptKey(attempt, phase),
    effectiveAt: at,
    currency,
    actor: MACHINE,
    reason: (more.reason ?? '').slice(0, REASON_LENGTH_MAX),
    attempt,
    phase,
    amount,
    decline: more.decline ?? '',
  };
}

/** How the outcome was learned, and whether a recharge is still wanted by then. */
export interface Circumstances {
  readonly askedLater: boolean;
  readonly isWanted: boolean;
}

/** What an outcome means for an attempt. */
export function outcomeFacts(
  order: RechargeOrder,
  outcome: ChargeOutcome,
  at: Instant,
  { askedLater, isWanted }: Circumstances,
): readonly Fact[] {
  switch (outcome.kind) {
    case 'succeeded':
      return [
        rechargeFund(order, outcome.reference, at),
        attemptStep(order, 'confirmed', at, { reason: outcome.reference }),
      ];
    case 'declined':
      return [
        attemptStep(order, 'failed', at, { decline: outcome.decline, reason: outcome.reference }),
      ];
    case 'not-charged':
      return [notCharged(order, outcome.reason, at, isWanted)];
    case 'unknown': {
      const phase = askedLater ? 'timed-out' : 'unknown';
      return [attemptStep(order, phase, at, { reason: outcome.reason })];
    }
  }
}

/** A failure for those who count on it, and nothing but the end for those who have turned it off. */
function notCharged(order: RechargeOrder, reason: string, at: Instant, isWanted: boolean): Attempt {
  return isWanted
    ? attemptStep(order, 'failed', at, { decline: NOT_CHARGED, reason })
    : attemptStep(order, 'withdrawn', at, { reason });
}

function rechargeFund(order: RechargeOrder, reference: string, at: Instant): Fund {
  const { attempt, amount, currency } = order;
  return {
    kind: 'fund',
    key: chargeKey(attempt),
    effectiveAt: at,
    currency,
    actor: MACHINE,
    reason: '',
    amount,
    source: 'recharge',
    reference: reference.slice(0, REASON_LENGTH_MAX),
    attempt,
  };
}

/** Money that one attempt brought beyond its own: a lot of its own, and news of its own. */
export function extraFund(order: RechargeOrder, reference: string, at: Instant): Fund {
  const { attempt, ...fund } = rechargeFund(order, reference, at);
  return {
    ...fund,
    key: `${fund.key}:${fund.reference}`,
    reason: `Unexpected extra recharge for ${attempt}.`,
  };
}
