/** From spawning to the first `ready`: the compiled product without data, beside the bare echo bot. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { least } from '../test/bot/least-settings.ts';
import { freePorts } from '../test/browser/free-port.ts';
import type { BenchResult } from './bench-result.ts';
import { echoProgram } from './turn/echo-program.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 9;
const READY_MS_MAX = 120_000;
const ASK_AGAIN_MS = 5;

export async function benchStart(rounds = ROUNDS): Promise<BenchResult[]> {
  await compile();
  const folder = await mkdtemp(join(tmpdir(), 'calling-desk-start-'));
  try {
    const echo = await echoProgram(join(folder, 'echo'));
    const desk = ['--enable-source-maps', join(ROOT, 'dist/bot/main.js')];
    const ours: number[] = [];
    const bare: number[] = [];
    // The first of each is for the disk's cache.
    for (let round = -1; round < rounds; round += 1) {
      const [port = 0, other = 0] = await freePorts(2);
      const data = join(folder, `data-${round}`);
      const settings = { ...least, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: data };
      const one = await ready(folder, desk, port, settings);
      const another = await ready(folder, [...echo, String(other)], other, {});
      if (round < 0) continue;
      ours.push(one);
      bare.push(another);
    }
    const [value, floor] = [median(ours), median(bare)];
    const spread = (Math.max(...ours) - Math.min(...ours)) / value;
    return [
      {
        name: 'from spawn to ready, no data',
        unit: 'ms',
        value,
        floor,
        ratio: value / floor,
        spread,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compile(): Promise<void> {
  const child = spawn('npm', ['run', '--silent', 'compile'], { cwd: ROOT, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the product does not compile (${code})`);
}

async function ready(
  folder: string,
  program: readonly string[],
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const started = performance.now();
  const env = { PATH: process.env.PATH, ...settings };
  const child = spawn(process.execPath, program, { cwd: folder, env, stdio: 'ignore' });
  const closed = once(child, 'close');
  try {
    while (!(await isReady(port))) {
      if (performance.now() - started > READY_MS_MAX || child.exitCode !== null)
        throw new Error(`${program.at(-1)} did not become ready`);
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
    return performance.now() - started;
  } finally {
    await ended(child, closed);
  }
}

async function ended(child: ChildProcess, closed: Promise<unknown>): Promise<void> {
  child.kill('SIGKILL');
  await closed;
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ host: '127.0.0.1', port, path: '/readyz', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on('error', () => resolve(false));
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
