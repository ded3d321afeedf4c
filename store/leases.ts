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
   * @returns undefined where another instance holds it
   * @throws StoreError `UNREACHABLE`, `CLOSED`
   */
  take(work: string): Promise<Lease | undefined>;
  /** Gives everything back. */
  close(): Promise<void>;
}

/** An instance that died is followed after this long. */
export const LEASE_MS = 15_000;
