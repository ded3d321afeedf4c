/** The sandbox as a person starts it: a process of its own, with a data folder and ports of its own. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../browser/free-port.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MS_MAX = 60_000;
const STOP_MS_MAX = 15_000;

export interface RunningSandbox {
  readonly bot: string;
  readonly controls: string;
  readonly playground: string;
  readonly folder: string;
  /** All that it has printed so far. */
  printed(): string;
  /** Sends Ctrl-C and answers with the exit code. */
  stop(): Promise<number | null>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

export interface SandboxStart {
  readonly playground?: boolean;
  readonly folder?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Answers when the bot is ready and, where asked for, the Playground answers too. */
export async function startSandbox({
  playground = false,
  folder,
  settings = {},
}: SandboxStart = {}): Promise<RunningSandbox> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'calling-desk-')));
  const [port = 0, sandboxPort = 0, playgroundPort = 0] = await freePorts(3);
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'sandbox/main.ts', ...(playground ? [] : ['--no-playground'])],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: String(port),
        SANDBOX_PORT: String(sandboxPort),
        PLAYGROUND_PORT: String(playgroundPort),
        DATA_DIR: data,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const sandbox: RunningSandbox = {
    bot: `http://127.0.0.1:${port}`,
    controls: `http://127.0.0.1:${sandboxPort}`,
    playground: `http://127.0.0.1:${playgroundPort}`,
    folder: data,
    printed: () => printed,
    stop: () => stopped(child),
    async remove() {
      await stopped(child);
      await rm(data, { recursive: true, force: true });
    },
  };
  const addresses = [`${sandbox.bot}/readyz`, `${sandbox.controls}/sandbox/state`];
  if (playground) addresses.push(`${sandbox.playground}/_debug/ping`);
  try {
    for (const address of addresses) await answers(address, child);
  } catch (cause) {
    await sandbox.remove();
    throw new Error(`the sandbox did not start:\n${printed}`, { cause });
  }
  return sandbox;
}

async function answers(address: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_MS_MAX;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const answer = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(
      () => undefined,
    );
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    if (Date.now() > deadline) throw new Error(`no answer from ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function stopped(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
    await ended;
    clearTimeout(timer);
  }
  return child.exitCode;
}
