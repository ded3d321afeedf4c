/** Starts the desk's process, asks for its memory, stops it in order, or kills it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { DeskProcessOptions } from './desk-process.ts';
import { deskPrograms, type Program } from './desk-program.ts';

const START_MS_MAX = 180_000;
const STOP_MS_MAX = 180_000;
const PRINTED_LENGTH_MAX = 4_000;

export interface Memory {
  /** In bytes. */
  readonly heapUsed: number;
  readonly rss: number;
}

export interface RunningDesk {
  readonly port: number;
  /** The end of what it has printed so far: its log. */
  printed(): string;
  /** All of it. */
  allPrinted(): string;
  /** In use after a collection. */
  memory(): Promise<Memory>;
  /** Time that processors have worked for it so far, in all its threads. */
  processor_ms(): Promise<number>;
  /** Asks it to end and answers with its exit code. */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
}

/** Begins to start it; `opened` answers when it is open. */
export function spawnDesk(program: Program, options: DeskProcessOptions) {
  const child = spawn(process.execPath, [...program, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  let open: (port: number) => void = () => undefined;
  const opened = new Promise<number>((resolve) => {
    open = resolve;
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const port = /^open (\d+)$/m.exec(printed)?.[1];
      if (port !== undefined) open(Number(port));
    });
  }
  // The end of it alone: an uncaught error brings the line along on which it happened, and a bundle's lines are long.
  return {
    child,
    opened,
    closed: once(child, 'close'),
    printed: () => printed.slice(-PRINTED_LENGTH_MAX),
    allPrinted: () => printed,
  };
}

/** @throws Error with all that it printed, where it ended before it was open */
export async function startDesk(
  options: DeskProcessOptions,
  program?: Program,
): Promise<RunningDesk> {
  const { child, opened, closed, printed, allPrinted } = spawnDesk(
    program ?? (await deskPrograms()).whole,
    options,
  );
  const late = AbortSignal.timeout(START_MS_MAX);
  const failed = Promise.race([closed, once(late, 'abort')]).then(() => {
    throw new Error(`the desk did not open:\n${printed()}`);
  });
  failed.catch(() => undefined);
  let port: number;
  try {
    port = await Promise.race([opened, failed]);
  } catch (cause) {
    child.kill('SIGKILL');
    throw cause;
  }
  return {
    port,
    printed,
    allPrinted,
    memory: () => told<Memory>(child, 'memory'),
    processor_ms: () => told<number>(child, 'processor'),
    stop: () => stopped(child, closed),
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

async function told<T>(child: ChildProcess, asked: string): Promise<T> {
  const heard = once(child, 'message', { signal: AbortSignal.timeout(STOP_MS_MAX) });
  child.send(asked);
  const [answer] = await heard;
  return answer as T;
}

async function stopped(child: ChildProcess, closed: Promise<unknown>): Promise<number | null> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
  await closed;
  clearTimeout(timer);
  return child.exitCode;
}
