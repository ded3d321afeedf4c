/** Summaries of finished segments: they spare a start the reading, and are never believed over a segment. */

import assert from 'node:assert/strict';
import type { Entry } from '../../ledger/entry.ts';
import { FileBook } from '../../store/file-book.ts';
import { scanJournal } from '../../store/journal-scan.ts';
import { readFileJournal } from '../../store/read-file-journal.ts';
import { decodeSummary, encodeSummary } from '../../store/segment-summary.ts';
import { StoreError } from '../../store/store-errors.ts';
import { SummaryKeeper } from '../../store/summary-keeper.ts';
import { verifyJournal } from '../../store/verify-journal.ts';
import { NOON, usage } from './facts.ts';
import type { FaultDisk } from './faults/fault-file-system.ts';
import { DIRECTORY, diskWithJournal, openJournalOn, segmentFile } from './faults/journal-disk.ts';

/** Three records of these tests fill a segment, or a commit of two and another of one. */
const SEGMENT_BYTES = 1_300;
const SMALL = { segmentBytesMax: SEGMENT_BYTES };
const COMMITS = [['a'], ['b', 'c'], ['d'], ['e', 'f'], ['g'], ['h'], ['i']];
const KEYS = COMMITS.flat();

const summaryOf = (disk: FaultDisk, number: number) =>
  disk.file(`${DIRECTORY}/${String(number).padStart(6, '0')}.jsonl.summary`);
const closed = () => diskWithJournal(COMMITS, 'closed', SEGMENT_BYTES);

/** Counts the records that a start reads one by one. */
class CountingBook extends FileBook {
  readonly read: string[] = [];

  override add(entry: Entry): void {
    this.read.push(entry.key);
    super.add(entry);
  }
}

async function readOneByOne(disk: FaultDisk): Promise<readonly string[]> {
  const fileSystem = disk.boot();
  const book = new CountingBook(fileSystem, DIRECTORY);
  const summaries = new SummaryKeeper(fileSystem, DIRECTORY, book, 'recall');
  await scanJournal({ fileSystem, directory: DIRECTORY, index: book, summaries });
  assert.equal(book.rows.length, KEYS.length);
  return book.read;
}

async function entriesOn(disk: FaultDisk): Promise<readonly Entry[]> {
  const journal = await openJournalOn(disk, SMALL);
  const entries = journal.entries();
  await journal.close();
  return entries;
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << (at & 7));
  return copy;
}

describe('the summary of a finished segment', () => {
  it('spares a start all records but those of the last segment', async () => {
    const disk = await closed();
    assert.deepEqual(await readOneByOne(disk), ['g', 'h', 'i']);
    summaryOf(disk, 1).live = Buffer.alloc(0);
    assert.deepEqual(await readOneByOne(disk), ['a', 'b', 'c', 'g', 'h', 'i']);
  });

  it('says the same as its records: every entry, by number, by key and by kind', async () => {
    const disk = await closed();
    const first = await entriesOn(disk);
    const journal = await openJournalOn(disk, SMALL);
    assert.deepEqual(
      first.map(({ key }) => key),
      KEYS,
    );
    for (const entry of first) assert.deepEqual(journal.find(entry.key), entry);
    assert.deepEqual(journal.entries(0, { kinds: ['usage'] }), first);
    assert.deepEqual(journal.entries(0, { kinds: ['fund'] }), []);
    assert.deepEqual(journal.entries(2, { most: 3 }), first.slice(2, 5));
    assert.equal(journal.find('j'), undefined);
    assert.deepEqual(journal.head(), { seq: 9, hash: first.at(-1)?.hash });
    await journal.close();
  });

  it('hides no changed byte: a start refuses, and names the segment', async () => {
    const disk = await closed();
    const whole = segmentFile(disk).live;
    for (let at = 0; at < whole.length; at += 1) {
      segmentFile(disk).live = flipped(whole, at);
      await assert.rejects(
        readFileJournal({ fileSystem: disk.boot(), directory: DIRECTORY }),
        (error: unknown) =>
          error instanceof StoreError &&
          error.code === 'DAMAGED' &&
          error.message.includes('000001.jsonl'),
        `byte ${at}`,
      );
    }
  });

  it('hides no byte that is missing or too many', async () => {
    const disk = await closed();
    const whole = segmentFile(disk).live;
    for (const bytes of [whole.subarray(0, -1), Buffer.concat([whole, Buffer.from('\n')])]) {
      segmentFile(disk).live = Buffer.from(bytes);
      await assert.rejects(openJournalOn(disk.clone(), SMALL), StoreError);
    }
  });

  it('is not believed where any byte of it is another, and is made anew', async () => {
    const disk = await closed();
    const expected = await entriesOn(disk);
    const whole = summaryOf(disk, 1).live;
    for (let at = 0; at < whole.length; at += 3) {
      summaryOf(disk, 1).live = flipped(whole, at);
      assert.deepEqual((await readOneByOne(disk)).length, 6, `byte ${at}`);
    }
    assert.deepEqual(await entriesOn(disk), expected);
    assert.deepEqual(summaryOf(disk, 1).live, whole);
  });

  it('is not believed where it is cut short, or is that of another segment', async () => {
    const disk = await closed();
    const whole = summaryOf(disk, 1).live;
    const others = [0, 31, 32, 33, whole.length - 1].map((length) => whole.subarray(0, length));
    for (const bytes of [...others, summaryOf(disk, 2).live]) {
      summaryOf(disk, 1).live = Buffer.from(bytes);
      assert.equal((await readOneByOne(disk)).length, 6, `${bytes.length} bytes`);
    }
  });

  it('does not hide that the head kept apart names another entry', async () => {
    const disk = await closed();
    const hashes = (await entriesOn(disk)).map(({ hash }) => hash);
    for (const seq of [2, 3]) {
      const head = disk.file(`${DIRECTORY}/head`);
      head.live = Buffer.from(`${seq} ${'f'.repeat(64)}\n`);
      await assert.rejects(openJournalOn(disk.clone(), SMALL), /is not the entry that the head/);
      head.live = Buffer.from(`${seq} ${hashes[seq - 1]}\n`);
      await (await openJournalOn(disk.clone(), SMALL)).close();
    }
  });

  it('is found out by a verification where somebody forged it together with its seal', async () => {
    const disk = await closed();
    const options = { fileSystem: disk.boot(), directory: DIRECTORY };
    assert.equal((await verifyJournal(options)).head.seq, 9);
    const summary = decodeSummary(Uint8Array.from(summaryOf(disk, 1).live));
    assert.ok(summary !== undefined);
    summary.rows.amount[1] = 1;
    summaryOf(disk, 1).live = Buffer.from(encodeSummary(summary));
    await assert.rejects(verifyJournal(options), /000001.jsonl.summary says something else/);
  });

  it('is not needed: where it cannot be written every append is taken, and every start reads the records', async () => {
    const disk = await diskWithJournal([], 'closed');
    const inTheWay = disk.file(`${DIRECTORY}/head`);
    const journal = await openJournalOn(disk, SMALL);
    const names = [1, 2].map((number) => [`00000${number}.jsonl.summary.tmp`, inTheWay] as const);
    disk.directory(DIRECTORY).change(new Map(names));
    for (const keys of COMMITS) {
      await journal.append(
        keys.map((key) => usage(key)),
        NOON,
      );
    }
    await journal.close();
    assert.throws(() => summaryOf(disk, 1), /ENOENT/);
    assert.deepEqual(await readOneByOne(disk), KEYS);
  });

  it('is not written by whoever only looks', async () => {
    const disk = await closed();
    summaryOf(disk, 2).live = Buffer.alloc(0);
    const names = [...disk.directory(DIRECTORY).live.keys()].sort();
    await readFileJournal({ fileSystem: disk.boot(), directory: DIRECTORY });
    assert.deepEqual([...disk.directory(DIRECTORY).live.keys()].sort(), names);
    assert.equal(summaryOf(disk, 2).live.length, 0);
  });
});

describe('an entry that is read again', () => {
  it('is there whatever a crash left behind it: half a commit, in a segment that goes on or has just begun', async () => {
    for (const begun of [2, 3]) {
      const disk = await diskWithJournal(COMMITS.slice(0, begun), 'closed', SEGMENT_BYTES);
      const expected = await entriesOn(disk);
      const torn = await diskWithJournal(
        [...COMMITS.slice(0, begun), ['x', 'y']],
        'closed',
        SEGMENT_BYTES,
      );
      const head = disk.file(`${DIRECTORY}/head`).live;
      torn.file(`${DIRECTORY}/head`).live = head;
      const cut = segmentFile(torn, 2);
      cut.live = cut.live.subarray(0, -200);
      const journal = await openJournalOn(torn, SMALL);
      assert.deepEqual(journal.entries(), expected);
      await journal.append([usage('z')], NOON);
      await journal.close();
      const again = await entriesOn(torn);
      assert.deepEqual(again.slice(0, -1), expected);
      assert.equal(again.at(-1)?.key, 'z');
    }
  });

  it('is proved again: one that has changed since the start is an error, not an entry', async () => {
    const disk = await closed();
    const journal = await openJournalOn(disk, SMALL);
    const bytes = segmentFile(disk).live;
    const at = bytes.indexOf('13000');
    segmentFile(disk).live = flipped(bytes, at);
    assert.throws(() => journal.find('a'), /DAMAGED|has changed/);
    assert.throws(() => journal.entries(), StoreError);
    segmentFile(disk).live = bytes.subarray(0, 10);
    assert.throws(() => journal.find('c'), StoreError);
    segmentFile(disk).live = bytes;
    assert.equal(journal.find('a')?.key, 'a');
    await journal.close();
  });
});
