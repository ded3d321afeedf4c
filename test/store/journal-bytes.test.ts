/** Any byte of a journal that was closed in good order, and of its head: changed in any way, it is found. */

import assert from 'node:assert/strict';
import { StoreError } from '../../store/store-errors.ts';
import { verifyJournal } from '../../store/verify-journal.ts';
import type { FaultDisk } from './faults/fault-file-system.ts';
import { DIRECTORY, diskWithJournal, openJournalOn, segmentFile } from './faults/journal-disk.ts';

const COMMITS = [['a'], ['b', 'c'], ['d']];
const BYTE_VALUES = 256;

describe('a journal that was closed in good order', () => {
  it('verifies', async () => {
    const disk = await diskWithJournal(COMMITS, 'closed');
    assert.equal(await flawOf(disk), undefined);
    await (await openJournalOn(disk)).close();
  });

  it('does not verify where any one bit of any byte is another, those of the last commit too', async () => {
    const disk = await diskWithJournal(COMMITS, 'closed');
    const file = segmentFile(disk);
    const whole = file.live;
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const bytes = Buffer.from(whole);
      const at = bit >> 3;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
      file.live = bytes;
      assert.match(
        (await flawOf(disk)) ?? 'none',
        /DAMAGED|TAIL_MISSING/,
        `bit ${bit & 7} of ${at}`,
      );
    }
  });

  it('does not start where a byte of the last commit is another', async () => {
    const disk = await diskWithJournal(COMMITS, 'closed');
    const whole = segmentFile(disk).live;
    for (let at = whole.lastIndexOf(0x0a, -2) + 1; at < whole.length; at += 1) {
      const copy = disk.clone();
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      segmentFile(copy).live = bytes;
      await assert.rejects(openJournalOn(copy), StoreError, `byte ${at}`);
      assert.deepEqual(segmentFile(copy).live, bytes, 'the file was changed');
    }
  });

  it('does not verify where any byte of its head is any other', async () => {
    const disk = await diskWithJournal(COMMITS, 'closed');
    const head = disk.file(`${DIRECTORY}/head`);
    const whole = head.live;
    for (let at = 0; at < whole.length; at += 1) {
      for (let value = 0; value < BYTE_VALUES; value += 1) {
        if (value === whole[at]) continue;
        head.live = Buffer.from(whole);
        head.live[at] = value;
        assert.match((await flawOf(disk)) ?? 'none', /DAMAGED|TAIL_MISSING/, `${value} at ${at}`);
      }
    }
  });

  it('does not verify where it or its head is shorter', async () => {
    const disk = await diskWithJournal(COMMITS, 'closed');
    for (const file of [segmentFile(disk), disk.file(`${DIRECTORY}/head`)]) {
      const whole = file.live;
      for (let length = 0; length < whole.length; length += 1) {
        file.live = whole.subarray(0, length);
        assert.match((await flawOf(disk)) ?? 'none', /DAMAGED|TAIL_MISSING/, `cut after ${length}`);
      }
      file.live = whole;
    }
  });

  async function flawOf(disk: FaultDisk): Promise<string | undefined> {
    const fileSystem = disk.boot();
    return verifyJournal({ fileSystem, directory: DIRECTORY }).then(
      () => undefined,
      (error: StoreError) => error.code,
    );
  }
});
