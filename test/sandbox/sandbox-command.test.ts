import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxCommand } from '../../sandbox/sandbox-command.ts';
import { freePorts } from '../browser/free-port.ts';
import { startNaiveDesk } from './naive-desk.ts';

interface Run {
  readonly printed: string[];
  readonly complained: string[];
  readonly code: Promise<0 | 1>;
  /** Ctrl-C. */
  readonly interrupt: () => void;
  readonly up: Promise<void>;
}

describe('npm run sandbox', () => {
  let folder: string;
  const runs: Run[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'calling-desk-command-'));
  });
  afterEach(async () => {
    for (const run of runs.splice(0)) {
      run.interrupt();
      await run.code;
    }
    await rm(folder, { recursive: true, force: true });
  });

  async function run(env: Record<string, string> = {}, ...more: string[]): Promise<Run> {
    const [port, sandboxPort, playgroundPort] = await freePorts(3);
    const printed: string[] = [];
    const complained: string[] = [];
    let interrupt = () => {};
    let up = () => {};
    const upSoon = new Promise<void>((resolve) => {
      up = resolve;
    });
    const code = sandboxCommand({
      args: ['--no-playground', ...more],
      env: {
        PORT: String(port),
        SANDBOX_PORT: String(sandboxPort),
        PLAYGROUND_PORT: String(playgroundPort),
        DATA_DIR: folder,
        ...env,
      },
      startDesk: startNaiveDesk,
      print: (text) => {
        printed.push(text);
        if (text.includes('is running')) up();
      },
      complain: (text) => complained.push(text),
      ended: new Promise((resolve) => {
        interrupt = resolve;
      }),
    });
    const started = { printed, complained, code, interrupt, up: upSoon };
    runs.push(started);
    return started;
  }

  it('prints where everything is and what to try, and ends with 0 on Ctrl-C', async () => {
    const { printed, complained, code, interrupt, up } = await run();
    await up;
    const text = printed.join('\n');
    const [controls = ''] = /http:\/\/127\.0\.0\.1:\d+$/m.exec(text) ?? [];
    assert.equal((await fetch(`${controls}/sandbox/state`)).status, 200);
    assert.match(text, /check my credit balance/);
    assert.match(text, /残高を確認/);
    assert.match(text, /查询余额/);
    interrupt();
    assert.equal(await code, 0);
    assert.deepEqual(complained, []);
    await assert.rejects(fetch(`${controls}/sandbox/state`));
  });

  it('ends with 0 where Ctrl-C comes before it is up', async () => {
    const { code, interrupt } = await run();
    interrupt();
    assert.equal(await code, 0);
  });

  async function refused(expected: RegExp, started: Run) {
    assert.equal(await started.code, 1);
    assert.equal(started.complained.length, 1);
    assert.match(started.complained[0] ?? '', expected);
    assert.doesNotMatch(started.complained[0] ?? '', /\n\s+at /);
  }

  it('says that a port is taken, with 1 and without a stack', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      await refused(/^Port \d+ is taken.*SANDBOX_PORT/, await run({ SANDBOX_PORT: String(port) }));
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it('says that it is running already', async () => {
    const first = await run();
    await first.up;
    await refused(/already running/, await run());
    await refused(/already running/, await run({}, '--fresh'));
  });

  it('says that a setting, a switch or a folder is wrong', async () => {
    await refused(/^PORT must be a port/, await run({ PORT: 'x' }));
    await refused(/"--now"/, await run({}, '--now'));
    await writeFile(join(folder, 'thesis.txt'), '');
    await refused(/thesis\.txt/, await run({}, '--fresh'));
  });
});
