/** The book of the files' journal: a finished segment's summary can be taken in as a whole. */

import type { FileSystem } from './file-system.ts';
import { JournalBook } from './journal-book.ts';
import { SegmentRecords } from './segment-records.ts';
import type { SegmentSummary } from './segment-summary.ts';

export class FileBook extends JournalBook {
  readonly records: SegmentRecords;

  constructor(fileSystem: FileSystem, directory: string) {
    const records = new SegmentRecords(fileSystem, directory);
    super(records);
    this.records = records;
  }

  /** @returns false, and nothing was taken in, where one of its keys is there already */
  takeSummary(segment: number, { rows, offsets, bytes }: SegmentSummary): boolean {
    if (!this.rows.addSlice(rows)) return false;
    this.records.placeAll(segment, offsets, bytes);
    return true;
  }
}
