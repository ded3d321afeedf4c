/** Counts this instance among those that share the store, as long as it is open. */

import { randomUUID } from 'node:crypto';
import { BEAT_MS, createInstances, type Share, type StoredInstance, WHOLE } from './instances.ts';
import type { DeskStore } from './open-store.ts';
import { type ServiceRates, TEAMS_RATES } from './send-budget.ts';
import { systemTicker } from './ticker.ts';
import { systemTiming } from './timing.ts';

/** How instances share what the bot service allows. */
export interface Sharing {
  /** Left out: what Teams allows. */
  readonly rates?: ServiceRates;
  /** How often each says that it lives; left out: as often as Teams' rates ask for. */
  readonly beat_ms?: number;
}

export interface Membership {
  /** Ours of what the service allows to all instances together. */
  share(): Share;
  /** Whether what nobody waits for may be sent by this one now: where not, it is the others' to send, or has to wait. */
  maySend(): boolean;
  close(): Promise<void>;
}

/** An hour is for the service to watch: nobody waits for so long before the first send. */
const WATCHED_MS_MAX = 60_000;

/** @throws StoreError where it cannot be said that there is one more */
export async function joinInstances(
  { documents, leases }: Pick<DeskStore, 'documents' | 'leases'>,
  failed: (name: string, cause: unknown) => void,
  { rates = TEAMS_RATES, beat_ms = BEAT_MS }: Sharing,
): Promise<Membership> {
  if (leases === undefined)
    return { share: () => WHOLE, maySend: () => true, close: async () => undefined };
  const watched = [...rates.perConversation, ...rates.inAll]
    .map(({ within_ms }) => within_ms)
    .filter((within_ms) => within_ms <= WATCHED_MS_MAX);
  const instances = createInstances({
    documents: documents.collection<StoredInstance>('instances'),
    id: randomUUID(),
    now: systemTiming.now,
    beat_ms,
    window_ms: Math.max(0, ...watched),
  });
  await instances.beat();
  const stop = systemTicker(failed).every('instances', beat_ms, instances.beat);
  return {
    share: instances.share,
    maySend: () => instances.share().from <= systemTiming.now(),
    async close() {
      stop();
      await instances.close();
    },
  };
}
