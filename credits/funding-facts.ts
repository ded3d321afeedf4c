/** The facts that people bring about money and its rules: named after the operation that they confirmed, so once. */

import type { Adjust, AskedBy, BillingMode, FactBase, Fund, Mode, Rule } from '../ledger/entry.ts';
import type { Instant } from '../ledger/instant.ts';
import { type Currency, type Micros, ZERO } from '../ledger/money.ts';
import { chargeKey } from './charge-facts.ts';

/** Who brings a fact, by which operation. To be kept with the operation: told again, it must be the same. */
export interface Told {
  /** Opaque and used once; 150 characters at most. */
  readonly operation: string;
  /** The person's Entra object id. */
  readonly by: string;
  /** When it happened, or is to count from. */
  readonly at: Instant;
  readonly currency: Currency;
  /** In the person's words; may be empty. */
  readonly reason: string;
  readonly asked?: AskedBy | undefined;
}

/** What a rule says, before it is one. */
export interface RuleDraft {
  readonly enabled: boolean;
  readonly amount: Micros;
  readonly trigger: Micros;
  /** Zero: no cap. */
  readonly monthlyCap: Micros;
  /** The stored card's id; empty where somebody else charges. */
  readonly card: string;
}

/** @param revision one more than that of the rule which the person was shown */
export function ruleFact(told: Told, draft: RuleDraft, revision: number): Rule {
  const { enabled, amount, trigger, monthlyCap, card } = draft;
  const terms = { enabled, amount, trigger, monthlyCap, card };
  return { ...baseOf(told, `rule:${told.operation}`), kind: 'rule', revision, ...terms };
}

/** The same settings, switched off: amounts stay, so that they need not be typed again. */
export function turnedOff(rule: Rule | null): RuleDraft {
  return {
    enabled: false,
    amount: rule?.amount ?? ZERO,
    trigger: rule?.trigger ?? ZERO,
    monthlyCap: rule?.monthlyCap ?? ZERO,
    card: rule?.card ?? '',
  };
}

export function modeFact(told: Told, mode: BillingMode): Mode {
  return { ...baseOf(told, `mode:${told.operation}`), kind: 'mode', mode, amount: ZERO };
}

export interface Purchase {
  readonly amount: Micros;
  /** Invoice number or charge id; may be empty. */
  readonly reference: string;
  /** `stored-card`: charged by us under the operation's own name. */
  readonly paid: 'stored-card' | 'elsewhere';
}

export function purchaseFact(told: Told, { amount, reference, paid }: Purchase): Fund {
  const { operation } = told;
  const key = paid === 'stored-card' ? chargeKey(operation) : `purchase:${operation}`;
  return { ...baseOf(told, key), kind: 'fund', amount, source: 'purchase', reference };
}

/** @param balance as it was read, signed */
export function readingFact(told: Told, balance: Micros): Adjust {
  const base = baseOf(told, `reading:${told.operation}`);
  return { ...base, kind: 'adjust', basis: 'reading', amount: balance };
}

function baseOf({ by, at, currency, reason, asked }: Told, key: string): FactBase {
  return { key, effectiveAt: at, currency, actor: by, reason, ...(asked && { asked }) };
}
