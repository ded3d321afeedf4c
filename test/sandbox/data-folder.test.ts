import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../../sandbox/data-folder.ts';

describe('the data folder of the sandbox', () => {
  let path: string;
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'calling-desk-folder-'));
  });
  afterEach(() => rm(path, { recursive: true, force: true }));

  it('is made where it is missing', async () => {
    const folder = await openDataFolder(join(path, 'a', 'b'), false);
    await writeFile(join(folder.sandbox, 'x'), '');
    await folder.release();
  });

  it('keeps what lies in it, and loses it where it is to be fresh', async () => {
    const first = await openDataFolder(path, false);
    await mkdir(join(path, 'journal'));
    await writeFile(join(path, 'journal', '1'), 'x');
    await writeFile(join(first.sandbox, 'state'), 'x');
    await first.release();
    const second = await openDataFolder(path, false);
    assert.equal(await readFile(join(path, 'journal', '1'), 'utf8'), 'x');
    await second.release();
    const third = await openDataFolder(path, true);
    assert.deepEqual(await readdir(path), ['sandbox']);
    assert.ok(!(await readdir(third.sandbox)).includes('state'));
    await third.release();
    await (await openDataFolder(path, true)).release();
  });

  for (const fresh of [true, false]) {
    it(`is not one that holds something else, and nothing is touched (fresh: ${fresh})`, async () => {
      await writeFile(join(path, 'thesis.txt'), 'years of work');
      await assert.rejects(openDataFolder(path, fresh), {
        code: 'NOT_A_SANDBOX',
        message: /thesis\.txt/,
      });
      assert.deepEqual(await readdir(path), ['thesis.txt']);
    });

    it(`belongs to one sandbox at a time, and a second one deletes nothing (fresh: ${fresh})`, async () => {
      const first = await openDataFolder(path, false);
      await writeFile(join(path, 'kept'), '');
      await assert.rejects(openDataFolder(path, fresh), {
        code: 'ALREADY_RUNNING',
        message: /already running.*DATA_DIR/s,
      });
      assert.ok((await readdir(path)).includes('kept'));
      await first.release();
      await (await openDataFolder(path, fresh)).release();
    });
  }
});
