/** The leases of one process that has the store to itself: whatever it does not hold already is free. */

import { leaseLost } from './document-errors.ts';
import type { Documents } from './documents.ts';
import { fencedDocuments } from './fenced-documents.ts';
import { HeldWork } from './held-work.ts';
import type { Lease, Leases } from './leases.ts';

/** @param documents what the holders write to */
export function createMemoryLeases(documents: Documents): Leases {
  const held = new HeldWork<Lease>();
  let token = 0;
  return {
    async take(work) {
      if (!held.mayTake(work)) return undefined;
      token += 1;
      let released = false;
      const lease: Lease = {
        token,
        // Nobody else is there who could take it.
        lost: new AbortController().signal,
        documents: fencedDocuments(documents, () => {
          if (released) throw leaseLost(work);
        }),
        async release() {
          if (released) return;
          released = true;
          held.letGo(work);
        },
      };
      held.hold(work, lease);
      return lease;
    },
    async close() {
      for (const lease of held.close()) await lease.release();
    },
  };
}
