/** What a charge's outcome adds to what the journal says of its attempt already: told twice or late, it is one fact. */

import { isRechargeWanted } from '../ledger/decide-recharge.ts';
import type { AttemptPhase, Fact } from '../ledger/entry.ts';
import type { ChargeOutcome } from '../payments/payments.ts';
import { StoreError } from '../store/store-errors.ts';
import type { Account } from './account.ts';
import {
  attemptKey,
  chargeKey,
  extraFund,
  outcomeFacts,
  type RechargeOrder,
} from './charge-facts.ts';

const ENDS: readonly AttemptPhase[] = ['confirmed', 'failed', 'withdrawn'];
const OPEN_QUESTIONS: readonly AttemptPhase[] = ['unknown', 'timed-out'];

/** What the attempt was opened for; undefined where no attempt of ours has this id. */
export function orderOf(account: Account, attempt: string): RechargeOrder | undefined {
  const opened = account.find(attemptKey(attempt, 'opened'));
  return opened?.kind === 'attempt' ? opened : undefined;
}

export interface Learned {
  readonly outcome: ChargeOutcome;
  /** By a question about a charge that somebody had asked for before. */
  readonly askedLater: boolean;
}

/** @returns nothing where the journal knows it all */
export function addedBy(
  { outcome, askedLater }: Learned,
  order: RechargeOrder,
  account: Account,
): readonly Fact[] {
  const { attempt } = order;
  const has = (phase: AttemptPhase) => account.find(attemptKey(attempt, phase)) !== undefined;
  const facts = () => {
    const isWanted = isRechargeWanted(account.view());
    return outcomeFacts(order, outcome, account.now(), { askedLater, isWanted });
  };
  const fund = account.find(chargeKey(attempt));
  if (outcome.kind === 'succeeded') {
    if (fund?.kind !== 'fund') return facts();
    const isSame = [fund.reference, ''].includes(outcome.reference) || fund.reference === '';
    const extra = extraFund(order, outcome.reference, account.now());
    return isSame || account.find(extra.key) !== undefined ? [] : [extra];
  }
  if (fund !== undefined || ENDS.some(has)) return [];
  return outcome.kind === 'unknown' && OPEN_QUESTIONS.some(has) ? [] : facts();
}

/** @returns whether these facts are in the journal because of us: two may learn a thing at once, and one of them is first */
export async function appendUnlessKnown(
  account: Account,
  facts: readonly Fact[],
): Promise<boolean> {
  if (facts.length === 0) return false;
  try {
    const [first] = await account.append(facts);
    return first?.repeated === false;
  } catch (cause) {
    if (cause instanceof StoreError && cause.code === 'KEY_CONFLICT') return false;
    throw cause;
  }
}

export function isExtra(facts: readonly Fact[], { attempt }: RechargeOrder): boolean {
  return facts.some((fact) => fact.kind === 'fund' && fact.key !== chargeKey(attempt));
}
