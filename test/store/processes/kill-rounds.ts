/** Rounds of a writing process and a `kill -9`, and what has to be on the disk after each. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { journalDirectory, openFileStore } from '../../../store/file-store.ts';
import { nodeFileSystem } from '../../../store/node-file-system.ts';
import { readFileJournal } from '../../../store/read-file-journal.ts';
import type { Random } from '../faults/seeded-random.ts';

/** A process is killed after it told at most so many acknowledgements, and a little later. */
const TOLD_MAX = 60;
const LATER_MS_MAX = 5;
/** Or, in every fifth round, this long after it was started: while it opens the store. */
const OPENING_MS_MAX = 120;
const OPENING_EVERY = 5;
/** Only a process that never tells anything is a failure. */
const TOLD_TIMEOUT_MS = 120_000;

export interface Killed {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Rounds in which a commit had been begun and not been acknowledged when the kill came, or cut off afterwards. */
  readonly more: number;
}

/** Runs `rounds` processes one after the other on one directory. @throws AssertionError where anything is lost or doubled */
export async function runKillRounds(
  program: string,
  directory: string,
  rounds: number,
  random: Random,
): Promise<Killed> {
  const acknowledged = new Set<string>();
  let version = 0;
  let more = 0;
  for (let round = 0; round < rounds; round += 1) {
    const told = await runUntilKilled(program, directory, round, random);
    for (const line of told) {
      const [what, ...words] = line.split(' ');
      if (what === 'entries') for (const key of words) acknowledged.add(key);
      if (what === 'document') version = Math.max(version, Number(words[0]));
    }
    const present = await keysIn(directory);
    holds(present, acknowledged, round);
    if (present.length > acknowledged.size) more += 1;
  }
  const store = await openFileStore({ directory });
  const noted = await store.documents.collection('conversations').get('desk');
  assert.ok((noted?.version ?? 0) >= version, 'an acknowledged document is lost');
  holds(
    store.journal.entries().map(({ key }) => key),
    acknowledged,
    rounds,
  );
  await store.close();
  return { rounds, acknowledged: acknowledged.size, more };
}

function holds(present: readonly string[], acknowledged: ReadonlySet<string>, round: number): void {
  const there = new Set(present);
  assert.equal(there.size, present.length, `round ${round}: an entry is there twice`);
  for (const key of acknowledged) assert.ok(there.has(key), `round ${round}: ${key} is lost`);
  for (const key of present) {
    const [head, size] = [key.split('.').slice(0, 3).join('.'), Number(key.split('.')[4])];
    for (let index = 0; index < size; index += 1) {
      assert.ok(
        there.has(`${head}.${index}.${size}`),
        `round ${round}: the batch of ${key} is torn`,
      );
    }
  }
}

/** Answers the lines that the process told before it was killed. */
async function runUntilKilled(
  program: string,
  directory: string,
  round: number,
  random: Random,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, directory, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'close');
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  if (round % OPENING_EVERY === OPENING_EVERY - 1) {
    await wait(random(OPENING_MS_MAX));
  } else {
    // Beside the line that says it is ready; at least one of them is of entries.
    const lines = 3 + random(TOLD_MAX);
    const signal = AbortSignal.timeout(TOLD_TIMEOUT_MS);
    while (told.split('\n', lines + 1).length <= lines || !told.includes('\nentries '))
      await once(child.stdout, 'data', { signal });
    await wait(random(LATER_MS_MAX));
  }
  child.kill('SIGKILL');
  const [, signal] = await exit;
  assert.equal(signal, 'SIGKILL', `round ${round}: the process ended by itself`);
  return told.split('\n').slice(0, -1);
}

async function keysIn(directory: string): Promise<readonly string[]> {
  const journal = await readFileJournal({
    directory: journalDirectory(directory),
    fileSystem: nodeFileSystem,
  }).catch((error: unknown) => {
    // The very first process may be killed before it has made anything.
    if (error instanceof Error && 'code' in error && error.code === 'NO_JOURNAL') return undefined;
    throw error;
  });
  return journal?.entries().map(({ key }) => key) ?? [];
}

function wait(delay_ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delay_ms));
}
