/** Starts the echo bot and stops it. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';

const START_MS_MAX = 60_000;

export interface RunningEcho {
  readonly port: number;
  /** Time that processors have worked for it so far. */
  processor_ms(): Promise<number>;
  stop(): Promise<void>;
}

/** @throws Error where it does not open */
export async function startEcho(program: readonly string[]): Promise<RunningEcho> {
  const child = spawn(process.execPath, [...program, '0'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const closed = once(child, 'close');
  let printed = '';
  const opened = new Promise<number>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const port = /^open (\d+)$/m.exec(printed)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error('The echo bot did not open.'));
    setTimeout(fail, START_MS_MAX).unref();
    closed.then(fail);
  });
  late.catch(() => undefined);
  try {
    const port = await Promise.race([opened, late]);
    return { port, processor_ms, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }

  async function processor_ms(): Promise<number> {
    const heard = once(child, 'message', { signal: AbortSignal.timeout(START_MS_MAX) });
    child.send('processor');
    const [answer] = await heard;
    return answer as number;
  }

  async function stop(): Promise<void> {
    child.kill('SIGKILL');
    await closed;
  }
}
