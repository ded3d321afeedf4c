/** The documents' twin in memory, for tests: the same promise, and nothing survives. */

import { COLLECTIONS, type Documents } from './documents.ts';
import { documentsOf } from './documents-of.ts';
import { VersionedCollection } from './versioned-collection.ts';

export function createMemoryDocuments(): Documents {
  const save = async () => undefined;
  return documentsOf(
    new Map(COLLECTIONS.map((name) => [name, new VersionedCollection<unknown>(name, [], save)])),
  );
}
