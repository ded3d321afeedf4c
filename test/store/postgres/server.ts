/** A real PostgreSQL server for tests, from a package: nothing has to be installed, and nothing of it stays. */

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface PostgresServer {
  /** An empty database at first. */
  readonly url: string;
  readonly port: number;
  /** The same server by another way, as through a proxy; or another database, or somebody else. */
  urlAt(
    port: number,
    who?: { readonly user?: string; readonly password?: string; readonly database?: string },
  ): string;
  /** The server crashes and comes up again. Answers when it takes connections. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresServerOptions {
  /** What is committed survives a crash of the machine, at the price that has; left out: it only survives the server's. */
  readonly durable?: boolean;
}

const USER = 'desk';
const PASSWORD = 'p%40ss-word-of-the-tests';
/** Some seconds at most on a machine that has nothing else to do. */
const WAIT_MS_MAX = 180_000;
const KEEPER = fileURLToPath(new URL('keeper.ts', import.meta.url));

let shared: Promise<PostgresServer> | undefined;

/** One for all tests of this process, begun at the first call, gone with the process. */
export function sharedPostgres(): Promise<PostgresServer> {
  shared ??= startPostgres();
  return shared;
}

/** A tenant that no other test has. */
export function anyTenant(): string {
  return randomUUID();
}

export async function startPostgres(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const keeper = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', KEEPER, options.durable ? 'durable' : 'hasty'],
      ...[USER, decodeURIComponent(PASSWORD)],
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const { stdin, stdout, stderr } = keeper;
  let complaints = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-2_000);
  });
  const lines = createInterface({ input: stdout });
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const ready = () =>
    awaited(
      new Promise<number>((resolve, reject) => {
        lines.once('line', (line) => resolve(Number(line.split(' ')[1])));
        void ended.then(() => reject(new Error(`PostgreSQL did not start: ${complaints}`)));
      }),
    );
  const port = await ready();
  // Whoever waits for nothing else may end: the input ends with the process, and that ends the server.
  keeper.unref();
  for (const stream of [stdin, stdout, stderr]) (stream as unknown as NodeJS.Timeout).unref();
  const urlAt: PostgresServer['urlAt'] = (at, who = {}) => {
    const { user = USER, password = PASSWORD, database = 'postgres' } = who;
    return `postgres://${user}:${password}@127.0.0.1:${at}/${database}`;
  };
  return {
    url: urlAt(port),
    port,
    urlAt,
    async crash() {
      const again = ready();
      stdin.write('restart\n');
      if ((await again) !== port) throw new Error('The server came up on another port.');
    },
    async stop() {
      stdin.end();
      await awaited(ended);
    },
  };
}

/** Nothing of the keeper keeps this process alive, so that somebody who waits for it has to. */
async function awaited<T>(something: Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const cap = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error('PostgreSQL does not answer.')), WAIT_MS_MAX);
  });
  try {
    return await Promise.race([something, cap]);
  } finally {
    clearTimeout(late);
  }
}
