/** What a process does with a store before something happens to it. */

import { AssertionError } from 'node:assert/strict';
import type { FaultFileSystem } from './fault-file-system.ts';
import type { Random } from './seeded-random.ts';
import type { OpenSubject, Subject } from './subject.ts';

export type Step =
  /** Batches that are put at the same time. */
  | { readonly do: 'put'; readonly batches: readonly (readonly string[])[] }
  | { readonly do: 'tick' }
  | { readonly do: 'reopen' };

/** What the store has said so far. */
export interface Told {
  readonly acknowledged: Set<string>;
  readonly attempted: (readonly string[])[];
  /** Names that somebody was shown: they may not vanish again. */
  readonly shown: Set<string>;
  readonly failures: unknown[];
  /** Promises of the store that were seen broken while it ran. */
  readonly broken: AssertionError[];
}

export function emptyTold(): Told {
  return { acknowledged: new Set(), attempted: [], shown: new Set(), failures: [], broken: [] };
}

export function seededWorkload(random: Random, batchLimit: number, steps: number): readonly Step[] {
  let names = 0;
  const name = () => {
    names += 1;
    return `name-${names}`;
  };
  const batch = () => Array.from({ length: 1 + random(batchLimit) }, name);
  return Array.from({ length: steps }, (): Step => {
    const dice = random(10);
    if (dice === 0) return { do: 'reopen' };
    if (dice === 1) return { do: 'tick' };
    return { do: 'put', batches: Array.from({ length: 1 + random(3) }, batch) };
  });
}

/** Runs until the end, or until opening or closing fails. Whatever the store says goes into `told` at once. */
export async function runWorkload(
  subject: Subject,
  fileSystem: FaultFileSystem,
  steps: readonly Step[],
  told: Told,
): Promise<void> {
  try {
    let store = await open(subject, fileSystem, told);
    for (const step of steps) {
      if (step.do === 'reopen') {
        await store.close();
        store = await open(subject, fileSystem, told);
      } else if (step.do === 'tick') {
        store.tick();
      } else {
        await Promise.all(step.batches.map((batch) => put(store, batch, told)));
      }
    }
    await store.close();
  } catch (error) {
    note(error, told);
  }
}

async function open(
  subject: Subject,
  fileSystem: FaultFileSystem,
  told: Told,
): Promise<OpenSubject> {
  const store = await subject.open(fileSystem);
  for (const name of await store.present()) told.shown.add(name);
  return store;
}

async function put(store: OpenSubject, batch: readonly string[], told: Told): Promise<void> {
  told.attempted.push(batch);
  try {
    await store.put(batch);
    for (const name of batch) told.acknowledged.add(name);
  } catch (error) {
    note(error, told);
  }
}

function note(error: unknown, told: Told): void {
  if (error instanceof AssertionError) told.broken.push(error);
  else told.failures.push(error);
}
