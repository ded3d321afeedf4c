/**
 * The writer's lock on Linux, from two things that the kernel does as one step: a listening socket dies with its
 * process, and a hard link is made only where the name is free.
 *
 * The lock is a row of numbered sockets. Whoever finds the last one dead links his own, already listening, under the
 * next number; of several, one succeeds. A number is never used again while a later one is there, so that a slow
 * contender who links an old number sees the later one and steps back. It holds across containers that share the
 * directory, unlike process ids and unlike names without a file; it does not hold across machines.
 */

import { randomBytes } from 'node:crypto';
import { link, open, readdir, stat, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { systemCode } from './file-system.ts';
import { lockedBy } from './locked-by.ts';
import { reasonOf, StoreError } from './store-errors.ts';

const CONTENDER = 'contender-';
/** Nobody is on the way for this long. */
const CONTENDER_MS_MAX = 3_600_000;
const NUMBERED = /^\d{6,}$/;
/** Numbers kept behind the last one, for contenders that are that slow. */
const NUMBERS_KEPT = 8;
const TRIES = 50;
const ANSWER_TIMEOUT_MS = 1_000;

/** Answers how to let go. @throws StoreError `LOCKED` */
export async function takeSocketLock(
  place: string,
  holder: string,
  linkFile: typeof link = link,
): Promise<() => Promise<void>> {
  // A socket's path has room for 107 bytes; by way of the open directory every path is short.
  const directory = await open(place, 'r');
  const short = `/proc/self/fd/${directory.fd}`;
  const own = join(short, `${CONTENDER}${randomBytes(8).toString('hex')}`);
  let server: Server | undefined;
  try {
    server = await listen(own, holder);
    await claim(place, short, own, linkFile);
    await unlink(own);
    const listening = server;
    return async () => {
      await stop(listening);
      await directory.close();
    };
  } catch (error) {
    if (server !== undefined) await stop(server);
    await directory.close();
    throw error instanceof StoreError ? error : cannotBeLocked(place, error);
  }
}

function cannotBeLocked(place: string, cause: unknown): StoreError {
  return new StoreError(
    'LOCKED',
    `${place} cannot be locked (${reasonOf(cause)}). The data directory needs a file system that takes sockets and links.`,
    { cause },
  );
}

async function claim(
  place: string,
  short: string,
  own: string,
  linkFile: typeof link,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const last = Math.max(0, ...(await numbers(short)));
    const other = last === 0 ? null : await holderOf(join(short, name(last)));
    if (other !== null) throw lockedBy(place, other);
    if (!(await taken(linkFile(own, join(short, name(last + 1)))))) continue;
    const present = await numbers(short);
    if (Math.max(...present) === last + 1) {
      await removeOld(short, present, last + 1);
      return;
    }
    await unlink(join(short, name(last + 1)));
  }
  throw new StoreError('LOCKED', `Too many processes want to write to ${place} at the same time.`);
}

async function numbers(short: string): Promise<readonly number[]> {
  return (await readdir(short)).filter((entry) => NUMBERED.test(entry)).map(Number);
}

function name(number: number): string {
  return String(number).padStart(6, '0');
}

/** False where somebody else was faster. */
async function taken(linking: Promise<void>): Promise<boolean> {
  try {
    await linking;
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Numbers far behind, and the sockets of contenders that died on their way. */
async function removeOld(short: string, present: readonly number[], own: number): Promise<void> {
  const old = present.filter((number) => number <= own - NUMBERS_KEPT).map(name);
  const now_ms = (await stat(join(short, name(own)))).mtimeMs;
  for (const entry of (await readdir(short)).filter((each) => each.startsWith(CONTENDER))) {
    const since_ms = await stat(join(short, entry)).then(
      ({ mtimeMs }) => mtimeMs,
      () => now_ms,
    );
    if (now_ms - since_ms > CONTENDER_MS_MAX) old.push(entry);
  }
  for (const entry of old) await unlink(join(short, entry)).catch(() => undefined);
}

/** Who listens there; null where nobody does. Whatever is not a plain refusal counts as somebody. */
function holderOf(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(path);
    const settle = (holder: string | null) => {
      socket.destroy();
      resolve(holder);
    };
    socket.setEncoding('utf8');
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => settle(answer || 'a process that does not answer'));
    socket.on('data', (text: string) => {
      answer += text;
    });
    socket.on('end', () => settle(answer || 'another process'));
    socket.on('error', (error) => {
      const gone = ['ECONNREFUSED', 'ENOENT'].includes(systemCode(error));
      settle(gone ? null : 'another process');
    });
  });
}

function listen(path: string, holder: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(holder, () => socket.destroy());
    });
    server.once('error', reject);
    server.listen({ path, exclusive: true }, () => {
      server.unref();
      resolve(server);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
