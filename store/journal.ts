/** The promise of an account's journal: what was acknowledged is there, in order, whole, once. */

import type { Entry, EntryKind, Fact } from '../ledger/entry.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Register } from '../ledger/register.ts';

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

/** What is not wanted costs nothing. */
export interface Wanted {
  /** Calls are nearly all that there is. */
  readonly kinds?: readonly EntryKind[];
  /** The first so many. */
  readonly most?: number;
}

export type JournalStatus =
  | { readonly state: 'writable' }
  /** An earlier write or sync failed: nothing more is taken in until a restart has verified the file. */
  | { readonly state: 'read-only'; readonly reason: string };

export interface Journal {
  /**
   * The acknowledged entries, by `seq`, from `afterSeq` (exclusive, 0 for all). Each takes a kilobyte and may have to be read:
   * where there may be many, ask for few. A twin may give more than is wanted.
   * @throws StoreError `DAMAGED` where an entry was whole at the start and is no longer
   */
  entries(afterSeq?: number, wanted?: Wanted): readonly Entry[];
  /** What was acknowledged, in short: left out where only the entries themselves can be had. */
  readonly register?: Register;
  /** The entry with this key, where there is one. @throws as {@link entries} */
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
