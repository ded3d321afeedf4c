/** The journal for those who only look: beside a running desk, without its lock, and without changing a byte. */

import type { Journal } from './journal.ts';
import { JournalBook } from './journal-book.ts';
import { type ScanOptions, scanJournal } from './journal-scan.ts';
import { readOnlyJournal } from './read-only-journal.ts';

/**
 * The entries as they are at this moment; what is appended later does not show. A commit that is being written is left out.
 * @throws StoreError `DAMAGED`, `TAIL_MISSING`, `NO_JOURNAL`
 */
export async function readFileJournal(options: Omit<ScanOptions, 'index'>): Promise<Journal> {
  const book = new JournalBook();
  await scanJournal({ ...options, index: book });
  return readOnlyJournal(book);
}
