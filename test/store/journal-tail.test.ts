/** The end of a journal after a power cut: what is cut off, what is kept, and what is refused. */

import assert from 'node:assert/strict';
import { systemCode } from '../../store/file-system.ts';
import type { Cut } from '../../store/journal-recovery.ts';
import { NOON, usage } from './facts.ts';
import type { FaultDisk } from './faults/fault-file-system.ts';
import {
  DIRECTORY,
  diskWithJournal,
  openJournalOn,
  segmentFile,
  setSegment,
} from './faults/journal-disk.ts';
import { seededRandom } from './faults/seeded-random.ts';

const SECTOR_BYTES = 512;
const BEFORE = [['a'], ['b', 'c']];

describe("the journal's last commit", () => {
  for (const last of [['d'], ['d', 'e', 'f']]) {
    describe(`of ${last.length}, not yet named by the head,`, () => {
      let disk: FaultDisk;
      let whole: Buffer;
      let start: number;

      before(async () => {
        start = segmentFile(await diskWithJournal(BEFORE, 'killed')).live.length;
        disk = await diskWithJournal([...BEFORE, last], 'killed');
        whole = segmentFile(disk).live;
      });

      const opened = async (bytes: Buffer) => {
        const copy = disk.clone();
        setSegment(copy, bytes);
        const cuts: Cut[] = [];
        const journal = await openJournalOn(copy, { onCut: (cut) => cuts.push(cut) });
        return { copy, cuts, keys: journal.entries().map(({ key }) => key) };
      };

      it('is kept where it is whole', async () => {
        const { cuts, keys } = await opened(whole);
        assert.deepEqual(keys, [...BEFORE.flat(), ...last]);
        assert.deepEqual(cuts, []);
      });

      it('is cut off as a whole, told of and put aside where the file ends at any byte of it', async () => {
        for (let end = start; end < whole.length; end += 1) {
          const { copy, cuts, keys } = await opened(whole.subarray(0, end));
          assert.deepEqual(keys, BEFORE.flat(), `at byte ${end}`);
          assert.equal(segmentFile(copy).live.length, start);
          if (end === start) {
            assert.deepEqual(cuts, []);
            continue;
          }
          const keptIn = `${DIRECTORY}/000001.jsonl.${start}.cut`;
          const file = `${DIRECTORY}/000001.jsonl`;
          assert.deepEqual(cuts, [{ file, offset: start, bytes: end - start, keptIn }]);
          assert.deepEqual(copy.file(keptIn).durable, whole.subarray(start, end));
        }
      });

      it('is cut off where zeros follow any byte of it', async () => {
        for (let end = start; end < whole.length; end += 1) {
          for (const length of [whole.length, whole.length + SECTOR_BYTES]) {
            const bytes = Buffer.alloc(length);
            whole.copy(bytes, 0, 0, end);
            const { keys } = await opened(bytes);
            assert.deepEqual(keys, BEFORE.flat(), `zeros from byte ${end} to ${length}`);
          }
        }
      });

      it('is cut off where any one of its sectors was never filled', async () => {
        for (let at = start; at < whole.length; at += 1) {
          if (at !== start && at % SECTOR_BYTES !== 0) continue;
          const bytes = Buffer.from(whole);
          bytes.fill(
            0,
            at,
            Math.min(whole.length, (Math.floor(at / SECTOR_BYTES) + 1) * SECTOR_BYTES),
          );
          const { keys } = await opened(bytes);
          assert.deepEqual(keys, BEFORE.flat(), `sector at byte ${at}`);
        }
      });

      it('is cut off where it breaks off and garbage follows that ends no line', async () => {
        const random = seededRandom(7);
        for (let end = start; end < whole.length - 1; end += 7) {
          const garbage = Buffer.from(Array.from({ length: 600 }, () => 1 + random(255)));
          garbage[garbage.length - 1] = 0x78;
          const { keys } = await opened(Buffer.concat([whole.subarray(0, end), garbage]));
          assert.deepEqual(keys, BEFORE.flat(), `garbage from byte ${end}`);
        }
      });

      it('is refused where any one bit of it is another', async () => {
        for (let at = start; at < whole.length; at += 1) {
          const bytes = Buffer.from(whole);
          bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
          await assert.rejects(opened(bytes), { code: 'DAMAGED' }, `bit ${at % 8} of byte ${at}`);
        }
      });

      it('can be followed by more after it was cut off', async () => {
        const { copy } = await opened(whole.subarray(0, whole.length - 1));
        const { keys } = await reopenAfterAppend(copy);
        assert.deepEqual(keys, [...BEFORE.flat(), 'more']);
      });
    });
  }

  it('is missed wherever the file ends before what the head names', async () => {
    const disk = await diskWithJournal([...BEFORE, ['d']], 'closed');
    const whole = segmentFile(disk).live;
    for (let end = 0; end < whole.length; end += 1) {
      const copy = disk.clone();
      setSegment(copy, whole.subarray(0, end));
      const found = whole.subarray(0, end).toString().split('\n').length - 1;
      await assert.rejects(openJournalOn(copy), (error) => {
        const seen = found === 2 ? 1 : found;
        assert.equal(systemCode(error), 'TAIL_MISSING', `at byte ${end}`);
        assert.match(String(error), new RegExp(`after entry ${seen}\\b.*entry 4 was acknowledged`));
        return true;
      });
    }
  });

  it('is missed where its whole segment is gone', async () => {
    const disk = await diskWithJournal([...BEFORE, ['d']], 'closed', 100);
    disk.directory(DIRECTORY).live.delete('000003.jsonl');
    await assert.rejects(openJournalOn(disk), { code: 'TAIL_MISSING' });
  });
});

async function reopenAfterAppend(disk: FaultDisk) {
  const journal = await openJournalOn(disk);
  await journal.append([usage('more')], NOON);
  await journal.close();
  disk.powerCut('drop', 0);
  return { keys: (await openJournalOn(disk)).entries().map(({ key }) => key) };
}
