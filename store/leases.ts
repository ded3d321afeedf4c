/** The promise of leases: of several instances one does a piece of work, and one that has lost it can no longer write for it. */

import type { Documents } from './documents.ts';

/** A piece of work that one instance holds for a while. */
export interface Lease {
  /** Grows each time the work changes hands: a write with an older one is refused. */
  readonly token: number;
  /** Aborted once the work is known to be somebody else's, or could not be kept in time. */
  readonly lost: AbortSignal;
  /** These documents, whose every write is refused with `LEASE_LOST` once the lease is not this one any more. */
  readonly documents: Documents;
  /** Others may take it at once. Never throws: a lease that could not be given back lapses. */
  release(): Promise<void>;
}

export interface Leases {
  /**
   * Takes the work where nobody holds it, and keeps it, renewed in time, until it is released or lost.
   * @param work stable, at most 200 characters: `usage-feed`, `plan:` and an id
   * @returns undefined where it is held, by another instance or by this one
   * @throws StoreError `UNREACHABLE`, `CLOSED`, `BUSY`: this instance holds {@link HELD_MAX} already
   */
  take(work: string): Promise<Lease | undefined>;
  /** Gives everything back. */
  close(): Promise<void>;
}

/** An instance that died is followed after this long. */
export const LEASE_MS = 15_000;

/** Leases that one instance may hold at the same time. */
export const HELD_MAX = 1_000;

/** Characters of the name of a piece of work. */
export const WORK_LENGTH_MAX = 200;
