/** What taking in a usage report has come to. */

import { type Instant, instant } from '../ledger/instant.ts';
import { add, type Currency, type Micros, ZERO } from '../ledger/money.ts';
import type { RowFacts } from './usage-facts.ts';
import type { BadRow, ReadRow } from './usage-row.ts';

/** Invariant: rows = bad + added + known + changed + notPaidFromCredits. */
export interface ImportSummary {
  /** False where it was stopped on the way: what had gone in until then stays in. */
  readonly complete: boolean;
  readonly rows: number;
  /** Calls that were new. */
  readonly added: number;
  readonly known: number;
  /** Calls whose charge was another one before; refunds included. */
  readonly changed: number;
  /** Of `changed`: calls that were taken back, in whole or in part. */
  readonly refunded: number;
  readonly notPaidFromCredits: number;
  readonly bad: number;
  /** The first {@link BAD_ROWS_SHOWN_MAX} of them. */
  readonly badRows: readonly BadRow[];
  /** What it takes out of the balance; negative where refunds outweigh. */
  readonly spent: Micros;
  /** Of `added` and `changed`: rows in another currency than the account's, which are set aside. */
  readonly otherCurrencies: readonly OtherCurrency[];
  /** When the first and the last call of the report that could be read began; null where there is none. */
  readonly period: { readonly from: Instant; readonly to: Instant } | null;
}

export interface OtherCurrency {
  readonly currency: Currency;
  readonly rows: number;
  readonly amount: Micros;
}

export const BAD_ROWS_SHOWN_MAX = 100;

/** Counts while the rows go by. */
export class ImportTally {
  readonly #currency: Currency;
  readonly #counts = { new: 0, known: 0, changed: 0, refunded: 0, 'not-paid-from-credits': 0 };
  readonly #badRows: BadRow[] = [];
  #rows = 0;
  #bad = 0;
  #spent = ZERO;
  readonly #others = new Map<Currency, { rows: number; amount: Micros }>();
  #period: { from: Instant; to: Instant } | null = null;

  constructor(currency: Currency) {
    this.#currency = currency;
  }

  get rows(): number {
    return this.#rows;
  }

  read(row: ReadRow): void {
    this.#rows++;
    if (row.ok) {
      const at = row.row.startedAt;
      const { from, to } = this.#period ?? { from: at, to: at };
      this.#period = { from: instant(Math.min(at, from)), to: instant(Math.max(at, to)) };
      return;
    }
    this.#bad++;
    if (this.#badRows.length < BAD_ROWS_SHOWN_MAX) this.#badRows.push(row.bad);
  }

  tookIn({ outcome, spent, currency, facts }: RowFacts): void {
    this.#counts[outcome]++;
    if (facts.length === 0) return;
    if (currency === this.#currency) {
      this.#spent = add(this.#spent, spent);
      return;
    }
    const other = this.#others.get(currency) ?? { rows: 0, amount: ZERO };
    this.#others.set(currency, {
      rows: other.rows + 1,
      amount: add(other.amount, spent),
    });
  }

  summary(complete: boolean): ImportSummary {
    return {
      complete,
      rows: this.#rows,
      added: this.#counts.new,
      known: this.#counts.known,
      changed: this.#counts.changed + this.#counts.refunded,
      refunded: this.#counts.refunded,
      notPaidFromCredits: this.#counts['not-paid-from-credits'],
      bad: this.#bad,
      badRows: [...this.#badRows],
      spent: this.#spent,
      otherCurrencies: [...this.#others]
        .map(([currency, { rows, amount }]) => ({ currency, rows, amount }))
        .sort((a, b) => (a.currency < b.currency ? -1 : 1)),
      period: this.#period,
    };
  }
}
