/** An account that keeps facts in a map and minds the journal's rules about keys and reversals. */

import assert from 'node:assert/strict';
import type { Fact, Reverse } from '../../ledger/entry.ts';
import { fingerprint } from '../../ledger/fingerprint.ts';
import { StoreError } from '../../store/store-errors.ts';
import type { UsageAccount } from '../../usage/import-report.ts';

export class FakeAccount implements UsageAccount {
  readonly currency: string;
  readonly facts = new Map<string, Fact>();
  readonly #undone = new Set<string>();
  appends = 0;

  constructor(currency = 'USD') {
    this.currency = currency;
  }

  readonly find = (key: string): Fact | undefined => this.facts.get(key);

  async append(facts: readonly Fact[]): Promise<void> {
    assert.ok(facts.length > 0, 'an empty append');
    this.appends++;
    const taken = new Map<string, Fact>();
    for (const fact of facts) this.#take(fact, taken);
    for (const [key, fact] of taken) {
      this.facts.set(key, fact);
      if (fact.kind === 'reverse') this.#undone.add(fact.of);
    }
  }

  #take(fact: Fact, taken: Map<string, Fact>): void {
    const known = taken.get(fact.key) ?? this.facts.get(fact.key);
    if (known !== undefined) {
      if (fingerprint(known) === fingerprint(fact)) return;
      throw new StoreError('KEY_CONFLICT', `Another fact has the key ${fact.key}.`);
    }
    if (fact.kind === 'reverse') this.#checkReversal(fact, taken);
    taken.set(fact.key, fact);
  }

  #checkReversal(fact: Reverse, taken: ReadonlyMap<string, Fact>): void {
    const target = taken.get(fact.of) ?? this.facts.get(fact.of);
    assert.ok(target !== undefined, `${fact.key} undoes an unknown fact`);
    assert.deepEqual(
      [fact.amount, fact.currency, fact.effectiveAt],
      [target.amount, target.currency, target.effectiveAt],
    );
    const again = [...taken.values()].some(
      (other) => other.kind === 'reverse' && other.of === fact.of,
    );
    assert.ok(!again && !this.#undone.has(fact.of), `${fact.of} is undone twice`);
  }

  /** What calls have taken out of the credits, in millionths, once all is said. */
  spent(currency = this.currency): number {
    let spent = 0;
    for (const fact of this.facts.values()) {
      if (fact.currency !== currency || this.#undone.has(fact.key)) continue;
      if (fact.kind === 'usage') spent += fact.amount;
      if (fact.kind === 'adjust') spent -= fact.amount;
    }
    return spent;
  }
}
