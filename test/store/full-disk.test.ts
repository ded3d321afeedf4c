/** A disk that is really full: a small file system of its own where the system lets us mount one, a limit of the system's where it does not. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openFileStore } from '../../store/file-store.ts';
import { type Compiled, compilePrograms } from './processes/compiled.ts';
import { temporaryDirectories } from './temporary-directory.ts';

/** Writes until nothing more fits, then takes everything out of the file system that goes with its process. */
const ON_A_SMALL_DISK = `
mount -t tmpfs -o size=1m none "$1" && echo mounted &&
"$0" "$2" "$1/data" 0
cp -R "$1/data" "$3"`;
const UNDER_A_LIMIT = `
ulimit -f 64 && "$0" "$2" "$1/data" 0
cp -R "$1/data" "$3"`;

describe('the store on a full disk', function () {
  this.timeout(60_000);
  const temporary = temporaryDirectories();
  let compiled: Compiled;

  before(async () => {
    compiled = await compilePrograms(['writing-desk']);
  });
  after(() => compiled.remove());

  it('says so, keeps what was acknowledged, and goes on where there is room', async () => {
    const folder = await temporary();
    const kept = join(await temporary(), 'kept');
    const args = [process.execPath, folder, compiled.program('writing-desk'), kept];
    const mounted = await run('unshare', ['-r', '-m', 'sh', '-c', ON_A_SMALL_DISK, ...args]);
    const told = mounted.startsWith('mounted')
      ? mounted
      : await run('sh', ['-c', UNDER_A_LIMIT, ...args]);
    assert.match(told, /^stopped WRITE_FAILED \S+ .*(ENOSPC|EFBIG)/m, told.slice(-500));
    const keys = told
      .split('\n')
      .filter((line) => line.startsWith('entries '))
      .flatMap((line) => line.split(' ').slice(1));
    assert.ok(keys.length > 0);
    const store = await openFileStore({ directory: kept });
    for (const key of keys) assert.ok(store.journal.find(key), `${key} is lost`);
    const present = store.journal.entries().map(({ key }) => key);
    assert.equal(new Set(present).size, present.length);
    await store.close();
  });
});

/** What it told; empty where there is no such program. */
async function run(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  child.on('error', () => undefined);
  await once(child, 'close');
  return told;
}
