/** A plan of license changes, frozen when it was shown: who gets what, who does not and why, and how far each one is. */

import type { LicenseFailure } from '../directory/license-failure.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Reason } from './reason.ts';
import type { Wanted } from './wanted.ts';

/**
 * `planned` → `calling` → `verified`, `failed` (certainly unchanged), or `unknown` (to be read back) → `settled` (found out
 * later: as it was asked for). `left-out`: nothing is to be done, or it was refused. `skipped`: the job was stopped before.
 */
export type RowState =
  | 'left-out'
  | 'planned'
  | 'calling'
  | 'verified'
  | 'failed'
  | 'unknown'
  | 'settled'
  | 'skipped';

export interface PlanRow {
  readonly line: number;
  readonly given: string;
  /** Undefined where nobody was found. */
  readonly person:
    | { readonly id: string; readonly userPrincipalName: string; readonly displayName: string }
    | undefined;
  readonly outcome: 'change' | 'nothing' | 'refused';
  readonly reasons: readonly Reason[];
  /** The whole call; empty where nothing is called. */
  readonly add: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[];
  readonly remove: readonly string[];
  /** Set before the call. */
  readonly usageLocation: string | undefined;
  /** The direct licenses that the call touches as they were, for the way back: held ones with what was off in them. */
  readonly before: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[];
  readonly state: RowState;
  readonly failure: LicenseFailure | undefined;
}

export type PlanStatus =
  /** Shown and not confirmed. */
  'draft' | 'running' | 'pausing' | 'paused' | 'stopping' | 'stopped' | 'done' | 'cancelled';

/** Why a plan paused by itself, with nothing called since. */
export type PlanHalt =
  /** Graph gives no answer, or refuses whoever is asked for: `failure` says which. */
  | { readonly code: 'directory'; readonly failure: LicenseFailure }
  /** Whoever confirmed it may assign licenses no more. */
  | { readonly code: 'may-no-longer' }
  /** Whether they still may could not be found out. */
  | { readonly code: 'cannot-check' };

export interface PlanCounts {
  readonly rows: number;
  readonly change: number;
  readonly nothing: number;
  readonly refused: number;
  /** The `settled` ones too. */
  readonly verified: number;
  readonly failed: number;
  readonly unknown: number;
  readonly skipped: number;
}

export interface Plan {
  /** Opaque: all that a card carries. */
  readonly id: string;
  readonly status: PlanStatus;
  readonly wanted: Wanted;
  readonly counts: PlanCounts;
  /** Seats that each product's change takes (or, below zero, gives back), with what was left when it was frozen. */
  readonly seats: readonly {
    readonly skuId: string;
    readonly takes: number;
    readonly left: number;
    readonly short: number;
  }[];
  readonly createdAt: Instant;
  /** Until when it can be confirmed. */
  readonly validUntil: Instant;
  readonly startedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
  /** Who asked, and who confirmed: Entra object ids. */
  readonly personId: string;
  readonly name: string;
  /** How it came about. */
  readonly source: 'person' | 'pasted' | 'file' | 'group' | 'retry' | 'undo';
  /** The file's or the group's name; may be empty. */
  readonly sourceName: string;
  /** The plan that this one retries or undoes. */
  readonly of: string | undefined;
  /** Of a plan that is `paused`: undefined where a person paused it. */
  readonly halt?: PlanHalt | undefined;
}

export interface PlanProgress {
  readonly plan: Plan;
  /** People whose state will not change any more. */
  readonly settled: number;
  /** People a second over the last stretch; 0 where nothing can be said yet. */
  readonly rate: number;
  /** Seconds; undefined where nothing can be said yet. */
  readonly left_s: number | undefined;
}
