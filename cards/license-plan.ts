/** A plan of license changes as its cards are told of it: what was asked for, what it would do, and how far it is. */

import type { LicenseFailure } from '../directory/license-failure.ts';
import type { Instant } from '../ledger/instant.ts';
import type { LicenseConnectivity, LicenseReason } from './license-reason.ts';

export type LicensePlanStatus =
  | 'draft'
  | 'running'
  | 'pausing'
  | 'paused'
  | 'stopping'
  | 'stopped'
  | 'done'
  | 'cancelled';

export type LicensePlanHalt =
  | { readonly code: 'directory'; readonly failure: LicenseFailure }
  | { readonly code: 'may-no-longer' | 'cannot-check' };

export interface LicensePlan {
  /** Opaque: all that a button carries. */
  readonly id: string;
  readonly status: LicensePlanStatus;
  readonly wanted: {
    readonly add: readonly string[];
    readonly remove: readonly string[];
    readonly connectivity: LicenseConnectivity;
    readonly usageLocation: string | undefined;
  };
  readonly counts: {
    readonly rows: number;
    readonly change: number;
    readonly nothing: number;
    readonly refused: number;
    readonly verified: number;
    readonly failed: number;
    readonly unknown: number;
    readonly skipped: number;
  };
  readonly seats: readonly {
    readonly skuId: string;
    /** Below zero: gives back. */
    readonly takes: number;
    readonly left: number;
    readonly short: number;
  }[];
  readonly createdAt: Instant;
  readonly validUntil: Instant;
  readonly startedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
  readonly source: 'person' | 'pasted' | 'file' | 'group' | 'retry' | 'undo';
  /** From outside; may be empty. */
  readonly sourceName: string;
  readonly halt?: LicensePlanHalt | undefined;
}

export interface LicenseProgress {
  readonly plan: LicensePlan;
  /** People whose state will not change any more. */
  readonly settled: number;
  /** People a second; 0 where nothing can be said yet. */
  readonly rate: number;
  /** Seconds; undefined where nothing can be said yet. */
  readonly left_s: number | undefined;
}

export interface LicensePlanRow {
  readonly line: number;
  readonly given: string;
  readonly person: { readonly userPrincipalName: string; readonly displayName: string } | undefined;
  readonly outcome: 'change' | 'nothing' | 'refused';
  readonly reasons: readonly LicenseReason[];
  readonly add: readonly { readonly skuId: string }[];
  readonly remove: readonly string[];
  readonly usageLocation: string | undefined;
  readonly state:
    | 'left-out'
    | 'planned'
    | 'calling'
    | 'verified'
    | 'failed'
    | 'unknown'
    | 'settled'
    | 'skipped';
  readonly failure: LicenseFailure | undefined;
}

/** What a plan does, in one word. */
export type LicensePlanKind = 'assign' | 'remove' | 'swap' | 'retry' | 'undo';

export function planKind({ source, wanted }: LicensePlan): LicensePlanKind {
  if (source === 'retry' || source === 'undo') return source;
  if (wanted.remove.length === 0) return 'assign';
  return wanted.add.length === 0 ? 'remove' : 'swap';
}
