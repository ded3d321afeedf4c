/** The journal in files of one directory. See `journal-record.ts` for their form and `journal-scan.ts` for what is checked. */

import { CommittingJournal } from './committing-journal.ts';
import { makeDurableDirectory } from './durable-directory.ts';
import { FileBook } from './file-book.ts';
import type { FileSystem } from './file-system.ts';
import { HeadKeeper, type Later } from './head-keeper.ts';
import type { Journal } from './journal.ts';
import { encodeCommit } from './journal-record.ts';
import { type Cut, recoverJournal } from './journal-recovery.ts';
import { type Progress, scanJournal } from './journal-scan.ts';
import { SegmentWriter } from './segment-writer.ts';
import { SummaryKeeper } from './summary-keeper.ts';
import { removeTemporaryFiles } from './temporary-files.ts';
import type { WriterLock } from './writer-lock.ts';

/** A start reads every record of the last segment, and of the others only that no byte has changed. */
export const SEGMENT_BYTES_MAX = 8_388_608;

export interface FileJournalOptions {
  /** Made where it is not there. */
  readonly directory: string;
  readonly fileSystem: FileSystem;
  /** Proof that nobody else writes here. */
  readonly lock: WriterLock;
  /** A segment that would become larger is followed by a new one. */
  readonly segmentBytesMax?: number;
  readonly later?: Later;
  /** An interrupted commit was cut off. It had not been acknowledged. */
  readonly onCut?: (cut: Cut) => void;
  readonly onProgress?: (soFar: Progress) => void;
}

/**
 * Opens the journal, proves every record of it and cuts off a commit that a crash interrupted.
 * @throws StoreError `DAMAGED`, `TAIL_MISSING`; the system's own error where the disk does not answer
 */
export async function openFileJournal(options: FileJournalOptions): Promise<Journal> {
  const { directory, fileSystem, lock, onProgress } = options;
  lock.assertHeld();
  await makeDurableDirectory(fileSystem, directory);
  await removeTemporaryFiles(fileSystem, directory);
  const book = new FileBook(fileSystem, directory);
  const summaries = new SummaryKeeper(fileSystem, directory, book, 'keep');
  const scan = await scanJournal({ fileSystem, directory, index: book, summaries, onProgress });
  const cut = await recoverJournal(fileSystem, directory, scan);
  if (cut !== undefined) options.onCut?.(cut);

  const end = { number: scan.lastSegment, size: scan.lastCommit.end };
  const { segmentBytesMax = SEGMENT_BYTES_MAX, later = afterDelay } = options;
  return new CommittingJournal(book, (fail) => {
    const segments = new SegmentWriter(fileSystem, directory, segmentBytesMax, end);
    const headKeeper = new HeadKeeper(fileSystem, directory, scan.head, later, fail);
    return {
      async keep(draft) {
        const records = draft();
        if (records.length === 0) return;
        lock.assertHeld();
        const commit = encodeCommit(records);
        const { number, size } = await segments.append(commit);
        summaries.written(number, size, commit);
      },
      kept: (head) => headKeeper.follow(head),
      async close(head) {
        try {
          await headKeeper.close(head);
        } finally {
          await segments.close();
          await summaries.close();
        }
      },
    };
  });
}

/** A desk that has nothing else to do may end before the head is written: the next opening writes it. */
const afterDelay: Later = (task, delay_ms) => {
  const timer = setTimeout(task, delay_ms);
  timer.unref();
  return () => clearTimeout(timer);
};
