/** Documents that only the holder of a lease may write: whoever has lost it is refused, and may still read. */

import type { Collection, CollectionName, Documents } from './documents.ts';

/** @param assertHeld throws `LEASE_LOST` in the moment in which it would be written */
export function fencedDocuments(documents: Documents, assertHeld: () => void): Documents {
  return {
    collection<T>(name: CollectionName): Collection<T> {
      const kept = documents.collection<T>(name);
      return {
        get: (id) => kept.get(id),
        list: (limit) => kept.list(limit),
        async put(id, value, expected) {
          assertHeld();
          return kept.put(id, value, expected);
        },
        async delete(id, expected) {
          assertHeld();
          return kept.delete(id, expected);
        },
      };
    },
    status: () => documents.status(),
    close: () => Promise.resolve(),
  };
}
