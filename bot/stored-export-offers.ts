/** Keeps the promise of offered files in the store, so that an offer outlives a restart and is taken once. */

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ExportOffer, ExportOffers } from '../dialogs/export-offers.ts';
import { instant } from '../ledger/instant.ts';
import type { Collection } from '../store/documents.ts';
import { StoreError } from '../store/store-errors.ts';

export const OFFER_LASTS_MS = 60 * 60_000;
/** Older offers are cleared away when a new one is made. */
const OFFERS_MAX = 500;

export type StoredOffer = ExportOffer & { readonly until: number };

const offered = z.object({
  personId: z.string(),
  asOf: z.int().transform(instant),
  locale: z.string(),
  fileName: z.string(),
  until: z.int(),
});

const stored: z.ZodType<StoredOffer> = z.union([
  offered.extend({
    period: z.object({ from: z.int().transform(instant), to: z.int().transform(instant) }),
    format: z.enum(['xlsx', 'csv']),
  }),
  offered.extend({
    format: z.literal('xlsx'),
    of: z.object({
      kind: z.literal('audit'),
      from: z.int().transform(instant),
      to: z.int().transform(instant),
      by: z.string(),
      entriesUntil: z.int(),
    }),
  }),
  offered.extend({
    format: z.literal('xlsx'),
    of: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('holders'), skuIds: z.array(z.string()) }),
      z.object({
        kind: z.literal('plan'),
        planId: z.string(),
        tenantId: z.string(),
        conversationId: z.string(),
      }),
    ]),
  }),
]);

/** @param now milliseconds since 1970, of people's time: how long an offer lasts is no matter of business time */
export function storedExportOffers(offers: Collection<unknown>, now: () => number): ExportOffers {
  /** One that would last longer than any was made by a clock that has been set back since. */
  const hasLapsed = ({ until }: StoredOffer) => until < now() || until - now() > OFFER_LASTS_MS;

  async function clearLapsed(): Promise<void> {
    for (const { id, document } of await offers.list(OFFERS_MAX)) {
      const read = stored.safeParse(document.value);
      if (!read.success || hasLapsed(read.data)) await offers.delete(id);
    }
  }
  return {
    async make(offer) {
      await clearLapsed();
      const id = randomUUID();
      await offers.put(id, { ...offer, until: now() + OFFER_LASTS_MS }, 0);
      return id;
    },
    async take(id, personId) {
      const found = await offers.get(id);
      const read = stored.safeParse(found?.value);
      if (!found || !read.success || read.data.personId !== personId) return undefined;
      try {
        // Whoever deletes this version has taken it.
        if (!(await offers.delete(id, found.version))) return undefined;
      } catch (cause) {
        if (cause instanceof StoreError && cause.code === 'VERSION_CONFLICT') return undefined;
        throw cause;
      }
      return hasLapsed(read.data) ? undefined : read.data;
    },
  };
}
