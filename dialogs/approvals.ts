/** The promise of approvals: an operation above the limit waits, frozen, until a second person, its asker or time decides. */

import type { AskedBy } from '../ledger/entry.ts';
import { DAY_MS, type Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { EffectsContent, OperationResult } from './operation-content.ts';
import type { Owner, Place } from './operations.ts';

/** How long a second person has, by whichever clock says first that it is over. */
export const APPROVAL_LASTS_MS = DAY_MS;

/** What it was asked with. */
export interface ApprovalTerms {
  /** Above this a second person is needed. */
  readonly limit: Micros;
  /** What the operation can spend in a month; null where nothing bounds it. */
  readonly most: Micros | null;
  readonly askedOn: Instant;
  /** In milliseconds of people's time; undefined where an earlier release asked. */
  readonly askedAt?: number | undefined;
  /** Exclusive, in business time. */
  readonly until: Instant;
  /** Of everything that was frozen: what is carried out must have the same. */
  readonly digest: string;
  readonly asked: AskedBy;
}

export interface Decision {
  readonly is: 'given' | 'refused' | 'withdrawn' | 'expired';
  /** Entra object id; `desk` where time decided. */
  readonly by: string;
  /** As Teams shows the person; may be empty. */
  readonly name: string;
  /** In the person's own words; may be empty. */
  readonly reason: string;
  readonly on: Instant;
  readonly asked?: AskedBy | undefined;
}

export interface Approval extends ApprovalTerms {
  readonly decision?: Decision | undefined;
}

/** An operation that was asked about, as it stands. */
export interface HeldOperation {
  readonly id: string;
  readonly content: EffectsContent;
  readonly owner: Owner;
  readonly place?: Place | undefined;
  readonly approval: Approval;
  readonly step:
    | { readonly is: 'awaiting' }
    /** Approved and not yet over. */
    | { readonly is: 'given' }
    | { readonly is: 'over'; readonly result: OperationResult; readonly on: Instant };
}

export interface Approvals {
  /**
   * By whoever has claimed the operation, which waits from then on, for {@link APPROVAL_LASTS_MS}.
   * @returns false where somebody else wrote first
   */
  ask(id: string, terms: Omit<ApprovalTerms, 'askedOn' | 'askedAt' | 'until'>): Promise<boolean>;
  /** Undefined where nothing of this name was ever asked about. */
  held(id: string): Promise<HeldOperation | undefined>;
  /** By every clock there is: one that is set back gives nobody more time. */
  hasLapsed(held: HeldOperation): boolean;
  /**
   * The first decision counts. One that is `given` is the caller's to carry out and to {@link finish}.
   * @returns false where it was decided already
   */
  decide(id: string, decision: Decision): Promise<boolean>;
  /** Takes over what was approved and is carried out by nobody. False where somebody may be at it. */
  takeOver(id: string): Promise<boolean>;
  /** Its asker is still to be told. */
  finish(id: string, result: OperationResult): Promise<void>;
  /** Whoever had it does no more for now: it is taken over later. */
  letGo(id: string): void;
  /** Those whose end is not in the journal yet, the oldest first. */
  open(limit: number): Promise<readonly HeldOperation[]>;
  /** Its end is in the journal. */
  close(id: string): Promise<void>;
}
