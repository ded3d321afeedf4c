/** A place whose run ends before or after any of its changes, as that of a process that is killed. */

import assert from 'node:assert/strict';
import type { MovingPlace } from '../../../store/moving-place.ts';
import type { Store } from '../../../store/store.ts';
import type { Ends } from './moving-ends.ts';

export class Killed extends Error {}

export interface Run {
  /** Calls until the end; every other one ends after its effect, so that both sides of each are tried. */
  left: number;
  steps: number;
}

/** Ends the run before or after one of its changes, and lets nothing but the closing happen afterwards. */
export function mortal(place: MovingPlace, run: Run): MovingPlace {
  const step =
    <A extends readonly unknown[], R>(change: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      run.steps += 1;
      run.left -= 1;
      if (run.left === 0) throw new Killed();
      const result = await change(...args);
      run.steps += 1;
      run.left -= 1;
      if (run.left === 0) throw new Killed();
      return result;
    };
  return {
    ...place,
    kind: place.kind,
    name: place.name,
    standing: () => place.standing(),
    head: () => place.head(),
    lines: (head) => place.lines(head),
    rows: (collection) => place.rows(collection),
    strangers: () => place.strangers(),
    clear: step((mark) => place.clear(mark)),
    addCommits: step((commits) => place.addCommits(commits)),
    addRows: step((collection, rows) => place.addRows(collection, rows)),
    seal: step((head) => place.seal(head)),
    open: step((head) => place.open(head)),
    markMoved: step((mark) => place.markMoved(mark)),
    unmark: (mark) => place.unmark(mark),
    close: () => place.close(),
  };
}

/** Whether a desk would go on there with what there was. */
export async function canOpen(open: (ends: Ends) => Promise<Store>, ends: Ends): Promise<boolean> {
  try {
    const store = await open(ends);
    await store.close();
    return store.journal.head().seq > 0;
  } catch (cause) {
    assert.match(String((cause as { code?: unknown }).code), /^(MOVED|MOVE_INCOMPLETE)$/);
    return false;
  }
}
