/** The whole store of a data directory, on the real disk. */

import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journalDirectory, openFileStore } from '../../store/file-store.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { readFileJournal } from '../../store/read-file-journal.ts';
import { verifyJournal } from '../../store/verify-journal.ts';
import { NOON, usage } from './facts.ts';
import { temporaryDirectories } from './temporary-directory.ts';

describe('the store of a data directory', () => {
  const temporary = temporaryDirectories();
  const fileSystem = nodeFileSystem;

  it('is there after a restart, over as many segments as it takes', async () => {
    const directory = join(await temporary(), 'not', 'there', 'yet');
    const before = await openFileStore({ directory, segmentBytesMax: 2_000 });
    for (let index = 0; index < 20; index += 1) {
      await before.journal.append([usage(`a${index}`), usage(`b${index}`)], NOON);
    }
    const entries = before.journal.entries();
    await before.close();

    const names = (await readdir(journalDirectory(directory))).filter((name) =>
      name.endsWith('.jsonl'),
    );
    assert.ok(names.length > 5, names.join(' '));
    const after = await openFileStore({ directory });
    assert.deepEqual(after.journal.entries(), entries);
    assert.deepEqual(
      Object.keys(after.journal.entries()[0] ?? {}),
      Object.keys(entries[0] ?? {}),
      'an entry read back has another shape than one appended',
    );
    await after.close();
  });

  it('is let go of where a collection is damaged', async () => {
    const directory = await temporary();
    await mkdir(join(directory, 'documents'));
    const path = join(directory, 'documents', 'operations.json');
    await writeFile(path, 'null');
    await assert.rejects(openFileStore({ directory }), { code: 'DAMAGED' });
    await writeFile(path, '{"format":1,"documents":[]}');
    await (await openFileStore({ directory })).close();
  });

  it('can be read and verified while it is written to, and a reader changes nothing', async () => {
    const directory = await temporary();
    const store = await openFileStore({ directory, segmentBytesMax: 20_000 });
    const journal = journalDirectory(directory);
    let writing = true;
    const writer = (async () => {
      for (let index = 0; writing; index += 1) {
        await store.journal.append([usage(`a${index}`), usage(`b${index}`)], NOON);
      }
    })();
    let seen = 0;
    for (let reads = 0; reads < 20; reads += 1) {
      const reader = await readFileJournal({ directory: journal, fileSystem });
      const { head } = await verifyJournal({ directory: journal, fileSystem });
      assert.ok(reader.head().seq >= seen && reader.head().seq % 2 === 0);
      assert.ok(head.seq >= reader.head().seq);
      seen = head.seq;
    }
    writing = false;
    await writer;
    await store.close();
    const { head } = await verifyJournal({ directory: journal, fileSystem });
    assert.deepEqual(head, store.journal.head());
  });

  it('takes nothing in through a reader', async () => {
    const directory = await temporary();
    await (await openFileStore({ directory })).close();
    const reader = await readFileJournal({ directory: journalDirectory(directory), fileSystem });
    assert.equal(reader.status().state, 'read-only');
    await assert.rejects(reader.append([usage('a')], NOON), { code: 'READ_ONLY' });
    await reader.close();
  });

  it('says that there is no journal where nothing was ever written', async () => {
    const directory = await temporary();
    for (const look of [readFileJournal, verifyJournal]) {
      await assert.rejects(look({ directory: journalDirectory(directory), fileSystem }), {
        code: 'NO_JOURNAL',
        message: new RegExp(directory),
      });
    }
    assert.deepEqual(await readdir(directory), []);
  });
});
