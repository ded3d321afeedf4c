/** A process that dies at a chosen moment: what it called for before happens or does not, and it hears and does nothing more. */

import type { LicenseDirectory } from '../../directory/license-directory.ts';
import type { Collection, CollectionName, Documents } from '../../store/documents.ts';

export interface Mortal {
  readonly documents: Pick<Documents, 'collection'>;
  readonly directory: LicenseDirectory;
  /** Answers when it is dead. */
  readonly death: Promise<void>;
  /** What it has called for so far: writes, changes and reads of people. */
  readonly steps: () => number;
}

/** @param steps it dies at this one, whose effect happens where `isDone` */
export function mortal(
  world: { readonly documents: Documents; readonly directory: LicenseDirectory },
  steps: number,
  isDone: boolean,
): Mortal {
  let left = steps;
  let taken = 0;
  let die: () => void = () => undefined;
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });
  const never = new Promise<never>(() => undefined);

  async function step<T>(act: () => Promise<T>): Promise<T> {
    left -= 1;
    taken += 1;
    if (left < 0) return await never;
    if (left > 0) {
      const result = await act();
      return left > 0 ? result : await never;
    }
    if (isDone) await act();
    die();
    return await never;
  }

  function collection<T>(name: CollectionName): Collection<T> {
    const inner = world.documents.collection<T>(name);
    return {
      get: (id) => (left > 0 ? inner.get(id) : never),
      list: (limit) => (left > 0 ? inner.list(limit) : never),
      put: (id, value, expected) => step(() => inner.put(id, value, expected)),
      delete: (id, expected) => step(() => inner.delete(id, expected)),
    };
  }

  const { directory } = world;
  return {
    documents: { collection },
    directory: {
      ...directory,
      licensedPeople: (ids, options) => step(() => directory.licensedPeople(ids, options)),
      change: (changes, signal) => step(() => directory.change(changes, signal)),
      setUsageLocations: (settings, signal) =>
        step(() => directory.setUsageLocations(settings, signal)),
    },
    death,
    steps: () => taken,
  };
}
