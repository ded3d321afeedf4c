/** Proves a journal from its first byte to its last without keeping its entries in memory. */

import type { Head } from './journal.ts';
import { type ScanOptions, scanJournal } from './journal-scan.ts';

export interface Verified {
  /** Its `seq` is the number of entries. */
  readonly head: Head;
  readonly segments: number;
  readonly bytes: number;
  /** Bytes of a commit at the end that is being written, or that a crash interrupted; the next start cuts them off. */
  readonly interruptedBytes: number;
}

/** May run beside a writing desk. @throws StoreError `DAMAGED` (names the record), `TAIL_MISSING`, `NO_JOURNAL` */
export async function verifyJournal(
  options: Omit<ScanOptions, 'index' | 'summaries'>,
): Promise<Verified> {
  const keys = new Set<string>();
  const index = {
    has: (key: string) => keys.has(key),
    add: ({ key }: { readonly key: string }) => {
      keys.add(key);
    },
  };
  const { head, lastSegment, bytes, interrupted } = await scanJournal({ ...options, index });
  return { head, segments: lastSegment, bytes, interruptedBytes: interrupted?.bytes.length ?? 0 };
}
