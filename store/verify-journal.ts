/** Proves a journal from its first byte to its last without keeping its entries in memory. */

import { basename } from 'node:path';
import { FileBook } from './file-book.ts';
import type { Head } from './journal.ts';
import { type ScanOptions, scanJournal } from './journal-scan.ts';
import { summaryPath } from './segment-files.ts';
import { StoreError } from './store-errors.ts';
import { SummaryKeeper } from './summary-keeper.ts';

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
  const { fileSystem, directory } = options;
  const book = new FileBook(fileSystem, directory);
  const summaries = new SummaryKeeper(fileSystem, directory, book, 'check');
  const scan = await scanJournal({ ...options, index: book, summaries });
  const [segment] = await summaries.close();
  if (segment !== undefined) {
    throw new StoreError(
      'DAMAGED',
      `The journal in ${directory} is whole, but ${basename(summaryPath(directory, segment))} says something else than its ` +
        'segment, and a start would believe it. Take that file away: the next start makes it anew.',
    );
  }
  const { head, lastSegment, bytes, interrupted } = scan;
  return { head, segments: lastSegment, bytes, interruptedBytes: interrupted?.bytes.length ?? 0 };
}
