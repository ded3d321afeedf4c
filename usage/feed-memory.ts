/** How far the usage feed has read and since when it fails: kept in the store, and known without asking it. */

import type { FeedStanding } from '../ledger/feed-watch.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Collection } from '../store/documents.ts';

/** As the store keeps it; an absent field is one that is null. */
export interface StoredFeed {
  readonly readThrough?: Instant;
  readonly failing?: { readonly since: Instant; readonly code: string };
}

export interface FeedMemory {
  /** As it was last recalled or written down. */
  standing(): FeedStanding;
  /** Asks the store: another run of the product may have polled. @throws StoreError */
  recall(): Promise<FeedStanding>;
  /** A poll that began at `at` has brought everything. @throws StoreError */
  succeeded(at: Instant): Promise<void>;
  /** @param code stable, of what was thrown @throws StoreError */
  failed(at: Instant, code: string): Promise<void>;
}

const MEMORY_ID = 'pstn-calls';

export function createFeedMemory(documents: Collection<StoredFeed>): FeedMemory {
  let standing: FeedStanding = { readThrough: null, failing: null };

  async function write(stored: StoredFeed): Promise<void> {
    await documents.put(MEMORY_ID, stored);
    standing = standingOf(stored);
  }

  return {
    standing: () => standing,
    async recall() {
      standing = standingOf((await documents.get(MEMORY_ID))?.value ?? {});
      return standing;
    },
    succeeded: (at) => write({ readThrough: at }),
    failed(at, code) {
      const { readThrough, failing } = standing;
      const since = failing?.since ?? at;
      return write({ ...(readThrough !== null && { readThrough }), failing: { since, code } });
    },
  };
}

function standingOf({ readThrough, failing }: StoredFeed): FeedStanding {
  return { readThrough: readThrough ?? null, failing: failing ?? null };
}
