/** Decides which facts the rows of a usage report are to an account that may know some of them already. */

import type { Adjust, Call, Fact, Reverse, Usage } from '../ledger/entry.ts';
import { type Currency, type Micros, micros } from '../ledger/money.ts';
import {
  chargeKey,
  correctionKey,
  type Find,
  refundKey,
  restKey,
  type Standing,
  standingOf,
} from './row-history.ts';
import { CREDIT_CAPABILITY, type UsageRow } from './usage-row.ts';

/** What a row turned out to be. Every row is exactly one of these. */
export type RowOutcome = 'new' | 'known' | 'changed' | 'refunded' | 'not-paid-from-credits';

export interface RowFacts {
  readonly row: UsageRow;
  readonly outcome: RowOutcome;
  /** 0 to {@link FACTS_PER_ROW_MAX}; they belong together and go in together. */
  readonly facts: readonly Fact[];
  /** What these facts take out of the credits, in {@link currency}; negative for money back. */
  readonly spent: Micros;
  readonly currency: Currency;
}

export const FACTS_PER_ROW_MAX = 4;

/** Reasons as stable words: the sentence for people is chosen where it is shown. */
export const REFUND_REASON = 'usage-refund';
export const CHANGE_REASON = 'usage-charge-changed';

/**
 * Rows in the order of the report; what an earlier row says is known to a later one of the same id. A row that says
 * what stands already gives no facts, so any report may be taken in again. A free call is a fact of zero: it shows how
 * far the usage is known.
 * @param find looks a key up in the account
 * @param currency the account's, for a free call whose currency the report leaves empty
 */
export function factsFor(
  rows: readonly UsageRow[],
  find: Find,
  currency: Currency,
  actor: string,
): readonly RowFacts[] {
  const decided = new Map<string, Fact>();
  const findAlso: Find = (key) => decided.get(key) ?? find(key);
  return rows.map((row) => {
    const result = factsOfRow(row, findAlso, currency, actor);
    for (const fact of result.facts) decided.set(fact.key, fact);
    return result;
  });
}

function factsOfRow(row: UsageRow, find: Find, accountCurrency: Currency, actor: string): RowFacts {
  const currency = row.currency === '' ? accountCurrency : row.currency;
  const write = new FactWriter(row, currency, actor);
  const result = (outcome: RowOutcome, facts: readonly Fact[], spent = 0): RowFacts => ({
    row,
    outcome,
    facts,
    spent: micros(spent),
    currency,
  });
  if (row.capability !== CREDIT_CAPABILITY) return result('not-paid-from-credits', []);
  const standing = standingOf(row.id, find);
  if (standing === undefined) return result('new', [write.charge(1)], row.charge);
  if (standing.charge === row.charge && standing.currency === currency) return result('known', []);
  const isRefund = row.charge < 0 && standing.call !== undefined && standing.currency === currency;
  const facts = isRefund ? refund(write, standing, standing.call) : change(write, standing);
  // Money taken back in another currency is not this row's to report.
  const before = standing.currency === currency ? netOf(standing) : 0;
  const after = isRefund ? standing.call.amount + row.charge : row.charge;
  return result(isRefund ? 'refunded' : 'changed', facts, after - before);
}

/** What the standing facts take out of the credits, all in all. */
function netOf(standing: Standing): number {
  return standing.charge + (standing.refunded ? (standing.call?.amount ?? 0) : 0);
}

function change(write: FactWriter, standing: Standing): Fact[] {
  return [...write.takeBack(standing), write.charge(standing.version + 1)];
}

/** Takes the call back; where the refund is of another amount, what is left goes in beside it. */
function refund(write: FactWriter, standing: Standing, call: Usage): Fact[] {
  if (!standing.refunded) return write.refund(call, standing.version);
  // Another refund of the same call: the call is charged anew so that there is something to refund.
  const version = standing.version + 1;
  const again = write.again(call, version);
  return [...write.takeBack(standing), again, ...write.refund(again, version)];
}

/** Writes the facts of one row. */
class FactWriter {
  readonly #row: UsageRow;
  readonly #currency: Currency;
  readonly #actor: string;

  constructor(row: UsageRow, currency: Currency, actor: string) {
    this.#row = row;
    this.#currency = currency;
    this.#actor = actor;
  }

  charge(version: number): Fact {
    return this.#money(chargeKey(this.#row.id, version), this.#row.charge);
  }

  again(call: Usage, version: number): Usage {
    return this.#usage(chargeKey(this.#row.id, version), call.amount, call.call);
  }

  /** At the call's own instant: to the account it is as if the charge had never been. */
  takeBack(standing: Standing): Reverse[] {
    if (standing.carriedBy === undefined) return [];
    const key = correctionKey(this.#row.id, standing.version);
    return [this.#reverse(key, standing.carriedBy, CHANGE_REASON)];
  }

  refund(call: Usage, version: number): Fact[] {
    const { id, charge } = this.#row;
    const facts: Fact[] = [this.#reverse(refundKey(id, version), call, REFUND_REASON)];
    const rest = micros(call.amount + charge);
    if (rest !== 0) facts.push(this.#money(restKey(id, version), rest));
    return facts;
  }

  #money(key: string, spent: Micros): Fact {
    return spent < 0 ? this.#moneyBack(key, spent) : this.#usage(key, spent);
  }

  #usage(key: string, amount: Micros, call: Call = this.#call()): Usage {
    return {
      kind: 'usage',
      key,
      effectiveAt: this.#row.startedAt,
      currency: this.#currency,
      actor: this.#actor,
      reason: '',
      amount,
      call,
    };
  }

  #call(): Call {
    const { destination, callType, userPrincipalName, duration_s, chargeText } = this.#row;
    return { destination, type: callType, user: userPrincipalName, duration_s, chargeText };
  }

  #moneyBack(key: string, spent: Micros): Adjust {
    return {
      kind: 'adjust',
      basis: 'delta',
      key,
      effectiveAt: this.#row.startedAt,
      currency: this.#currency,
      actor: this.#actor,
      reason: REFUND_REASON,
      amount: micros(-spent),
    };
  }

  #reverse(key: string, fact: Fact, reason: string): Reverse {
    return {
      kind: 'reverse',
      key,
      of: fact.key,
      effectiveAt: fact.effectiveAt,
      currency: fact.currency,
      actor: this.#actor,
      reason,
      amount: fact.amount,
    };
  }
}
