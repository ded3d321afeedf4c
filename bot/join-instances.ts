/** Counts this instance among those that share the store, as long as it is open. */

import { randomUUID } from 'node:crypto';
import { BEAT_MS, createInstances, type Share, type StoredInstance, WHOLE } from './instances.ts';
import type { DeskStore } from './open-store.ts';
import { systemTicker } from './ticker.ts';
import { systemTiming } from './timing.ts';

export interface Membership {
  /** Ours of what the service allows to all instances together. */
  share(): Share;
  close(): Promise<void>;
}

/** @throws StoreError where it cannot be said that there is one more */
export async function joinInstances(
  { documents, leases }: Pick<DeskStore, 'documents' | 'leases'>,
  failed: (name: string, cause: unknown) => void,
): Promise<Membership> {
  if (leases === undefined) return { share: () => WHOLE, close: async () => undefined };
  const instances = createInstances({
    documents: documents.collection<StoredInstance>('instances'),
    id: randomUUID(),
    now: systemTiming.now,
  });
  await instances.beat();
  const stop = systemTicker(failed).every('instances', BEAT_MS, instances.beat);
  return {
    share: instances.share,
    async close() {
      stop();
      await instances.close();
    },
  };
}
