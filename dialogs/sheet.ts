/** A table for export: what each cell is, before any file format has its say. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly amount: Micros }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'day'; readonly at: Instant }
  | { readonly kind: 'time'; readonly at: Instant };

export interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export const text = (value: string): Cell => ({ kind: 'text', text: value });
export const amount = (value: Micros): Cell => ({ kind: 'amount', amount: value });
export const count = (value: number): Cell => ({ kind: 'count', count: value });
export const day = (at: Instant): Cell => ({ kind: 'day', at });
export const time = (at: Instant): Cell => ({ kind: 'time', at });
