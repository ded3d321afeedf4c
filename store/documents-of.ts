/** Puts the promise of documents in front of a set of collections. */

import type { Collection, CollectionName, Documents } from './documents.ts';
import type { VersionedCollection } from './versioned-collection.ts';

export function documentsOf(
  collections: ReadonlyMap<CollectionName, VersionedCollection<unknown>>,
): Documents {
  return {
    collection<T>(name: CollectionName): Collection<T> {
      const collection = collections.get(name);
      if (collection === undefined) throw new RangeError(`There is no collection "${name}".`);
      return collection as VersionedCollection<T>;
    },
    status() {
      const statuses = [...collections.values()].map((collection) => collection.status());
      return statuses.find(({ state }) => state === 'read-only') ?? { state: 'writable' };
    },
    async close() {
      await Promise.all([...collections.values()].map((collection) => collection.close()));
    },
  };
}
