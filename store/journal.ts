/** The promise of an account's journal: what was acknowledged is there, in order, whole, once. */

import type { Entry, Fact } from '../ledger/entry.ts';
import type { Instant } from '../ledger/instant.ts';

/** What became of one fact of an append. */
export interface Appended {
  readonly entry: Entry;
  /** The same fact was there already; `entry` is the one that stands. */
  readonly repeated: boolean;
}

/** The last entry of the journal, for a second record elsewhere; seq 0 and 64 zeros while it is empty. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export type JournalStatus =
  | { readonly state: 'writable' }
  /** An earlier write or sync failed: nothing more is taken in until a restart has verified the file. */
  | { readonly state: 'read-only'; readonly reason: string };

export interface Journal {
  /** Every acknowledged entry, by `seq`, from `afterSeq` (exclusive, 0 for all). */
  entries(afterSeq?: number): readonly Entry[];
  /** The entry with this key, where there is one. */
  find(key: string): Entry | undefined;
  head(): Head;
  status(): JournalStatus;
  /**
   * Brings in what other instances have acknowledged until now; a journal that has one process has nothing to bring in.
   * @throws StoreError `UNREACHABLE`, `CLOSED`; what was known stays known. `WRITE_FAILED`, then `READ_ONLY`: what the others
   *   have appended does not continue what is known here.
   */
  refresh(): Promise<void>;
  /**
   * Takes in a batch of 1 to {@link BATCH_LIMIT} facts, all or none, and answers when they would survive a power cut.
   * A fact whose key is there with the same fingerprint is skipped and answered as `repeated`. `recordedAt` is `now`,
   * or the last entry's where the clock went back. Concurrent calls are taken in the order of the calls.
   * @param decidedOn the `seq` of the last entry that was known when these facts were decided on; left out: they hold
   *   whatever else is there.
   * @throws StoreError `MOVED_ON` where another instance has appended after `decidedOn`: this journal has brought that in,
   *   and the caller decides anew. `KEY_CONFLICT` (names the key), `BATCH_TOO_LARGE`, `READ_ONLY`, `CLOSED`; nothing was taken in.
   *   `WRITE_FAILED`: the disk refused; the batch is not acknowledged and the journal is read-only from here on.
   *   `UNREACHABLE`: the server did not answer; the batch is not acknowledged, and giving it again tells what became of it.
   */
  append(facts: readonly Fact[], now: Instant, decidedOn?: number): Promise<readonly Appended[]>;
  close(): Promise<void>;
}

/** Facts that one append may hold. */
export const BATCH_LIMIT = 10_000;
