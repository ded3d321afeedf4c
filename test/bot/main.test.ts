/** `npm start` as a process: refuses what is unsafe, lets nobody in unsigned, ends when told to. */

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../browser/free-port.ts';
import { least } from './least-settings.ts';
import { teamsMessage } from './teams-activity.ts';

const ENTRY = fileURLToPath(new URL('../../bot/main.ts', import.meta.url));
const LOADER = import.meta.resolve('tsx');

describe('the bot as a process', function () {
  this.timeout(60_000);
  let folder: string;
  let child: ChildProcess;
  let printed: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'calling-desk-'));
  });
  afterEach(async () => {
    if (child.exitCode === null) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  /** In a folder of its own, so that no `.env` of this one is read. */
  function start(settings: Readonly<Record<string, string>>): Promise<number | null> {
    const env = { PATH: process.env.PATH, ...settings };
    child = spawn(process.execPath, ['--import', LOADER, ENTRY], { cwd: folder, env });
    printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
    }
    return once(child, 'exit').then(([code]) => code as number | null);
  }

  it('does not start without settings, and names each one that is missing', async () => {
    assert.equal(await start({}), 1);
    for (const name of ['MicrosoftAppType', 'MicrosoftAppId', 'MicrosoftAppTenantId']) {
      assert.match(printed, new RegExp(name));
    }
    assert.doesNotMatch(printed, /\n\s+at /, 'no stack');
  });

  it('does not start without signing, and prints no secret', async () => {
    assert.equal(
      await start({
        ...least,
        MicrosoftAppType: 'MultiTenant',
        MicrosoftAppPassword: 'hush-hush-hush',
      }),
      1,
    );
    assert.match(printed, /MicrosoftAppType must be one of SingleTenant, UserAssignedMSI/);
    assert.doesNotMatch(printed, /hush/);
  });

  it('says that the database does not answer, and prints nothing of its login', async () => {
    const [port = 0] = await freePorts(1);
    const DATABASE_URL = `postgres://desk:hush-hush-hush@127.0.0.1:${port}/desk`;
    assert.equal(await start({ ...least, DATABASE_URL }), 1);
    assert.match(printed, /nobody answers at its address, ECONNREFUSED\).*\(UNREACHABLE\)/);
    assert.doesNotMatch(printed, /hush|\n\s+at /);
  });

  it('is ready, turns away what is unsigned, and ends cleanly', async () => {
    const [port = 0] = await freePorts(1);
    const ended = start({ ...least, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder });
    const base = `http://127.0.0.1:${port}`;
    const deadline = Date.now() + 30_000;
    while (!(await fetch(`${base}/readyz`).catch(() => undefined))?.ok) {
      assert.ok(Date.now() < deadline && child.exitCode === null, printed);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    for (const authorization of ['', 'Bearer x', 'Bearer eyJhbGciOiJub25lIn0.e30.']) {
      const response = await fetch(`${base}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify(teamsMessage(`${base}/`)),
      });
      assert.equal(response.status, 401);
      assert.deepEqual(Object.keys((await response.json()) as object), ['error']);
    }
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    assert.doesNotMatch(printed, /"level":"(?:error|fatal)"/);
  });

  it('leaves a folder alone that another bot is using', async () => {
    const [one = 0, two = 0] = await freePorts(2);
    const settings = { ...least, HOST: '127.0.0.1', DATA_DIR: folder };
    const first = start({ ...settings, PORT: String(one) });
    const running = child;
    while (!printed.includes('The desk is open'))
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(await start({ ...settings, PORT: String(two) }), 1);
    assert.match(printed, /in use|another|locked/i);
    running.kill('SIGTERM');
    assert.equal(await first, 0);
  });
});
