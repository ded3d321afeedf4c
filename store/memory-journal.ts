/** The journal's twin in memory, for tests: the same promise, and nothing survives. */

import { CommittingJournal } from './committing-journal.ts';
import type { Journal } from './journal.ts';
import { JournalBook } from './journal-book.ts';

export function createMemoryJournal(): Journal {
  return new CommittingJournal(new JournalBook(), () => ({
    keep: async (draft) => {
      draft();
    },
    kept: () => undefined,
    close: async () => undefined,
  }));
}
