/** Entries in other currencies than the account's: counted, never converted. */

import type { Entry } from './entry.ts';
import { add, type Currency, type Micros, subtract, ZERO } from './money.ts';
import type { View } from './view.ts';

interface Pile {
  readonly count: number;
  readonly amount: Micros;
}

export class SetAside {
  readonly #piles = new Map<Currency, Pile>();
  /** Entries that are undone later and have been put on a pile. */
  readonly #awaitingReversal = new Set<string>();

  fork(): SetAside {
    const copy = new SetAside();
    for (const [currency, pile] of this.#piles) copy.#piles.set(currency, pile);
    for (const key of this.#awaitingReversal) copy.#awaitingReversal.add(key);
    return copy;
  }

  /** A reversal takes what it undoes off the pile again and is not counted itself. */
  put(entry: Entry, isUndoneLater: boolean): void {
    if (entry.kind !== 'reverse') {
      this.count(entry.currency, entry.amount);
      if (isUndoneLater) this.#awaitingReversal.add(entry.key);
    } else if (this.#awaitingReversal.delete(entry.of)) {
      const { count, amount } = this.#pile(entry.currency);
      this.#piles.set(entry.currency, { count: count - 1, amount: subtract(amount, entry.amount) });
    }
  }

  /** Puts what is never undone on its pile. */
  count(currency: Currency, more: Micros): void {
    const { count, amount } = this.#pile(currency);
    this.#piles.set(currency, { count: count + 1, amount: add(amount, more) });
  }

  #pile(currency: Currency): Pile {
    return this.#piles.get(currency) ?? { count: 0, amount: ZERO };
  }

  /** In the order of the currencies' codes. */
  read(): View['setAside'] {
    return [...this.#piles]
      .filter(([, pile]) => pile.count > 0)
      .map(([currency, pile]) => ({ currency, ...pile }))
      .sort((a, b) => (a.currency < b.currency ? -1 : 1));
  }
}
