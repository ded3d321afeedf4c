/** The store under real processes that are killed, that race, and that meet a real limit of the system. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { openFileStore } from '../../store/file-store.ts';
import { seededRandom } from './faults/seeded-random.ts';
import { type Compiled, compilePrograms } from './processes/compiled.ts';
import { runKillRounds } from './processes/kill-rounds.ts';
import { temporaryDirectories } from './temporary-directory.ts';

const ROUNDS = 200;
const LANES = 2;
const TIMEOUT_MS = 600_000;

describe('the store under real processes', function () {
  this.timeout(TIMEOUT_MS);
  const temporary = temporaryDirectories();
  let compiled: Compiled;

  before(async () => {
    compiled = await compilePrograms(['writing-desk', 'contender']);
  });

  after(() => compiled.remove());

  it(`loses and doubles nothing in ${ROUNDS} rounds of kill -9`, async () => {
    const lanes = await allEnded(
      Array.from({ length: LANES }, async (_, lane) =>
        runKillRounds(
          compiled.program('writing-desk'),
          join(await temporary(), 'data'),
          ROUNDS / LANES,
          seededRandom(lane + 1),
        ),
      ),
    );
    const acknowledged = lanes.reduce((sum, lane) => sum + lane.acknowledged, 0);
    // Four of five rounds wait for an acknowledgement, however long it takes.
    assert.ok(acknowledged >= (ROUNDS * 4) / 5, `only ${acknowledged} entries were acknowledged`);
  });

  it('never gives the lock to two processes, and takes it back from one that dies', async () => {
    const directory = await temporary();
    const ends = ['die', 'release', 'die', 'release', 'die', 'release'];
    const wins = await Promise.all(
      ends.map(async (end) => {
        const { told, code, signal } = await run([compiled.program('contender'), directory, end]);
        assert.ok(signal === 'SIGKILL' || code === 0, `${end}: a contender failed: ${code}`);
        return told.split('won').length - 1;
      }),
    );
    assert.ok(
      wins.every((won) => won >= 1),
      `wins: ${wins}`,
    );
    await assert.rejects(access(join(directory, 'mark')));
  });

  it('refuses a second process, names the first, and lets one in after a kill', async () => {
    const directory = await temporary();
    const child = spawn(process.execPath, [compiled.program('writing-desk'), directory, '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.resume();
    await once(child.stdout, 'data');
    await assert.rejects(openFileStore({ directory }), {
      code: 'LOCKED',
      message: new RegExp(`process ${child.pid} `),
    });
    child.kill('SIGKILL');
    await once(child, 'close');
    await (await openFileStore({ directory })).close();
  });

  it('goes read-only at the limit of a file size and keeps what was acknowledged', async () => {
    const directory = await temporary();
    const command = 'ulimit -f 64 && exec "$0" "$@"';
    const args = [
      '-c',
      command,
      process.execPath,
      compiled.program('writing-desk'),
      directory,
      '0',
    ];
    const { told } = await run(args, 'sh');
    assert.match(told, /^stopped WRITE_FAILED read-only .*EFBIG/m);
    const store = await openFileStore({ directory });
    const lines = told.split('\n').filter((line) => line.startsWith('entries '));
    assert.ok(lines.length > 0);
    for (const key of lines.flatMap((line) => line.split(' ').slice(1))) {
      assert.ok(store.journal.find(key), `${key} is lost`);
    }
    await store.close();
  });
});

/** As `Promise.all`, with nothing left running where one fails. */
async function allEnded<T>(running: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(running);
  return Promise.all(running);
}

async function run(args: readonly string[], command = process.execPath) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const [code, signal]: (number | string | null)[] = await once(child, 'close');
  return { told, code, signal };
}
