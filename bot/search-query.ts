/** What somebody types into a picker of a card, as Teams sends it. */

import { z } from 'zod';

/** As many as a picker shows without scrolling far. */
const CHOICES_MAX = 15;

const query = z.looseObject({
  dataset: z.string().max(64),
  queryText: z.string().max(200),
  queryOptions: z
    .looseObject({ top: z.int().min(1).catch(CHOICES_MAX) })
    .catch({ top: CHOICES_MAX })
    .transform(({ top }) => ({ top: Math.min(top, CHOICES_MAX) })),
});

export type SearchQuery = z.output<typeof query>;

/** Undefined where it is no search. */
export function searchOf(value: unknown): SearchQuery | undefined {
  const read = query.safeParse(value);
  return read.success ? read.data : undefined;
}
