/** The promise of a place that data is moved from or to: nobody else writes there for as long as it is open. */

import type { Entry } from '../ledger/entry.ts';
import type { DocumentRow } from './document-row.ts';
import type { CollectionName } from './documents.ts';
import type { Head } from './journal.ts';
import type { MoveMark, StoreKind } from './move-mark.ts';

/** What a place is. */
export type Standing =
  | { readonly state: 'empty' }
  /** A store that a desk could be started on. */
  | { readonly state: 'whole' }
  | MoveMark;

/** Whole commits of a journal, line by line and entry by entry. */
export interface Commits {
  readonly lines: readonly Buffer[];
  readonly entries: readonly Entry[];
}

export interface MovingPlace {
  readonly kind: StoreKind;
  /** For sentences. */
  readonly name: string;
  /** @throws StoreError `DAMAGED`, `TAIL_MISSING` where it is none of these */
  standing(): Promise<Standing>;
  /** The journal's last entry; of what was moved away, the one at that time. @throws StoreError `DAMAGED`, `TAIL_MISSING` */
  head(): Promise<Head>;
  /** The journal's lines up to `head`, without what ends them, some at a time. They are not proven. */
  lines(head: Head): AsyncIterable<readonly Buffer[]>;
  /** Each document of a collection, in any order. @throws StoreError `DAMAGED` */
  rows(collection: CollectionName): Promise<readonly DocumentRow[]>;
  /** Names of collections that this version does not know. */
  strangers(): Promise<readonly string[]>;

  /** Marks the place as incomplete, then takes away what lies there. */
  clear(mark: MoveMark & { readonly state: 'incomplete' }): Promise<void>;
  addCommits(commits: Commits): Promise<void>;
  addRows(collection: CollectionName, rows: readonly DocumentRow[]): Promise<void>;
  /** All was added, and would survive a power cut. */
  seal(head: Head): Promise<void>;
  /** The mark goes: from now on desks may be started here. */
  open(head: Head): Promise<void>;

  /** No desk starts here from now on; all stays as it is. */
  markMoved(mark: MoveMark & { readonly state: 'moved' }): Promise<void>;
  /** Takes that back. */
  unmark(mark: MoveMark & { readonly state: 'moved' }): Promise<void>;
  /** Lets others in. */
  close(): Promise<void>;
}
