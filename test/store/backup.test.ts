/** Backups: made beside a desk that writes, put back as a whole or not at all. */

import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeBackup } from '../../store/backup-make.ts';
import { restoreBackup } from '../../store/backup-restore.ts';
import { openFileStore } from '../../store/file-store.ts';
import type { FileSystem } from '../../store/file-system.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { NOON, usage } from './facts.ts';
import { temporaryDirectories } from './temporary-directory.ts';

const fileSystem = nodeFileSystem;

describe('a backup', function () {
  this.timeout(120_000);
  const temporary = temporaryDirectories();

  async function filled(segmentBytesMax = 900): Promise<{ data: string; to: string }> {
    const directory = await temporary();
    const data = join(directory, 'data');
    const store = await openFileStore({ directory: data, segmentBytesMax });
    for (const key of ['a', 'b', 'c', 'd', 'e']) await store.journal.append([usage(key)], NOON);
    await store.documents.collection('conversations').put('desk', { language: '日本語' });
    await store.documents.collection('operations').put('one', { step: 'open' });
    await store.close();
    return { data, to: join(directory, 'backup') };
  }

  const make = (directory: string, to: string) =>
    makeBackup({ directory, to, fileSystem, madeAt: NOON });
  const restore = (from: string, directory: string) =>
    restoreBackup({ from, directory, fileSystem });

  it('brings every entry and every document back, in one readable only by its owner', async () => {
    const { data, to } = await filled();
    const made = await make(data, to);
    assert.equal(made.bytes, (await readFile(to)).length);
    const handle = await open(to);
    assert.equal((await handle.stat()).mode & 0o777, 0o600);
    await handle.close();
    const other = join(await temporary(), 'deep', 'down');
    const end = await restore(to, other);
    assert.deepEqual([end.head, end.madeAt], [made.head, NOON]);
    assert.ok((await readdir(join(data, 'journal'))).length > 2, 'several segments');
    for (const part of ['journal', 'documents']) {
      // Summaries are made anew where they are wanted.
      const names = (await readdir(join(data, part))).filter((name) => !name.endsWith('.summary'));
      assert.deepEqual(await readdir(join(other, part)), names);
      for (const name of names) {
        assert.deepEqual(
          await readFile(join(other, part, name)),
          await readFile(join(data, part, name)),
          name,
        );
      }
    }
    const store = await openFileStore({ directory: other });
    await store.journal.append([usage('f')], NOON);
    assert.equal(store.journal.head().seq, 6);
    await store.close();
  });

  it('of a desk that nobody ever wrote to is one that can be put back', async () => {
    const directory = await temporary();
    await (await openFileStore({ directory: join(directory, 'data') })).close();
    await make(join(directory, 'data'), join(directory, 'backup'));
    await restore(join(directory, 'backup'), join(directory, 'other'));
    const store = await openFileStore({ directory: join(directory, 'other') });
    assert.equal(store.journal.head().seq, 0);
    await store.close();
  });

  it('never takes the place of a file, and is not made of a damaged journal', async () => {
    const { data, to } = await filled();
    await writeFile(to, 'mine');
    await assert.rejects(make(data, to), { code: 'BACKUP_EXISTS' });
    assert.equal(await readFile(to, 'utf8'), 'mine');
    const segment = join(data, 'journal', '000001.jsonl');
    const bytes = await readFile(segment);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    await writeFile(segment, bytes);
    await assert.rejects(make(data, `${to}-2`), { code: 'DAMAGED' });
    assert.equal((await readdir(join(data, '..'))).includes('backup-2'), false);
  });

  it('is put back only where nothing is', async () => {
    const { data, to } = await filled();
    await make(data, to);
    await assert.rejects(restore(to, data), { code: 'NOT_EMPTY', message: /it holds documents/ });
    const other = await temporary();
    await writeFile(join(other, 'notes.txt'), 'mine');
    await assert.rejects(restore(to, other), { code: 'NOT_EMPTY', message: /notes\.txt/ });
    assert.deepEqual(
      (await readdir(other)).filter((name) => name !== 'lock'),
      ['notes.txt'],
    );
  });

  it('is refused with any byte changed, missing or added, and leaves nothing behind', async () => {
    const { data, to } = await filled();
    await make(data, to);
    const whole = await readFile(to);
    const other = join(await temporary(), 'data');
    const refused = async (bytes: Uint8Array, what: string) => {
      await writeFile(to, bytes);
      await assert.rejects(restore(to, other), { code: 'BACKUP_DAMAGED' }, what);
    };
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      await refused(bytes, `byte ${at}`);
    }
    for (let length = 0; length < whole.length; length += 7)
      await refused(whole.subarray(0, length), `cut after ${length}`);
    await refused(Buffer.concat([whole, Buffer.from('\n')]), 'one more');
    await assert.rejects(readdir(other), { code: 'ENOENT' });
  });

  it('is refused where somebody wrote another history and proved the file anew', async () => {
    const { data, to } = await filled();
    await make(data, to);
    const forged = (change: (text: string) => string) => {
      const text = change(whole.toString('latin1'));
      const covered = text.slice(0, -65);
      return Buffer.from(
        `${covered}${hash('sha256', Buffer.from(covered, 'latin1'), 'hex')}\n`,
        'latin1',
      );
    };
    const whole = await readFile(to);
    const forgeries: readonly [string, (text: string) => string][] = [
      ['an amount', (text) => text.replace('"amount":', '"amount":1')],
      ['the last entry named', (text) => text.replace(/\nend (\d+) 5 /, '\nend $1 4 ')],
      ['documents', (text) => text.replace('{"format":1,', '{"format":7,')],
      [
        'a name of no collection',
        (text) => text.replace('documents/operations.json', 'documents/overations.json'),
      ],
    ];
    const other = join(await temporary(), 'data');
    for (const [what, change] of forgeries) {
      const bytes = forged(change);
      assert.notDeepEqual(bytes, whole, what);
      await writeFile(to, bytes);
      await assert.rejects(restore(to, other), { code: 'BACKUP_DAMAGED' }, what);
      const left = await readdir(other).catch(() => []);
      assert.deepEqual(
        left.filter((name) => name !== 'lock'),
        [],
        what,
      );
    }
    await writeFile(
      to,
      forged((text) => text),
    );
    await restore(to, other);
  });

  it('that was put back half-way starts no desk, and is begun anew', async () => {
    const { data, to } = await filled();
    await make(data, to);
    const { calls } = await countingRestore(to, join(await temporary(), 'data'), Infinity);
    assert.ok(calls > 20, `${calls} calls`);
    for (let fail = 1; fail <= calls; fail += 1) {
      const other = join(await temporary(), 'data');
      await mkdir(other);
      const { dead } = await countingRestore(to, other, fail);
      assert.ok(dead, `call ${fail} was not made`);
      const left = (await readdir(other)).filter((name) => name !== 'lock');
      const isMarked = left.includes('restore-incomplete');
      if (isMarked)
        await assert.rejects(openFileStore({ directory: other }), { code: 'RESTORE_INCOMPLETE' });
      if (isMarked || left.length === 0) await restore(to, other);
      const store = await openFileStore({ directory: other });
      assert.equal(store.journal.head().seq, 5, `after a death at call ${fail}`);
      await store.close();
    }
  });

  /** A restore whose process dies at its call number `fail`: nothing works from then on, clearing away neither. */
  async function countingRestore(from: string, directory: string, fail: number) {
    let calls = 0;
    const step = () => {
      calls += 1;
      if (calls >= fail) throw Object.assign(new Error('dead'), { code: 'EIO' });
    };
    const dying: FileSystem = {
      ...fileSystem,
      async open(path, mode) {
        if (mode !== 'read') step();
        const file = await fileSystem.open(path, mode);
        return {
          ...file,
          async write(bytes, position) {
            step();
            return file.write(bytes, position);
          },
          async datasync() {
            step();
            return file.datasync();
          },
        };
      },
      async unlink(path) {
        step();
        return fileSystem.unlink(path);
      },
      async makeDirectory(path) {
        if (path !== directory) step();
        return fileSystem.makeDirectory(path);
      },
      async syncDirectory(path) {
        if (path.startsWith(directory)) step();
        return fileSystem.syncDirectory(path);
      },
    };
    const dead = await restoreBackup({ from, directory, fileSystem: dying }).then(
      () => false,
      () => true,
    );
    return { calls, dead };
  }
});
