/** A backup of a data directory that a process writes to without a pause, put back and held against what was acknowledged. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { makeBackup } from '../../store/backup-make.ts';
import { restoreBackup } from '../../store/backup-restore.ts';
import { openFileStore } from '../../store/file-store.ts';
import { nodeFileSystem as fileSystem } from '../../store/node-file-system.ts';
import { NOON } from './facts.ts';
import { type Compiled, compilePrograms } from './processes/compiled.ts';
import { temporaryDirectories } from './temporary-directory.ts';

describe('a backup beside a process that writes', function () {
  this.timeout(120_000);
  const temporary = temporaryDirectories();
  let compiled: Compiled;
  before(async () => {
    compiled = await compilePrograms(['writing-desk']);
  });
  after(() => compiled.remove());

  it('holds all that was acknowledged before it was asked for, and no half of anything', async () => {
    const directory = await temporary();
    const data = join(directory, 'data');
    const child = spawn(process.execPath, [compiled.program('writing-desk'), data, '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const end = once(child, 'close');
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    try {
      await once(child.stdout, 'data', { signal: AbortSignal.timeout(20_000) });
      for (let round = 0; round < 8; round += 1) {
        const before = told.slice(0, told.lastIndexOf('\n')).split('\n');
        const to = join(directory, `backup-${round}`);
        const made = await makeBackup({ directory: data, to, fileSystem, madeAt: NOON });
        const other = join(directory, `data-${round}`);
        await restoreBackup({ from: to, directory: other, fileSystem });
        const store = await openFileStore({ directory: other });
        assert.deepEqual(store.journal.head(), made.head);
        const keys = new Set(store.journal.entries().map(({ key }) => key));
        for (const line of before) {
          const [what, ...words] = line.split(' ');
          if (what === 'entries')
            for (const key of words) assert.ok(keys.has(key), `${key} is missing`);
        }
        for (const key of keys) {
          const [start, size] = [key.split('.').slice(0, 3).join('.'), Number(key.split('.')[4])];
          for (let index = 0; index < size; index += 1)
            assert.ok(keys.has(`${start}.${index}.${size}`), `the batch of ${key} is torn`);
        }
        const versions = before
          .filter((line) => line.startsWith('document '))
          .map((line) => Number(line.split(' ')[1]));
        const noted = await store.documents.collection('conversations').get('desk');
        assert.ok((noted?.version ?? 0) >= Math.max(0, ...versions), 'a document is missing');
        await store.close();
      }
      assert.equal(child.exitCode, null, 'the writing process ended');
    } finally {
      child.kill('SIGKILL');
      await end;
    }
  });
});
