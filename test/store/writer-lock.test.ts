/** The writer's lock, within one process. */

import assert from 'node:assert/strict';
import { link, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeFlagLock } from '../../store/flag-lock.ts';
import { takeSocketLock } from '../../store/socket-lock.ts';
import { takeWriterLock } from '../../store/writer-lock.ts';
import { systemError } from './faults/fault-file-system.ts';
import { temporaryDirectories } from './temporary-directory.ts';

/** Cycles after which every number that is kept has been replaced. */
const MANY = 12;

describe("the writer's lock", () => {
  const temporary = temporaryDirectories();

  it('is refused to a second taker, who is told who holds it', async () => {
    const directory = await temporary();
    const lock = await takeWriterLock(directory);
    await assert.rejects(takeWriterLock(directory), {
      code: 'LOCKED',
      message: new RegExp(`in use by process ${process.pid} on .*Only one process may write`),
    });
    await lock.release();
    const next = await takeWriterLock(directory);
    await next.release();
  });

  it('goes to one of many who want it at the same time', async () => {
    const directory = await temporary();
    const takers = await Promise.allSettled(
      Array.from({ length: 20 }, () => takeWriterLock(directory)),
    );
    const locks = takers.flatMap((taker) => (taker.status === 'fulfilled' ? [taker.value] : []));
    assert.equal(locks.length, 1);
    for (const lock of locks) await lock.release();
  });

  it('is no proof any more after it was released', async () => {
    const lock = await takeWriterLock(await temporary());
    lock.assertHeld();
    await lock.release();
    await lock.release();
    assert.throws(() => lock.assertHeld(), { code: 'LOCKED' });
  });

  it('works where the path is longer than a socket path may be', async () => {
    const directory = join(await temporary(), 'a-long-name'.repeat(12));
    const lock = await takeWriterLock(directory);
    await assert.rejects(takeWriterLock(directory), { code: 'LOCKED' });
    await lock.release();
  });

  if (process.platform === 'linux') {
    it('leaves few files behind, however often it was taken', async () => {
      const place = await temporary();
      const contender = join(place, 'contender-that-died');
      await writeFile(contender, '');
      await utimes(contender, 0, 0);
      for (let cycle = 0; cycle < MANY; cycle += 1) {
        const release = await takeSocketLock(place, 'me');
        await release();
      }
      const names = await readdir(place);
      assert.ok(names.length < MANY, names.join(' '));
      assert.ok(names.includes(String(MANY).padStart(6, '0')));
      assert.ok(!names.includes('contender-that-died'));
    });

    it('is not given to a contender so slow that his number was used and cleared away meanwhile', async () => {
      const place = await temporary();
      let holds: (() => Promise<void>) | undefined;
      const slow = takeSocketLock(place, 'the slow one', async (from, to) => {
        if (holds === undefined) {
          for (let cycle = 0; cycle < MANY; cycle += 1) await (await takeSocketLock(place, 'x'))();
          holds = await takeSocketLock(place, 'the holder');
        }
        return link(from, to);
      });
      await assert.rejects(slow, { code: 'LOCKED', message: /in use by the holder/ });
      await holds?.();
    });

    it('counts whatever is not plainly dead as alive', async () => {
      const place = await temporary();
      await writeFile(join(place, '000004'), 'nobody listens here');
      await (await takeSocketLock(place, 'me'))();
      assert.ok((await readdir(place)).includes('000005'));
      await symlink('000006', join(place, '000006'));
      await assert.rejects(takeSocketLock(place, 'me'), { code: 'LOCKED' });
    });

    it('is refused with a reason where the file system has no means for it', async () => {
      const place = await temporary();
      const noLinks = () => Promise.reject(systemError('EPERM', 'link'));
      await assert.rejects(takeSocketLock(place, 'me', noLinks), {
        code: 'LOCKED',
        message: /cannot be locked \(EPERM: link\)/,
      });
      assert.deepEqual(await readdir(place), []);
    });
  }

  it('on macOS is the file that the system opens for one process at a time', async () => {
    const place = await temporary();
    await writeFile(join(place, 'writer'), 'process 77 on mac');
    const busy = () => Promise.reject(systemError('EAGAIN', 'open'));
    await assert.rejects(takeFlagLock(place, 'me', busy), {
      code: 'LOCKED',
      message: /in use by process 77 on mac/,
    });
    const broken = () => Promise.reject(systemError('EIO', 'open'));
    await assert.rejects(takeFlagLock(place, 'me', broken), { code: 'EIO' });
  });
});
