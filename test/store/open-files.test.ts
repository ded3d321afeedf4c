/** Whoever reads a journal closes what they opened, whatever is wrong with it and whichever call of the disk fails. */

import assert from 'node:assert/strict';
import { openFileJournal } from '../../store/file-journal.ts';
import type { FileSystem } from '../../store/file-system.ts';
import { readFileJournal } from '../../store/read-file-journal.ts';
import { verifyJournal } from '../../store/verify-journal.ts';
import type { Fault, FaultDisk, FaultFileSystem } from './faults/fault-file-system.ts';
import { heldLock } from './faults/held-lock.ts';
import { DIRECTORY, diskWithJournal, segmentFile, setSegment } from './faults/journal-disk.ts';

const COMMITS = [['a'], ['b', 'c'], ['d']];
const SEGMENT_BYTES_MAX = 600;

const READERS: Readonly<Record<string, (fileSystem: FileSystem) => Promise<unknown>>> = {
  'reading it': (fileSystem) => readFileJournal({ directory: DIRECTORY, fileSystem }),
  'verifying it': (fileSystem) => verifyJournal({ directory: DIRECTORY, fileSystem }),
  async 'opening and closing it'(fileSystem) {
    const lock = heldLock;
    const journal = await openFileJournal({ directory: DIRECTORY, fileSystem, lock });
    await journal.close();
  },
};

/** @returns what was opened and never closed */
function leftOpen({ trace }: FaultFileSystem, fault?: Fault): readonly string[] {
  const open: string[] = [];
  trace.forEach((call, index) => {
    const [what = '', ...rest] = call.split(' ');
    const path = rest.at(-1) ?? '';
    // What could not be opened need not be closed.
    if (what === 'open' && index + 1 !== fault?.at) open.push(path);
    if (what === 'close') open.splice(open.indexOf(path), 1);
  });
  return open;
}

describe('a journal’s files', () => {
  for (const [name, read] of Object.entries(READERS)) {
    it(`are closed by ${name} where any of its bytes is another`, async () => {
      const disk = await diskWithJournal(COMMITS, 'closed', SEGMENT_BYTES_MAX);
      let refused = 0;
      for (let at = 0; at < segmentFile(disk).live.length; at += 13) {
        const copy: FaultDisk = disk.clone();
        const bytes = Buffer.from(segmentFile(disk).live);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        setSegment(copy, bytes);
        const fileSystem = copy.boot();
        await read(fileSystem).catch(() => {
          refused += 1;
        });
        assert.deepEqual(leftOpen(fileSystem), [], `byte ${at}`);
      }
      assert.ok(refused > 0);
    });

    it(`are closed by ${name} where any of its calls fails`, async () => {
      const disk = await diskWithJournal(COMMITS, 'killed', SEGMENT_BYTES_MAX);
      const whole = disk.clone().boot();
      await read(whole);
      for (let at = 1; at <= whole.trace.length; at += 1) {
        const fault: Fault = { at, kind: 'EIO' };
        const fileSystem = disk.clone().boot(fault);
        await read(fileSystem).catch(() => undefined);
        assert.deepEqual(leftOpen(fileSystem, fault), [], whole.trace[at - 1]);
      }
    });
  }
});
