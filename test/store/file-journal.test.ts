/** What the file journal does with the disk: how often it syncs, when it rotates, where the head is. */

import assert from 'node:assert/strict';
import { openFileJournal } from '../../store/file-journal.ts';
import { verifyJournal } from '../../store/verify-journal.ts';
import { NOON, usage } from './facts.ts';
import { FaultDisk, type FaultFileSystem } from './faults/fault-file-system.ts';
import { heldLock } from './faults/held-lock.ts';
import { DIRECTORY, diskWithJournal, segmentFile, setSegment } from './faults/journal-disk.ts';

describe('the file journal', () => {
  let disk: FaultDisk;
  let fileSystem: FaultFileSystem;
  let due: (() => void)[];

  const open = async (segmentBytesMax = 1_000_000) => {
    fileSystem = disk.boot();
    due = [];
    const journal = await openFileJournal({
      directory: DIRECTORY,
      fileSystem,
      lock: heldLock,
      segmentBytesMax,
      later(task) {
        due.push(task);
        return () => due.splice(due.indexOf(task), 1);
      },
    });
    fileSystem.trace.length = 0;
    return journal;
  };
  const syncs = () => fileSystem.trace.filter((call) => /^datasync .*jsonl$/.test(call)).length;
  const headSeq = () => Number(disk.file(`${DIRECTORY}/head`).durable.toString().split(' ')[0]);
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    disk = new FaultDisk();
  });

  it('syncs once for all appends that arrive together', async () => {
    const journal = await open();
    await Promise.all(
      Array.from({ length: 64 }, (_, index) => journal.append([usage(`${index}`)], NOON)),
    );
    assert.equal(syncs(), 1);
  });

  it('syncs once more for all appends that arrive while it syncs', async () => {
    const journal = await open();
    const first = journal.append([usage('first')], NOON);
    while (fileSystem.trace.length === 0) await Promise.resolve();
    const others = Array.from({ length: 64 }, (_, index) =>
      journal.append([usage(`${index}`)], NOON),
    );
    await Promise.all([first, ...others]);
    assert.equal(syncs(), 2);
  });

  it('does not touch the disk for what it knows already', async () => {
    const journal = await open();
    await journal.append([usage('a')], NOON);
    fileSystem.trace.length = 0;
    await journal.append([usage('a')], NOON);
    assert.deepEqual(fileSystem.trace, []);
  });

  it('begins a segment where the last would become too large, and puts a larger commit into one of its own', async () => {
    const journal = await open(1_000);
    const large = Array.from({ length: 10 }, (_, index) => usage(`large-${index}`));
    for (const key of ['a', 'b', 'c']) await journal.append([usage(key)], NOON);
    await journal.append(large, NOON);
    await journal.append([usage('d')], NOON);
    const lines = [1, 2, 3, 4].map(
      (number) => segmentFile(disk, number).durable.toString().split('\n').length - 1,
    );
    assert.deepEqual(lines, [2, 1, 10, 1]);
  });

  it('lets the head follow later, once for many appends, and writes it at the close', async () => {
    const journal = await open();
    assert.equal(headSeq(), 0);
    await journal.append([usage('a')], NOON);
    await journal.append([usage('b')], NOON);
    assert.deepEqual([headSeq(), due.length], [0, 1]);
    for (const task of due.splice(0)) task();
    await settle();
    assert.equal(headSeq(), 2);
    assert.equal(due.length, 0);
    await journal.append([usage('c')], NOON);
    assert.equal(due.length, 1);
    await journal.close();
    assert.deepEqual([headSeq(), due.length], [3, 0]);
  });

  it('lets the head follow again where entries came while it was written', async () => {
    const journal = await open();
    await journal.append([usage('a')], NOON);
    for (const task of due.splice(0)) task();
    const appending = journal.append([usage('b')], NOON);
    await settle();
    await appending;
    assert.equal(headSeq(), 1);
    assert.equal(due.length, 1);
    for (const task of due.splice(0)) task();
    await settle();
    assert.equal(headSeq(), 2);
  });

  it('writes the head anew at an opening, so that what was shown is missed if it goes', async () => {
    disk = await diskWithJournal([['a'], ['b']], 'killed');
    assert.equal(headSeq(), 0);
    await open();
    assert.equal(headSeq(), 2);
  });

  it('is read-only where the head cannot be written, and says why', async () => {
    const journal = await open();
    await journal.append([usage('a')], NOON);
    const files = disk.directory(DIRECTORY);
    files.change(new Map([['head.tmp', segmentFile(disk)]]));
    for (const task of due.splice(0)) task();
    await settle();
    const status = journal.status();
    assert.equal(status.state, 'read-only');
    assert.match(status.state === 'read-only' ? status.reason : '', /EEXIST.*restart/);
    await assert.rejects(journal.append([usage('b')], NOON), { code: 'READ_ONLY' });
  });

  it('is verified without its lock, with an interrupted commit left where it is', async () => {
    disk = await diskWithJournal([['a'], ['b', 'c']], 'killed');
    const whole = segmentFile(disk).live;
    const cut = whole.subarray(0, -3);
    setSegment(disk, cut);
    const verified = await verifyJournal({ directory: DIRECTORY, fileSystem: disk.boot() });
    const start = whole.indexOf(0x0a) + 1;
    assert.deepEqual(
      [verified.head.seq, verified.segments, verified.bytes, verified.interruptedBytes],
      [1, 1, start, cut.length - start],
    );
    assert.equal(segmentFile(disk).live, cut);
  });
});
