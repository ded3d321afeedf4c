/** Every journal under the suite for journals. */

import { join } from 'node:path';
import { openFileJournal } from '../../store/file-journal.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { FaultDisk } from './faults/fault-file-system.ts';
import { heldLock } from './faults/held-lock.ts';
import { journalConformance } from './journal-conformance.ts';
import { temporaryDirectories } from './temporary-directory.ts';

journalConformance('the journal in memory', async () => createMemoryJournal());

journalConformance('the journal in files of a disk in memory', () =>
  openFileJournal({
    directory: '/data/journal',
    fileSystem: new FaultDisk().boot(),
    lock: heldLock,
    segmentBytesMax: 4_000,
  }),
);

describe('on the real disk', () => {
  const directory = temporaryDirectories();

  journalConformance('the journal in files', async () =>
    openFileJournal({
      directory: join(await directory(), 'journal'),
      fileSystem: nodeFileSystem,
      lock: heldLock,
    }),
  );
});
