/** A disk that holds a journal, for tests that damage it. */

import { openFileJournal } from '../../../store/file-journal.ts';
import type { Journal } from '../../../store/journal.ts';
import type { Cut } from '../../../store/journal-recovery.ts';
import { NOON, usage } from '../facts.ts';
import { FaultDisk } from './fault-file-system.ts';
import { heldLock } from './held-lock.ts';

export const DIRECTORY = '/data/journal';

/** The journal's head is never written by itself here: it stays where the opening or the closing left it. */
export function openJournalOn(
  disk: FaultDisk,
  over: { readonly segmentBytesMax?: number; readonly onCut?: (cut: Cut) => void } = {},
): Promise<Journal> {
  return openFileJournal({
    directory: DIRECTORY,
    fileSystem: disk.boot(),
    lock: heldLock,
    later: () => () => undefined,
    ...over,
  });
}

/** A disk on which each of `commits` was acknowledged, and the journal closed in good order or not at all. */
export async function diskWithJournal(
  commits: readonly (readonly string[])[],
  end: 'closed' | 'killed',
  segmentBytesMax = 1_000_000,
): Promise<FaultDisk> {
  const disk = new FaultDisk();
  const journal = await openJournalOn(disk, { segmentBytesMax });
  for (const keys of commits) {
    await journal.append(
      keys.map((key) => usage(key)),
      NOON,
    );
  }
  if (end === 'closed') await journal.close();
  return disk;
}

export function segmentFile(disk: FaultDisk, number = 1) {
  return disk.file(`${DIRECTORY}/${String(number).padStart(6, '0')}.jsonl`);
}

/** Puts other bytes in the place of a segment's. */
export function setSegment(disk: FaultDisk, bytes: Buffer, number = 1): void {
  const file = segmentFile(disk, number);
  file.live = bytes;
  file.durable = bytes;
}
