/**
 * A process of its own around a PostgreSQL server: it makes the server's directory, and takes both away when whoever
 * started it ends, however that ends. It says `ready PORT` on its output; a line `restart` on its input crashes the
 * server and brings it up again on the same port.
 */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { nativePrograms, runAs } from './native.ts';

const [, , durable, user = '', password = ''] = process.argv;
const PORTS_MAX = 10;
const READY = 'database system is ready to accept connections';
/** What is committed survives a crash of the server, and need not survive one of the machine. */
const HASTY = ['fsync=off', 'full_page_writes=off'];
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=80',
  'shared_buffers=32MB',
  'lc_messages=C',
  ...(durable === 'durable' ? [] : HASTY),
];

const scratch = mkdtempSync(join(tmpdir(), 'calling-desk-postgres-'));
const data = join(scratch, 'data');
let server: ChildProcess | undefined;

process.once('exit', () => {
  server?.kill('SIGQUIT');
  rmSync(scratch, { recursive: true, force: true });
});
// An interrupt of the terminal reaches the whole group: the tests end first, and then the input does.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const as = runAs();
const { uid, gid } = as;
if (uid !== undefined && gid !== undefined) chownSync(scratch, uid, gid);
chmodSync(scratch, 0o700);
const programs = nativePrograms(scratch, as);
initialize();
let port = await startSomewhere();
process.stdout.write(`ready ${port}\n`);

for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'restart') continue;
  await end('SIGQUIT');
  if (!(await start(port))) port = await startSomewhere();
  process.stdout.write(`ready ${port}\n`);
}
await end('SIGINT');
process.exit(0);

function initialize(): void {
  const passwordFile = join(scratch, 'password');
  writeFileSync(passwordFile, password);
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  const { status, stderr } = spawnSync(
    join(programs, 'initdb'),
    [
      ...['-D', data, '-U', user, `--pwfile=${passwordFile}`, '--auth=password', '--no-sync'],
      // Another order than that of bytes, which nothing may rely on.
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'],
    ],
    { ...as, cwd: scratch, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
}

async function startSomewhere(): Promise<number> {
  for (let left = PORTS_MAX; left > 0; left -= 1) {
    const candidate = await freePort();
    if (await start(candidate)) return candidate;
  }
  throw new Error('PostgreSQL found no port to listen on.');
}

/** False where it ended before it was ready: somebody else may have been given the port. */
async function start(at: number): Promise<boolean> {
  const settings = [...SETTINGS, `port=${at}`].flatMap((setting) => ['-c', setting]);
  const started = spawn(join(programs, 'postgres'), ['-D', data, ...settings], {
    ...as,
    cwd: scratch,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server = started;
  let said = '';
  return new Promise((resolve) => {
    started.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (said.includes(READY)) return;
      said += text;
      if (said.includes(READY)) resolve(true);
    });
    started.once('exit', () => resolve(false));
  });
}

async function end(signal: NodeJS.Signals): Promise<void> {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill(signal);
  await gone;
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const closed = once(listener, 'close');
  listener.close();
  await closed;
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}
