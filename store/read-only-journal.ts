/** What a book holds as a journal that takes nothing in. */

import type { Journal } from './journal.ts';
import type { JournalBook } from './journal-book.ts';
import { StoreError } from './store-errors.ts';

const REASON = 'The journal was opened for reading only.';

export function readOnlyJournal(book: JournalBook): Journal {
  return {
    register: book,
    entries: (afterSeq = 0, wanted) => book.after(afterSeq, wanted),
    find: (key) => book.find(key),
    head: () => book.head,
    status: () => ({ state: 'read-only', reason: REASON }),
    refresh: () => Promise.resolve(),
    append: () => Promise.reject(new StoreError('READ_ONLY', REASON)),
    close: () => Promise.resolve(),
  };
}
