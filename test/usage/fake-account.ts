/** An account that keeps facts in a map and minds the journal's rules about keys and reversals. */

import assert from 'node:assert/strict';
import type { Fact } from '../../ledger/entry.ts';
import { fingerprint } from '../../ledger/fingerprint.ts';
import { StoreError } from '../../store/store-errors.ts';
import type { UsageAccount } from '../../usage/import-report.ts';

export class FakeAccount implements UsageAccount {
  readonly currency: string;
  readonly facts = new Map<string, Fact>();
  appends = 0;
  largestBatch = 0;

  constructor(currency = 'USD') {
    this.currency = currency;
  }

  readonly find = (key: string): Fact | undefined => this.facts.get(key);

  async append(facts: readonly Fact[]): Promise<void> {
    assert.ok(facts.length > 0, 'an empty append');
    this.appends++;
    this.largestBatch = Math.max(this.largestBatch, facts.length);
    const next = new Map(this.facts);
    for (const fact of facts) take(next, fact);
    this.facts.clear();
    for (const [key, fact] of next) this.facts.set(key, fact);
  }

  /** What calls have taken out of the credits, in millionths, once all is said. */
  spent(currency = this.currency): number {
    const undone = new Set<string>();
    for (const fact of this.facts.values()) if (fact.kind === 'reverse') undone.add(fact.of);
    let spent = 0;
    for (const fact of this.facts.values()) {
      if (fact.currency !== currency || undone.has(fact.key)) continue;
      if (fact.kind === 'usage') spent += fact.amount;
      if (fact.kind === 'adjust') spent -= fact.amount;
    }
    return spent;
  }
}

function take(facts: Map<string, Fact>, fact: Fact): void {
  const known = facts.get(fact.key);
  if (known !== undefined) {
    if (fingerprint(known) === fingerprint(fact)) return;
    throw new StoreError('KEY_CONFLICT', `Another fact has the key ${fact.key}.`);
  }
  if (fact.kind === 'reverse') {
    const target = facts.get(fact.of);
    assert.ok(target !== undefined, `${fact.key} undoes an unknown fact`);
    assert.equal(fact.amount, target.amount);
    assert.equal(fact.currency, target.currency);
    assert.equal(fact.effectiveAt, target.effectiveAt);
    for (const other of facts.values()) {
      assert.ok(other.kind !== 'reverse' || other.of !== fact.of, `${fact.of} is undone twice`);
    }
  }
  facts.set(fact.key, fact);
}
