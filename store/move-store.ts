/**
 * Moves everything that survives a restart from one place to another, as a whole or not at all. The source is read, proven
 * and left as it was; what has come is read again and compared; only then is the source marked, and last the target opened.
 * So at no moment can a desk be started on both, and whatever interrupts it, another run makes it whole.
 */

import { randomUUID } from 'node:crypto';
import type { Instant } from '../ledger/instant.ts';
import type { Head } from './journal.ts';
import { assertNotMarked, type MoveMark } from './move-mark.ts';
import type { MovingPlace, Standing } from './moving-place.ts';
import { StoreError } from './store-errors.ts';
import { differences, type StoreTally, tallyOf } from './store-tally.ts';

export interface MoveOptions {
  readonly source: MovingPlace;
  readonly target: MovingPlace;
  readonly now: () => Instant;
  readonly onProgress?: ((step: MoveStep, entries: number) => void) | undefined;
}

export type MoveStep = 'copied' | 'compared';

/**
 * @throws StoreError `NO_JOURNAL`: there is nothing to move. `MOVED`: it was moved already. `NOT_EMPTY`: something else lies in
 *   the target. `MOVE_FAILED`: what has come is not what left. As {@link tallyOf} where either cannot be read.
 */
export async function moveStore(options: MoveOptions): Promise<StoreTally> {
  const { source, target, now, onProgress } = options;
  const from = await source.standing();
  const to = await target.standing();
  const id = idOfMove(source, from, to);
  await assertFree(source, target, to);
  await target.clear({ state: 'incomplete', id, to: target.kind });
  const left = await tallyOf(source, {
    commits: (commits) => target.addCommits(commits),
    rows: async (collection, rows) => {
      if (rows.length > 0) await target.addRows(collection, rows);
    },
    onProgress: (entries) => onProgress?.('copied', entries),
  });
  await target.seal(left.head);
  const came = await tallyOf(target, {
    onProgress: (entries) => onProgress?.('compared', entries),
  });
  const flaws = differences(left, came);
  if (flaws.length > 0) {
    throw new StoreError(
      'MOVE_FAILED',
      `After the move ${target.name} has ${flaws.join(', ')}. What lies in ${source.name} is as it was and in use still; run it again.`,
    );
  }
  if (from.state !== 'moved') {
    const { head } = left;
    await source.markMoved({ state: 'moved', id, to: target.kind, head, at: now() });
  }
  await target.open(left.head);
  return left;
}

/**
 * Makes the source of a move the place to start a desk on again, where nothing has happened in the target since.
 * @throws StoreError `NOT_EMPTY` where something has: then only a move back keeps it
 */
export async function undoMove({ source, target, now }: MoveOptions): Promise<Head> {
  const mark = await source.standing();
  if (mark.state !== 'moved' || mark.to !== target.kind)
    throw new StoreError('NO_JOURNAL', `Nothing was moved from ${source.name}.`);
  const to = await target.standing();
  if (to.state === 'moved' && to.id !== mark.id) assertNotMarked(to, target.name);
  if (to.state === 'whole') {
    const came = await tallyOf(target);
    const flaws = differences(await tallyOf(source), came);
    if (flaws.length > 0) {
      throw new StoreError(
        'NOT_EMPTY',
        `There is more in ${target.name}, where desks have gone on since: ${flaws.join(', ')}. Move it back with everything: ` +
          `npm run desk -- migrate-store --to ${source.kind}`,
      );
    }
    const { id } = mark;
    await target.markMoved({ state: 'moved', id, to: source.kind, head: came.head, at: now() });
  }
  await source.unmark(mark);
  return mark.head;
}

/**
 * Reads and proves both ends and changes neither.
 * @returns what the source holds, and what is otherwise in the target: undefined where nothing of use lies there
 * @throws as {@link moveStore}, but for `MOVED`
 */
export async function checkMove({ source, target, onProgress }: MoveOptions): Promise<MoveCheck> {
  const from = await source.standing();
  if (from.state === 'empty') throw nothingToMove(source);
  if (from.state === 'incomplete') assertNotMarked(from, source.name);
  const to = await target.standing();
  const left = await tallyOf(source, {
    onProgress: (entries) => onProgress?.('copied', entries),
  });
  if (to.state !== 'whole') {
    await assertFree(source, target, to);
    return { left, flaws: undefined };
  }
  const came = await tallyOf(target, {
    onProgress: (entries) => onProgress?.('compared', entries),
  });
  return { left, flaws: differences(left, came) };
}

export interface MoveCheck {
  readonly left: StoreTally;
  /** Undefined: the target is free to move to. None: both hold the same. */
  readonly flaws: readonly string[] | undefined;
}

function nothingToMove(source: MovingPlace): StoreError {
  return new StoreError('NO_JOURNAL', `There is nothing to move in ${source.name}.`);
}

/** A run that was cut short between the last two steps goes on; every other one begins anew. */
function idOfMove(source: MovingPlace, from: Standing, to: Standing): string {
  if (from.state === 'empty') throw nothingToMove(source);
  if (from.state === 'whole') return randomUUID();
  if (from.state === 'moved' && to.state === 'incomplete' && to.id === from.id) return from.id;
  assertNotMarked(from, source.name);
  throw new StoreError('MOVED', `Nothing may be moved from ${source.name}.`);
}

/** What was moved away from the target and is in the source as well may be written over: it was brought back. */
async function assertFree(source: MovingPlace, target: MovingPlace, to: Standing): Promise<void> {
  if (to.state === 'empty' || to.state === 'incomplete') return;
  if (to.state === 'moved' && (await holds(source, to))) return;
  throw new StoreError(
    'NOT_EMPTY',
    `There is ${to.state === 'moved' ? 'what another move left' : 'data already'} in ${target.name}. Nothing was changed.`,
  );
}

/** Whether the journal goes through the head that the mark names. */
async function holds(source: MovingPlace, { head: asked }: MoveMark & { state: 'moved' }) {
  const head = await source.head();
  if (asked.seq === 0) return true;
  if (asked.seq > head.seq) return false;
  let seq = 0;
  for await (const lines of source.lines(head)) {
    if (seq + lines.length >= asked.seq) {
      const line = lines[asked.seq - seq - 1];
      // The line says it of itself; the whole chain is proven before anything is opened.
      return line?.toString('latin1').split(' ', 4)[3] === asked.hash;
    }
    seq += lines.length;
  }
  return false;
}
