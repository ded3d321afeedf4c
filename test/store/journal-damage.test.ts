/** Damage before the end of a journal: the start is refused, the record is named, and nothing is changed. */

import assert from 'node:assert/strict';
import type { FaultDisk } from './faults/fault-file-system.ts';
import { CHECKED_FIELDS, forged } from './faults/forged-record.ts';
import {
  DIRECTORY,
  diskWithJournal,
  openJournalOn,
  segmentFile,
  setSegment,
} from './faults/journal-disk.ts';

const SECTOR_BYTES = 512;
const COMMITS = [['a'], ['b', 'c'], ['d'], ['e']];
const KEYS = COMMITS.flat();

describe('a damaged journal', () => {
  for (const end of ['closed', 'killed'] as const) {
    it(`is refused where any one bit before its last commit is another, and names the record (${end})`, async () => {
      const disk = await diskWithJournal(COMMITS, end);
      const whole = segmentFile(disk).live;
      const lastStart = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
      for (let at = 0; at < lastStart; at += 1) {
        const copy = disk.clone();
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
        setSegment(copy, bytes);
        const line = 1 + whole.subarray(0, at).filter((byte) => byte === 0x0a).length;
        const start = whole.lastIndexOf(0x0a, at - 1) + 1;
        await assert.rejects(openJournalOn(copy), {
          code: 'DAMAGED',
          message: new RegExp(
            `entry ${line} \\(000001\\.jsonl, line ${line}, byte ${at === 0 ? 0 : start}\\)`,
          ),
        });
        assert.deepEqual(segmentFile(copy).live, bytes, 'the file was changed');
      }
    });
  }

  it('is refused where records are missing, doubled or exchanged in the middle', async () => {
    const disk = await diskWithJournal(COMMITS, 'killed');
    const lines = linesOf(segmentFile(disk).live);
    const [a, b, c, d, e] = lines;
    const arrangements: readonly [readonly (string | undefined)[], number][] = [
      [[b, c, d, e], 1],
      [[a, c, d, e], 2],
      [[a, b, d, e], 3],
      [[a, b, c, e], 4],
      [[a, a, b, c, d, e], 2],
      [[a, b, c, d, d, e], 5],
      [[b, a, c, d, e], 1],
      [[a, c, b, d, e], 2],
      [[a, '', b, c, d, e], 2],
      [[a, b, c, d, e, 'hello'], 6],
      [[a, b, c, d, e, e], 6],
    ];
    for (const [arrangement, entry] of arrangements) {
      const copy = disk.clone();
      setSegment(copy, Buffer.from(arrangement.map((line) => `${line}\n`).join('')));
      await refused(copy, new RegExp(`at entry ${entry} `));
    }
  });

  it('is refused where a commit is zeros, or broken, and a later one is whole, however the file ends', async () => {
    const disk = await diskWithJournal(COMMITS, 'killed');
    const whole = segmentFile(disk).live;
    const start = whole.indexOf(0x0a) + 1;
    for (let from = start; from < whole.length - SECTOR_BYTES * 2; from += SECTOR_BYTES) {
      const zeros = disk.clone();
      const sector = Math.ceil(from / SECTOR_BYTES) * SECTOR_BYTES;
      setSegment(zeros, Buffer.from(whole).fill(0, sector, sector + SECTOR_BYTES));
      await refused(zeros, /at entry [23] /);
    }
    const broken = disk.clone();
    const bytes = Buffer.from(whole.subarray(0, -7));
    bytes[start] = 0x78;
    setSegment(broken, bytes);
    await refused(broken, /at entry 2 /);
  });

  it('is refused where a segment is missing or ends early before the last', async () => {
    const disk = await diskWithJournal(COMMITS, 'killed', 100);
    const missing = disk.clone();
    missing.directory(DIRECTORY).live.delete('000002.jsonl');
    await refused(missing, /segment 000002\.jsonl is missing/);

    const short = disk.clone();
    setSegment(short, segmentFile(short, 2).live.subarray(0, -1), 2);
    await refused(
      short,
      /entry 3 \(000002\.jsonl, line 2, byte \d+\): the file ends in the middle/,
    );

    const empty = disk.clone();
    setSegment(empty, Buffer.alloc(0), 2);
    await refused(empty, /entry 2 \(000003\.jsonl, line 1, byte 0\): it says that it is entry 4/);
  });

  it('is refused where the head kept apart is gone, and says how to go on', async () => {
    const disk = await diskWithJournal(COMMITS, 'killed');
    disk.directory(DIRECTORY).live.delete('head');
    let line = '';
    await assert.rejects(openJournalOn(disk), (error: Error) => {
      line = /write this line into it: (.*)$/.exec(error.message)?.[1] ?? '';
      return true;
    });
    const copy = await diskWithJournal(COMMITS, 'killed');
    const head = copy.file(`${DIRECTORY}/head`);
    head.live = Buffer.from(`${line}\n`);
    assert.deepEqual(keysOf(await openJournalOn(copy)), KEYS);
  });

  for (const junk of ['', 'null', '5', '1 abc\n', `5 ${'0'.repeat(64)}`]) {
    it(`is refused where the head kept apart holds ${JSON.stringify(junk)}`, async () => {
      const disk = await diskWithJournal(COMMITS, 'closed');
      disk.file(`${DIRECTORY}/head`).live = Buffer.from(junk);
      await refused(disk, /journal\/head does not hold/);
    });
  }

  it('is refused where the head kept apart names another entry than the one with its number', async () => {
    const disk = await diskWithJournal(COMMITS, 'closed');
    disk.file(`${DIRECTORY}/head`).live = Buffer.from(`3 ${'ab'.repeat(32)}\n`);
    await refused(disk, /entry 3 .*not the entry that the head kept apart names/);
  });

  for (const [what, change, complaint] of CHECKED_FIELDS) {
    it(`is refused where a record with a good checksum has ${what}`, async () => {
      const disk = await diskWithJournal(COMMITS, 'killed');
      const lines = linesOf(segmentFile(disk).live);
      lines[1] = forged(lines[1] ?? '', change);
      setSegment(disk, Buffer.from(`${lines.join('\n')}\n`));
      await refused(disk, complaint);
    });
  }

  async function refused(disk: FaultDisk, message: RegExp): Promise<void> {
    await assert.rejects(openJournalOn(disk), { code: 'DAMAGED', message });
  }
});

function linesOf(bytes: Buffer): string[] {
  return bytes.toString().trimEnd().split('\n');
}

function keysOf(journal: { entries(): readonly { readonly key: string }[] }): readonly string[] {
  return journal.entries().map(({ key }) => key);
}
