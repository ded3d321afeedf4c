/** The promise of everything that survives a restart, as one thing that is opened and closed. */

import type { Documents } from './documents.ts';
import type { Journal } from './journal.ts';
import type { Leases } from './leases.ts';

export interface Store {
  readonly journal: Journal;
  readonly documents: Documents;
  readonly leases: Leases;
  /**
   * Proves that something could be written now.
   * @throws StoreError `NOT_WRITABLE`, `UNREACHABLE`; `READ_ONLY` where only a restart can tell what is there
   */
  assertWritable(): Promise<void>;
  /** Waits for what is being written, then lets go of everything, also where the closing fails. */
  close(): Promise<void>;
}
