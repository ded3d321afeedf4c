/** The journal for those who only look: beside a running desk, without its lock, and without changing a byte. */

import { FileBook } from './file-book.ts';
import type { Journal } from './journal.ts';
import { type ScanOptions, scanJournal } from './journal-scan.ts';
import { readOnlyJournal } from './read-only-journal.ts';
import { SummaryKeeper } from './summary-keeper.ts';

/**
 * The entries as they are at this moment; what is appended later does not show. A commit that is being written is left out.
 * @throws StoreError `DAMAGED`, `TAIL_MISSING`, `NO_JOURNAL`
 */
export async function readFileJournal(
  options: Omit<ScanOptions, 'index' | 'summaries'>,
): Promise<Journal> {
  const { fileSystem, directory } = options;
  const book = new FileBook(fileSystem, directory);
  const summaries = new SummaryKeeper(fileSystem, directory, book, 'recall');
  await scanJournal({ ...options, index: book, summaries });
  return readOnlyJournal(book);
}
